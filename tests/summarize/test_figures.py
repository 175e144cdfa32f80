"""By the numbers: what is counted or measured, and nothing that only names a time or a thing."""

import pytest

from site_builder.summarize.figures import find_figures


def found(text):
    return [(figure.value, figure.unit, figure.counted) for figure in find_figures([text])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It left 212 stranded passengers in Skarrow.", ("212", "", "stranded passengers")),
        ("It was fined 90,000 crowns.", ("90,000", "crowns", "")),
        ("It cost $1.2 million.", ("$1.2 million", "$", "")),
        ("It closes a 7.4 million crown hole.", ("7.4 million", "crown", "")),
        ("Fares rose 3.1 percent.", ("3.1", "percent", "")),
        ("Fares rose 3.1%.", ("3.1", "%", "")),
        ("It holds 57 percent of the stock.", ("57", "percent", "of the stock")),
        ("Some 131 people slept there.", ("131", "", "people")),
        ("It has 23 kilometres of shore.", ("23", "kilometres", "of shore")),
    ],
)
def test_a_figure_has_its_unit_and_what_it_counts(text, expected):
    assert found(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "It fell on 8 June.",
        "It fell on June 8.",
        "It fell in 2024.",
        "It left at 4:20 a.m. on Monday.",
        "It left at 9 p.m. on Monday.",
        "Ada Lusk, 41, sailed.",
        "She lives at 12 Quay Street.",
        "See page 7 of it.",
    ],
)
def test_a_number_that_counts_nothing_is_no_figure(text):
    assert found(text) == []


def test_a_figure_has_its_sentence_and_place():
    (figure,) = find_figures(["No.", "It rained. The ramp hurt 12 people."])
    assert (figure.sentence, figure.paragraph, figure.number) == ("The ramp hurt 12 people.", 1, 1)

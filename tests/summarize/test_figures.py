"""By the numbers: what is counted or measured, and nothing that only names a time or a thing."""

import pytest

from site_builder.model import KeyPoint
from site_builder.summarize.figures import choose_figures, find_figures


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


def test_a_figure_has_the_words_of_its_sentence():
    texts = ["Fares rose 3.1% for 212 stranded passengers.", "It costs $1.2 million."]
    assert [figure.text for figure in find_figures(texts)] == [
        *("3.1%", "212 stranded passengers", "$1.2 million"),
    ]


def chosen(*texts, points=()):
    told = [KeyPoint(text=texts[number], paragraph=number, sentence=0) for number in points]
    return [figure.text for figure in choose_figures(tuple(find_figures(texts)), told)]


def test_of_one_kind_a_sentence_has_one_figure_and_none_comes_twice():
    texts = ("Crews get 3.4 percent, up from 3.1 percent.", "They get 3.4 percent.")
    assert chosen(*texts) == ["3.4 percent"]


def test_key_points_have_the_first_figures_and_lengths_of_time_the_last():
    texts = [f"The ferry took {number} goats." for number in range(11, 17)]
    assert chosen("It took 3 days.", *texts, "It cost 90 crowns.", points=(0, 7)) == [
        *("11 goats", "12 goats", "13 goats", "14 goats", "15 goats", "90 crowns"),
    ]

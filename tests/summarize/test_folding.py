"""Words are found whatever their typography, and never where a letter or a figure differs."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from site_builder.summarize.folding import find_words, fold

SAID = "“We could not hold the ramp,” said Ada Lusk – the foreman’s daughter – at 3.5 metres…"


def found(words: str, text: str) -> list[str]:
    return [span.of(text) for span in find_words(words, fold(text))]


@pytest.mark.parametrize(
    "words",
    [
        "We could not hold the ramp,",
        "We could not hold the ramp",
        "We could not hold the ramp.",
        "we could not  hold\nthe ramp",
        "the foreman's daughter",
        "the foreman`s daughter",
        "Ada Lusk-the foreman’s daughter-at",
        "Ada Lusk — the foreman's daughter",
        "Ada Lusk -- the foreman's daughter",
        "3.5 metres...",
        "metres…",
        '"We could not hold',
        "''We could not hold",
    ],
)
def test_typography_does_not_count(words):
    assert len(found(words, SAID)) == 1


@pytest.mark.parametrize(
    "words",
    [
        "We could hold the ramp",
        "We could not hold the ramps",
        "We could not hold a ramp",
        "could not hold the ra",
        "WE could not hold",
        "the foreman",
        "at 3",
        "5 metres",
        "ramp?",
        "",
        " ,. ",
        "“”",
    ],
)
def test_other_words_are_not_found(words):
    assert found(words, SAID) == []


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("We can", "We can’t go on"),
        ("They did", "They didn't"),
        ("partisan", "a non-partisan office"),
        ("The fare is 1", "The fare is 1,000 crowns"),
        ("500 crowns", "it was 1,500 crowns"),
        ("the cafe", "the café"),
        ("the cafe", "the cafe\u0301"),
    ],
)
def test_a_word_or_figure_that_goes_on_is_another(words, text):
    assert found(words, text) == []


@pytest.mark.parametrize(
    ("words", "text", "place"),
    [
        ("the café", "At the cafe\u0301 by the sea", "the cafe\u0301"),
        ("an oﬃce", "He had an office.", "an office"),
        ("“Yes”", "He wrote 'Yes' twice", "'Yes'"),
        ("wait…", "They wait... and wait", "wait..."),
        ("We can", "“We can,” she said", "We can"),
        ("tide", "a two-tide day", "tide"),
    ],
)
def test_the_place_is_that_of_the_original(words, text, place):
    assert found(words, text) == [place]


def test_every_occurrence_comes_in_order():
    assert [span.start for span in find_words("the boat", fold("The boat, the boat."))] == [0, 10]


PROSE = st.lists(
    st.text("abcdeéß'’“”\"-–— .,…ﬁ39", min_size=1, max_size=8), min_size=1, max_size=8
).map(" ".join)


@given(PROSE)
def test_a_text_with_a_word_in_it_is_found_in_itself(text):
    assume(any(letter.isalnum() for letter in text))
    wanted = fold(text).text.strip(" ")
    assert wanted in {fold(place).text.strip(" ") for place in found(text, text)} or not wanted


@given(PROSE)
def test_folding_twice_changes_nothing(text):
    once = fold(text)
    assert len(once.places) == len(once.text)
    assert list(once.places) == sorted(once.places)
    assert fold(once.text).text == once.text

"""What a key point may leave out of its sentence and put into it, and that nothing else passes."""

from pathlib import Path

import pytest

from site_builder.english.span import Span
from site_builder.summarize.edits import Naming, find_name, is_made_of, shorten

GOLDEN = Path(__file__).with_name("key_point_edits.txt").read_text(encoding="utf-8")
CASES = [line.split(" → ") for line in GOLDEN.splitlines() if " → " in line]
SENTENCE = "But in May he told the board (all of it) that the boat would not sail in winter."


@pytest.mark.parametrize(("sentence", "expected"), CASES)
def test_only_what_the_rules_allow_is_left_out(sentence, expected):
    assert shorten(sentence) == expected


@pytest.mark.parametrize(("sentence", "expected"), CASES)
def test_what_the_rules_make_is_known_again(sentence, expected):
    assert is_made_of(expected, sentence)
    assert is_made_of(sentence, sentence)


def test_a_sentence_that_is_too_long_for_a_point_is_not_shortened():
    sentence = "The boat -- at last -- sailed. " * 10_000
    assert shorten(sentence) == sentence


def test_a_pronoun_is_named_in_brackets():
    start = SENTENCE.index("he")
    named = shorten(SENTENCE, Naming(pronoun=Span(start, start + 2), name="Tobin Harrow"))
    assert named == "In May [Tobin Harrow] told the board that the boat would not sail in winter."
    assert is_made_of(named, SENTENCE)


@pytest.mark.parametrize(
    "point",
    [
        "But in May [Tobin Harrow] told the board that the boat would not sail in winter.",
        "In May [Tobin Harrow] told the board (all of it) that the boat would not sail in winter.",
        "In May he told the board that the boat would not sail in winter.",
    ],
)
def test_each_edit_may_also_be_left_undone(point):
    assert is_made_of(point, SENTENCE)


@pytest.mark.parametrize(
    "point",
    [
        "In May [Tobin Harrow] told the board that the boat would sail in winter.",
        "[Tobin Harrow] told the board that the boat would not sail in winter.",
        "In May [Tobin Harrow] told the board that the boat would not sail in [the] winter.",
        "In May he told [Ada] the board that the boat would not sail in winter.",
        "In May she told the board that the boat would not sail in winter.",
        "In May he told the board that the boat would not sail.",
        "In May he told the board of it that the boat would not sail in winter.",
    ],
)
def test_nothing_else_may_be_missing_or_added(point):
    assert not is_made_of(point, SENTENCE)


def test_a_given_name_may_stand_before_its_surname():
    assert is_made_of("[Ada] Lusk sailed at noon.", "Lusk sailed at noon.")
    assert not is_made_of("[Ada] Brandt sailed at noon.", "Lusk sailed at noon.")


@pytest.mark.parametrize(
    ("point", "name"),
    [
        ("[Ada Lusk] sailed.", "Ada Lusk"),
        ("[Ada Lusk’s] boat sank.", "Ada Lusk"),
        ("[Ada] Lusk sailed.", "Ada Lusk"),
        ("Ada Lusk sailed.", ""),
    ],
)
def test_the_name_in_brackets_is_found(point, name):
    assert find_name(point) == name

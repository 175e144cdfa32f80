"""What a sentence adds at its end goes; who somebody is, conditions and denials stay."""

from pathlib import Path

import pytest

from site_builder.english.span import Span
from site_builder.summarize.edits import Naming, is_made_of, shorten, shorten_further
from site_builder.summarize.supplements import find_supplement

GOLDEN = Path(__file__).with_name("key_point_supplements.txt").read_text(encoding="utf-8")
CASES = [line.split(" →") for line in GOLDEN.splitlines() if " →" in line]


@pytest.mark.parametrize(("sentence", "expected"), CASES)
def test_only_what_a_sentence_adds_is_left_out(sentence, expected):
    assert shorten_further(sentence) == expected.strip()


@pytest.mark.parametrize(("sentence", "expected"), [case for case in CASES if case[1]])
def test_a_shortened_form_is_known_as_made_of_its_sentence(sentence, expected):
    assert is_made_of(expected.strip(), sentence)


def test_what_is_no_supplement_may_not_be_missing():
    sentence = "The ferry sank off Port Hollen, killing two."
    assert not is_made_of("The ferry sank off Port Hollen.", sentence)


def test_a_pronoun_in_the_part_that_goes_needs_no_name():
    sentence = "The board of Skarrow sold the ferry to Holmline, which he had founded in 1987."
    start = sentence.index("he had")
    naming = Naming(pronoun=Span(start, start + 2), name="Tobin Hale")
    assert shorten_further(sentence, naming) == "The board of Skarrow sold the ferry to Holmline."


def test_the_other_cuts_are_made_too():
    sentence = "But the board of Skarrow (all of it) sold the ferry to Holmline, which sails it."
    assert shorten_further(sentence) == "The board of Skarrow sold the ferry to Holmline."
    assert is_made_of(shorten_further(sentence), sentence)
    assert is_made_of(shorten(sentence), sentence)


def test_a_very_long_sentence_is_read_in_linear_time():
    assert find_supplement("The board" + ", which sails" * 50_000 + ".") is not None
    assert find_supplement("The board, the " + "old " * 50_000 + "town.") is None

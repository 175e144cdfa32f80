"""Which sentences can be read alone, and what is wrong with the others."""

from pathlib import Path

import pytest

from site_builder.summarize.fitness import is_dangling, is_fit
from site_builder.summarize.pronouns import has_loose_pronoun
from site_builder.summarize.unquoted import find_quoted_share

GOLDEN = Path(__file__).with_name("key_point_sentences.txt").read_text(encoding="utf-8")
SECTIONS = {
    heading: [line for line in lines.splitlines() if line]
    for heading, _, lines in (part.partition("\n") for part in GOLDEN.split("\n# ")[1:])
}
UNFIT = [(head, line) for head, lines in SECTIONS.items() if head != "fit" for line in lines]


@pytest.mark.parametrize("sentence", SECTIONS["fit"])
def test_a_sentence_that_can_be_read_alone_is_fit(sentence):
    assert is_fit(sentence)


@pytest.mark.parametrize(("defect", "sentence"), UNFIT)
def test_a_sentence_with_a_defect_is_not_fit(defect, sentence):
    assert not is_fit(sentence)


@pytest.mark.parametrize("sentence", SECTIONS["a dangling opening"])
def test_a_dangling_opening_is_known_as_one(sentence):
    assert is_dangling(sentence)


@pytest.mark.parametrize("sentence", SECTIONS["a loose pronoun"])
def test_a_loose_pronoun_is_known_as_one(sentence):
    assert has_loose_pronoun(sentence)


def test_pronouns_inside_a_quotation_are_nobodys_business():
    assert not has_loose_pronoun("The mayor wrote “he was there that night” on a wall.")


def test_the_quoted_share_counts_the_marks():
    assert find_quoted_share("“1234” 567") == pytest.approx(0.6)
    assert find_quoted_share("") == 0

"""Whom a pronoun means: a name where only one is possible, nothing everywhere else."""

from pathlib import Path

import pytest

from site_builder.model import Block, Document
from site_builder.summarize.antecedents import find_antecedents
from site_builder.summarize.people import People
from site_builder.summarize.reading import read_paragraphs

GOLDEN = Path(__file__).with_name("antecedents.txt").read_text(encoding="utf-8")
CASES = [line.rsplit("=", 1) for line in GOLDEN.splitlines() if "=" in line]


def find_names(*texts):
    blocks = tuple(Block(text=text, markdown=text) for text in texts)
    paragraphs = read_paragraphs(Document(location="ferry.txt", title="", blocks=blocks))
    return [found.name for found in find_antecedents(paragraphs, People(paragraphs)).values()]


@pytest.mark.parametrize(("text", "name"), CASES)
def test_a_pronoun_is_resolved_only_where_one_person_can_be_meant(text, name):
    assert find_names(text.strip()) == [name.strip()] * bool(name.strip())


def test_a_pronoun_goes_on_from_sentence_to_sentence_and_paragraph():
    names = find_names("Maria Brandt left. She had sold a boat.", "She told nobody.")
    assert names == ["Maria Brandt", "Maria Brandt"]


def test_somebody_new_ends_it():
    names = find_names("Maria Brandt left. She met Anna Lusk.", "She told nobody.")
    assert names == ["Maria Brandt"]

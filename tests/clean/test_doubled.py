"""What a page says twice is kept once, and nothing of it is lost."""

import pytest

from site_builder.clean.doubled import drop_doubled
from site_builder.clean.furniture_class import (
    Zone,
    letters_of,
    make_class,
    split_alternatives,
)
from site_builder.model import Block, BlockKind, Document

LEAD = "The harbour council of Orle has put off its vote on the new quay until the spring storms"
LONGER = f"ORLE: {LEAD}, its chair said on Tuesday."
SHORT = "The vote is off"


def texts(*blocks):
    made = tuple(
        Block(text=item, markdown=item) if isinstance(item, str) else item for item in blocks
    )
    document = Document(location="x", title="x", blocks=made)
    return drop_doubled(document).paragraphs


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ((f"{LEAD}.", LONGER), (LONGER,)),
        ((LONGER, f"{LEAD}."), (LONGER, f"{LEAD}.")),
        ((f"{LEAD}.", *["More of it is told here."] * 9, LONGER), None),
        (
            (SHORT, f"{SHORT}, said the chair of the council, and all of its members knew why."),
            None,
        ),
        ((LONGER, "Between.", LONGER), (LONGER, "Between.")),
    ],
)
def test_a_standfirst_goes_where_a_paragraph_below_says_all_of_it(before, after):
    told = texts(*before)
    if after is None:
        assert {before[0], before[-1]} <= set(told)
    else:
        assert told == after


def test_code_and_tables_stay_whole():
    code = Block(text=f"{LEAD}.", markdown="x", kind=BlockKind.CODE)
    assert texts(code, LONGER) == (code.text, LONGER)


def test_alternatives_are_parted_outside_of_brackets_only():
    assert split_alternatives(r"^a(b|c)[|(]x|\bd\|e|f") == [r"^a(b|c)[|(]x", r"\bd\|e", "f"]


def test_a_class_looks_for_what_opens_a_line_at_its_beginning_only():
    furniture = make_class("x", Zone.ANYWHERE, 9, r"^tug\b|\bquay$", r"sea")
    lines = ("Tug of Orle", "on the quay", "Overseas", "The tug left the quays")
    assert [furniture.is_like(line, line.lower()) for line in lines] == [True, True, True, False]


@pytest.mark.parametrize(
    ("pattern", "letters"),
    [
        (r"\btugs? of (?:the (?:old )?quay|orle)\W*$", "tug"),
        (r"\b(?:in|on) th?is re-?built quay\b.{0,30}", "built quay"),
        (r"\w+ [’']s (?<!no )sea{2,4}men", "men"),
        (r"\}\)\(?\)?;", "})"),
        (r"(?:tug|quay)s?", ""),
    ],
)
def test_the_letters_that_have_to_be_there_are_found(pattern, letters):
    assert letters_of(pattern) == letters

"""Which lines go, and which look-alikes stay, in the article and around it."""

from pathlib import Path

import pytest

from site_builder.clean import clean
from site_builder.clean.anywhere import ANYWHERE
from site_builder.clean.classify import classify
from site_builder.clean.delivery import DELIVERY
from site_builder.clean.edges import EDGES
from site_builder.model import Block, BlockKind, Document
from site_builder.prose import escape

LINES = Path(__file__).with_name("furniture_lines.txt").read_text(encoding="utf-8")
SECTIONS = {
    heading.strip(): [line for line in lines.splitlines() if line]
    for heading, _, lines in (part.partition("\n") for part in LINES.split("\n# ")[1:])
}
FIRST = "The harbour of Port Ness was closed on Monday after a goat was seen at the wheel of a tug."
SECOND = "Nobody was hurt, the harbour office told the town, although the tug has lost its paint."
THIRD = "Its owner, who keeps eleven others on the hill, had been looking for it since the morning."
FOURTH = (
    "The tug will be painted blue again before it goes back to work on the first day of spring."
)
LAST = "The goat was taken to a farm above the village, where it is said to be looking at the sea."


def block(text, kind=BlockKind.PARAGRAPH):
    return Block(text=text, markdown=escape(text), kind=kind)


def cleaned(*texts, byline=""):
    document = Document(
        location="goat.txt",
        title="Goat steers tug",
        blocks=tuple(block(text) for text in texts),
        byline=byline,
    )
    return clean(document).paragraphs


@pytest.mark.parametrize("line", SECTIONS["gone anywhere"])
def test_furniture_goes_from_the_middle_and_from_the_end(line):
    assert cleaned(FIRST, line, SECOND, LAST, line) == (FIRST, SECOND, LAST)


@pytest.mark.parametrize("line", SECTIONS["gone only at the end"])
def test_weak_furniture_goes_from_the_end(line):
    assert cleaned(FIRST, SECOND, LAST, line) == (FIRST, SECOND, LAST)


@pytest.mark.parametrize("line", SECTIONS["gone only at the end"])
def test_weak_furniture_stays_between_sentences(line):
    paragraphs = (FIRST, SECOND, THIRD, FOURTH, line, LAST)
    assert cleaned(*paragraphs) == paragraphs


@pytest.mark.parametrize("line", SECTIONS["kept"])
def test_look_alikes_stay_wherever_they_are(line):
    assert cleaned(line, FIRST, LAST) == (line, FIRST, LAST)
    assert cleaned(FIRST, line, LAST) == (FIRST, line, LAST)
    assert cleaned(FIRST, LAST, line) == (FIRST, LAST, line)


def test_the_lists_of_cases_stay_long():
    assert len(SECTIONS["gone anywhere"]) >= 200
    assert len(SECTIONS["gone only at the end"]) >= 60
    assert len(SECTIONS["kept"]) >= 150


def test_every_class_has_its_cases():
    """Navigation goes in runs alone, so it has a test of its own."""
    lines = (line for name, lines in SECTIONS.items() if name != "kept" for line in lines)
    met = {found.name for line in lines if (found := classify(line))}
    assert {it.name for it in (*ANYWHERE, *DELIVERY, *EDGES)} - met == {"navigation"}


def test_a_list_of_related_articles_goes_with_its_heading():
    texts = (FIRST, LAST, "Most read", "Nine goats, one lift", "The tide next week", "Ice on piers")
    assert cleaned(*texts) == (FIRST, LAST)


def test_the_article_goes_on_after_a_heading_of_related_articles():
    assert cleaned(FIRST, "Related stories", SECOND, LAST) == (FIRST, SECOND, LAST)


def test_navigation_goes_in_runs_and_stays_alone():
    assert cleaned("Home", "News", "Sign in", FIRST, LAST) == (FIRST, LAST)
    assert cleaned(FIRST, "Privacy", LAST) == (FIRST, "Privacy", LAST)


def test_the_life_of_the_author_goes_and_that_of_a_stranger_stays():
    life = "Una Stroom is a reporter at The Orle Post and the author of a book about tugs."
    stranger = "Bo Larch is a reporter at The Orle Post and has been on strike since the spring."
    assert cleaned(FIRST, LAST, life, byline="Una Stroom") == (FIRST, LAST)
    assert cleaned(FIRST, LAST, stranger, byline="Una Stroom") == (FIRST, LAST, stranger)


def test_tables_and_code_are_never_furniture():
    rows = (
        Block(
            text="Share Facebook",
            markdown="| Share | Facebook |\n| --- | --- |",
            kind=BlockKind.TABLE,
        ),
        Block(text="Email 12", markdown="| Email | 12 |", kind=BlockKind.TABLE),
    )
    document = Document(location="x", title="Shares", blocks=(block(FIRST), *rows, block(LAST)))
    assert clean(document).blocks == document.blocks


def test_a_headline_linked_in_capitals_goes():
    shout = "WATCHING GOATS IS THE NEW FISHING"
    linked = Block(text=shout, markdown=f"[{shout}](https://orle.example/goats)")
    document = Document(location="x", title="Goat", blocks=(block(FIRST), linked, block(LAST)))
    assert clean(document).paragraphs == (FIRST, LAST)


def test_a_paragraph_shown_twice_stays_once_and_short_ones_may_recur():
    refrain = "And still it rained."
    assert cleaned(FIRST, refrain, LAST, refrain, FIRST) == (FIRST, refrain, LAST, refrain)


def test_something_stays_even_if_all_of_it_looks_like_furniture():
    assert cleaned("Share this article", "Advertisement") != ()

"""Which article a new one is already, and which it is a reprint of: told by golden cases and laws."""

import datetime
import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.content import Shelf, Shelved, find_double, find_original
from site_builder.content.front_matter import parse_article
from site_builder.model import Article, Origin

CASES = (Path(__file__).parent / "doubles.txt").read_text(encoding="utf-8")
CASE = re.compile(r"^([^\n]+)\n\.\n(.*?)\n\.\n(.*?)\n\.\n(.*?)\n\.$", re.MULTILINE | re.DOTALL)
# Paragraphs of an invented article, by the names under which the cases use them.
PARAGRAPHS = {
    "vote": "The harbour board of Skarrow voted on Friday to keep the night ferry through the "
    "winter, after a debate of four hours in a hall that was too small for all who had come.",
    "chair": "“We heard you,” said Ilse Brandt, who chairs the board. “The boat sails, and it will "
    "sail on Sundays too, as long as there is anybody on the quay who waits for it.”",
    "cost": "The crossing costs the town about 40,000 crowns a month, a third of which comes from "
    "tickets; the rest is paid from a fund that was set up when the bridge was given up.",
    "ice": "Last winter the boat lay still for nineteen days because of ice in the northern sound.",
    "late": "The decision was corrected on Saturday: it holds until April and not until March.",
    "road": "Road menders in Quell closed the pass on Monday, because stones the size of barrels "
    "had come down over night, and they do not expect to open it before the end of the month. "
    "Drivers have to take the old valley road, which adds an hour to the way to the coast, said "
    "the road office; lorries of more than twelve tonnes may not use it, and buses go on foot. "
    "Nobody was hurt, and no car was hit, as the pass is closed to traffic after dark anyway.",
}
SHORT = "The board votes today."


def article(text: str, place: str) -> Article:
    """An article of a case: its front matter, and the names of its paragraphs."""
    front, _, body = text.partition("\n\n")
    words = "\n\n".join(PARAGRAPHS.get(name, name) for name in body.split())
    head = "title: Ferry\ndate: 2026-11-20\n"
    head = "".join(line for line in head.splitlines(True) if line.split(":")[0] not in front)
    return parse_article(f"---\n{head}{front}\n---\n{words}", place, datetime.UTC)


def shelf_of(*articles: Article, edited: bool = False) -> Shelf:
    return Shelf(
        files=tuple(
            Shelved(location=it.location, origin=it.origin, article=it, edited=edited)
            for it in articles
        )
    )


def answer(shelf: Shelf, new: Article) -> str:
    double = find_double(shelf, new)
    if double:
        return f"{double.change} {Path(double.file.location).stem}"
    original = find_original(shelf, new)
    return f"reprint of {original}" if original else "new"


@pytest.mark.parametrize(
    ("there", "new", "expected"),
    [pytest.param(*found.groups()[1:], id=found[1]) for found in CASE.finditer(CASES)],
)
def test_golden_cases(there, new, expected):
    texts = there.split("\n---\n")
    shelf = shelf_of(*(article(text, f"content/articles/{n}.md") for n, text in enumerate(texts, 1)))
    assert answer(shelf, article(new, "content/articles/new.md")) == expected


def test_all_cases_are_read():
    assert len(CASE.findall(CASES)) == CASES.count("\n.") // 4 >= 20


def made(place: str, body: str, **more: str) -> Article:
    return Article(
        location=f"content/articles/{place}.md",
        slug=place,
        title="Ferry",
        published=datetime.date(2026, 11, 20),
        body=body,
        **more,
    )


def test_another_text_of_a_page_does_not_replace_what_a_person_edited():
    old = made("a", PARAGRAPHS["vote"], url="https://post.example/ferry")
    new = made("b", PARAGRAPHS["chair"], url="https://post.example/ferry")
    assert answer(shelf_of(old), new) == "updated a"
    assert answer(shelf_of(old, edited=True), new) == "edited a"


def test_items_of_one_source_under_one_address_are_different_articles():
    notes = [Origin(raw="letter.eml", sha256=str(n), item=f"{n}") for n in range(3)]
    page = "https://post.example/letter"
    old = replace(made("a", PARAGRAPHS["vote"], url=page), origin=notes[0])
    new = replace(made("b", PARAGRAPHS["chair"], url=page), origin=notes[1])
    other = replace(new, origin=replace(notes[2], raw="other.eml"))
    assert answer(shelf_of(old), new) == "new"
    assert answer(shelf_of(old), other) == "updated a"


def test_an_article_is_no_reprint_of_its_own_earlier_text():
    old = made("a", PARAGRAPHS["road"], source="The Post")
    new = replace(old, source="The Ledger")
    assert find_original(shelf_of(old), new) == "a"
    assert find_original(shelf_of(old), new, old.location) == ""


def test_what_is_put_on_the_shelf_later_is_found_and_what_it_said_before_is_not():
    shelf = shelf_of(made("a", PARAGRAPHS["vote"]))
    new = made("c", PARAGRAPHS["road"])
    assert answer(shelf, new) == "new"
    later = replace(shelf, files=shelf_of(made("a", PARAGRAPHS["road"])).files)
    assert answer(later, new) == "known a"
    assert answer(shelf, new) == "new"


WORD = st.integers(0, 400).map(lambda number: f"w{number}")


@given(st.lists(st.lists(WORD, min_size=60, max_size=90), min_size=1, max_size=6), st.data())
@settings(max_examples=40)
def test_a_text_on_the_shelf_is_always_found_again(texts, data):
    articles = [made(f"a{number}", " ".join(words)) for number, words in enumerate(texts)]
    picked = data.draw(st.sampled_from(articles))
    again = replace(picked, location="content/articles/new.md", body=picked.body.upper())
    first = next(it for it in articles if it.body == picked.body)
    assert answer(shelf_of(*articles), again) == f"known {first.slug}"


@given(st.lists(WORD, min_size=80, max_size=120, unique=True), st.integers(0, 10))
@settings(max_examples=40)
def test_a_reprint_cut_at_its_end_is_found_among_others(words, cut):
    others = [made(f"o{n}", PARAGRAPHS[name], source="Other") for n, name in enumerate(PARAGRAPHS)]
    old = made("old", " ".join(words), source="The Post")
    new = made("new", " ".join(words[: len(words) - cut]), source="The Ledger")
    assert find_original(shelf_of(*others, old), new) == "old"

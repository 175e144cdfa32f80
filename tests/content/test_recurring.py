"""Which lines recur on a site: told by different stories, whatever their order."""

import datetime
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.content import Shelf, Shelved, find_recurring, put_on, remember
from site_builder.content.line_memory import MOST_LINES, MOST_SITES, load_lines, save_lines
from site_builder.model import Article, Block, Document
from site_builder.wording import key_line

HOUSE = "The Orle Post is an independent house that belongs to all of the people who work for it."
WORDS = (
    "anchor barrel candle dagger engine fiddle garden hammer island jacket kettle ladder market "
    "needle orchard pepper quarry ribbon saddle timber umbrella velvet window yellow zither"
)
LONG = [f"{word}{number}" for number in range(12) for word in WORDS.split()]


def story(number: int, *lines: str) -> tuple[str, ...]:
    """Two paragraphs that no other story has a word of, and these lines."""
    words = LONG[number * 40 : number * 40 + 40]
    return (" ".join(words[:20]), " ".join(words[20:]), *lines)


def shelved(number: int, *lines: str, url: str = "") -> Shelved:
    article = Article(
        location=f"content/articles/{number}.md",
        slug=str(number),
        title=str(number),
        published=datetime.date(2026, 11, 20),
        body="\n\n".join(lines),
        url=url or f"https://orle.example/{number}",
    )
    return Shelved(location=article.location, origin=None, article=article, edited=False)


def document(*lines: str, url="https://www.orle.example/new", source="") -> Document:
    blocks = tuple(Block(text=line, markdown=line) for line in lines)
    return Document(location="x", title="New", blocks=blocks, url=url, source=source)


def found(new: Document, *files: Shelved, **more) -> list[str]:
    return list(find_recurring(Shelf(files=files), new, **more).values())


def test_a_line_recurs_with_the_third_story():
    new = document(*story(0, HOUSE))
    assert found(new, shelved(1, *story(1, HOUSE))) == []
    assert found(new, shelved(1, *story(1, HOUSE)), shelved(2, *story(2, HOUSE))) == [HOUSE]


def test_case_marks_and_addresses_of_links_make_no_difference():
    linked = HOUSE.replace("independent house", "[*independent* house](https://orle.example/us)")
    files = (shelved(1, *story(1, HOUSE.upper())), shelved(2, *story(2, f"> {linked}")))
    assert found(document(*story(0, HOUSE)), *files) == [HOUSE]


def test_printings_of_one_story_count_as_one():
    files = [shelved(n, *story(1, HOUSE, f"Printing {n}")) for n in range(4)]
    assert found(document(*story(0, HOUSE)), *files) == []


def test_an_article_that_shares_most_of_its_text_does_not_count():
    shared = story(5)
    files = [shelved(n, *story(n)[:1], *shared, HOUSE) for n in (1, 2, 3)]
    assert found(document(*story(0)[:1], *shared, HOUSE), *files) == []


def test_the_article_s_own_file_and_other_texts_of_its_page_do_not_count():
    one, two = shelved(1, *story(1, HOUSE)), shelved(2, *story(2, HOUSE))
    new = document(*story(0, HOUSE))
    assert found(new, one, two, own=two.location) == []
    assert found(new, one, shelved(2, *story(2, HOUSE), url=new.url)) == []


def test_without_an_address_the_outlet_s_name_is_the_site():
    files = [shelved(n, *story(n, HOUSE)) for n in (1, 2)]
    named = [
        replace(file, article=replace(file.article, url="", source="The Orle Post"))
        for file in files
    ]
    new = document(*story(0, HOUSE), url="", source="THE ORLE POST")
    assert found(new, *named) == [HOUSE]
    assert found(document(*story(0, HOUSE), url=""), *named) == []


def test_a_line_that_is_known_needs_no_other_article():
    shelf = Shelf(recurring={"orle.example": {key_line(HOUSE): "The Orle"}})
    new = document(*story(0, HOUSE))
    assert list(find_recurring(shelf, new).values()) == [HOUSE]


def test_an_article_that_was_made_anew_is_read_anew():
    shelf = Shelf(files=tuple(shelved(n, *story(n, HOUSE)) for n in (1, 2)))
    new = document(*story(0, HOUSE))
    assert list(find_recurring(shelf, new).values()) == [HOUSE]
    changed = shelved(2, *story(2)).article
    assert find_recurring(put_on(shelf, changed), new) == {}


@given(st.permutations(range(1, 6)), st.sets(st.integers(1, 5)))
@settings(max_examples=60, deadline=None)
def test_the_order_of_the_articles_does_not_matter(order, with_line):
    files = [shelved(n, *story(n, *([HOUSE] if n in with_line else []))) for n in order]
    expected = [HOUSE] if len(with_line) >= 2 else []
    assert found(document(*story(0, HOUSE)), *files) == expected


def test_what_is_remembered_is_read_back_and_bounded(tmp_path):
    many = {f"{number:016x}": "a line " * 40 for number in range(MOST_LINES + 9)}
    recurring = remember(remember({}, "orle.example", many), "orle.example", {"f" * 16: "one more"})
    assert len(recurring["orle.example"]) == MOST_LINES
    save_lines(recurring, tmp_path)
    assert load_lines(tmp_path).recurring == recurring
    full = {f"{number}.example": {"0": "x"} for number in range(MOST_SITES)}
    assert remember(full, "orle.example", many) == full


@pytest.mark.parametrize("text", ["[", '{"orle.example": 3}', "\xff"])
def test_a_broken_file_is_a_warning(tmp_path, text):
    (tmp_path / ".briefing").mkdir()
    (tmp_path / ".briefing" / "lines.json").write_bytes(text.encode("latin-1"))
    memory = load_lines(tmp_path)
    assert memory.recurring == {}
    assert "can not be read" in memory.problems[0].message

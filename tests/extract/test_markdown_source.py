"""Markdown somebody wrote: its front matter is metadata, its body keeps its structure."""

import datetime

import pytest

from site_builder.errors import SourceError
from site_builder.prose import join_blocks, read_prose

BODY = "The *harbour* was closed on Monday.\n\n## And then\n\n- a [goat](https://orle.example/g)"


@pytest.fixture
def read_markdown(read):
    return lambda text: read(text, "text/markdown", "goat.md")


def test_front_matter_is_metadata(read_markdown):
    document = read_markdown(
        "---\ntitle: Goat steers tug\ndate: 2026-11-18\nauthor: [Una Stroom, Bo Larch]\n"
        f"source: The Orle Post\nurl: https://orle.example/goat?utm_x=1\nlang: de\n---\n{BODY}"
    )
    assert document.title == "Goat steers tug"
    assert document.published == datetime.date(2026, 11, 18)
    assert document.byline == "Una Stroom, Bo Larch"
    assert document.source == "The Orle Post"
    assert document.url == "https://orle.example/goat"
    assert document.language == "de"
    assert join_blocks(document.blocks) == BODY


def test_the_first_heading_is_the_title_where_no_other_is(read_markdown):
    document = read_markdown(f"# Goat steers tug\n\n{BODY}")
    assert document.title == "Goat steers tug"
    assert join_blocks(document.blocks) == BODY


@pytest.mark.parametrize(
    ("date", "published"),
    [
        ("2026-11-18 07:40:00", datetime.date(2026, 11, 18)),
        ("18 November 2026", datetime.date(2026, 11, 18)),
        ("2026-11-18T07:40:00Z", datetime.datetime(2026, 11, 18, 7, 40, tzinfo=datetime.UTC)),
        ("tomorrow", None),
        ("7", None),
    ],
)
def test_dates_are_read_strictly(date, published, read_markdown):
    assert read_markdown(f"---\ndate: {date}\n---\n{BODY}").published == published


@pytest.mark.parametrize("text", ["---\ntitle: [\n---\nbody", "---\n\ttitle: x\n---\nbody"])
def test_broken_front_matter_is_an_error(text, read_markdown):
    with pytest.raises(SourceError, match=r"goat\.md: the front matter is no valid YAML"):
        read_markdown(text)


def test_front_matter_alone_is_no_article(read_markdown):
    with pytest.raises(SourceError, match=r"goat\.md: nothing in the text looks like an article"):
        read_markdown("---\ntitle: Goat\n---\n")


def test_dangerous_html_in_markdown_is_left_out(read_markdown):
    document = read_markdown(
        f"{BODY}\n\n<script>x()</script><p onclick='y()'>A tug is no goat.</p>"
    )
    assert "x()" not in document.text
    assert document.paragraphs[-1] == "A tug is no goat."
    assert read_prose(join_blocks(document.blocks)).paragraphs == document.paragraphs


def test_an_unknown_type_of_source_is_an_error(read):
    with pytest.raises(SourceError, match=r"goat\.pdf: sources of type application/zip can not"):
        read("goat", "application/zip", "goat.pdf")

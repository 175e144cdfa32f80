"""Feeds and mails as they come: every article with what is told of it, and why others are none.

Beside each source in `feeds/` and `mails/` stands what is made of it, in a file `….expected`.
"""

import datetime
from pathlib import Path

import pytest

from site_builder.errors import Problem
from site_builder.extract import extract
from site_builder.fetch import fetch
from site_builder.prose import join_blocks, read_prose

NOW = datetime.datetime(2026, 11, 22, tzinfo=datetime.UTC)
HERE = Path(__file__).parent
SOURCES = sorted(
    path
    for kind in ("feeds", "mails")
    for path in (HERE / kind).iterdir()
    if ".expected" not in path.name
)


def found_in(path):
    (raw,) = fetch(str(path), NOW)
    return extract(raw)


def shown(found, path):
    if isinstance(found, Problem):
        return f"! {str(found).replace(path.as_posix(), path.name)}\n"
    facts = {
        "byline": found.byline,
        "source": found.source,
        "url": found.url,
        "published": found.published,
        "modified": found.modified,
        "language": found.language,
        "item": found.item.key,
    }
    head = "".join(f"{name}: {value}\n" for name, value in facts.items() if value)
    return f"= {found.title}\n{head}\n{join_blocks(found.blocks)}\n"


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.name)
def test_a_source_gives_these_articles_and_warnings(path):
    expected = path.with_name(f"{path.name}.expected").read_text(encoding="utf-8")
    assert "\n".join(shown(found, path) for found in found_in(path)) == expected


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.name)
def test_an_article_and_its_markdown_say_the_same(path):
    for found in found_in(path):
        if not isinstance(found, Problem):
            assert read_prose(join_blocks(found.blocks)).paragraphs == found.paragraphs

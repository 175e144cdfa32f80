"""Identifiers that never change, and dates that are the articles' own."""

import datetime

from site_builder.config import Config
from site_builder.plan import plan

ARTICLE = "---\ntitle: Bridge\ndate: {date}\n---\n\nText.\n"


def feed(library, config):
    return next(page.context for page in plan(library, config) if page.path == "feed.xml")


def test_with_an_address_identifiers_are_addresses(make_library):
    library = make_library(橋=ARTICLE.format(date="2026-03-01"))
    context = feed(library, Config(base_url="https://quill.example/"))
    assert context["id"] == "https://quill.example/feed.xml"
    assert [e.id for e in context["entries"]] == ["https://quill.example/articles/%E6%A9%8B/"]


def test_without_an_address_identifiers_are_tags(make_library):
    library = make_library(bridge=ARTICLE.format(date="2026-03-01"))
    context = feed(library, Config(title="The Quill & Anchor"))
    assert context["id"] == "tag:the-quill-anchor.invalid,2026-01-01:feed.xml"
    assert [entry.id for entry in context["entries"]] == [
        "tag:the-quill-anchor.invalid,2026-01-01:articles/bridge/"
    ]


def test_moments_are_compared_in_utc(make_library):
    library = make_library(
        east=ARTICLE.format(date="2026-03-01T12:00:00+09:00"),
        west=ARTICLE.format(date="2026-03-01T11:00:00-05:00"),
        day=ARTICLE.format(date="2026-03-01"),
    )
    context = feed(library, Config())
    assert [entry.updated for entry in context["entries"]] == [
        "2026-03-01T16:00:00Z",
        "2026-03-01T03:00:00Z",
        "2026-03-01T00:00:00Z",
    ]
    assert context["updated"] == "2026-03-01T16:00:00Z"


def test_an_article_that_was_changed_keeps_its_place_and_says_when(make_library):
    changed = ARTICLE.replace("---\n\n", "modified: {modified}\n---\n\n")
    library = make_library(
        old=changed.format(date="2026-03-01", modified="2026-03-09T08:00:00Z"),
        new=changed.format(date="2026-03-02", modified="2026-02-01"),
    )
    context = feed(library, Config())
    assert [(entry.published, entry.updated) for entry in context["entries"]] == [
        ("2026-03-02T00:00:00Z", "2026-03-02T00:00:00Z"),
        ("2026-03-01T00:00:00Z", "2026-03-09T08:00:00Z"),
    ]
    assert context["updated"] == "2026-03-09T08:00:00Z"


def test_a_day_begins_at_midnight_where_the_site_is(make_library):
    library = make_library(
        summer=ARTICLE.format(date="2026-07-01"), winter=ARTICLE.format(date="2026-03-01")
    )
    context = feed(library, Config(timezone="Europe/Paris"))
    assert [entry.updated for entry in context["entries"]] == [
        "2026-06-30T22:00:00Z",
        "2026-02-28T23:00:00Z",
    ]


def test_a_feed_of_nothing_was_never_updated(make_library):
    assert feed(make_library(), Config())["updated"] == "1970-01-01T00:00:00Z"


def test_there_is_a_sitemap_only_with_an_address(make_library):
    paths = [page.path for page in plan(make_library(), Config())]
    assert "sitemap.xml" not in paths


def test_the_sitemap_holds_every_page_a_reader_may_want(make_library):
    library = make_library(bridge=ARTICLE.format(date="2026-03-01"))
    pages = plan(library, Config(base_url="https://quill.example/"))
    (sitemap,) = (page for page in pages if page.path == "sitemap.xml")
    day = datetime.date(2026, 3, 1)
    assert {entry.address: entry.day for entry in sitemap.context["entries"]} == {
        "": day,
        "articles/bridge/": day,
        "editions/2026-03-01/": day,
        "people/": day,
        "archive/": day,
        "archive/2026/": day,
        "archive/2026/03/": day,
        "about/": None,
        "corrections/": None,
        "search/": None,
    }


QUOTED = """---
title: {title}
date: {date}
source: The Quill
tags: [bridges]
quotes:
- text: We walked over it at noon.
  speaker: Ana Díaz
---

“We walked over it at noon,” said Ana Díaz.
"""


def feeds(library):
    """What stands in each feed in Atom, by path."""
    pages = plan(library, Config(base_url="https://quill.example/"))
    return {p.path: p.context["entries"] for p in pages if p.path.endswith("feed.xml")}


def test_there_is_a_feed_for_editions_sources_tags_and_people(make_library):
    library = make_library(
        a=QUOTED.format(title="A", date="2026-03-01"),
        b=QUOTED.format(title="B", date="2026-03-02"),
    )
    found = feeds(library)
    assert {path: [entry.address for entry in entries] for path, entries in found.items()} == {
        "feed.xml": ["articles/b/", "articles/a/"],
        "editions/feed.xml": ["editions/2026-03-02/", "editions/2026-03-01/"],
        "sources/the-quill/feed.xml": ["articles/b/", "articles/a/"],
        "tags/bridges/feed.xml": ["articles/b/", "articles/a/"],
        "people/ana-diaz/feed.xml": ["articles/b/#q1", "articles/a/#q1"],
    }


def test_both_files_of_a_feed_have_the_same_entries(make_library):
    library = make_library(a=QUOTED.format(title="A", date="2026-03-01"))
    pages = {page.path: page.context for page in plan(library, Config())}
    for path in [path for path in pages if path.endswith("feed.xml")]:
        assert pages[path]["entries"] == pages[path.replace(".xml", ".json")]["entries"]


def test_an_edition_is_as_old_as_its_newest_article(make_library):
    library = make_library(
        early=ARTICLE.format(date="2026-03-01T08:00:00Z"),
        late=ARTICLE.format(date="2026-03-01T18:00:00Z"),
    )
    (edition,) = feeds(library)["editions/feed.xml"]
    assert (edition.published, edition.updated) == ("2026-03-01T18:00:00Z",) * 2


def test_a_quote_keeps_its_identifier(make_library):
    library = make_library(a=QUOTED.format(title="A", date="2026-03-01"))
    pages = {page.path: page.context for page in plan(library, Config(title="Quill"))}
    (entry,) = pages["people/ana-diaz/feed.json"]["entries"]
    assert entry.id == "tag:quill.invalid,2026-01-01:articles/a/#q1"

"""Everything a template is given stands in its reference."""

import dataclasses
import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from site_builder.config import Config
from site_builder.model import Correction, Group, PlainPage
from site_builder.plan import plan
from site_builder.render import GIVEN
from site_builder.render.environment import FILTERS, SPOKEN
from site_builder.stories.tell import tell
from site_builder.theming import make_sample

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "docs" / "reference" / "templates.md").read_text(encoding="utf-8")
ARTICLE = """---
title: Bridge
date: 2026-03-01
source: The Quill
tags: [bridges]
quotes:
- text: We walked over it.
  speaker: Ana Díaz
---

“We walked over it.”
"""
PAGE = PlainPage(location="content/pages/imprint.md", slug="imprint", title="Us", html="")
COMMON = {"title", "description", "menu", "more", "feed", "data", "structured", "share_image"}
# Parts of other templates, and the mail, which has a how-to of its own.
NOT_PAGES = {"base.html", "charts.html", "feed_parts.html", "macros.html", "story_parts.html"}


def names(heading: str) -> set[str]:
    """The names in the table under a heading."""
    assert f"\n## {heading}\n" in TEXT
    section = TEXT.split(f"\n## {heading}\n")[1].split("\n## ")[0]
    return set(re.findall(r"^\| `(\w+)", section, re.MULTILINE))


@pytest.fixture
def given(make_library) -> dict[str, set[str]]:
    """The names in the context of each template."""
    library = make_library(bridge=ARTICLE, again=ARTICLE)
    story = replace(tell(Group(id="bridge", articles=library.articles)), former=("old",))
    library = replace(library, stories=(story,), pages=(PAGE,))
    pages = plan(library, Config(base_url="https://quill.example/"))
    return {page.template: set(page.context) for page in pages}


def test_every_name_a_page_is_given_is_documented(given):
    for template, context in given.items():
        common = COMMON if template.endswith(".html") else set()
        assert context - common == names(template), template
    common = {"site", "stylesheets", *COMMON, *GIVEN}
    assert common == names("Every template")


def test_every_template_of_a_page_is_used_and_documented(given):
    files = {path.name for path in (ROOT / "templates").glob("*.*")}
    assert files - NOT_PAGES == set(given)
    assert set(re.findall(r"^## (\S+\.\w+)$", TEXT, re.MULTILINE)) == set(given)


def test_every_field_of_a_correction_is_documented():
    assert {field.name for field in dataclasses.fields(Correction)} == names("A correction")


def test_every_filter_is_documented():
    assert {*FILTERS, *SPOKEN} == names("Filters")


# Where the reference lists what a value holds: under a heading, or in the table of smaller values.
HEADINGS = {
    "PrintedEdition": "An edition",
    "PrintedStory": "A story of an edition",
    "PrintedPoint": "A sentence of an edition",
    "PrintedSource": "An article of an edition",
    "StoryEntry": "A story",
    "ArticleEntry": "An article",
    "QuoteEntry": "A quote",
    "Digest": "The mail",
}
SMALLER = {
    "PointEntry": "a key point",
    "ScorePart": "a part of the score of a story",
    "PrintedVoice": "a voice of an edition",
    "PrintedQuote": "a quote of an edition",
    "MenuEntry": "a link of the navigation",
    "PlainPage": "a page of the site's own",
    "SubjectEntry": "a source or a tag",
    "StoryLink": "the story of an article",
    "Citation": "a sentence that a story cites",
    "StoryPoint": "a key point of a story",
    "SentenceEntry": "a sentence of a story",
    "StoryArticle": "an article of a story",
    "StoryVoice": "a speaker of a story",
    "Story": "a story as it was told",
    "SharedPoint": "a key point as it was told",
    "OriginalEntry": "the article of a reprint",
    "PersonEntry": "a line of the people's page",
    "Person": "a person",
    "Attribution": "an attribution",
    "QuotesOfDay": "a day of a person's page",
    "Month": "a month of the archive",
    "FeedEntry": "an entry of the feed",
    "SitemapEntry": "an entry of the site map",
    "DigestItem": "an item of a mail",
    "DigestQuote": "the quote of an item of a mail",
    "Article": "an article file",
    "VerifiedArticle": "an article with its text",
    "VerifiedPoint": "a key point with its place",
    "VerifiedQuote": "a quote with its places",
}
# What no template has a use for: the front matter's own claims, places in a text, problems, and
# words that are said before a template is given them.
INSIDE = {"Quotation", "Place", "Problem", "Origin", "Message", "MonthOfYear"}


def held_by(value: object, found: dict[str, set[str]]) -> dict[str, set[str]]:
    """What every kind of value holds that can be reached from this one, by the kind's name."""
    if isinstance(value, Mapping | tuple | list):
        for item in value.values() if isinstance(value, Mapping) else value:
            held_by(item, found)
    elif dataclasses.is_dataclass(value) and type(value).__name__ not in INSIDE:
        kind = type(value)
        names = {item.name for item in dataclasses.fields(value)}
        found[kind.__name__] = names | {n for n, p in vars(kind).items() if isinstance(p, property)}
        for name in names:
            held_by(getattr(value, name), found)
    return found


@pytest.fixture(scope="module")
def held() -> dict[str, set[str]]:
    """What templates are really given, through and through."""
    found: dict[str, set[str]] = {}
    for page in make_sample(Config()):
        held_by(page.context, found)
    return found


def test_the_reference_knows_every_kind_of_value_that_templates_are_given(held):
    assert set(held) == {*HEADINGS, *SMALLER}


@pytest.mark.parametrize("kind", [*HEADINGS, *SMALLER])
def test_the_reference_has_all_that_a_value_holds_and_no_more(held, kind):
    if kind in HEADINGS:
        assert held[kind] == names(HEADINGS[kind])
    else:
        (row,) = re.findall(rf"^\| {SMALLER[kind]} \| (.*) \|$", TEXT, re.MULTILINE)
        assert held[kind] == set(re.findall(r"`(\w+)`", row))

"""Which pages there are, where, and what the edition page is given."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.config import Config
from site_builder.errors import OutputError
from site_builder.model import Library
from site_builder.plan import plan

BASE = Config(base_url="https://quill.example/")
ARTICLE = """---
title: Bridge
date: 2026-03-01
key_points:
- The bridge is open again.
quotes:
- text: a very short walk
  speaker: Ana Díaz
- text: We walked over it at noon.
  speaker: Ana Díaz
- text: The paint was still wet, and so were we.
  speaker: Bo Lindt
- text: We never said this.
  speaker: Cleo Farr
---

The bridge is open again. Ana Díaz called it “a very short walk” for a mayor.

“We walked over it at noon.” So said Díaz.

“The paint was still wet, and so were we.” So said Bo Lindt.
"""


@pytest.fixture
def context(make_library):
    """What a page of the library with the one article is given."""
    pages = {page.path: page for page in plan(make_library(bridge=ARTICLE), BASE)}
    return lambda path: pages[path].context


def paths(library: Library, config: Config) -> list[str]:
    found = [page.path for page in plan(library, config)]
    assert len(set(found)) == len(found)
    return found


def test_an_empty_library_has_a_home(make_library):
    assert set(paths(make_library(), Config())) == {
        "index.html",
        "people/index.html",
        "archive/index.html",
        "about/index.html",
        "corrections/index.html",
        "404.html",
        ".nojekyll",
        "quotes.csv",
        "quotes.json",
        "feed.xml",
        "feed.json",
        "editions/feed.xml",
        "editions/feed.json",
    }


def test_every_article_edition_and_speaker_has_a_page(make_library):
    assert set(paths(make_library(bridge=ARTICLE), BASE)) == {
        "index.html",
        "articles/bridge/index.html",
        "editions/2026-03-01/index.html",
        "people/index.html",
        "people/ana-diaz/index.html",
        "people/bo-lindt/index.html",
        "archive/index.html",
        "archive/2026/index.html",
        "archive/2026/03/index.html",
        "about/index.html",
        "corrections/index.html",
        "search/index.html",
        "404.html",
        ".nojekyll",
        "quotes.csv",
        "quotes.json",
        "articles/bridge/index.json",
        "editions/2026-03-01/index.json",
        "people/ana-diaz/index.json",
        "people/bo-lindt/index.json",
        "feed.xml",
        "feed.json",
        "editions/feed.xml",
        "editions/feed.json",
        "people/ana-diaz/feed.xml",
        "people/ana-diaz/feed.json",
        "people/bo-lindt/feed.xml",
        "people/bo-lindt/feed.json",
        "sitemap.xml",
        "robots.txt",
    }


def test_two_articles_with_one_address_are_told_of_both(make_library):
    first, second = (make_library(**{slug: ARTICLE}).articles[0] for slug in ("bridge", "Bridge"))
    with pytest.raises(OutputError) as error:
        plan(Library(articles=(first, second)), Config())
    assert str(error.value) == (
        "content/articles/Bridge.md: has the same address as content/articles/bridge.md: "
        "articles/bridge/index.html (rename one of the two)"
    )


def test_highlights_are_whole_utterances_of_different_people(context):
    (story,) = context("index.html")["edition"].stories
    assert [item.quote.text for item in story.quotes] == [
        "We walked over it at noon.",
        "The paint was still wet, and so were we.",
    ]


SHORT_AND_LONG = """---
title: Bridge
date: 2026-03-01
quotes:
- {text: "My knee doesn't.", speaker: Ana Díaz}
- {text: "We walked over it at noon, all of us together.", speaker: Bo Lindt}
- {text: "We walked back at midnight.", speaker: Bo Lindt}
- {text: "I can stand up, but I can not walk.", speaker: Ana Díaz}
- {text: "No.", speaker: Cleo Farr}
---

“My knee doesn't.” “We walked over it at noon, all of us together.” “We walked back at midnight.”

“I can stand up, but I can not walk.” “No.”
"""


def test_the_longer_words_of_a_speaker_are_shown_rather_than_the_shorter(make_library):
    pages = {page.path: page for page in plan(make_library(bridge=SHORT_AND_LONG), BASE)}
    edition = pages["index.html"].context["edition"]
    assert [item.quote.text for item in edition.stories[0].quotes] == [
        "I can stand up, but I can not walk.",
        "We walked over it at noon, all of us together.",
    ]
    assert [voice.shown.quote.text for voice in edition.stories[0].voices] == [
        "I can stand up, but I can not walk.",
        "We walked back at midnight.",
        "No.",
    ]


def test_each_voice_is_shown_once_with_words_not_shown_above(context):
    voices = context("index.html")["edition"].stories[0].voices
    assert [(voice.shown.quote.text, voice.more) for voice in voices] == [
        ("a very short walk", 1),
        ("The paint was still wet, and so were we.", 0),
    ]


def test_only_verbatim_quotes_are_counted_and_linked(context):
    edition = context("index.html")["edition"]
    entry = context("articles/bridge/index.html")["entry"]
    addresses = [(item.address, item.person) for item in entry.quotes]
    assert edition.quotes == 3
    assert addresses == [
        ("articles/bridge/#q1", "people/ana-diaz/"),
        ("articles/bridge/#q2", "people/ana-diaz/"),
        ("articles/bridge/#q3", "people/bo-lindt/"),
        ("", ""),
    ]


def test_an_edition_leads_to_its_neighbours(make_library):
    library = make_library(**{f"a{day}": ARTICLE.replace("-01", f"-0{day}") for day in (1, 2, 3)})
    pages = {page.path: page.context for page in plan(library, BASE)}
    middle = pages["editions/2026-03-02/index.html"]
    assert (middle["newer"].number, middle["older"].number) == (3, 1)
    assert pages["editions/2026-03-03/index.html"]["newer"] is None
    assert pages["editions/2026-03-01/index.html"]["older"] is None


@settings(max_examples=10, deadline=None)
@given(seed=st.integers(0, 1000))
def test_the_order_of_the_articles_does_not_matter(make_library, seed):
    days = {f"a{day}": ARTICLE.replace("-01", f"-0{day % 3 + 1}") for day in range(5)}
    library = make_library(**days)
    shuffled = random.Random(seed).sample(library.articles, len(library.articles))
    assert plan(Library(articles=tuple(shuffled)), BASE) == plan(library, BASE)

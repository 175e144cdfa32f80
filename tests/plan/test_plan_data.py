"""Data beside the pages: what they say, with full addresses, and no more."""

from dataclasses import replace

from site_builder.config import Config
from site_builder.model import Group
from site_builder.plan import plan
from site_builder.stories.tell import tell

ARTICLE = """---
title: Bridge
date: 2026-03-01
source: The Quill
url: https://quill.example/bridge
key_points:
- The bridge is open again.
quotes:
- text: We walked over it at noon.
  speaker: Ana Díaz
  role: mayor
- text: We never said this.
  speaker: Cleo Farr
---

The bridge is open again. “We walked over it at noon,” said Ana Díaz.
"""
QUOTE = {
    "text": "We walked over it at noon.",
    "speaker": "Ana Díaz",
    "role": "mayor",
    "article": "Bridge",
    "outlet": "The Quill",
    "date": "2026-03-01",
    "address": "https://paper.example/articles/bridge/#q1",
    "original": "",
}


def data(library, config=None):
    pages = plan(library, config or Config(base_url="https://paper.example/"))
    return {page.path: page.context.get("data") for page in pages if page.path.endswith(".json")}


def test_every_verbatim_quote_is_in_the_table(make_library):
    pages = plan(make_library(bridge=ARTICLE), Config(base_url="https://paper.example/"))
    (table,) = (page.context for page in pages if page.path == "quotes.csv")
    assert list(table["quotes"]) == [QUOTE]
    assert tuple(QUOTE) == table["columns"]


def test_an_article_has_its_claims_and_its_text(make_library):
    found = data(make_library(bridge=ARTICLE))["articles/bridge/index.json"]
    assert [point["address"] for point in found["key_points"]] == [
        "https://paper.example/articles/bridge/#k1"
    ]
    assert [quote["address"] for quote in found["quotes"]] == [QUOTE["address"], ""]
    assert (found["extent"], found["share"], len(found["text"])) == ("full", 1.0, 1)


def test_people_and_editions_have_theirs(make_library):
    found = data(make_library(bridge=ARTICLE))
    assert found["people/ana-diaz/index.json"]["quotes"] == [QUOTE]
    (story,) = found["editions/2026-03-01/index.json"]["stories"]
    assert [article["title"] for article in story["articles"]] == ["Bridge"]
    assert found["quotes.json"] == [QUOTE]


def test_a_story_has_its_articles_and_a_feed(make_library):
    library = make_library(bridge=ARTICLE, again=ARTICLE)
    story = tell(Group(id="bridge", articles=library.articles))
    pages = plan(replace(library, stories=(story,)), Config(base_url="https://paper.example/"))
    found = {page.path: page.context for page in pages}
    told = found["stories/bridge/index.json"]["data"]
    assert [article["title"] for article in told["articles"]] == ["Bridge", "Bridge"]
    assert told["address"] == "https://paper.example/stories/bridge/"
    assert [point["text"] for point in told["key_points"]] == [
        point.point.text for point in story.points
    ]
    assert len(found["stories/bridge/feed.xml"]["entries"]) == 2
    assert found["stories/bridge/index.html"]["feed"] == "stories/bridge/"


def test_without_an_address_of_its_own_a_site_gives_those_inside_it(make_library):
    (quote,) = data(make_library(bridge=ARTICLE), Config())["quotes.json"]
    assert quote["address"] == "articles/bridge/#q1"


def test_a_page_leads_to_its_data(make_library):
    pages = {page.path: page.context for page in plan(make_library(bridge=ARTICLE), Config())}
    assert pages["articles/bridge/index.html"]["data"] == "articles/bridge/index.json"
    assert pages["about/index.html"]["data"] == ""

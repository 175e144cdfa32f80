"""What pages tell search engines: what they show, with full addresses or none."""

from site_builder.config import Config
from site_builder.plan import plan

ARTICLE = """---
title: Bridge
date: 2026-03-01
source: The Quill
url: https://quill.example/bridge
tags: [bridges]
quotes:
- text: We walked over it at noon.
  speaker: Ana Díaz
- text: We never said this.
  speaker: Cleo Farr
---

“We walked over it at noon.” So said Ana Díaz.
"""
BASE = Config(title="The Paper", base_url="https://paper.example/")


def structured(library, config=BASE):
    pages = plan(library, config)
    return {page.path: page.context.get("structured") for page in pages}


def test_an_article_has_its_verified_quotes_alone(make_library):
    found = structured(make_library(bridge=ARTICLE))["articles/bridge/index.html"]
    assert (found["@type"], found["url"]) == ("NewsArticle", "https://quill.example/bridge")
    assert found["hasPart"] == [
        {
            "@type": "Quotation",
            "text": "We walked over it at noon.",
            "creator": {"@type": "Person", "name": "Ana Díaz"},
            "url": "https://paper.example/articles/bridge/#q1",
        }
    ]


def test_lists_are_collections_of_their_articles(make_library):
    found = structured(make_library(bridge=ARTICLE))
    for path in ("index.html", "sources/the-quill/index.html", "tags/bridges/index.html"):
        assert found[path]["@type"] == "CollectionPage"
        assert [part["url"] for part in found[path]["hasPart"]] == [
            "https://paper.example/articles/bridge/"
        ]


def test_a_person_is_one(make_library):
    found = structured(make_library(bridge=ARTICLE))["people/ana-diaz/index.html"]
    assert (found["@type"], found["name"]) == ("Person", "Ana Díaz")
    assert found["@id"] == "https://paper.example/people/ana-diaz/"


def test_without_an_address_of_its_own_a_site_gives_none(make_library):
    found = structured(make_library(bridge=ARTICLE), Config())["articles/bridge/index.html"]
    assert "@id" not in found
    assert "url" not in found["hasPart"][0]


def test_an_empty_site_is_a_site(make_library):
    assert structured(make_library())["index.html"]["@type"] == "WebSite"


def test_other_pages_tell_nothing(make_library):
    assert structured(make_library(bridge=ARTICLE))["about/index.html"] is None

"""What pages tell search engines about themselves, in the words of schema.org, as data.

Nothing in it that a reader does not see on the page. Empty values are left out.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any
from urllib.parse import quote as url_quote

from site_builder.config import Config
from site_builder.model import Page, Person, PrintedEdition, PrintedSource
from site_builder.permalinks import address_of
from site_builder.plan.entries import ArticleEntry
from site_builder.plan.quote_entries import QuoteEntry
from site_builder.plan.story_entries import StoryArticle, StoryEntry
from site_builder.web_address import web_address

CONTEXT = "https://schema.org"
# Of someone who is quoted for years, the newest.
MOST_QUOTES = 20
Described = dict[str, Any]


def with_structured_data(page: Page, config: Config) -> Page:
    """The page with a description of itself where there is one for its kind, else with none."""
    describe = KINDS.get(page.template)
    if describe is None:
        return page
    described = _filled({"@context": CONTEXT, **describe(page.context, config)})
    address = _url(address_of(page.path), config)
    own = {"@id": address, "mainEntityOfPage": address} if address else {}
    return replace(page, context={**page.context, "structured": {**described, **own}})


def _of_article(context: Mapping[str, Any], config: Config) -> Described:
    entry: ArticleEntry = context["entry"]
    article = entry.article
    return {
        "@type": "NewsArticle",
        "headline": article.title,
        "datePublished": article.published.isoformat(),
        "dateModified": article.modified.isoformat() if article.modified else "",
        "inLanguage": article.language,
        "author": _named("Person", article.byline),
        "publisher": _named("Organization", article.source),
        "url": web_address(article.url) or _url(entry.address, config),
        "keywords": list(article.tags),
        "hasPart": [_quotation(quote, config) for quote in entry.quotes if quote.quote.verbatim],
    }


def _of_person(context: Mapping[str, Any], config: Config) -> Described:
    person: Person = context["person"]
    said = [quote for day in context["days"] for quote in day.quotes]
    return {
        "@type": "Person",
        "name": person.name,
        "jobTitle": person.role,
        "sameAs": web_address(person.link),
        "subjectOf": [_quotation(quote, config) for quote in said[:MOST_QUOTES]],
    }


def _of_edition(context: Mapping[str, Any], config: Config) -> Described:
    edition: PrintedEdition | None = context["edition"]
    if edition is None:
        return {"@type": "WebSite", "name": config.title, "description": config.description}
    return {
        "@type": "CollectionPage",
        "name": context["title"],
        "datePublished": edition.day.isoformat(),
        "isPartOf": {"@type": "WebSite", "name": config.title, "url": config.base_url},
        "hasPart": [_source(item, config) for one in edition.stories for item in one.sources],
    }


def _of_subject(name: str) -> Callable[[Mapping[str, Any], Config], Described]:
    def describe(context: Mapping[str, Any], config: Config) -> Described:
        return {
            "@type": "CollectionPage",
            "name": context["title"],
            "hasPart": [_headline(item, config) for item in context[name].articles],
        }

    return describe


def _of_story(context: Mapping[str, Any], config: Config) -> Described:
    entry: StoryEntry = context["entry"]
    return {
        "@type": "CollectionPage",
        "name": context["title"],
        "hasPart": [_headline(item, config) for item in entry.articles],
    }


KINDS: Mapping[str, Callable[[Mapping[str, Any], Config], Described]] = {
    "article.html": _of_article,
    "person.html": _of_person,
    "index.html": _of_edition,
    "edition.html": _of_edition,
    "story.html": _of_story,
    "source.html": _of_subject("source"),
    "tag.html": _of_subject("tag"),
}


def _quotation(entry: QuoteEntry, config: Config) -> Described:
    return _filled(
        {
            "@type": "Quotation",
            "text": entry.quote.text,
            "creator": _named("Person", entry.speaker if entry.person else ""),
            "url": _url(entry.address, config),
            "isBasedOn": entry.quote.original,
        }
    )


def _headline(item: ArticleEntry | StoryArticle, config: Config) -> Described:
    return _filled(
        {
            "@type": "NewsArticle",
            "headline": item.article.title,
            "datePublished": item.article.published.isoformat(),
            "url": _url(item.address, config),
        }
    )


def _source(item: PrintedSource, config: Config) -> Described:
    url = _url(item.address, config) if item.address else ""
    return _filled({"@type": "NewsArticle", "headline": item.title, "url": url})


def _named(kind: str, name: str) -> Described:
    return {"@type": kind, "name": name} if name else {}


def _url(address: str, config: Config) -> str:
    """The full URL of an address of the site; none where the site has none."""
    return config.base_url + url_quote(address, safe="/#") if config.base_url else ""


def _filled(values: Described) -> Described:
    return {key: value for key, value in values.items() if value}

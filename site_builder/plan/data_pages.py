"""The same as the pages for programs and spreadsheets: JSON beside each page, and all quotes.

Nothing in it that is not on a page: of an article not published in full only what is shown.
"""

from collections.abc import Iterable, Sequence
from typing import Any
from urllib.parse import quote as url_quote

from site_builder.config import Config
from site_builder.model import Citation, Page, Person, PrintedEdition, PrintedStory, Story
from site_builder.permalinks import QUOTES_CSV, QUOTES_JSON, address_of, person_path, story_path
from site_builder.plan.entries import ArticleEntry
from site_builder.plan.quote_entries import QuoteEntry
from site_builder.web_address import web_address

COLUMNS = ("text", "speaker", "role", "article", "outlet", "date", "address", "original")
Data = dict[str, Any]


def quote_pages(articles: Iterable[ArticleEntry], config: Config) -> tuple[Page, Page]:
    """Every verbatim quote of the site, as a table and as JSON."""
    quotes = [item for entry in articles for item in entry.quotes if item.quote.verbatim]
    rows = [_quote(item, config) for item in quotes]
    return (
        Page(
            path=QUOTES_CSV,
            template="quotes.csv",
            subject="the table of quotes",
            context={"columns": COLUMNS, "quotes": rows},
        ),
        _json(QUOTES_JSON, rows),
    )


def article_data(item: ArticleEntry, config: Config) -> Page:
    """An article with its claims, and its text as far as it is published."""
    article = item.article
    return _json(
        f"{item.address}index.json",
        {
            **_headline(item, config),
            "byline": article.byline,
            "modified": article.modified.isoformat() if article.modified else "",
            "language": article.language,
            "tags": list(article.tags),
            "key_points": [
                {
                    "text": point.text,
                    "address": _url(point.address, config),
                    "original": point.original,
                    "edited": point.edited,
                    "reworded_by": point.reworded_by,
                }
                for point in item.points
            ],
            "quotes": [_quote(quote, config) for quote in item.quotes],
            "extent": str(item.verified.extent),
            "share": round(item.verified.share, 3),
            "text": list(item.verified.paragraphs),
        },
    )


def person_data(person: Person, quotes: Iterable[QuoteEntry], config: Config) -> Page:
    """A person with everything that they are quoted with."""
    folder = address_of(person_path(person.slug))
    return _json(
        f"{folder}index.json",
        {
            "name": person.name,
            "role": person.role,
            "link": web_address(person.link),
            "address": _url(folder, config),
            "quotes": [_quote(quote, config) for quote in quotes],
        },
    )


def edition_data(edition: PrintedEdition, config: Config) -> Page:
    """An edition with its stories, and the headlines of their articles."""
    return _json(
        f"{edition.address}index.json",
        {
            "number": edition.number,
            "day": edition.day.isoformat(),
            "address": _url(edition.address, config),
            "content": edition.content_hash,
            "stories": [_story(story, config) for story in edition.stories],
        },
    )


def story_data(story: Story, articles: Sequence[ArticleEntry], config: Config) -> Page:
    """A story: its articles, what they tell together, and where they differ."""
    pages = {item.article.location: item.address for item in articles}

    def cited(citation: Citation) -> Data:
        article = citation.article.article
        address = f"{pages[article.location]}#{citation.anchor}"
        return {
            "text": citation.text,
            "outlet": article.source,
            "address": _url(address, config),
        }

    folder = address_of(story_path(story.id))
    return _json(
        f"{folder}index.json",
        {
            "id": story.id,
            "title": story.title,
            "address": _url(folder, config),
            "articles": [_headline(item, config) for item in articles],
            "key_points": [
                {"text": one.point.text, "outlets": one.outlets, "originals": one.originals}
                for one in story.points
            ],
            "differences": [
                {
                    "kind": str(one.kind),
                    "about": one.about,
                    "accounts": [{"value": it.value, **cited(it.citation)} for it in one.accounts],
                }
                for one in story.differences
            ],
            "timeline": [
                {"day": one.day.isoformat(), "when": one.when, **cited(one.citation)}
                for one in story.timeline
            ],
        },
    )


def _story(story: PrintedStory, config: Config) -> Data:
    return {
        "id": story.id,
        "title": story.title,
        "address": _url(story.address, config),
        "articles": [
            {
                "title": item.title,
                "outlet": item.source,
                "address": _url(item.address, config),
                "original": web_address(item.url),
            }
            for item in story.sources
        ],
    }


def _headline(item: ArticleEntry, config: Config) -> Data:
    article = item.article
    return {
        "title": article.title,
        "outlet": article.source,
        "date": article.published.isoformat(),
        "address": _url(item.address, config),
        "original": web_address(article.url),
    }


def _quote(item: QuoteEntry, config: Config) -> dict[str, str]:
    """A quote as a row; one that is not in the text has no address."""
    return {
        "text": item.quote.text,
        "speaker": item.speaker,
        "role": item.quote.role,
        "article": item.article.title,
        "outlet": item.article.source,
        "date": item.day.isoformat(),
        "address": _url(item.address, config),
        "original": item.quote.original,
    }


def _json(path: str, data: Data | Sequence[Data]) -> Page:
    return Page(
        path=path, template="data.json", subject=f"the data in {path}", context={"data": data}
    )


def _url(address: str, config: Config) -> str:
    """The full URL of an address of the site; where the site has none, the address."""
    return config.base_url + url_quote(address, safe="/#") if address else ""

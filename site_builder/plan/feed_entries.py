"""What stands in a feed: an article, a quote or an edition, with its own dates. Knows no clock.

Identifiers never change: a page's canonical URL, or where the site has none a tag URI (RFC 4151).
"""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import quote as url_quote
from zoneinfo import ZoneInfo

from site_builder.config import Config
from site_builder.message import Message, message
from site_builder.model import Article, PrintedEdition, Published
from site_builder.plan.entries import ArticleEntry
from site_builder.plan.quote_entries import QuoteEntry
from site_builder.text import slugify

# A tag URI holds a day on which its maker held the name. `.invalid` belongs to nobody, on any day.
TAG_DAY = "2026-01-01"


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedEntry:
    """Something in a feed: an identifier that never changes, its page and its own dates.

    `kind` says what the `entry` is: an article, a quote or an edition.
    """

    id: str
    address: str
    title: Message | str
    published: str
    updated: str
    language: str
    author: str
    kind: str
    entry: ArticleEntry | QuoteEntry | PrintedEdition


def of_article(item: ArticleEntry, config: Config) -> FeedEntry:
    """An article as an entry."""
    published, updated = _dates(item.article, config)
    return FeedEntry(
        id=make_identifier(item.address, config),
        address=item.address,
        title=item.article.title,
        published=published,
        updated=updated,
        language=item.article.language,
        author=item.article.byline or item.article.source,
        kind="article",
        entry=item,
    )


def of_quote(item: QuoteEntry, config: Config) -> FeedEntry:
    """A quote as an entry, under the headline of its article."""
    published, updated = _dates(item.article, config)
    return FeedEntry(
        id=make_identifier(item.address, config),
        address=item.address,
        title=item.article.title,
        published=published,
        updated=updated,
        language=item.article.language,
        author=item.speaker,
        kind="quote",
        entry=item,
    )


def of_edition(item: PrintedEdition, articles: Iterable[Article], config: Config) -> FeedEntry:
    """An edition as an entry, as old as its newest article, or without one as its day."""
    dates = [_dates(article, config) for article in articles]
    dates = dates or [(_moment(item.day, config),) * 2]
    return FeedEntry(
        id=make_identifier(item.address, config),
        address=item.address,
        title=message("Edition %(number)s · %(day)s", number=item.number, day=item.day),
        published=max(published for published, _ in dates),
        updated=max(updated for _, updated in dates),
        language=config.language,
        author="",
        kind="edition",
        entry=item,
    )


def make_identifier(address: str, config: Config) -> str:
    """The identifier of whatever stands at an address of the site."""
    path = url_quote(address, safe="/#")
    if config.base_url:
        return config.base_url + path
    authority = "".join(c for c in slugify(config.title) if c.isascii()).strip("-") or "briefing"
    return f"tag:{authority}.invalid,{TAG_DAY}:{path}"


def _dates(article: Article, config: Config) -> tuple[str, str]:
    """When it was published, and when it was last changed, which is no earlier."""
    published = _moment(article.published, config)
    modified = _moment(article.modified or article.published, config)
    return published, max(published, modified)


def _moment(published: Published, config: Config) -> str:
    """The moment in UTC; of a day its beginning in the site's time zone."""
    if not isinstance(published, datetime.datetime):
        zone = ZoneInfo(config.timezone)
        published = datetime.datetime.combine(published, datetime.time(), zone)
    return published.astimezone(datetime.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")

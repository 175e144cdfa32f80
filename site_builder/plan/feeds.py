"""The Atom feed (RFC 4287) and the sitemap (sitemaps.org), as data. Knows no clock.

Identifiers never change: a page's canonical URL, or where the site has none a tag URI (RFC 4151).
"""

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from urllib.parse import quote
from zoneinfo import ZoneInfo

from site_builder.config import Config
from site_builder.model import Page, Published
from site_builder.permalinks import FEED, NOT_FOUND, SITEMAP, address_of
from site_builder.plan.entries import ArticleEntry
from site_builder.plan.moved import MOVED
from site_builder.text import slugify

FEED_ENTRIES = 50
# A tag URI holds a day on which its maker held the name. `.invalid` belongs to nobody, on any day.
TAG_DAY = "2026-01-01"
# A feed must say when it was updated, and one without entries never was.
NEVER = "1970-01-01T00:00:00Z"


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedEntry:
    """An article in the feed: an identifier that never changes, and its own dates."""

    id: str
    published: str
    updated: str
    entry: ArticleEntry


@dataclass(frozen=True, slots=True, kw_only=True)
class SitemapEntry:
    """A page in the sitemap, and the day of the newest article on it."""

    address: str
    day: datetime.date | None


def make_feed(articles: Sequence[ArticleEntry], config: Config) -> Page:
    """The feed of the newest articles, newest first."""
    dated = [_entry(item, config) for item in articles]
    newest_first = sorted(dated, key=lambda entry: entry.published, reverse=True)
    entries = tuple(newest_first[:FEED_ENTRIES])
    return Page(
        path=FEED,
        template="feed.xml",
        subject="the feed",
        context={
            "title": config.title,
            "id": _identifier(FEED, config),
            "updated": max((entry.updated for entry in entries), default=NEVER),
            "entries": entries,
        },
    )


def make_sitemap(pages: Iterable[Page], days: dict[str, datetime.date]) -> Page:
    """The sitemap of the pages that a reader may want; `days` by path where they are known."""
    entries = tuple(
        SitemapEntry(address=address_of(page.path), day=days.get(page.path))
        for page in pages
        if page.path.endswith(".html") and page.path != NOT_FOUND and page.template != MOVED
    )
    return Page(
        path=SITEMAP, template="sitemap.xml", subject="the sitemap", context={"entries": entries}
    )


def _entry(item: ArticleEntry, config: Config) -> FeedEntry:
    published = _moment(item.article.published, config)
    modified = _moment(item.article.modified or item.article.published, config)
    return FeedEntry(
        id=_identifier(item.address, config),
        published=published,
        updated=max(published, modified),
        entry=item,
    )


def _identifier(address: str, config: Config) -> str:
    path = quote(address)
    if config.base_url:
        return config.base_url + path
    authority = "".join(c for c in slugify(config.title) if c.isascii()).strip("-") or "briefing"
    return f"tag:{authority}.invalid,{TAG_DAY}:{path}"


def _moment(published: Published, config: Config) -> str:
    """The moment in UTC; of a day its beginning in the site's time zone."""
    if not isinstance(published, datetime.datetime):
        zone = ZoneInfo(config.timezone)
        published = datetime.datetime.combine(published, datetime.time(), zone)
    return published.astimezone(datetime.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")

"""Feeds, each as Atom (RFC 4287) and as JSON Feed (jsonfeed.org), as data. Knows no clock."""

from dataclasses import dataclass

from site_builder.config import Config
from site_builder.message import Message, message
from site_builder.model import Page
from site_builder.permalinks import FEED, JSON_FEED
from site_builder.plan.feed_entries import FeedEntry, make_identifier

FEED_ENTRIES = 50
# A feed must say when it was updated, and one without entries never was.
NEVER = "1970-01-01T00:00:00Z"


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """A feed in a folder of the site: what it is of, its page, and all that may stand in it.

    The `name` is empty for the feed of the whole site; `page` is an address.
    """

    folder: str
    name: Message | str
    page: str
    entries: tuple[FeedEntry, ...]


def make_feeds(feed: Feed, config: Config) -> tuple[Page, Page]:
    """The two files of a feed: its newest entries, newest first."""
    newest_first = sorted(feed.entries, key=lambda entry: entry.published, reverse=True)
    shown = tuple(newest_first[:FEED_ENTRIES])
    folder, name = feed.folder, feed.name
    context = {
        "title": message("%(site)s: %(feed)s", site=config.title, feed=name)
        if name
        else config.title,
        "page": feed.page,
        "updated": max((entry.updated for entry in shown), default=NEVER),
        "entries": shown,
    }
    subject = f"the feed of {name}" if name else "the feed"
    atom = {**context, "id": make_identifier(f"{folder}{FEED}", config)}
    return (
        Page(path=f"{folder}{FEED}", template="feed.xml", subject=subject, context=atom),
        Page(path=f"{folder}{JSON_FEED}", template="feed.json", subject=subject, context=context),
    )

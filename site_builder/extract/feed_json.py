"""JSON Feed (1.0 and 1.1) as a feed. Believes nothing about the types of what stands there."""

import json
from collections.abc import Mapping
from itertools import islice

from site_builder.errors import SourceError
from site_builder.extract.entries import MOST_ENTRIES, Entry, Feed, absolute, author_name, read_date
from site_builder.extract.page import names_of
from site_builder.model import Published, RawDocument

Thing = Mapping[str, object]


def read_json_feed(raw: RawDocument, text: str) -> Feed:
    """The feed of a text that is one; raises SourceError where it is none."""
    try:
        feed = json.loads(text, strict=False)
    except (ValueError, RecursionError) as error:
        raise SourceError.at(raw.location, f"this is no JSON: {error}") from error
    items = feed.get("items") if isinstance(feed, dict) else None
    if not isinstance(items, list):
        hint = "a JSON Feed has its articles under items"
        raise SourceError.at(raw.location, "this is no feed, it has no items", hint)
    url = _text(feed, "home_page_url") or _text(feed, "feed_url")
    author = _authors(feed)
    entries = (_entry(item, url, author) for item in items if isinstance(item, dict))
    return Feed(
        title=_line(feed, "title"),
        url=url,
        language=_text(feed, "language"),
        entries=tuple(islice(entries, MOST_ENTRIES)),
    )


def _entry(item: Thing, base: str, author: str) -> Entry:
    url = _text(item, "url") or _text(item, "external_url")
    return Entry(
        title=_line(item, "title"),
        identifier=_text(item, "id"),
        url=absolute(base, url) if url else "",
        byline=_authors(item) or author,
        published=_date(item, "date_published") or _date(item, "date_modified"),
        modified=_date(item, "date_modified"),
        language=_text(item, "language"),
        html=_text(item, "content_html"),
        text=_text(item, "content_text") or _text(item, "summary"),
    )


def _text(thing: Thing, key: str) -> str:
    """The text under a key; a number is one too, since some feeds count their items."""
    value = thing.get(key)
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return value.strip() if isinstance(value, str) else ""


def _line(thing: Thing, key: str) -> str:
    return next(iter(names_of(_text(thing, key))), "")


def _authors(thing: Thing) -> str:
    names = (*names_of(thing.get("authors")), *names_of(thing.get("author")))
    return ", ".join(dict.fromkeys(name for line in names if (name := author_name(line))))


def _date(thing: Thing, key: str) -> Published | None:
    return read_date(_text(thing, key))

"""A feed as documents: one for each entry that holds its article, in the order of the feed.

An entry that only leads to its article is named in a warning: no briefing is made of a teaser.
"""

import hashlib
import json
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from site_builder.dates import is_later
from site_builder.errors import Problem, Severity
from site_builder.extract.addresses import canonical_address
from site_builder.extract.encoding import decode
from site_builder.extract.entries import MOST_ENTRIES, Entry, Feed
from site_builder.extract.feed_json import read_json_feed
from site_builder.extract.feed_xml import read_xml_feed
from site_builder.extract.fragment import read_fragment
from site_builder.extract.metadata import LANGUAGE
from site_builder.extract.names import NO_AUTHOR
from site_builder.extract.teaser import is_teaser
from site_builder.extract.text import read_text
from site_builder.extract.titles import title_from
from site_builder.model import Block, Document, Item, Published, RawDocument
from site_builder.text import one_line

LONGEST_KEY = 300
SHOWN = 3


def extract_feed(raw: RawDocument) -> tuple[Document | Problem, ...]:
    """The articles of a feed, and what is wrong with the rest; raises SourceError for no feed."""
    decoded = decode(raw)
    feed = read_feed(raw, decoded.text)
    found = [_document(raw, feed, entry) for entry in _once(feed)]
    teasers = [document.title for document in found if is_teaser(document.blocks)]
    documents = [document for document in found if not is_teaser(document.blocks)]
    return (*documents, *decoded.problems, *_problems(raw, feed, teasers))


def read_entries(raw: RawDocument) -> tuple[Document, ...]:
    """Every entry of a feed, also such as only lead to their article, or hold no text at all."""
    feed = read_feed(raw, decode(raw).text)
    return tuple(_document(raw, feed, entry) for entry in _once(feed))


def read_feed(raw: RawDocument, text: str) -> Feed:
    """What a feed says: RSS, Atom or JSON Feed. Raises SourceError where it is none of these."""
    read = read_json_feed if text.lstrip("\ufeff \t\r\n").startswith("{") else read_xml_feed
    return read(raw, text)


def make_item(key: str, *said: str) -> Item:
    """The item of this key; its hash is that of all it says."""
    name = one_line(key)
    if len(name) > LONGEST_KEY:
        name = f"sha256:{hashlib.sha256(name.encode(errors='replace')).hexdigest()}"
    words = json.dumps(said, ensure_ascii=True)
    return Item(key=name, sha256=hashlib.sha256(words.encode()).hexdigest())


def _once(feed: Feed) -> Sequence[Entry]:
    """The entries, each with an identifier that no other has; of doubles the first."""
    addresses: dict[str, set[str]] = defaultdict(set)
    for entry in feed.entries:
        addresses[entry.identifier].add(entry.url)
    named = [
        replace(entry, identifier=_key(feed, entry, len(addresses[entry.identifier])))
        for entry in feed.entries
    ]
    return list({entry.identifier: entry for entry in reversed(named)}.values())[::-1]


def _key(feed: Feed, entry: Entry, namesakes: int) -> str:
    """What names an entry among all entries of all feeds.

    The publisher's identifier, if it is used once and can not be another feed's (`1`); else the
    entry's address; else its title.
    """
    place = feed.url or feed.title
    if entry.identifier and namesakes == 1:
        is_unique = ":" in entry.identifier
        return entry.identifier if is_unique else f"{place} {entry.identifier}"
    return entry.url or f"{place} {entry.title or entry.html[:100] or entry.text[:100]}"


def _document(raw: RawDocument, feed: Feed, entry: Entry) -> Document:
    blocks = _blocks(entry, feed)
    byline = "" if NO_AUTHOR.search(entry.byline) else entry.byline
    said = (entry.title, entry.url, byline, str(entry.published), entry.html, entry.text)
    return Document(
        location=raw.location,
        title=entry.title or (title_from(blocks[0].text) if blocks else entry.url),
        blocks=blocks,
        byline=byline,
        source=entry.source or feed.title,
        url=canonical_address(entry.url),
        published=entry.published,
        modified=_modified(entry),
        language=_language(entry.language or feed.language),
        item=make_item(entry.identifier, *said),
    )


def _modified(entry: Entry) -> Published | None:
    """When an entry was last changed, if that was after it was published."""
    if entry.published and entry.modified and is_later(entry.modified, entry.published):
        return entry.modified
    return None


def _blocks(entry: Entry, feed: Feed) -> tuple[Block, ...]:
    if entry.html.strip():
        return read_fragment(entry.html, entry.url or feed.url)
    return read_text(entry.text)


def _language(stated: str) -> str:
    found = LANGUAGE.match(stated.strip())
    return found[1].lower() if found else "en"


def _problems(raw: RawDocument, feed: Feed, teasers: Sequence[str]) -> tuple[Problem, ...]:
    """What a reader of the report should know of the feed as a whole."""
    told = []
    if feed.damaged:
        hint = "what could be read was read"
        told.append(_warning(raw, "the feed is not well-formed XML", hint))
    if not feed.entries:
        told.append(_warning(raw, "the feed has no entries", ""))
    if len(feed.entries) == MOST_ENTRIES:
        told.append(_warning(raw, f"only the first {MOST_ENTRIES:,} entries are read", ""))
    if teasers:
        names = ", ".join(f"“{title}”" for title in teasers[:SHOWN])
        more = f" and {len(teasers) - SHOWN} more" if len(teasers) > SHOWN else ""
        message = f"{len(teasers)} of {len(feed.entries)} entries hold only a teaser: {names}{more}"
        told.append(
            _warning(
                raw,
                message,
                "add the pages of these articles, or follow the feed with full_text = true",
            )
        )
    return tuple(told)


def _warning(raw: RawDocument, message: str, hint: str) -> Problem:
    return Problem(location=raw.location, message=message, hint=hint, severity=Severity.WARNING)

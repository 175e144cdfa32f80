"""What a feed says, whatever its format: the feed and its entries as values, nothing judged yet."""

from dataclasses import dataclass

from site_builder.model import Published

# More entries than this no feed has that is meant to be read.
MOST_ENTRIES = 5_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An entry of a feed; its body is HTML or plain text, and what it does not tell is empty.

    `identifier` is the publisher's own name for it.
    """

    title: str = ""
    identifier: str = ""
    url: str = ""
    byline: str = ""
    source: str = ""
    published: Published | None = None
    language: str = ""
    html: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """A feed: its title, its site, its language, and its entries in their order."""

    title: str
    url: str
    language: str
    entries: tuple[Entry, ...]
    damaged: bool = False

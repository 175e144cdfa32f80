"""What a feed says, whatever its format: the feed and its entries as values, nothing judged yet.

And how names, dates and addresses are written in feeds of any format, and in mails.
"""

import re
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from urllib.parse import urljoin

from site_builder.dates import find_date
from site_builder.model import Published

# More entries than this no feed has that is meant to be read.
MOST_ENTRIES = 5_000
# `imke@post.example (Imke Tarrant)`, as RSS writes an author, or the other way round.
MAIL_AND_NAME = re.compile(r"^\S+@\S+\s*\((?P<name>[^()]+)\)$")
NAME_AND_MAIL = re.compile(r"^(?P<name>[^<>()@]*?)\s*[<(]\S+@\S+[>)]$")


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
    modified: Published | None = None
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


def absolute(base: str, address: str) -> str:
    """The address seen from a base, as it stands where one of them is none."""
    try:
        return urljoin(base, address)
    except ValueError:
        return address


def author_name(line: str) -> str:
    """A name without its mail address, empty where there is only that."""
    found = MAIL_AND_NAME.match(line) or NAME_AND_MAIL.match(line)
    name = found["name"].strip(" \"'") if found else line
    return "" if "@" in name else name


def read_date(text: str) -> Published | None:
    """A date as feeds and mails write it, also with a year of two digits."""
    found = find_date(text)
    if found:
        return found
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return moment if moment.tzinfo else moment.date()

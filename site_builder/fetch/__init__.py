"""Sources as they come: untouched bytes with where they are from. Reads, but never judges, them."""

import datetime
from collections.abc import Iterator

from site_builder.errors import Problem, SourceError
from site_builder.fetch.files import count_files, fetch_files
from site_builder.fetch.http import fetch_address, make_raw
from site_builder.fetch.memory import Memory, Outcome, Remembered, load_memory, save_memory
from site_builder.fetch.public import is_public, look_up
from site_builder.fetch.target import is_address
from site_builder.fetch.web import NOTHING_KNOWN, Fetched, Validators, Web
from site_builder.model import RawDocument

__all__ = [
    "NOTHING_KNOWN",
    "Fetched",
    "Memory",
    "Outcome",
    "Remembered",
    "Validators",
    "Web",
    "count_documents",
    "fetch",
    "is_address",
    "is_public",
    "load_memory",
    "look_up",
    "make_raw",
    "save_memory",
]


def fetch(
    source: str, now: datetime.datetime, web: Web | None = None
) -> Iterator[RawDocument | Problem]:
    """What a source holds, in order: a file, a folder with all below it, an address, or `-`.

    `-` is standard input. What can not be taken is a problem, and the rest goes on; raises
    SourceError where there is no such file, folder or page. Without a `web` no address is asked.
    """
    if not is_address(source):
        return fetch_files(source, now)
    if web is None:
        raise SourceError.at(source, "addresses are not asked here")
    return iter((fetch_address(source, now, web),))


def count_documents(source: str) -> int:
    """How many documents a source will give, as far as that is known without reading it."""
    return 1 if is_address(source) else count_files(source)

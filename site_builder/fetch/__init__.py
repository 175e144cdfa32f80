"""Sources as they come: untouched bytes with where they are from. Reads, but never judges, them."""

import datetime
from collections.abc import Iterator

from site_builder.errors import Problem
from site_builder.fetch.files import fetch_files
from site_builder.model import RawDocument

__all__ = ["fetch"]


def fetch(source: str, now: datetime.datetime) -> Iterator[RawDocument | Problem]:
    """What a source holds, in order: a file, a folder with all below it, or `-` (standard input).

    What can not be taken is a problem, and the rest goes on; raises SourceError where there is no
    such file or folder.
    """
    return fetch_files(source, now)

"""What goes out: the files of a site, before and after they are rendered."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A file of the site before it is rendered: its path, its template, and what that is given.

    `path` is relative to the output folder (POSIX); `subject` names what the page is about in
    messages, for example the article's file.
    """

    path: str
    template: str
    context: Mapping[str, object]
    subject: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Output:
    """A file of the site: its path in the output folder (POSIX), its bytes, what it copies."""

    path: str
    body: bytes
    source: str = ""

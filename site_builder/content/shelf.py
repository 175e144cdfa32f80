"""What is known of the article files: from which sources they are, and which a person changed."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import PurePosixPath

from site_builder.content.line_memory import Recurring
from site_builder.content.lines import Lines
from site_builder.content.texts import Texts
from site_builder.errors import Problem
from site_builder.model import Article, Item, Origin, RawDocument

INBOX = "content/inbox/"


class Change(StrEnum):
    """What a source means for the article files.

    KNOWN: it was taken before. NEW: it was not. UPDATED: it is the new text of an article as it
    was generated. EDITED: it is the new text of an article that a person changed.
    """

    KNOWN = "known"
    NEW = "new"
    UPDATED = "updated"
    EDITED = "edited"


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelved:
    """An article file: where it is from, what it says if it can be read, whether it is edited."""

    location: str
    origin: Origin | None
    article: Article | None
    edited: bool
    readable: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What reading an article file gave, and the hash of the bytes that were read, if any were."""

    sha256: str
    file: Shelved
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """All article files in the order of their names, and what is wrong with some of them.

    `recurring` are the lines that are known to recur on a site, by site and key. `texts` and `lines`
    spare reading the same articles again for every new one, `readings`, by location, parsing
    the same files again for the next shelf.
    """

    files: tuple[Shelved, ...] = ()
    problems: tuple[Problem, ...] = ()
    recurring: Recurring = field(default_factory=dict)
    readings: Mapping[str, Reading] = field(default_factory=dict, compare=False, repr=False)
    lines: Lines = field(default_factory=Lines, compare=False, repr=False)
    texts: Texts = field(default_factory=Texts, compare=False, repr=False)

    @property
    def articles(self) -> tuple[Article, ...]:
        """The articles that can be published."""
        found = (file.article for file in self.files)
        return tuple(article for article in found if article and not article.draft)

    @property
    def unreadable(self) -> tuple[str, ...]:
        """The files that could not be opened: from which sources they are is not known."""
        return tuple(file.location for file in self.files if not file.readable)

    @property
    def unread(self) -> frozenset[str]:
        """The names of the files of which it is not known what they say now."""
        return frozenset(PurePosixPath(f.location).stem for f in self.files if f.article is None)

    @property
    def edited(self) -> tuple[str, ...]:
        """The files that were generated and then changed by a person."""
        return tuple(file.location for file in self.files if file.edited and file.origin)


def find_change(shelf: Shelf, raw: RawDocument, item: Item | None = None) -> Change:
    """What a source, or one item of it, means for the article files.

    A source in the inbox is the new text of the article that was made from a file of that name; a
    source from elsewhere is known by its bytes alone. An item is known by its key wherever its
    source lies, and is a new text where it says something else than before.
    """
    sha256 = item.sha256 if item else raw.sha256
    origins = [file.origin for file in shelf.files if file.origin]
    if any((origin.item, origin.sha256) == (_key(item), sha256) for origin in origins):
        return Change.KNOWN
    if any(sha256 in origin.replaced for origin in origins):
        return Change.KNOWN
    earlier = find_earlier(shelf, raw, item)
    if not earlier:
        return Change.NEW
    return Change.EDITED if any(file.edited for file in earlier) else Change.UPDATED


def find_earlier(shelf: Shelf, raw: RawDocument, item: Item | None = None) -> tuple[Shelved, ...]:
    """The files made from an earlier text of this item, or of this source in the inbox."""
    if item is None and not raw.location.startswith(INBOX):
        return ()
    return tuple(
        file
        for file in shelf.files
        if file.origin
        and file.origin.item == _key(item)
        and (item is not None or file.origin.raw == raw.location)
    )


def _key(item: Item | None) -> str:
    return item.key if item else ""


def put_on(shelf: Shelf, article: Article) -> Shelf:
    """The shelf with an article that was just saved, instead of an earlier file of its name."""
    saved = Shelved(location=article.location, origin=article.origin, article=article, edited=False)
    others = (file for file in shelf.files if file.location != article.location)
    return replace(shelf, files=(*others, saved))

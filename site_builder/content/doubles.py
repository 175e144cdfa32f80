"""Which article a new one is already: the same text, the same page, or a reprint of it. Pure.

Not for what then happens to the new one: that is told in `intake`.
"""

from dataclasses import dataclass
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from site_builder.content.likeness import find_shingles, is_drawn_from, is_excerpt
from site_builder.content.shelf import Change, Shelf, Shelved
from site_builder.content.sites import fold_host
from site_builder.model import Article, Origin
from site_builder.wording import fold_words

DAY = len("2026-11-20")


@dataclass(frozen=True, slots=True, kw_only=True)
class Double:
    """The file that a new article is already, and what the new one means for it."""

    file: Shelved
    change: Change


def find_double(shelf: Shelf, article: Article) -> Double | None:
    """The file of the same article from another source; none where the article is new.

    The same text is KNOWN, and so is a mere piece of the text that its page had. Any other text of
    the same page is UPDATED, or EDITED where a person changed the file.
    """
    same = _find_same(shelf, article)
    if same:
        return Double(file=same, change=Change.KNOWN)
    file = _find_at_address(shelf, article)
    if file is None or file.article is None:
        return None
    if is_excerpt(article.body, file.article.body):
        return Double(file=file, change=Change.KNOWN)
    return Double(file=file, change=Change.EDITED if file.edited else Change.UPDATED)


def find_original(shelf: Shelf, article: Article, own: str = "") -> str:
    """The name of the published article of another outlet that this is a reprint of, or nothing.

    Of several the one that is no reprint itself, then the oldest, then the first by name. `own` is
    the location of the article's own file, if it has one.
    """
    shingles = find_shingles(article.body)
    published = (other for other in shelf.articles if other.location != own)
    found = (
        other
        for other in shelf.texts.find_like(article, published)
        if _is_elsewhere(article, other) and is_drawn_from(shingles, find_shingles(other.body))
    )
    first = min(found, default=None, key=_originality)
    return PurePosixPath(first.location).stem if first else ""


def _originality(article: Article) -> tuple[bool, str, str]:
    """What sorts the original first; days are all that every date has in common."""
    return bool(article.reprint_of), article.published.isoformat()[:DAY], article.location


def _find_same(shelf: Shelf, article: Article) -> Shelved | None:
    """The first file that says word by word what the article says, and is of no other outlet."""
    found = shelf.texts.find_same(article, (file.article for file in shelf.files if file.article))
    same = {other.location for other in found if not _is_elsewhere(article, other)}
    return next((file for file in shelf.files if file.location in same), None)


def _find_at_address(shelf: Shelf, article: Article) -> Shelved | None:
    """The first file of the article's page on the web that was made from another source.

    What one source holds side by side are different articles, also under one address: items of a
    newsletter have that of the letter.
    """
    address = _fold_address(article.url)
    return next(
        (
            file
            for file in shelf.files
            if address
            and file.article
            and address == _fold_address(file.article.url)
            and not _stand_side_by_side(article.origin, file.origin)
        ),
        None,
    )


def _stand_side_by_side(first: Origin | None, second: Origin | None) -> bool:
    """Whether they are two items of one source."""
    return bool(first and second and first.item and second.item and first.raw == second.raw)


def _is_elsewhere(article: Article, other: Article) -> bool:
    """Whether the two are of two outlets, as far as they say; two names of one site are one."""
    sites = {fold_host(article.url), fold_host(other.url)}
    names = {fold_words(article.source), fold_words(other.source)}
    if () in names:
        return "" not in sites and len(sites) == 2
    return len(names) == 2 and ("" in sites or len(sites) == 2)


def _fold_address(address: str) -> str:
    """An address without what two links to one page differ in; empty for a site's front page.

    What only tracks the reader was cut when the address was read.
    """
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    path = parts.path.rstrip("/")
    query = f"?{parts.query}" if parts.query else ""
    return f"{fold_host(address)}{path}{query}" if path or query else ""

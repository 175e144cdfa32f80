"""What articles say otherwise than when their edition was sent. Not for where it is told: `told`.

What was seen before is followed from wording to wording, so that a change is told once, and one
that is taken back is told again. A key point or quote that is only no longer chosen is no
correction: its words still stand in the text.
"""

import datetime
import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from site_builder.model import (
    Correction,
    CorrectionKind,
    Library,
    SentArticle,
    SentEdition,
    VerifiedArticle,
)
from site_builder.plan.shortened import is_shortened
from site_builder.reprints import file_name
from site_builder.text import one_line

# From here on a new wording is taken for the old one's.
ALIKE = 0.6


@dataclass(frozen=True, slots=True, kw_only=True)
class _Change:
    """A wording in place of another; `about` is the quote whose speaker it is."""

    kind: CorrectionKind
    before: str
    after: str
    about: str = ""


def find_corrections(library: Library, today: datetime.date) -> tuple[Correction, ...]:
    """The corrections that were seen before, and after them those that are new, seen today."""
    present = {file_name(item.article): item for item in library.articles}
    found = list(library.desk.corrections)
    for edition in library.desk.sent:
        for article in edition.articles:
            if article.name in library.desk.unread:
                continue
            seen = [one for one in found if _is_of(one, edition, article)]
            changes = _changes(article, seen, present.get(article.name))
            found += [_correction(change, edition, article, today) for change in changes]
    return _numbered(found)


def _is_of(one: Correction, edition: SentEdition, article: SentArticle) -> bool:
    return (one.edition, one.article) == (edition.day, article.name)


def _correction(
    change: _Change, edition: SentEdition, article: SentArticle, today: datetime.date
) -> Correction:
    return Correction(
        id="",
        edition=edition.day,
        article=article.name,
        title=article.title,
        kind=change.kind,
        before=change.before,
        after=change.after,
        seen=today,
        about=change.about,
    )


def _numbered(corrections: Iterable[Correction]) -> tuple[Correction, ...]:
    """The corrections, each with an id that nothing that follows can change."""
    numbered: list[Correction] = []
    for one in corrections:
        earlier = sum(other.edition == one.edition for other in numbered)
        said = (one.edition.isoformat(), one.article, one.kind, one.before, one.after, str(earlier))
        name = hashlib.sha256("\0".join(said).encode("utf-8", "surrogatepass")).hexdigest()[:8]
        numbered.append(one if one.id else replace(one, id=name))
    return tuple(numbered)


def _changes(
    article: SentArticle, seen: Iterable[Correction], present: VerifiedArticle | None
) -> Iterator[_Change]:
    """What is said now and was not said before, all that was seen before counted in."""
    known: SentArticle | None = article
    for one in seen:
        known = _corrected(known or article, one)
    if present is None:
        if known:
            yield _Change(kind=CorrectionKind.ARTICLE, before=known.title, after="")
        return
    if known is None:
        yield _Change(kind=CorrectionKind.ARTICLE, before="", after=present.article.title)
        known = article
    if known.title != present.article.title:
        yield _Change(kind=CorrectionKind.TITLE, before=known.title, after=present.article.title)
    yield from _changed_points(known, present)
    yield from _changed_quotes(known, present)


def _corrected(article: SentArticle, one: Correction) -> SentArticle | None:
    """The article with a correction; none where that was taken out altogether."""
    if one.kind is CorrectionKind.ARTICLE:
        return article if one.after else None
    if one.kind is CorrectionKind.TITLE:
        return replace(article, title=one.after)
    if one.kind is CorrectionKind.POINT:
        points = (one.after if text == one.before else text for text in article.key_points)
        return replace(article, key_points=tuple(filter(None, points)))
    if one.kind is CorrectionKind.QUOTE:
        quotes = tuple(
            replace(quote, text=one.after) if quote.text == one.before else quote
            for quote in article.quotes
        )
        return replace(article, quotes=tuple(quote for quote in quotes if quote.text))
    quotes = tuple(
        replace(quote, speaker=one.after) if quote.text == one.about else quote
        for quote in article.quotes
    )
    return replace(article, quotes=quotes)


def _changed_points(known: SentArticle, present: VerifiedArticle) -> Iterator[_Change]:
    new = [text for text in present.article.key_points if text not in known.key_points]
    for text in known.key_points:
        if text in present.article.key_points or _stands_in(text, present):
            continue
        if not any(is_shortened(text, paragraph) for paragraph in present.paragraphs):
            after = _take_nearest(text, new)
            yield _Change(kind=CorrectionKind.POINT, before=text, after=after)


def _changed_quotes(known: SentArticle, present: VerifiedArticle) -> Iterator[_Change]:
    """A quote in other words, and then perhaps of somebody else."""
    now = {quote.text: quote.speaker for quote in present.article.quotes}
    new = [text for text in now if text not in {quote.text for quote in known.quotes}]
    for quote in known.quotes:
        text = quote.text
        if text not in now and not _stands_in(text, present):
            text = _take_nearest(text, new)
            yield _Change(kind=CorrectionKind.QUOTE, before=quote.text, after=text)
        if text in now and now[text] != quote.speaker:
            yield _Change(
                kind=CorrectionKind.SPEAKER, before=quote.speaker, after=now[text], about=text
            )


def _stands_in(text: str, present: VerifiedArticle) -> bool:
    """Whether every part of it is in the article's text, word for word."""
    parts = [one_line(part) for part in text.split("[…]")]
    return all(any(part in one_line(it) for it in present.paragraphs) for part in parts)


def _take_nearest(text: str, others: list[str]) -> str:
    """The most alike of other wordings, which is nobody else's then; nothing where none is."""
    ratios = [(SequenceMatcher(None, text, other).ratio(), other) for other in others]
    ratio, nearest = max(ratios, default=(0.0, ""))
    if ratio < ALIKE:
        return ""
    others.remove(nearest)
    return nearest

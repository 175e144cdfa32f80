"""What a page shows beside its headline: who wrote the article, and when. Not what it states."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from lxml.etree import _Element

from site_builder.dates import FoundDate, find_date, find_dates, own_day
from site_builder.extract.names import BY, is_full_name, is_name, people_in
from site_builder.extract.structure import UNSEEN, text_of
from site_builder.extract.titles import without_year
from site_builder.model import Published
from site_builder.text import one_line

BYLINE_CLASS = re.compile(
    r"(?:^|[\s_-])(?:authors?|auth-?name|authored-by|byline|written-by)(?:$|[\s_-]|__?name|name)",
    re.IGNORECASE,
)
NO_BYLINE_CLASS = re.compile(r"comment|related|avatar|share", re.IGNORECASE)
CHANGED = re.compile(r"\b(?:changed|checked|edited|modified|reviewed|updated?)\b", re.IGNORECASE)
UPDATED = re.compile(r"\b(?:changed|modified|revised|updated?)\b", re.IGNORECASE)
FIRST = re.compile(r"\b(?:first|originally|posted|published)\b", re.IGNORECASE)
WRITTEN_BY = re.compile(
    r"^(?:(?:this )?(?:article|post|story) )?(?:reporting|reported|text|words|written) by\b",
    re.IGNORECASE,
)
BY_LINE = re.compile(r"^(?:written )?by\b", re.IGNORECASE)
WORDS = re.compile(r"\w")
# What stands with a date and says nothing else: a time, a zone, a day of the week, a reading time.
CLOCK = re.compile(
    r"\b\d?\d[:.]\d\d\s?(?:[ap]\.?m\b\.?)?(?:\s[A-Z]{2,4}\b)?,?"
    r"|\b(?:average )?reading time:? \d+ min\w*|\b\d+[- ]min\w*(?: read)?\b"
    r"|\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\b,?",
    re.IGNORECASE,
)
# What tells of other things: menus, and the words below a picture.
UNREAD = {*UNSEEN, "aside", "button", "figcaption", "footer", "nav", "select"}
# How far from the headline, in characters, its byline and date may stand.
FARTHEST_AFTER, FARTHEST_BEFORE = 1000, 200
LONGEST_DATE_LINE = 100
MOST_WORDS_BESIDE = 8
# What is nearer is the article's date whatever the page states.
MOST_PIECES_AFTER, MOST_PIECES_BEFORE = 12, 2
MOST_WORDS_ON_ITS_LINE = 3
MOST_PIECES_BESIDE = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """The pieces of text around a headline, those before it the nearest first."""

    before: Sequence[str] = ()
    after: Sequence[str] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _DateLine:
    """A date near the headline, the words of its line and of a label before it."""

    published: Published
    words: str
    is_alone: bool


def surroundings(tree: _Element, title: str) -> Surroundings:
    """What stands near the headline, nothing where the page has no headline."""
    headings = [(one_line(text_of(item)), item) for item in tree.iter("h1", "h2", "h3")]
    first = next((item for _, item in headings if item.tag == "h1"), None)
    undated = without_year(title)
    shown = (item for text, item in headings if title and (text == undated or text.endswith(title)))
    headline = next(shown, first)
    if headline is None:
        return Surroundings()
    pieces = _pieces(tree, headline)
    if "" not in pieces:
        return Surroundings()
    place = pieces.index("")
    return Surroundings(
        before=tuple(_within(reversed(pieces[:place]), FARTHEST_BEFORE)),
        after=tuple(_within(iter(pieces[place + 1 :]), FARTHEST_AFTER)),
    )


def shown_authors(tree: _Element, near: Surroundings) -> Iterator[tuple[str, ...]]:
    """The authors that a page shows, the best place first.

    1. full names in what it marks as a byline, 2. a line `By …` below the headline, 3. a name
    beside the date, 4. any name that is marked, 5. a line that credits the writer, anywhere.
    """
    elements = tree.iter("a", "span", "p", "div", "address", "h3", "h4", "h5")
    marked = [people_in(_pieces(element, None)) for element in elements if _is_byline(element)]
    found = [people for people in marked if people]
    yield next((people for people in found if is_name(people[0])), ())
    yield _first_by_line(near)
    yield _beside_date(near)
    yield found[0] if found else ()
    yield _credited(tree)


def by_lines(near: Surroundings) -> Iterator[tuple[str, ...]]:
    """The people of each line close below the headline that begins with `By`."""
    for number, piece in enumerate(near.after[:MOST_PIECES_BESIDE]):
        people = people_in(near.after[number:]) if BY_LINE.match(piece) else ()
        if people and is_full_name(people[0]):
            yield people


def _first_by_line(near: Surroundings) -> tuple[str, ...]:
    """The people of the first line `By …`; those of a single word if it is no sentence."""
    for number, (piece, following) in enumerate(pairwise((*near.after, ""))):
        if BY.match(piece):
            people = people_in(near.after[number:])
            rest = BY.sub("", piece) or following
            around = (*near.after[max(0, number - 1) : number], *near.after[number + 2 :][:1])
            is_sure = people and (is_name(people[0]) or rest != people[0])
            if is_sure or (people and any(map(_is_date_line, around))):
                return people
    return ()


def _beside_date(near: Surroundings) -> tuple[str, ...]:
    """A name that stands alone in the line above or below the date, close to the headline."""
    before = [piece for piece in reversed(near.before[:MOST_PIECES_BESIDE]) if WORDS.search(piece)]
    after = [piece for piece in near.after[:MOST_PIECES_BESIDE] if WORDS.search(piece)]
    for pieces in (after, before):
        for number, piece in enumerate(pieces):
            beside = (*pieces[max(0, number - 1) : number], *pieces[number + 1 :][:2])
            if is_full_name(piece) and any(map(_is_date_line, beside)):
                return (piece,)
    return ()


def _credited(tree: _Element) -> tuple[str, ...]:
    """Whom a line anywhere on the page names as the writer: `Written by Una Stroom`."""
    pieces = _pieces(tree, None)
    for number, piece in enumerate(pieces):
        if WRITTEN_BY.match(piece):
            people = people_in(pieces[number : number + MOST_PIECES_BESIDE])
            if people and is_name(people[0]):
                return people
    return ()


def _is_date_line(piece: str) -> bool:
    date = next(find_dates(piece), None) if len(piece) <= LONGEST_DATE_LINE else None
    return date is not None and _words_beside(piece, date) <= MOST_WORDS_BESIDE


def headline_date(near: Surroundings) -> Published | None:
    """The date on a line of its own below the headline, unless it is that of a change."""
    lines = list(_date_lines(near))
    if lines and CHANGED.search(lines[0].words):
        lines = [line for line in lines if FIRST.search(line.words)]
    return lines[0].published if lines and lines[0].is_alone else None


def changed_date(near: Surroundings) -> Published | None:
    """The date on a line below the headline that says when the article was changed."""
    lines = (line for line in _date_lines(near) if line.is_alone and UPDATED.search(line.words))
    return next((line.published for line in lines), None)


def lone_date(tree: _Element) -> Published | None:
    """The date on a line of its own, anywhere on the page, if there is one such day.

    Lines that say when the article was changed count only where there is no other.
    """
    short = (piece for piece in _pieces(tree, None) if len(piece) <= LONGEST_DATE_LINE)
    lines = [line for line in _lines_with_dates(("", *short)) if line.is_alone]
    first = [line for line in lines if not CHANGED.search(line.words)]
    lines = first or [line for line in lines if UPDATED.search(line.words)]
    dates = [line.published for line in lines]
    return dates[0] if dates and all(date == dates[0] for date in dates) else None


def _date_lines(near: Surroundings) -> Iterator[_DateLine]:
    yield from _lines_with_dates(("", *near.after[:MOST_PIECES_AFTER]))
    before = ("", *reversed(near.before[: MOST_PIECES_BEFORE + 1]))
    yield from _lines_with_dates(before[-MOST_PIECES_BEFORE - 1 :])


def _lines_with_dates(pieces: Iterable[str]) -> Iterator[_DateLine]:
    """The lines with a date, but the first; each may have its label in the line before."""
    for previous, line in pairwise(pieces):
        date = next(find_dates(line), None)
        if date:
            label = "" if next(find_dates(previous), None) else previous
            is_alone = _words_beside(line, date) <= MOST_WORDS_ON_ITS_LINE
            words = f"{label} {line}"
            yield _DateLine(published=date.published, words=words, is_alone=is_alone)


def shown_dates(near: Surroundings) -> Iterator[str]:
    """The lines about a date below the headline, then those above it."""
    return filter(_is_date_line, (*near.after, *near.before))


def _words_beside(line: str, date: FoundDate) -> int:
    beside = f"{line[: date.start]} {line[date.end :]}"
    return len(CLOCK.sub(" ", beside).split())


def _is_byline(element: _Element) -> bool:
    name = element.get("class") or ""
    return (
        element.get("rel") == "author"
        or element.get("itemprop") == "author"
        or bool(BYLINE_CLASS.search(name) and not NO_BYLINE_CLASS.search(name))
    )


def _pieces(element: _Element, headline: _Element | None) -> list[str]:
    """The texts in an element, one by one; an empty one stands for the headline."""
    found: list[str] = []
    _gather(element, headline, found)
    return found


def _gather(element: _Element, headline: _Element | None, found: list[str]) -> None:
    """Put the texts in an element into a list. No generators: pages are deep."""
    if element is headline:
        found.append("")
    elif element.tag == "time":
        _add(_moment(element), found)
    elif isinstance(element.tag, str) and element.tag not in UNREAD:
        _add(element.text, found)
        for child in element:
            _gather(child, headline, found)
            _add(child.tail, found)


def _add(text: str | None, found: list[str]) -> None:
    if text and not text.isspace() and (words := one_line(text)):
        found.append(words)


def _moment(time: _Element) -> str:
    """What a time element shows, with the moment that it states in the place of the same day."""
    shown = one_line(text_of(time))
    stated = find_date(time.get("datetime") or "")
    seen = next(find_dates(shown), None)
    if stated and seen and seen.published in (stated, own_day(stated)):
        return f"{shown[: seen.start]}{stated.isoformat()}{shown[seen.end :]}"
    return f"{shown} {stated.isoformat()}" if stated and not seen else shown


def _within(pieces: Iterator[str], characters: int) -> Iterator[str]:
    """The pieces up to so many characters."""
    for piece in pieces:
        characters -= len(piece)
        if characters < 0:
            return
        yield piece

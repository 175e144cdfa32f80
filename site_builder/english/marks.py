"""Quotation marks: which words of a paragraph stand between them. Not for who said the words.

A mark opens or closes by the blanks around it; only where these do not tell does its shape count,
because writers and editors confuse shapes far more often than blanks.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from site_builder.english.span import Span

MARK = re.compile(r"``|''|[\"“”„‟«»‘’‚‹›']")
FAMILIES = {"«": "angle", "»": "angle"} | dict.fromkeys("‘’‚‹›'", "single")
OPENING_SHAPES = frozenset("“„«‘‚‹") | {"``"}
CLOSING_SHAPES = frozenset("”»’›") | {"''"}
# What may stand before an opening mark, or after a closing one, beside a blank.
BEFORE_OPENING = frozenset("([{—–-/:“„«‘\"'‚")
AFTER_CLOSING = frozenset(")]}—–-/.,;:!?…”“»«’\"'")
PUNCTUATION = frozenset(",;:!?")
SENTENCE_END = frozenset(".,!?…;—–-")
# Words that begin with an apostrophe: 'em, 'tis, '90s.
ELISION = re.compile(r"(?:em|til|tis|twas|cause|bout|round|n|cos|\d\ds?)\b", re.IGNORECASE)
LEAST_UNCLOSED = 12


@dataclass(frozen=True, slots=True)
class Segment:
    """Words between marks, `text[start:end]`, marks and blanks not included.

    `outer_start` and `outer_end` include the marks. An unclosed one runs to the paragraph's end.
    """

    start: int
    end: int
    outer_start: int
    outer_end: int
    closed: bool = True


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    family: str
    opens: bool
    clear: bool = True


def find_segments(paragraphs: Sequence[str]) -> tuple[tuple[Segment, ...], ...]:
    """The words between marks in each paragraph, in order; marks inside marks do not count."""
    marks = [tuple(_marks(paragraph)) for paragraph in paragraphs]
    begins = [bool(found) and found[0].opens and found[0].start == 0 for found in marks]
    begins.append(False)
    return tuple(
        tuple(_segments(paragraph, found, goes_on=goes_on))
        for paragraph, found, goes_on in zip(paragraphs, marks, begins[1:], strict=True)
    )


def _marks(text: str) -> Iterator[_Mark]:
    """Every mark that opens or closes; apostrophes within words are left out."""
    end = len(text.rstrip())
    for found in MARK.finditer(text):
        before = text[found.start() - 1] if found.start() else " "
        after = text[found.end()] if found.end() < len(text) else " "
        family = FAMILIES.get(found[0], "double")
        outside = before.isspace() or before in BEFORE_OPENING
        may_open = outside and not after.isspace() and after not in PUNCTUATION
        may_close = not before.isspace() and (after.isspace() or after in AFTER_CLOSING)
        if family == "single":
            yield from _single(text, found, may_open=may_open, may_close=may_close)
        elif not (found[0] == '"' and before.isdigit() and not may_open and _is_inch(text, found)):
            shape = found[0] in OPENING_SHAPES or (found[0] not in CLOSING_SHAPES and may_open)
            opens = may_open if may_open != may_close else shape and found.end() < end
            yield _Mark(found.start(), found.end(), family, opens)


def _is_inch(text: str, found: re.Match[str]) -> bool:
    """Whether a straight mark after a digit has no partner before it, as in 6'2"."""
    return text.count('"', 0, found.start()) % 2 == 0


def _single(text: str, found: re.Match[str], *, may_open: bool, may_close: bool) -> Iterator[_Mark]:
    """A single mark, unless it is an apostrophe as far as the letters beside it tell."""
    if may_open and found[0] not in CLOSING_SHAPES and not ELISION.match(text, found.end()):
        yield _Mark(found.start(), found.end(), "single", opens=True)
    elif may_close and found[0] not in OPENING_SHAPES:
        before = text[found.start() - 1]
        clear = before in SENTENCE_END or before != "s"
        yield _Mark(found.start(), found.end(), "single", opens=False, clear=clear)


def _segments(text: str, marks: Sequence[_Mark], *, goes_on: bool) -> Iterator[Segment]:
    """Pair the marks of one paragraph; `goes_on` tells that the next one begins with a mark."""
    number = 0
    while number < len(marks):
        opening = marks[number]
        number += 1
        if not opening.opens:
            continue
        closing = _closing(marks, number - 1)
        if closing is not None:
            yield from _trimmed(text, opening, marks[closing])
            number = closing + 1
        elif _may_stay_open(text, opening, goes_on=goes_on, is_last=_is_last(marks, number - 1)):
            end = _Mark(len(text), len(text), opening.family, opens=False)
            if len(text) - opening.end > LEAST_UNCLOSED:
                yield from _trimmed(text, opening, end)
                return


def _may_stay_open(text: str, opening: _Mark, *, goes_on: bool, is_last: bool) -> bool:
    """Whether the utterance goes on in the next paragraph, or its writer forgot to close it.

    Too many single marks are apostrophes: one has to follow a full stop, or stand at the start.
    """
    if opening.family != "single":
        return goes_on or is_last
    before = text[: opening.start].rstrip()[-1:]
    is_shaped = text[opening.start] in OPENING_SHAPES
    return is_shaped and goes_on and is_last and before in ("", ".", ":", "?", "!")


def _trimmed(text: str, opening: _Mark, closing: _Mark) -> Iterator[Segment]:
    inner = text[opening.end : closing.start]
    start = opening.end + len(inner) - len(inner.lstrip())
    end = start + len(inner.strip())
    if end > start:
        closed = closing.end > closing.start
        yield Segment(start, end, opening.start, closing.end, closed)


def _is_last(marks: Sequence[_Mark], number: int) -> bool:
    """Whether no other mark of the family opens later: the writer forgot to close this one."""
    opening = marks[number]
    return not any(mark.family == opening.family and mark.opens for mark in marks[number + 1 :])


def _closing(marks: Sequence[_Mark], number: int) -> int | None:
    """The number of the mark that closes the one of this number."""
    if marks[number].family == "single":
        return _closing_single(marks, number)
    depth = 1
    for later in range(number + 1, len(marks)):
        if marks[later].family == marks[number].family:
            depth += 1 if marks[later].opens else -1
            if depth == 0:
                return later
    following = (k for k in range(number + 1, len(marks)) if _alike(marks[k], marks[number]))
    first = next(following, None)
    return None if first is None or marks[first].opens else first


def _alike(first: _Mark, second: _Mark) -> bool:
    return first.family == second.family


def _closing_single(marks: Sequence[_Mark], number: int) -> int | None:
    """The first clear closing mark before the next opening one, else the first possible one.

    "The players’ union" inside single marks has an apostrophe that looks like a closing mark.
    """
    possible = []
    for later in range(number + 1, len(marks)):
        if marks[later].family == "single":
            if marks[later].opens:
                break
            possible.append(later)
    clear = (k for k in possible if marks[k].clear)
    return next(clear, possible[0] if possible else None)


@lru_cache(maxsize=1_000)  # several modules ask for those of the same sentence
def find_quotations(text: str) -> tuple[Span, ...]:
    """The stretches of one paragraph from an opening mark to the mark that closes it."""
    if not MARK.search(text):
        return ()
    segments = find_segments((text,))[0]
    return tuple(Span(s.outer_start, s.outer_end) for s in segments if s.closed)

"""The lines of pasted text put together again: hanging indents, hard wraps, single newlines.

Says which lines make one block, and what kind; knows nothing of titles or furniture.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from site_builder.model import BlockKind

LINE_END = re.compile(r"\r\n|[\r\n\v\f\x85\u2028\u2029]")
BULLET = re.compile(
    r"^(?P<indent>\s*)(?P<marker>[•‣◦▪●■·*+-]|(?P<number>\d{1,2})[.)])(?:\s+(?P<words>\S.*))?$"
)
RULE = re.compile(r"^\W{3,}$")
SENTENCE_END = re.compile(r"[.!?:;…][\"'”’»)\]]*$")
# A hard-wrapped text has lines of such a width, and most of them are full.
NARROWEST, WIDEST = 40, 110
SHARE_OF_FULL_LINES = 0.6
FEWEST_FULL_LINES = 3
# One line in so many may be longer than the width, such as a title or an address.
OUTLIERS = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """The words of one block; `marker` is the bullet, or `3.`, that stood before an item."""

    text: str
    kind: BlockKind = BlockKind.PARAGRAPH
    marker: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    """A line without its bullet, and how far its words and its bullet are from the margin."""

    text: str
    indent: int
    marker: str = ""


def read_passages(text: str) -> tuple[Passage, ...]:
    """The blocks of a pasted text, in order."""
    lines = _settled([_line(line.expandtabs(4)) for line in LINE_END.split(text)])
    chunks = [
        tuple(chunk) for filled, chunk in groupby(lines, key=lambda line: bool(line.text)) if filled
    ]
    width = _wrap_width(chunks)
    return tuple(passage for chunk in chunks for passage in _passages(chunk, width))


def _line(text: str) -> _Line:
    """A line as it stands; one that only rules off is as good as an empty one."""
    stripped = text.strip()
    found = BULLET.match(text)
    if RULE.match(stripped) or (found and not found["words"] and not found["number"]):
        return _Line(text="", indent=0)
    if not found or not found["words"]:
        return _Line(text=stripped, indent=len(text) - len(text.lstrip()))
    return _Line(text=found["words"].strip(), indent=len(found["indent"]), marker=found["marker"])


def _settled(lines: Sequence[_Line]) -> tuple[_Line, ...]:
    """The lines with only those numbers as markers that count: `12. The year …` is a sentence."""
    numbers = [int(line.marker[:-1]) if line.marker[:1].isdigit() else 0 for line in lines]
    counted = [number for number in numbers if number]
    pairs = {pair for pair in pairwise(counted) if pair[1] == pair[0] + 1}
    counting = {number for pair in pairs for number in pair}
    return tuple(
        replace(line, text=f"{line.marker} {line.text}", marker="")
        if number and number not in counting
        else line
        for line, number in zip(lines, numbers, strict=True)
    )


def _wrap_width(chunks: Sequence[Sequence[_Line]]) -> int:
    """The width at which a text was wrapped, 0 where its lines are paragraphs."""
    pairs = [
        (line, follower)
        for chunk in chunks
        for line, follower in pairwise(chunk)
        if not follower.marker
    ]
    lengths = sorted(len(line.text) for line, _ in pairs)
    if len(lengths) < FEWEST_FULL_LINES:
        return 0
    width = lengths[-1 - len(lengths) // OUTLIERS]
    full = sum(_is_full(line, follower, width) for line, follower in pairs)
    is_wrapped = NARROWEST <= width <= WIDEST and full >= SHARE_OF_FULL_LINES * len(pairs)
    return width if is_wrapped else 0


def _is_full(line: _Line, follower: _Line, width: int) -> bool:
    """Whether the next line's first word had no room on this one."""
    return len(line.text) + 1 + len(follower.text.split(" ")[0]) > width


def _passages(chunk: Sequence[_Line], width: int) -> Iterator[Passage]:
    """The blocks of lines that no empty line sets apart."""
    current = last = chunk[0]
    for line in chunk[1:]:
        if _goes_on(current, last, line, width):
            current = replace(current, text=f"{current.text} {line.text}")
        else:
            yield _passage(current)
            current = line
        last = line
    yield _passage(current)


def _goes_on(current: _Line, last: _Line, line: _Line, width: int) -> bool:
    """Whether a line belongs to the block before it."""
    if line.marker:
        return False
    hangs = bool(current.marker) and line.indent > current.indent
    return hangs or (width > 0 and _is_full(last, line, width)) or _is_unfinished(last, line)


def _is_unfinished(last: _Line, line: _Line) -> bool:
    """Whether a sentence goes on over the end of a line, also in a text of few lines."""
    is_long = len(last.text) >= NARROWEST
    return is_long and SENTENCE_END.search(last.text) is None and line.text[:1].islower()


def _passage(line: _Line) -> Passage:
    if not line.marker:
        return Passage(text=line.text)
    marker = f"{line.marker[:-1]}." if line.marker[0].isdigit() else line.marker
    return Passage(text=line.text, kind=BlockKind.ITEM, marker=marker)

"""The text part of a mail in lines that fit a narrow window. Not for HTML."""

import re
import unicodedata
from collections.abc import Iterator

COLUMNS = 72
# What a line may begin with; the lines that continue it begin under its first word.
LEAD = re.compile(r" {0,20}(?:(?:\d{1,4}\.|\[\d{1,4}\]|[-–—]) )?")
EMPTY_LINES = re.compile(r"\n{3,}")
WEB_ADDRESS = re.compile(r"https?://\S+")


def wrap(text: str) -> str:
    """The text with no line wider than 72 columns, unless it is an address of the web.

    Wide letters (Chinese, Japanese, Korean) take two columns. Lines end without blanks, and no two
    empty lines follow one another.
    """
    lines = "\n".join(row for line in text.splitlines() for row in _rows(line))
    return EMPTY_LINES.sub("\n\n", lines).strip("\n") + "\n"


def _rows(line: str) -> Iterator[str]:
    """One line as the lines that it takes."""
    found = LEAD.match(line)
    lead = found[0] if found else ""
    room = COLUMNS - len(lead)
    row = ""
    for word in _words(line[len(lead) :], room):
        longer = f"{row} {word}" if row else word
        if row and _width(longer) > room:
            yield lead + row
            lead, longer = " " * len(lead), word
        row = longer
    yield (lead + row).rstrip(" ")


def _words(text: str, room: int) -> Iterator[str]:
    """The words; one that is wider than the room in pieces, unless it is an address."""
    for word in text.split():
        piece = ""
        for character in () if WEB_ADDRESS.fullmatch(word) else word:
            if _width(piece + character) > room:
                yield piece
                piece = ""
            piece += character
        yield piece or word


def _width(text: str) -> int:
    """How many columns the text takes in a window of fixed pitch."""
    return sum(_columns(character) for character in text)


def _columns(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1

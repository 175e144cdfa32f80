"""Words looked up in a text, whatever typography either is set in. Never fuzzy.

Two texts are the same where they differ in nothing but the shapes of quotation marks, apostrophes
and dashes, in blanks, in ligatures and composed letters. Every letter and figure has to be there.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from site_builder.english.span import Span

MARKS = frozenset("\"'`´“”„‟«»‘’‚‛‹›′″")
DASHES = frozenset("-‐‑‒–—―−")
LIGATURES = frozenset("ﬀﬁﬂﬃﬄﬅﬆ…")
# What makes another word or figure of the one before it: can't, the mayor's, 3.5, 1,000.
GOES_ON = re.compile(r"'(?:s|t|d|m|re|ve|ll)\b|(?<=\d)[.,]\d", re.IGNORECASE)
# What makes another one of the word or figure after it: non-violent, 3.5, 1,000.
BEGUN = re.compile(r"(?:\b(?:non|un|anti)-|\d[.,])$", re.IGNORECASE)
LONGEST_BEGINNING = 6


@dataclass(frozen=True, slots=True)
class Folded:
    """A text without its typography, and for each of its characters the place in the original."""

    text: str
    places: tuple[int, ...]


def fold(text: str) -> Folded:
    """The text with one mark, one dash, one blank; marks and dashes that are doubled count once."""
    letters: list[str] = []
    places: list[int] = []
    for place, letter in enumerate(text):
        for part in _parts(letter):
            if part in " '-" and letters and letters[-1] == part:
                continue
            if part == " " and letters and letters[-1] == "-":
                continue
            if part == "-" and letters and letters[-1] == " ":
                letters.pop()
                places.pop()
            letters.append(part)
            places.append(place)
    return Folded("".join(letters), tuple(places))


def find_words(words: str, text: Folded) -> Iterator[Span]:
    """Every place of the words in the original of a folded text; only whole words match.

    The case of the first letter does not count, and neither does a comma or full stop at the end,
    where the words do not occur with it.
    """
    wanted = _wanted(words)
    found = tuple(_occurrences(wanted, text))
    shorter = wanted.rstrip(" ,.;")
    if not found and shorter != wanted:
        found = tuple(_occurrences(shorter, text))
    yield from found


@lru_cache(maxsize=64)  # the same words are looked up in every paragraph of an article
def _wanted(words: str) -> str:
    return fold(words).text.strip(" ")


@lru_cache(maxsize=1024)  # a language has few letters, and a text many of each
def _parts(letter: str) -> str:
    if letter in MARKS:
        return "'"
    if letter in DASHES:
        return "-"
    if letter.isspace():
        return " "
    if letter in LIGATURES:
        return unicodedata.normalize("NFKC", letter)
    return letter if letter.isascii() else unicodedata.normalize("NFD", letter)


def _occurrences(wanted: str, text: Folded) -> Iterator[Span]:
    if not any(letter.isalnum() for letter in wanted):
        return
    for first in sorted({wanted[0], wanted[0].swapcase()[:1]}):
        start = text.text.find(first + wanted[1:])
        while start >= 0:
            end = start + len(wanted)
            if _is_apart(text.text, start, end):
                yield Span(text.places[start], text.places[end - 1] + 1)
            start = text.text.find(first + wanted[1:], start + 1)


def _is_apart(text: str, start: int, end: int) -> bool:
    """Whether no word and no figure goes on over the borders of the stretch."""
    joined_before = _is_letter(text[start]) and (
        _is_letter(text[start - 1 : start])
        or BEGUN.search(text[max(0, start - LONGEST_BEGINNING) : start]) is not None
    )
    joined_after = _is_letter(text[end - 1]) and (
        _is_letter(text[end : end + 1]) or GOES_ON.match(text, end) is not None
    )
    return not joined_before and not joined_after


def _is_letter(part: str) -> bool:
    """Whether it is a letter, a figure, or an accent that belongs to the letter before it."""
    return part.isalnum() or unicodedata.category(part or " ").startswith("M")

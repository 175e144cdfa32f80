"""What can be counted of a block alone, and of the element that holds it."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from site_builder.extract.elements import Place, Places
from site_builder.extract.structure import Located
from site_builder.model import BlockKind

WORD = re.compile(r"\w+")
ENDS = tuple(".!?…。।؟")
CLOSING = "\"”’'»)]"
# In small letters; what begins with signs is looked for much faster than what ignores case.
CONTACT = re.compile(r"©|@\w|https?:|www\.|\(c\) ")
PHONE = re.compile(r"\d(?:\d\d[ .-]\d{3,4}\b)")
CAPITALISED = re.compile(r"[A-ZÀ-ÞА-ЯΑ-Ω](?<=\b.)")
DIGIT = re.compile(r"\d")
FEWEST = 8  # words of a block that counts for its containers
KINDS = (BlockKind.HEADING, BlockKind.ITEM, BlockKind.CODE)
# What `own_features` counts, in its order.
OWN = (
    *("words", "length of words", "ends", "leads on", "digits", "capitalised", "linked", "contact"),
    *(f"kind {kind.value}" for kind in KINDS),
)


class Kept:
    """What another way of finding the article keeps."""

    def __init__(self, text: str) -> None:
        self.words = words_of(text)
        self.text = f" {' '.join(self.words)} "
        self.runs = set(zip(self.words, self.words[1:], self.words[2:], strict=False))

    def share(self, words: Sequence[str]) -> float:
        """The share of these words that is kept, counted in runs."""
        if len(words) > 2:
            own = zip(words, words[1:], words[2:], strict=False)
            return sum(map(self.runs.__contains__, own)) / (len(words) - 2)
        return float(bool(words) and f" {' '.join(words)} " in self.text)


class Told(NamedTuple):
    """A block, and what is counted of it alone."""

    located: Located
    place: Place
    words: tuple[str, ...]
    linked: float
    kept: float
    vocabulary: frozenset[str]
    is_heading: bool

    @property
    def is_long(self) -> bool:
        """Whether the block can be a sentence of an article."""
        return len(self.words) >= FEWEST and self.linked < 0.5


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text in small letters."""
    return tuple(WORD.findall(text.lower()))


def tell(located: Located, kept: Kept, places: Places) -> Told:
    """What is counted of a block before it is seen among the others."""
    words = words_of(located.text)
    return Told(
        located=located,
        place=places.of(located.element),
        words=words,
        linked=located.linked,
        kept=kept.share(words),
        vocabulary=frozenset(words),
        is_heading=located.kind is BlockKind.HEADING,
    )


def own_features(told: Told) -> tuple[float, ...]:
    """What the words of a block tell."""
    text, kind = told.located.text, told.located.kind
    size, many = len(text), len(told.words) or 1
    return (
        len(told.words),
        size / many,
        text.rstrip(CLOSING).endswith(ENDS),
        text.endswith((":", "...", "…")),
        len(DIGIT.findall(text)) / size,
        len(CAPITALISED.findall(text)) / many,
        told.linked,
        bool(CONTACT.search(text.lower()) or PHONE.search(text)),
        *[kind is item for item in KINDS],
    )

"""What can be counted of a block alone, and of the element that holds it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from lxml.etree import _Element

from site_builder.extract.elements import signature, upwards
from site_builder.extract.structure import Located
from site_builder.model import BlockKind

WORD = re.compile(r"\w+")
SENTENCE_END = re.compile(r"[.!?…。।؟][\"”’'»)\]]*$")
INNER_END = re.compile(r"[.!?…][\"”’')]* ")
CONTACT = re.compile(r"©|@\w|https?:|www\.|\(c\) |\d{3}[ .-]\d{3,4}\b", re.IGNORECASE)
CAPITALISED = re.compile(r"\b[A-ZÀ-ÞА-ЯΑ-Ω]")
DIGIT = re.compile(r"\d")
HIGHEST = 8  # so many elements above a block are looked at, itself included
FEWEST = 8  # words of a block that counts for its containers
KINDS = (BlockKind.HEADING, BlockKind.ITEM, BlockKind.QUOTE, BlockKind.TABLE, BlockKind.CODE)
# What `own_features` counts, in its order.
OWN = (
    *("words", "length of words", "ends", "leads on", "commas", "sentences", "digits"),
    *("capitalised", "begins small", "quotes", "linked", "links", "bold", "contact", "again"),
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
        own = list(zip(words, words[1:], words[2:], strict=False))
        if own:
            return sum(run in self.runs for run in own) / len(own)
        return float(bool(words) and f" {' '.join(words)} " in self.text)


@dataclass(frozen=True, slots=True)
class Told:
    """A block, and what is counted of it alone."""

    located: Located
    words: tuple[str, ...]
    linked: float
    kept: float
    vocabulary: frozenset[str]
    chain: tuple[_Element, ...]
    signature: str

    @property
    def is_long(self) -> bool:
        """Whether the block can be a sentence of an article."""
        return len(self.words) >= FEWEST and self.linked < 0.5


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text in small letters."""
    return tuple(WORD.findall(text.lower()))


def tell(located: Located, kept: Kept) -> Told:
    """What is counted of a block before it is seen among the others."""
    words = words_of(located.text)
    chain = tuple(islice(upwards(located.element), HIGHEST))
    return Told(
        located=located,
        words=words,
        linked=located.linked,
        kept=kept.share(words),
        vocabulary=frozenset(words),
        chain=chain,
        signature="/".join(signature(element) for element in chain[:4]),
    )


def own_features(told: Told, again: int) -> Iterator[float]:
    """What the words of a block tell."""
    located, words = told.located, told.words
    text, size, many = located.text, len(located.text), len(words) or 1
    yield len(words)
    yield len(text) / many
    yield bool(SENTENCE_END.search(text))
    yield text.endswith((":", "...", "…"))
    yield text.count(",") / many
    yield len(INNER_END.findall(text))
    yield len(DIGIT.findall(text)) / size
    yield len(CAPITALISED.findall(text)) / many
    yield text[:1].islower()
    yield any(mark in text for mark in '"“”«')
    yield told.linked
    yield sum(run.linked for run in located.runs)
    yield bool(located.runs) and all(run.mark for run in located.runs)
    yield bool(CONTACT.search(text))
    yield again
    yield from (located.kind is kind for kind in KINDS)

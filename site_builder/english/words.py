"""The words of a sentence that carry meaning, in the form in which two sentences share them."""

import re
from dataclasses import dataclass
from functools import lru_cache

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|\d[\d,.]*\d|\d")
# Words that any two sentences share: they say nothing about what a sentence is about.
COMMON = frozenset(
    """a about above after again against all also although am an and any are as at be because
    been before being below between both but by can cannot could did do does doing down during
    each few for from further had has have having he her here hers herself him himself his how
    however i if in into is it its itself just me more most my myself no nor not now of off on
    once only or other our ours ourselves out over own per same she should so some such than
    that the their theirs them themselves then there these they this those through to too
    under until up upon very was we were what when where which while who whom why will with
    would you your yours yourself say says said saying tell told telling one two new mr mrs ms
    may might must shall us let get got like many much even still well back make made take
    took it's he's she's they're we're i'm i've don't didn't isn't wasn't that's there's""".split()
)
ENDINGS = ("ings", "ing", "edly", "ed", "ies", "es", "s")
SHORTEST_STEM = 3


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a sentence, also a common one: its stem, and its letter's case where that tells.

    At the head of a sentence a capital tells nothing.
    """

    stem: str
    is_capital: bool
    is_small: bool


def read_words(sentence: str) -> tuple[Word, ...]:
    """All words of a sentence in order."""
    words = WORD.findall(sentence)
    return tuple(
        _read(word.lower(), word[0] if number or word[0].islower() else "")
        for number, word in enumerate(words)
    )


@lru_cache(maxsize=20_000)
def _read(word: str, letter: str) -> Word:
    """A word in small letters, and the letter that it begins with where that tells something."""
    return Word(
        stem=_stem(word.replace("’", "'")), is_capital=letter.isupper(), is_small=letter.islower()
    )


def find_terms(sentence: str) -> tuple[str, ...]:
    """The terms of a sentence in order: stems of its words, without the common ones."""
    words = (word.lower().replace("’", "'") for word in WORD.findall(sentence))
    stems = (_stem(word) for word in words if word not in COMMON)
    return tuple(stem for stem in stems if len(stem) > 1)


@lru_cache(maxsize=20_000)  # most words come again, in this article or in the next
def _stem(word: str) -> str:
    """The word without an English ending, roughly: enough to meet its other forms."""
    word = word.removesuffix("'s")
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST_STEM:
            if ending == "ies":
                return word[: -len(ending)] + "y"
            return word if word.endswith("ss") else word[: -len(ending)]
    return word


# The common words in the form in which `read_words` gives them.
COMMON_STEMS = frozenset(map(_stem, COMMON))

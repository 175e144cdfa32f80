"""The words of a sentence that carry meaning, in the form in which two sentences share them."""

import re
from dataclasses import dataclass, replace
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

    At the head of a sentence a capital tells nothing. A term is a word that carries meaning.
    """

    stem: str
    is_capital: bool
    is_small: bool
    is_term: bool


@lru_cache(maxsize=1_000)  # several modules ask for those of the same sentence
def read_words(sentence: str) -> tuple[Word, ...]:
    """All words of a sentence in order."""
    words = WORD.findall(sentence)
    return (*map(_read_first, words[:1]), *map(_read, words[1:]))


@lru_cache(maxsize=5_000)
def _read_first(word: str) -> Word:
    """The word at the head of a sentence."""
    read = _read(word)
    return replace(read, is_capital=False) if read.is_capital else read


@lru_cache(maxsize=20_000)  # most words come again, in this article or in the next
def _read(word: str) -> Word:
    small = word.lower().replace("’", "'")
    stem = _stem(small)
    return Word(
        stem=stem,
        is_capital=word[0].isupper(),
        is_small=word[0].islower(),
        is_term=small not in COMMON and len(stem) > 1,
    )


def find_terms(sentence: str) -> tuple[str, ...]:
    """The terms of a sentence in order: stems of its words, without the common ones."""
    return tuple([word.stem for word in map(_read, WORD.findall(sentence)) if word.is_term])


@lru_cache(maxsize=20_000)
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

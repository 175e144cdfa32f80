"""The terms that tell what an article is about, as its title and beginning have them.

Not for which of them count: see `vectors`.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from site_builder.model import VerifiedArticle

# News tells first what happened; what is beyond these words is often background, which articles
# about other events share.
BEGINNING = 100
WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W\d_]+(?:&[^\W\d_]+)?(?:['’][^\W\d_]+)?|\d[\d,.]*\d|\d")
ENDINGS = ("ings", "ing", "edly", "ed", "ies", "es", "s")
SHORTEST_STEM = 3
# Above this share of words with a capital it tells nothing of a word that it has one.
TITLE_CASE = 0.6
NAME = 1.6
INITIALS = 0.6
LONGEST_NAME = 5  # words


@dataclass(frozen=True, slots=True)
class Terms:
    """How often each term stands in an article's beginning, and how much its form makes it weigh.

    A term is the stem of a word or the initials of a name, which other articles may write instead.
    """

    counts: Mapping[str, int]
    forms: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class _Word:
    """A word as it is written, and its stem."""

    written: str
    stem: str


def find_terms(article: VerifiedArticle, common: frozenset[str]) -> Terms:
    """The terms of an article; `common` are the stems that say nothing."""
    counts: Counter[str] = Counter()
    forms: dict[str, float] = {}
    for text in _beginning(article):
        words = read_words(text)
        for term, form in _terms(words, common):
            counts[term] += 1
            forms[term] = max(form, forms.get(term, 0.0))
    return Terms(counts=counts, forms=forms)


def read_words(text: str) -> tuple[_Word, ...]:
    """The words of a text in order, each with its stem."""
    return tuple(_Word(written, stem(written)) for written in WORD.findall(text))


@lru_cache(maxsize=50_000)  # most words come again, in this article or in the next
def stem(word: str) -> str:
    """The word in small letters and without an English ending, roughly: as its other forms."""
    word = word.casefold().replace("’", "'").replace(".", "").removesuffix("'s")
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST_STEM:
            if ending == "ies":
                return word[: -len(ending)] + "y"
            return word if word.endswith("ss") else word[: -len(ending)].removesuffix("e")
    return word.removesuffix("e") if len(word) > SHORTEST_STEM else word


def _beginning(article: VerifiedArticle) -> Iterator[str]:
    """The title, and as many paragraphs as hold enough words; no more than these of the last."""
    yield article.article.title
    left = BEGINNING
    for paragraph in article.paragraphs:
        words = paragraph.split(None, left)
        yield " ".join(words[:left])
        left -= len(words)
        if left <= 0:
            return


def _terms(words: Sequence[_Word], common: frozenset[str]) -> Iterator[tuple[str, float]]:
    """Each term of a text with the weight of its form."""
    capitals = sum(word.written[0].isupper() for word in words)
    letters = sum(word.written[0].isalpha() for word in words)
    tells = capitals <= TITLE_CASE * letters
    telling = [word for word in words if _tells(word, common)]
    for word in telling:
        is_name = tells and word.written[0].isupper() and not word.written.isupper()
        yield word.stem, NAME if is_name else 1.0
    for initials in _initials(words, common):
        yield initials, INITIALS


def _initials(words: Sequence[_Word], common: frozenset[str]) -> Iterator[str]:
    """The initials of each name of several words."""
    runs = groupby(words, key=lambda word: word.written[0].isupper() and _tells(word, common))
    for is_name, run in runs:
        letters = "".join(word.stem[0] for word in run)
        if is_name and 1 < len(letters) <= LONGEST_NAME:
            yield letters


def _tells(word: _Word, common: frozenset[str]) -> bool:
    return len(word.stem) > 1 and word.stem not in common

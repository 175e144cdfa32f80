"""The terms that tell what an article is about, as its title and beginning have them.

Not for which of them count: see `vectors`.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

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
PAIR = 0.5
ACRONYM = 0.6
LONGEST_NAME = 5  # words


@dataclass(frozen=True, slots=True)
class Terms:
    """How often each term stands in an article's beginning, and how much its form makes it weigh.

    A term is the stem of a word, two stems in a row, or the initials of a name.
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


def _terms(words: Iterable[_Word], common: frozenset[str]) -> Iterator[tuple[str, float]]:
    """Each term of a text with the weight of its form."""
    words = tuple(words)
    capitals = sum(word.written[0].isupper() for word in words)
    letters = sum(word.written[0].isalpha() for word in words)
    tells = capitals <= TITLE_CASE * letters
    before = ""
    name: list[str] = []
    for word in (*words, _Word(".", "")):
        says = len(word.stem) > 1 and word.stem not in common
        if not (says and word.written[0].isupper()):
            if 1 < len(name) <= LONGEST_NAME:
                yield "".join(stem[0] for stem in name), ACRONYM
            name = []
        if not says:
            before = ""
            continue
        if word.written[0].isupper():
            name.append(word.stem)
        is_name = tells and word.written[0].isupper() and not word.written.isupper()
        yield word.stem, NAME if is_name else 1.0
        if before:
            yield f"{before} {word.stem}", PAIR
        before = word.stem

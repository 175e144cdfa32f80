"""The sentences of a story's articles, each with its place and what it shares with others.

Not for what is made of them: see `points`, `differences` and `timeline`.
"""

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from site_builder.english.sentences import find_sentences
from site_builder.english.words import COMMON, find_terms
from site_builder.model import Citation, Place, VerifiedArticle
from site_builder.stories.days import NamedDay, find_days
from site_builder.stories.numerals import Numeral, find_numbers
from site_builder.stories.quantities import Quantity, find_quantities

# Fewer words are a heading, a caption or an exclamation.
FEWEST_WORDS = 5
NAME = re.compile(r"(?<![\w.’'-])[A-Z][\w’'-]*[a-z][\w’'-]*")
OPENING_MARKS = " \"'“„«‘("
POSSESSIVE = re.compile(r"[’']s$|[’']$")
DATELINE = re.compile(
    r"[A-Z][A-Z’'. -]{2,30}(?:,[^—–]{0,40})?(?:\ ?\([^)]{1,40}\))?\ ?(?:—|–|--|-)\s(?=\S)"
)


@dataclass(frozen=True)
class Statement:
    """A sentence of an article, and what is compared of it."""

    citation: Citation

    @cached_property
    def terms(self) -> frozenset[str]:
        """The stems of the words that carry meaning, numbers without their commas."""
        return frozenset(find_terms(self.citation.text.replace(",", "")))

    @cached_property
    def names(self) -> frozenset[str]:
        """Words with a capital that do not only begin the sentence."""
        return find_names(self.citation.text)

    @cached_property
    def quantities(self) -> tuple[Quantity, ...]:
        """What it counts."""
        return tuple(find_quantities(self.citation.text))

    @cached_property
    def numbers(self) -> tuple[Numeral, ...]:
        """Its numbers, whatever they count."""
        return tuple(find_numbers(self.citation.text))

    @cached_property
    def days(self) -> tuple[NamedDay, ...]:
        """The days that it names."""
        return find_days(self.citation.text, self.citation.article)

    @cached_property
    def name_terms(self) -> frozenset[str]:
        """The terms that are parts of names."""
        return frozenset(find_terms(" ".join(sorted(self.names))))


def find_names(sentence: str) -> frozenset[str]:
    """The capitalised words of a sentence; the first one only where another follows at once."""
    found = list(NAME.finditer(sentence))
    if found and not sentence[: found[0].start()].strip(OPENING_MARKS):
        follows = len(found) > 1 and found[1].start() == found[0].end() + 1
        found = found if follows else found[1:]
    words = (POSSESSIVE.sub("", match[0]) for match in found)
    return frozenset(word for word in words if word.lower() not in COMMON)


def read_statements(article: VerifiedArticle) -> tuple[Statement, ...]:
    """The sentences of an article in their order, without what is too short to tell anything."""
    return tuple(
        make_statement(article, Place(paragraph=paragraph, start=start, end=span.end))
        for paragraph, text in enumerate(article.paragraphs)
        for span in find_sentences(text)
        for start in [_after_dateline(text, span.start)]
        if len(span.of(text).split()) >= FEWEST_WORDS
    )


def _after_dateline(text: str, start: int) -> int:
    """Where the sentence itself begins: where it was written is no part of what it says."""
    dateline = DATELINE.match(text, start)
    return dateline.end() if dateline else start


def make_statement(article: VerifiedArticle, place: Place) -> Statement:
    """The sentence that stands at a place."""
    text = article.paragraphs[place.paragraph][place.start : place.end]
    return Statement(Citation(article=article, place=place, text=text))


class Likeness:
    """How alike two sentences of one story are: shared words count by how rare they are in it."""

    def __init__(self, statements: Iterable[Statement]) -> None:
        counts: Counter[str] = Counter()
        total = 0
        for statement in statements:
            counts.update(statement.terms)
            total += 1
        self._weights = {term: math.log(1 + total / count) for term, count in counts.items()}
        self._unknown = math.log(1 + max(total, 1))

    def weight(self, terms: Iterable[str]) -> float:
        """What these terms weigh together."""
        return sum(self._weights.get(term, self._unknown) for term in sorted(terms))

    def share(self, first: frozenset[str], second: frozenset[str]) -> float:
        """How much of the lighter one is also in the other, from 0 to 1."""
        lighter = min(self.weight(first), self.weight(second))
        return self.weight(first & second) / lighter if lighter else 0.0

    def likeness(self, first: frozenset[str], second: frozenset[str]) -> float:
        """How much of both together both have, from 0 to 1."""
        both = self.weight(first) + self.weight(second)
        return 2 * self.weight(first & second) / both if both else 0.0

    def rarest(self, terms: Iterable[str], most: int) -> tuple[str, ...]:
        """The rarest of these terms, by which a sentence is looked up."""
        ranked = sorted(terms, key=lambda term: (-self._weights.get(term, self._unknown), term))
        return tuple(ranked[:most])


def in_reading_order(articles: Iterable[VerifiedArticle]) -> tuple[VerifiedArticle, ...]:
    """The articles from the oldest on, in one order whatever order they came in.

    Of one day, a reprint comes after what it may be a reprint of.
    """
    return tuple(
        sorted(articles, key=lambda it: (it.day, bool(it.article.reprint_of), it.article.location))
    )


def outlets_of(articles: Iterable[VerifiedArticle]) -> tuple[str, ...]:
    """The outlets of these articles in their order, each once; an article without one has none."""
    return tuple(dict.fromkeys(item.article.source for item in articles if item.article.source))


def name_of(article: VerifiedArticle) -> str:
    """What an article is told from others by."""
    return article.article.location


def index_by_terms(
    statements: Sequence[Statement], likeness: Likeness, most: int
) -> dict[str, list[int]]:
    """The numbers of the statements that have a term among their rarest."""
    index: dict[str, list[int]] = {}
    for number, statement in enumerate(statements):
        for term in likeness.rarest(statement.terms, most):
            index.setdefault(term, []).append(number)
    return index

"""Articles as vectors of weighted terms: the product of two tells how much they are one story's.

Each is scaled so that two articles may belong together where their product is at least 1: the
longer the texts, the more they share by chance.
"""

import json
import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from site_builder.stories.terms import Terms

Vector = Mapping[str, float]

# How alike two articles of so many terms have to be: measured, see docs/design.md.
LIKENESS = 0.0118
GROWTH = 0.6
# The more articles there are to compare with, the more alike the nearest is by chance.
CROWD = 60
CROWDING = 0.19
# What is longer than MOST_TERMS has told by then what it is about.
FEWEST_TERMS, MOST_TERMS = 3, 28
# How much of a term's weight comes from how common it is in news at large; the rest from these
# articles.
AT_LARGE = 0.5
SHARPNESS = 1.3
# A word that stands in so many of all articles says nothing.
COMMON = 0.3


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """In how many of so many news articles each of the more common stems stands."""

    documents: int
    stems: Mapping[str, int]


@cache
def load_counts() -> Counts:
    """The counts that come with the program; `benchmarks/count_words.py` made them."""
    text = (files("site_builder.stories") / "counts.json").read_text(encoding="utf-8")
    return Counts(**json.loads(text))


@cache
def common_stems() -> frozenset[str]:
    """The stems that say nothing."""
    counts = load_counts()
    least = COMMON * counts.documents
    return frozenset(stem for stem, count in counts.stems.items() if count > least)


def make_vectors(articles: Sequence[Terms], near: int) -> tuple[Vector, ...]:
    """The vectors of articles each of which is compared with so many that are near it in time.

    A term of one article alone counts for the length of its vector and is left out.
    """
    likeness = LIKENESS * max(1.0, near / CROWD) ** CROWDING
    shared = Counter(term for terms in articles for term in terms.counts)
    weights = {term: _weight(term, count, len(articles)) for term, count in shared.items()}
    return tuple(_vector(terms, weights, shared, likeness) for terms in articles)


def _weight(term: str, count: int, articles: int) -> float:
    """What a term says of an article: the more, the fewer have it, here and in news at large."""
    here = math.log(1 + articles / count) / math.log(1 + articles)
    return float(((1 - AT_LARGE) * here + AT_LARGE * rarity(term)) ** SHARPNESS)


def rarity(stem: str) -> float:
    """How rare a stem is in news at large, from 0 to 1."""
    counts = load_counts()
    everything = math.log(counts.documents + 1)
    return 1 - math.log(counts.stems.get(stem, 0) + 1) / everything


def _vector(
    terms: Terms, weights: Mapping[str, float], shared: Mapping[str, int], likeness: float
) -> Vector:
    raw = {
        term: (1 + math.log(count)) * terms.forms[term] * weights[term]
        for term, count in terms.counts.items()
    }
    length = math.sqrt(sum(weight * weight for weight in raw.values()))
    if not length:
        return {}
    size = min(max(len(raw), FEWEST_TERMS), MOST_TERMS)
    scale = 1 / (length * math.sqrt(likeness * size**GROWTH))
    return {term: weight * scale for term, weight in raw.items() if shared[term] > 1}

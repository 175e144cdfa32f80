"""How much of the story each sentence carries. Not for what makes one unfit: see `fitness`.

A sentence counts by where it stands, by how much of its vocabulary the article shares (the centroid
of Radev et al. 2004 and the degree of Erkan and Radev 2004, on TF-ISF vectors) and by its make.
The weights are a logistic regression's, fitted by `benchmarks/train_key_points.py`.
"""

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, combinations
from operator import mul

from site_builder.english.marks import find_quotations
from site_builder.english.words import find_terms

Vector = Mapping[str, float]

# A sentence of more words, figures or names gains nothing more by them.
MOST_WORDS, MOST_FIGURES, MOST_NAMES = 60, 4, 8
FIGURE = re.compile(r"\d[\d,.]*")
NAME = re.compile(r"(?<=[a-z,;] )[A-Z][\w'’-]+")
SAID = re.compile(r"\b(?:said|says|told|added|asked|wrote|according to)\b")
FIRST_PERSON = re.compile(r"\b(?:I|we|my|our|me|us|you|your)\b")


@dataclass(frozen=True, slots=True)
class Salience:
    """The score of each sentence, and how alike each two of them are (cosine, 0 to 1)."""

    scores: tuple[float, ...]
    likeness: tuple[tuple[float, ...], ...]


def find_salience(
    sentences: Sequence[str],
    terms: Sequence[Sequence[str]],
    title: str,
    weights: Mapping[str, float],
) -> Salience:
    """Score the sentences of an article, given in its order, each with its terms."""
    vectors = _vectors(terms)
    likeness = _likeness(vectors)
    by_feature = tuple(weights.values())
    rows = _features(sentences, title, vectors, likeness)
    return Salience(tuple([sum(map(mul, row, by_feature)) for row in rows]), likeness)


def find_features(sentences: Sequence[str], title: str) -> list[tuple[float, ...]]:
    """The features of each sentence, in the order of the weights: what they are fitted to."""
    vectors = _vectors([find_terms(sentence) for sentence in sentences])
    return _features(sentences, title, vectors, _likeness(vectors))


def _features(
    sentences: Sequence[str],
    title: str,
    vectors: Sequence[Vector],
    likeness: Sequence[Sequence[float]],
) -> list[tuple[float, ...]]:
    centroid = _unit(_sum(vectors))
    degrees = list(map(sum, likeness))
    highest = max(degrees, default=0.0) or 1.0
    wanted = frozenset(find_terms(title))
    return [
        (
            *_position(number),
            *_make(sentence),
            _dot(vectors[number], centroid),
            degrees[number] / highest,
            likeness[0][number] if number else 0.5,
            len(wanted & vectors[number].keys()) / (len(wanted) or 1),
        )
        for number, sentence in enumerate(sentences)
    ]


def _position(number: int) -> tuple[float, ...]:
    return (1 / (1 + number), math.log(1 + number), float(number == 0))


def _make(sentence: str) -> tuple[float, ...]:
    """What can be seen in the sentence alone."""
    words = min(len(sentence.split()), MOST_WORDS) / 20
    quoted = sum([span.end - span.start for span in find_quotations(sentence)]) / len(sentence)
    return (
        words,
        words * words,
        min(len(FIGURE.findall(sentence)), MOST_FIGURES) / MOST_FIGURES,
        min(len(NAME.findall(sentence)), MOST_NAMES) / MOST_NAMES,
        quoted,
        float(bool(SAID.search(sentence))),
        float(bool(FIRST_PERSON.search(sentence))),
    )


def _vectors(sentences: Sequence[Sequence[str]]) -> list[Vector]:
    """A unit vector for each sentence: terms weighted by how few of the sentences have them."""
    having = Counter(chain.from_iterable(map(dict.fromkeys, sentences)))
    rarity = {term: math.log(1 + len(sentences) / count) for term, count in having.items()}
    return [_unit(_weighted(terms, rarity)) for terms in sentences]


def _weighted(terms: Sequence[str], rarity: Mapping[str, float]) -> Vector:
    weights = {term: rarity[term] for term in terms}
    if len(weights) < len(terms):
        for term, count in Counter(terms).items():
            weights[term] *= 1 + math.log(count)
    return weights


def _likeness(vectors: Sequence[Vector]) -> tuple[tuple[float, ...], ...]:
    """The cosine of each two sentences; 0 with itself, which says nothing."""
    postings: dict[str, list[tuple[int, float]]] = {}
    for number, vector in enumerate(vectors):
        for term, weight in vector.items():
            postings.setdefault(term, []).append((number, weight))
    likeness = [[0.0] * len(vectors) for _ in vectors]
    for having in postings.values():
        for (number, weight), (other, other_weight) in combinations(having, 2):
            likeness[number][other] += weight * other_weight
    for number, row in enumerate(likeness):
        for other in range(number):
            row[other] = likeness[other][number]
    return tuple(map(tuple, likeness))


def _sum(vectors: Sequence[Vector]) -> Vector:
    total: dict[str, float] = {}
    for vector in vectors:
        for term, weight in vector.items():
            total[term] = total.get(term, 0.0) + weight
    return total


def _unit(vector: Vector) -> Vector:
    length = math.sqrt(sum([weight * weight for weight in vector.values()]))
    return {term: weight / length for term, weight in vector.items()} if length else {}


def _dot(first: Vector, second: Vector) -> float:
    return sum([weight * second.get(term, 0.0) for term, weight in first.items()])

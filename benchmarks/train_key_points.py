"""Fit the weights of key points to the highlights that editors wrote; prints the module to keep.

    python benchmarks/train_key_points.py FILE.jsonl.gz > site_builder/summarize/weights.py

A logistic regression learns which sentences a greedy search would take to come nearest to the
highlights. The figures go to standard error: each article scored by weights that never saw it.
Needs the extra `bench`.
"""

import argparse
import hashlib
import sys
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import numpy
from nltk.stem.porter import PorterStemmer
from rouge_score.tokenize import tokenize
from score_key_points import MEASURES, POINTS, Highlighted, read_articles, score
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

from site_builder.summarize.key_points import find_key_points
from site_builder.summarize.salience import find_features
from site_builder.summarize.sentences import find_sentences
from site_builder.summarize.weights import WEIGHTS

FOLDS = 5
STRENGTH = 0.1  # of the regression: the smaller, the nearer the weights stay to none
STEMMER = PorterStemmer()
MODULE = '''"""What each feature adds to a score; made by `benchmarks/train_key_points.py`."""

WEIGHTS = {{
{rows}
}}'''


def main() -> None:
    """Fit to the corpus that the command line names."""
    parser = argparse.ArgumentParser(description="Fit the weights of key points.")
    parser.add_argument("corpus", type=Path, metavar="FILE.jsonl.gz")
    articles = read_articles(parser.parse_args().corpus)
    examples = [find_examples(article) for article in articles]
    folds = [_fold(article.identifier) for article in articles]
    weights = [
        fit([e for e, own in zip(examples, folds, strict=True) if own != f]) for f in range(FOLDS)
    ]
    points = [
        [point.text for point in find_key_points(article.document, POINTS, weights[fold])]
        for article, fold in zip(articles, folds, strict=True)
    ]
    for name, figure in score(articles, points).items():
        print(f"{MEASURES[name]:10} {figure:6.2f}", file=sys.stderr)
    rows = "\n".join(f'    "{name}": {weight:.3f},' for name, weight in fit(examples).items())
    print(MODULE.format(rows=rows))


def find_examples(article: Highlighted) -> numpy.ndarray:
    """The features of each sentence of an article, and in the last column whether to take it."""
    document = article.document
    sentences = [span.of(text) for text in document.paragraphs for span in find_sentences(text)]
    taken = find_oracle(sentences, article.highlights)
    labels = [[float(number in taken)] for number in range(len(sentences))]
    return numpy.hstack([numpy.array(find_features(sentences, document.title)), labels])


def find_oracle(sentences: Sequence[str], highlights: str) -> list[int]:
    """The sentences that a greedy search takes to come nearest to the highlights."""
    grams = [_grams(sentence) for sentence in sentences]
    wanted = _grams(highlights)
    taken: list[int] = []
    best = 0.0
    while len(taken) < POINTS:
        left = [n for n in range(len(sentences)) if n not in taken]
        worth = {n: _likeness(sum((grams[m] for m in taken), grams[n]), wanted) for n in left}
        number = max(worth, key=lambda n: (worth[n], -n), default=-1)
        if number < 0 or worth[number] <= best:
            break
        best = worth[number]
        taken.append(number)
    return taken


def fit(examples: Sequence[numpy.ndarray]) -> dict[str, float]:
    """Weights that make one standard deviation of the scores 1.

    A feature that never varies, such as titles where there are none, keeps the weight it has.
    """
    rows = numpy.concatenate(examples)
    features, labels = rows[:, :-1], rows[:, -1]
    scaler = StandardScaler().fit(features)
    model = LogisticRegression(C=STRENGTH, max_iter=1000).fit(scaler.transform(features), labels)
    weights = model.coef_[0] / scaler.scale_
    weights /= (features @ weights).std()
    kept = numpy.array(list(WEIGHTS.values()))
    return dict(zip(WEIGHTS, numpy.where(features.std(axis=0) > 0, weights, kept), strict=True))


def _fold(identifier: str) -> int:
    return int(hashlib.sha256(identifier.encode()).hexdigest(), 16) % FOLDS


def _grams(text: str) -> Counter[tuple[str, ...]]:
    """The words and the pairs of words of a text."""
    words = tokenize(text, STEMMER)
    return Counter([*((word,) for word in words), *pairwise(words)])


def _likeness(found: Counter[tuple[str, ...]], wanted: Counter[tuple[str, ...]]) -> float:
    """F1 of words and of pairs of words, added."""
    return sum(
        2 * _size(found & wanted, length) / (_size(found, length) + _size(wanted, length) or 1)
        for length in (1, 2)
    )


def _size(grams: Counter[tuple[str, ...]], length: int) -> int:
    return sum(count for gram, count in grams.items() if len(gram) == length)


if __name__ == "__main__":
    main()

"""Fit the weights of key points to the highlights that editors wrote; prints the file to keep.

    python benchmarks/train_key_points.py FILE.jsonl.gz > site_builder/summarize/weights.json

Three logistic regressions learn which sentences a greedy search would take to come nearest to the
highlights, and which words and pairs of words of an article stand in them. The figures go to
standard error: each article scored by weights that never saw it, in five parts that are drawn anew
twice. Needs the extra `bench`.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from itertools import pairwise
from pathlib import Path

import numpy
from nltk.stem.porter import PorterStemmer
from rouge_score.tokenize import tokenize
from score_key_points import MEASURES, POINTS, Highlighted, read_articles, score
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

from site_builder.english.words import Word, read_words
from site_builder.summarize.candidates import find_candidates
from site_builder.summarize.importance import find_pair_features, find_word_features
from site_builder.summarize.key_points import find_key_points
from site_builder.summarize.salience import find_features
from site_builder.summarize.weights import Weights, load_weights

FOLDS, ROUNDS = 5, 2
STRENGTH = 0.1  # of the regressions: the smaller, the nearer the weights stay to none
STEMMER = PorterStemmer()


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """An article's sentences with what they are to be told by, and what is to be learned."""

    words: Sequence[Sequence[Word]]
    features: numpy.ndarray
    taken: numpy.ndarray
    told: frozenset[str]
    told_pairs: frozenset[tuple[str, str]]


def main() -> None:
    """Fit to the corpus that the command line names."""
    parser = argparse.ArgumentParser(description="Fit the weights of key points.")
    parser.add_argument("corpus", type=Path, metavar="FILE.jsonl.gz")
    articles = read_articles(parser.parse_args().corpus)
    examples = [make_example(article) for article in articles]
    rounds = [validate(articles, examples, seed) for seed in range(ROUNDS)]
    for name, title in MEASURES.items():
        figures = [figures[name] for figures in rounds]
        spread = numpy.std(figures, ddof=1) / ROUNDS**0.5
        print(f"{title:10} {numpy.mean(figures):6.2f} ± {spread:.2f}", file=sys.stderr)
    rounded = {
        part: {name: float(f"{weight:.4g}") for name, weight in weights.items()}
        for part, weights in asdict(fit(examples)).items()
    }
    print(json.dumps(rounded, indent=1))


def validate(
    articles: Sequence[Highlighted], examples: Sequence[Example], seed: int
) -> dict[str, float]:
    """The figures of points that were chosen by weights fitted to other articles."""
    folds = numpy.random.default_rng(seed).permutation(len(articles)) % FOLDS
    weights = [
        fit([e for e, own in zip(examples, folds, strict=True) if own != fold])
        for fold in range(FOLDS)
    ]
    return score(
        articles,
        [
            [point.text for point in find_key_points(article.document, POINTS, weights[fold])]
            for article, fold in zip(articles, folds, strict=True)
        ],
    )


def make_example(article: Highlighted) -> Example:
    """What an article teaches: its sentences as they would be shown, and its highlights."""
    document = article.document
    sentences = find_candidates(document).texts
    taken = find_oracle(sentences, article.highlights)
    highlights = [word.stem for word in read_words(article.highlights)]
    return Example(
        words=[read_words(sentence) for sentence in sentences],
        features=numpy.array(find_features(sentences, document.title)),
        taken=numpy.isin(numpy.arange(len(sentences)), taken).astype(float),
        told=frozenset(highlights),
        told_pairs=frozenset(pairwise(highlights)),
    )


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


def fit(examples: Sequence[Example]) -> Weights:
    """The weights of sentences, of words, and of pairs given the log-odds of their words."""
    words = [find_word_features(example.words) for example in examples]
    rows = numpy.array([row for found in words for row in found.values()])
    told = [
        word in example.told
        for found, example in zip(words, examples, strict=True)
        for word in found
    ]
    by_word = _fit_chances(rows, numpy.array(told))
    pairs = [
        find_pair_features(
            example.words,
            {word: float(numpy.dot(row, by_word)) for word, row in found.items()},
        )
        for found, example in zip(words, examples, strict=True)
    ]
    rows = numpy.array([row for found in pairs for row in found.values()])
    told = [
        pair in example.told_pairs
        for found, example in zip(pairs, examples, strict=True)
        for pair in found
    ]
    kept = load_weights()
    return Weights(
        sentence=_fit_sentences(examples, kept.sentence),
        word=_named(kept.word, by_word),
        pair=_named(kept.pair, _fit_chances(rows, numpy.array(told))),
    )


def _fit_chances(rows: numpy.ndarray, told: numpy.ndarray) -> numpy.ndarray:
    """Weights of the log-odds; the first feature is 1 for all and takes the intercept."""
    scaler = StandardScaler().fit(rows)
    model = LogisticRegression(C=STRENGTH, max_iter=1000).fit(scaler.transform(rows), told)
    weights = model.coef_[0] / scaler.scale_
    weights[0] = model.intercept_[0] - numpy.dot(weights[1:], scaler.mean_[1:])
    return weights


def _fit_sentences(examples: Sequence[Example], kept: Mapping[str, float]) -> dict[str, float]:
    """Weights that make one standard deviation of the scores 1.

    A feature that never varies, such as titles where there are none, keeps the weight it has.
    """
    features = numpy.concatenate([example.features for example in examples])
    taken = numpy.concatenate([example.taken for example in examples])
    scaler = StandardScaler().fit(features)
    model = LogisticRegression(C=STRENGTH, max_iter=1000).fit(scaler.transform(features), taken)
    weights = model.coef_[0] / scaler.scale_
    weights /= (features @ weights).std()
    old = numpy.array(list(kept.values()))
    return _named(kept, numpy.where(features.std(axis=0) > 0, weights, old))


def _named(kept: Mapping[str, float], weights: numpy.ndarray) -> dict[str, float]:
    return dict(zip(kept, weights.tolist(), strict=True))


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

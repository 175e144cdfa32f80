"""How likely each word, and each pair of words, is to be told again by who sums the article up.

A choice of sentences is worth the words that it brings, each counted once, for its length. That is
what makes short sentences, and those that say something new, come first.
"""

import math
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise
from operator import mul

from site_builder.english.words import COMMON_STEMS, Word
from site_builder.summarize.weights import Weights

Pair = tuple[str, str]
Row = tuple[float, ...]

LONGEST_WORD = 12
# Log-odds of the title's words; set by hand, as articles of a corpus may come without titles.
IN_TITLE = 1.0


@dataclass(frozen=True, slots=True)
class Importance:
    """The chance of each word and each pair of the article, 0 to 1."""

    words: Mapping[str, float]
    pairs: Mapping[Pair, float]


@dataclass(frozen=True, slots=True)
class _Counts:
    """How often words and pairs stand in an article, in how many sentences, and where first.

    `spread` is the sum of the inverse places of a word's sentences.
    """

    sentences: int
    length: int
    words: Counter[str]
    capitals: Counter[str]
    small: Counter[str]
    having: Mapping[str, int]
    first: Mapping[str, int]
    spread: Mapping[str, float]
    having_pair: Mapping[Pair, int]
    first_pair: Mapping[Pair, int]


def find_importance(
    sentences: Sequence[Sequence[Word]],
    weights: Weights,
    title: Collection[str] = (),
    wanted: Collection[int] | None = None,
) -> Importance:
    """The chances of the words and pairs of an article, given sentence by sentence.

    What its title says is more likely to be told again. Only the words of the wanted sentences
    are looked at, if some are named.
    """
    counts = _count(sentences)
    if wanted is None:
        words, pairs = tuple(counts.having), tuple(counts.having_pair)
    else:
        stems = [[word.stem for word in sentences[number]] for number in wanted]
        words = tuple(dict.fromkeys(chain.from_iterable(stems)))
        pairs = tuple(dict.fromkeys(chain.from_iterable(map(pairwise, stems))))
    by_word, by_pair = tuple(weights.word.values()), tuple(weights.pair.values())
    odds = {
        word: sum(map(mul, row, by_word)) + (IN_TITLE if word in title else 0.0)
        for word, row in zip(words, _word_rows(counts, words), strict=True)
    }
    return Importance(
        {word: _chance(value) for word, value in odds.items()},
        {
            pair: _chance(sum(map(mul, row, by_pair)))
            for pair, row in zip(pairs, _pair_rows(counts, odds, pairs), strict=True)
        },
    )


def find_word_features(sentences: Sequence[Sequence[Word]]) -> dict[str, Row]:
    """The features of each word, in the order of the weights: what they are fitted to."""
    counts = _count(sentences)
    return dict(zip(counts.having, _word_rows(counts, counts.having), strict=True))


def find_pair_features(
    sentences: Sequence[Sequence[Word]], odds: Mapping[str, float]
) -> dict[Pair, Row]:
    """The features of each pair, given the log-odds of the words."""
    counts = _count(sentences)
    pairs = tuple(counts.having_pair)
    return dict(zip(pairs, _pair_rows(counts, odds, pairs), strict=True))


def _count(sentences: Sequence[Sequence[Word]]) -> _Counts:
    stems = [[word.stem for word in sentence] for sentence in sentences]
    having, having_pair = Counter[str](), Counter[Pair]()
    first: dict[str, int] = {}
    first_pair: dict[Pair, int] = {}
    spread: dict[str, float] = {}
    for number, sentence in enumerate(stems):
        for stem in dict.fromkeys(sentence):
            spread[stem] = spread.get(stem, 0.0) + 1 / (1 + number)
    # Backwards, so that the first sentence that has a word comes last and stays.
    for number, sentence in reversed(tuple(enumerate(stems))):
        words, pairs = dict.fromkeys(sentence, number), dict.fromkeys(pairwise(sentence), number)
        having.update(words.keys())
        having_pair.update(pairs.keys())
        first.update(words)
        first_pair.update(pairs)
    every = tuple(chain.from_iterable(sentences))
    return _Counts(
        sentences=len(sentences),
        length=len(every),
        words=Counter(chain.from_iterable(stems)),
        capitals=Counter([word.stem for word in every if word.is_capital]),
        small=Counter([word.stem for word in every if word.is_small]),
        having=having,
        first=first,
        spread=spread,
        having_pair=having_pair,
        first_pair=first_pair,
    )


def _word_rows(counts: _Counts, words: Iterable[str]) -> Iterator[Row]:
    length = math.log(1 + counts.sentences)
    for word in words:
        first, having = counts.first[word], counts.having[word]
        common = float(word in COMMON_STEMS)
        capitals = counts.capitals[word]
        capital = capitals / (capitals + counts.small[word] + 0.5)
        sentences = math.log(having)
        share = math.log(100 * counts.words[word] / counts.length + 0.1)
        near, far, is_first = 1 / (1 + first), math.log(1 + first), float(first == 0)
        yield (
            1.0,
            sentences,
            share,
            near,
            far,
            is_first,
            capital,
            float(word[0].isdigit()),
            common,
            min(len(word), LONGEST_WORD),
            length,
            math.log(counts.spread[word]),
            having / counts.sentences,
            common * sentences,
            common * share,
            common * near,
            common * far,
            common * is_first,
            capital * sentences,
            capital * share,
            capital * near,
            capital * far,
            capital * is_first,
        )


def _pair_rows(counts: _Counts, odds: Mapping[str, float], pairs: Iterable[Pair]) -> Iterator[Row]:
    for pair in pairs:
        word, other_word = pair
        one, other = odds[word], odds[other_word]
        first, having = counts.first_pair[pair], counts.having_pair[pair]
        rarer = min(counts.having[word], counts.having[other_word])
        common, also = float(word in COMMON_STEMS), float(other_word in COMMON_STEMS)
        yield (
            1.0,
            one,
            other,
            min(one, other),
            math.log(having),
            1 / (1 + first),
            math.log(1 + first),
            math.log(having / rarer),
            common,
            also,
            common * also,
            having / counts.sentences,
            float(having > 1),
        )


def _chance(odds: float) -> float:
    return 1 / (1 + math.exp(-odds))

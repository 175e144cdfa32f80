"""How likely each word, and each pair of words, is to be told again by who sums the article up.

A choice of sentences is worth the words that it brings, each counted once, for its length. That is
what makes short sentences, and those that say something new, come first.
"""

import math
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise
from operator import add

from site_builder.english.words import COMMON_STEMS, Word
from site_builder.summarize.weights import Weights

Pair = tuple[str, str]
Row = tuple[float, ...]

LONGEST_WORD = 12
# How many weights there are: those that tell of a word's shape come again for two kinds of words.
WORD_SHAPE, SHAPE, PAIR_SHAPE, PAIR_KINDS = 13, 5, 8, 5
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
    by_word = _word_odds(counts, words, tuple(weights.word.values()))
    odds = {
        word: value + (IN_TITLE if word in title else 0.0)
        for word, value in zip(words, by_word, strict=True)
    }
    by_pair = _pair_odds(counts, odds, pairs, tuple(weights.pair.values()))
    return Importance(
        {word: _chance(value) for word, value in odds.items()},
        dict(zip(pairs, map(_chance, by_pair), strict=True)),
    )


def find_word_features(sentences: Sequence[Sequence[Word]]) -> dict[str, Row]:
    """The features of each word, in the order of the weights: what they are fitted to.

    A feature is what the log-odds are where its weight is one and all others are none.
    """
    counts = _count(sentences)
    rows = (_word_odds(counts, counts.having, one) for one in _ones(WORD_SHAPE + 2 * SHAPE))
    return dict(zip(counts.having, zip(*rows, strict=True), strict=True))


def find_pair_features(
    sentences: Sequence[Sequence[Word]], odds: Mapping[str, float]
) -> dict[Pair, Row]:
    """The features of each pair, given the log-odds of the words."""
    counts = _count(sentences)
    pairs = tuple(counts.having_pair)
    rows = (_pair_odds(counts, odds, pairs, one) for one in _ones(PAIR_SHAPE + PAIR_KINDS))
    return dict(zip(pairs, zip(*rows, strict=True), strict=True))


def _ones(size: int) -> Iterator[Row]:
    """As many rows of weights, of which one is one."""
    return (tuple(float(place == one) for place in range(size)) for one in range(size))


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


def _word_odds(counts: _Counts, words: Iterable[str], weights: Sequence[float]) -> Iterator[float]:
    """The log-odds of words: what their shape says, and how that differs by their kind.

    A common word has weights of its own for the shape; a word that is often written with a capital
    has others by how often it is.
    """
    always, *plain, capital_, figure, common_, letters, length, spread, part = weights[:WORD_SHAPE]
    by_common, by_capital = weights[WORD_SHAPE:-SHAPE], weights[-SHAPE:]
    always += length * math.log(1 + counts.sentences)
    kinds = ((always, *plain), (always + common_, *map(add, plain, by_common)))
    for word in words:
        base, a, b, c, d, e = kinds[word in COMMON_STEMS]
        first, having = counts.first[word], counts.having[word]
        sentences = math.log(having)
        share = math.log(100 * counts.words[word] / counts.length + 0.1)
        near, far = 1 / (1 + first), math.log(1 + first)
        odds = base + a * sentences + b * share + c * near + d * far + (0.0 if first else e)
        odds += letters * min(len(word), LONGEST_WORD) + part * having / counts.sentences
        odds += spread * math.log(counts.spread[word]) + figure * word[0].isdigit()
        capitals = counts.capitals[word]
        if capitals:
            a, b, c, d, e = by_capital
            also = capital_ + a * sentences + b * share + c * near + d * far + (0.0 if first else e)
            odds += also * capitals / (capitals + counts.small[word] + 0.5)
        yield odds


def _pair_odds(
    counts: _Counts, odds: Mapping[str, float], pairs: Iterable[Pair], weights: Sequence[float]
) -> Iterator[float]:
    """The log-odds of pairs, given those of their words."""
    always, by_one, by_other, by_rarer, sentences, near, far, bound = weights[:PAIR_SHAPE]
    one_common, other_common, both_common, share, repeated = weights[PAIR_SHAPE:]
    share /= counts.sentences or 1
    for pair in pairs:
        word, other_word = pair
        one, other = odds[word], odds[other_word]
        first, having = counts.first_pair[pair], counts.having_pair[pair]
        rarer = min(counts.having[word], counts.having[other_word])
        found = always + by_one * one + by_other * other + by_rarer * min(one, other)
        found += near / (1 + first) + far * math.log(1 + first) + share * having
        found += bound * math.log(having / rarer)
        if having > 1:
            found += sentences * math.log(having) + repeated
        if word in COMMON_STEMS:
            found += one_common
            if other_word in COMMON_STEMS:
                found += other_common + both_common
        elif other_word in COMMON_STEMS:
            found += other_common
        yield found


def _chance(odds: float) -> float:
    return 1 / (1 + math.exp(-odds))

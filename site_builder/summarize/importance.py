"""How likely each word, and each pair of words, is to be told again by who sums the article up.

A choice of sentences is worth the words that it brings, each counted once, for its length. That is
what makes short sentences, and those that say something new, come first.
"""

import math
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
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
    """How often words and pairs stand in an article, in how many sentences, and where first."""

    sentences: int
    length: int
    words: Counter[str]
    capitals: Counter[str]
    small: Counter[str]
    having: Mapping[str, Sequence[int]]
    pairs: Mapping[Pair, Sequence[int]]


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
    if wanted is not None:
        counts = _narrowed(counts, sentences, wanted)
    by_word, by_pair = tuple(weights.word.values()), tuple(weights.pair.values())
    odds = {
        word: sum(map(mul, row, by_word)) + (IN_TITLE if word in title else 0.0)
        for word, row in _word_rows(counts)
    }
    return Importance(
        {word: _chance(value) for word, value in odds.items()},
        {pair: _chance(sum(map(mul, row, by_pair))) for pair, row in _pair_rows(counts, odds)},
    )


def find_word_features(sentences: Sequence[Sequence[Word]]) -> dict[str, Row]:
    """The features of each word, in the order of the weights: what they are fitted to."""
    return dict(_word_rows(_count(sentences)))


def find_pair_features(
    sentences: Sequence[Sequence[Word]], odds: Mapping[str, float]
) -> dict[Pair, Row]:
    """The features of each pair, given the log-odds of the words."""
    return dict(_pair_rows(_count(sentences), odds))


def _count(sentences: Sequence[Sequence[Word]]) -> _Counts:
    having: dict[str, list[int]] = {}
    pairs: dict[Pair, list[int]] = {}
    words: Counter[str] = Counter()
    for number, sentence in enumerate(sentences):
        stems = [word.stem for word in sentence]
        words.update(stems)
        for stem in dict.fromkeys(stems):
            having.setdefault(stem, []).append(number)
        for pair in dict.fromkeys(pairwise(stems)):
            pairs.setdefault(pair, []).append(number)
    return _Counts(
        sentences=len(sentences),
        length=words.total(),
        words=words,
        capitals=Counter(word.stem for word in chain(*sentences) if word.is_capital),
        small=Counter(word.stem for word in chain(*sentences) if word.is_small),
        having=having,
        pairs=pairs,
    )


def _narrowed(
    counts: _Counts, sentences: Sequence[Sequence[Word]], wanted: Collection[int]
) -> _Counts:
    stems = [[word.stem for word in sentences[number]] for number in wanted]
    return replace(
        counts,
        having={stem: counts.having[stem] for stem in dict.fromkeys(chain(*stems))},
        pairs={pair: counts.pairs[pair] for read in stems for pair in pairwise(read)},
    )


def _word_rows(counts: _Counts) -> Iterator[tuple[str, Row]]:
    length = math.log(1 + counts.sentences)
    inverse = [1 / (1 + number) for number in range(counts.sentences)]
    for word, where in counts.having.items():
        first = where[0]
        common = float(word in COMMON_STEMS)
        capitals = counts.capitals[word]
        capital = capitals / (capitals + counts.small[word] + 0.5)
        sentences = math.log(len(where))
        share = math.log(100 * counts.words[word] / counts.length + 0.1)
        near, far, is_first = inverse[first], math.log(1 + first), float(first == 0)
        spread = math.log(sum([inverse[number] for number in where]))
        yield (
            word,
            (
                *(1.0, sentences, share, near, far, is_first),
                *(capital, float(word[0].isdigit()), common, min(len(word), LONGEST_WORD)),
                *(length, spread, len(where) / counts.sentences),
                *(common * sentences, common * share, common * near),
                *(common * far, common * is_first),
                *(capital * sentences, capital * share, capital * near),
                *(capital * far, capital * is_first),
            ),
        )


def _pair_rows(counts: _Counts, odds: Mapping[str, float]) -> Iterator[tuple[Pair, Row]]:
    for pair, where in counts.pairs.items():
        one, other = odds[pair[0]], odds[pair[1]]
        rarer = min(len(counts.having[pair[0]]), len(counts.having[pair[1]]))
        common, also = float(pair[0] in COMMON_STEMS), float(pair[1] in COMMON_STEMS)
        yield (
            pair,
            (
                *(1.0, one, other, min(one, other), math.log(len(where))),
                *(1 / (1 + where[0]), math.log(1 + where[0]), math.log(len(where) / rarer)),
                *(common, also, common * also),
                *(len(where) / counts.sentences, float(len(where) > 1)),
            ),
        )


def _chance(odds: float) -> float:
    return 1 / (1 + math.exp(-odds))

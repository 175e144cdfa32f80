"""The sentences of an article that carry its story, as they stand there. Invents nothing."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from site_builder.english.words import Word, find_terms, read_words
from site_builder.model import Document, KeyPoint
from site_builder.summarize.candidates import Candidates, find_candidates
from site_builder.summarize.importance import Importance, find_importance
from site_builder.summarize.introductions import find_definite_heads, introduce
from site_builder.summarize.reading import Reading
from site_builder.summarize.salience import Salience, find_salience
from site_builder.summarize.weights import Weights, load_weights

# Sentences more alike than this say the same.
MOST_ALIKE = 0.6
# One point for so many sentences, and never fewer than these.
SENTENCES_A_POINT = 4
FEWEST_POINTS = 3
# An editor's highlight has about so many words; the shorter the choice, the less room it wastes.
# The more points are wanted, the less brevity counts: what is left to say gets longer.
WORDS_A_POINT = 13
# What the score of a whole sentence counts beside the chances of its words.
WHOLE = 0.01
# What a name in brackets costs: a sentence that needs none reads better.
NAMED = 0.02
# What happened stands among the first sentences that are fit.
LEAD = 4


@dataclass(frozen=True, slots=True)
class _Worth:
    """What each sentence brings: its stems and pairs with their chances; length, cost, score."""

    chances: Sequence[Mapping[object, float]]
    lengths: Sequence[int]
    costs: Sequence[float]
    salience: Salience

    def beside(self, chosen: Sequence[int], room: float) -> Callable[[int], float]:
        """What the chosen sentences are worth together with one more, for their length."""
        told: dict[object, float] = {}
        for number in chosen:
            told |= self.chances[number]
        sum_told = sum(told.values())
        length = room + sum(self.lengths[number] for number in chosen)

        def worth(one: int) -> float:
            new = sum(chance for part, chance in self.chances[one].items() if part not in told)
            chances = 2 * (sum_told + new) / (length + self.lengths[one])
            return chances + WHOLE * self.salience.scores[one] - self.costs[one]

        return worth


@dataclass(frozen=True, slots=True)
class _Tells:
    """What each sentence and the title tell, and which noun each sentence takes for told."""

    heads: Sequence[str]
    words: Sequence[Sequence[Word]]
    title: Collection[str]

    def known(self, number: int, chosen: Sequence[int]) -> bool:
        """Whether a reader of the chosen sentences knows what a sentence opens with."""
        head = self.heads[number]
        return (
            not head
            or head in self.title
            or any(
                word.stem == head
                for other in chosen
                if other < number
                for word in self.words[other]
            )
        )


def _weigh(
    texts: Sequence[str],
    words: Sequence[Sequence[Word]],
    importance: Importance,
    salience: Salience,
) -> _Worth:
    stems = [[word.stem for word in read] for read in words]
    chances: dict[object, float] = dict(importance.words.items())
    chances.update(importance.pairs.items())
    return _Worth(
        [
            {part: chances[part] for part in (*sentence, *pairwise(sentence)) if part in chances}
            for sentence in stems
        ],
        [len(sentence) for sentence in stems],
        [NAMED if "[" in text else 0.0 for text in texts],
        salience,
    )


def find_key_points(
    document: Document, most: int, weights: Weights | None = None, reading: Reading | None = None
) -> tuple[KeyPoint, ...]:
    """At most so many key points in the order of the article, fewer where it is short.

    Each is a sentence that can be read alone, if need be shortened or with a name in brackets; one
    is from the lead. The document's reading can be handed in where it is there already.
    """
    weights = weights or load_weights()
    candidates = find_candidates(document, reading)
    words = [read_words(text) for text in candidates.texts]
    fit = [number for number, found in enumerate(candidates.sentences) if found.fit]
    worth = _weigh(
        candidates.texts,
        words,
        find_importance(words, weights, frozenset(find_terms(document.title)), fit),
        find_salience(
            candidates.texts,
            [[word.stem for word in read if word.is_term] for read in words],
            document.title,
            weights.sentence,
        ),
    )
    wanted = min(most, max(FEWEST_POINTS, len(words) // SENTENCES_A_POINT))
    heads = find_definite_heads(words, candidates.texts)
    tells = _Tells(heads, words, frozenset(word.stem for word in read_words(document.title)))
    numbers = sorted(_choose(candidates, worth, wanted, tells))
    chosen = [candidates.sentences[number] for number in numbers]
    texts = introduce([found.text for found in chosen], candidates.given_names)
    return tuple(
        KeyPoint(
            text=text,
            paragraph=found.paragraph,
            sentence=found.number,
            edited=text not in found.sentence,
        )
        for text, found in zip(texts, chosen, strict=True)
    )


def _choose(candidates: Candidates, worth: _Worth, wanted: int, tells: _Tells) -> list[int]:
    """One sentence of the lead, then whatever makes the choice worth most."""
    fit = [number for number, candidate in enumerate(candidates.sentences) if candidate.fit]
    likeness = worth.salience.likeness
    chosen: list[int] = []
    room = WORDS_A_POINT * wanted * wanted / FEWEST_POINTS
    while len(chosen) < wanted:
        told = " ".join(candidates.texts[number] for number in chosen)
        left = [
            number
            for number in (fit if chosen else fit[:LEAD])
            if number not in chosen
            and candidates.waits_for[number] in told
            and tells.known(number, chosen)
            and all(likeness[number][other] < MOST_ALIKE for other in chosen)
        ]
        if not left:
            break
        # `max` keeps the first of equals.
        chosen.append(max(left, key=worth.beside(chosen, room)))
    return chosen

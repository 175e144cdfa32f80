"""The sentences of an article that carry its story, as they stand there. Invents nothing."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from site_builder.model import Document, KeyPoint
from site_builder.summarize.candidates import Candidates, find_candidates
from site_builder.summarize.importance import Importance, find_importance
from site_builder.summarize.introductions import introduce
from site_builder.summarize.salience import Salience, find_salience
from site_builder.summarize.weights import Weights, load_weights
from site_builder.summarize.words import find_terms, read_words

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
    """What sentences bring: their stems and pairs, the chances of these, their own scores."""

    stems: Sequence[Sequence[str]]
    importance: Importance
    salience: Salience

    def of(self, chosen: Sequence[int], room: float) -> float:
        """What the sentences are worth together, for their length."""
        stems = {stem for number in chosen for stem in self.stems[number]}
        pairs = {pair for number in chosen for pair in pairwise(self.stems[number])}
        words, both = self.importance.words, self.importance.pairs
        length = sum(len(self.stems[number]) for number in chosen)
        told = sum(words[stem] for stem in stems) + sum(both[pair] for pair in pairs)
        scores = sum(self.salience.scores[number] for number in chosen)
        return 2 * told / (room + length) + WHOLE * scores


def find_key_points(
    document: Document, most: int, weights: Weights | None = None
) -> tuple[KeyPoint, ...]:
    """At most so many key points in the order of the article, fewer where it is short.

    Each is a sentence that can be read alone, if need be shortened or with a name in brackets; one
    is from the lead.
    """
    weights = weights or load_weights()
    candidates = find_candidates(document)
    words = [read_words(text) for text in candidates.texts]
    worth = _Worth(
        [[word.stem for word in read] for read in words],
        find_importance(words, weights, frozenset(find_terms(document.title))),
        find_salience(candidates.texts, document.title, weights.sentence),
    )
    wanted = min(most, max(FEWEST_POINTS, len(words) // SENTENCES_A_POINT))
    chosen = [candidates.sentences[number] for number in sorted(_choose(candidates, worth, wanted))]
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


def _choose(candidates: Candidates, worth: _Worth, wanted: int) -> list[int]:
    """One sentence of the lead, then whatever makes the choice worth most."""
    fit = [number for number, candidate in enumerate(candidates.sentences) if candidate.fit]
    likeness = worth.salience.likeness
    chosen: list[int] = []

    def cost(number: int) -> float:
        return NAMED if "[" in candidates.texts[number] else 0.0

    while len(chosen) < wanted:
        told = " ".join(candidates.texts[number] for number in chosen)
        left = [
            number
            for number in (fit if chosen else fit[:LEAD])
            if number not in chosen
            and candidates.waits_for[number] in told
            and all(likeness[number][other] < MOST_ALIKE for other in chosen)
        ]
        if not left:
            break
        room = WORDS_A_POINT * wanted * wanted / FEWEST_POINTS
        chosen.append(max(left, key=lambda n: (worth.of([*chosen, n], room) - cost(n), -n)))
    return chosen

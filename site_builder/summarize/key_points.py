"""The sentences of an article that carry its story, as they stand there. Invents nothing."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from site_builder.model import BlockKind, Document, KeyPoint
from site_builder.summarize.fitness import is_fit
from site_builder.summarize.salience import Salience, find_salience
from site_builder.summarize.sentences import find_sentences
from site_builder.summarize.weights import WEIGHTS

# What is said already counts against a sentence: maximal marginal relevance (Carbonell and
# Goldstein 1998). Sentences more alike than this say the same.
REPETITION = 1.0
MOST_ALIKE = 0.6
# One point for so many sentences, and never fewer than these.
SENTENCES_A_POINT = 4
FEWEST_POINTS = 3


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence with its place, and whether it can be a key point."""

    text: str
    paragraph: int
    number: int
    fit: bool


def find_key_points(
    document: Document, most: int, weights: Mapping[str, float] = WEIGHTS
) -> tuple[KeyPoint, ...]:
    """At most so many key points in the order of the article, fewer where it is short.

    Each is a whole sentence that can be read alone; the first is from the lead.
    """
    sentences = tuple(_sentences(document))
    salience = find_salience([sentence.text for sentence in sentences], document.title, weights)
    fit = [number for number, sentence in enumerate(sentences) if sentence.fit]
    wanted = min(most, max(FEWEST_POINTS, len(sentences) // SENTENCES_A_POINT))
    chosen = _choose(fit, salience, wanted)
    return tuple(
        KeyPoint(text=found.text, paragraph=found.paragraph, sentence=found.number)
        for found in (sentences[number] for number in sorted(chosen))
    )


def _sentences(document: Document) -> Iterator[_Sentence]:
    """The sentences of the article's own prose."""
    for paragraph, block in enumerate(document.blocks):
        if block.kind is BlockKind.PARAGRAPH:
            for number, span in enumerate(find_sentences(block.text)):
                text = span.of(block.text)
                yield _Sentence(text, paragraph, number, not block.damaged and is_fit(text))


def _choose(fit: Sequence[int], salience: Salience, wanted: int) -> list[int]:
    """The best sentence of the lead, then whatever adds most to what is chosen already."""
    if not fit:
        return []
    chosen = [fit[0]]
    while len(chosen) < wanted:
        alike = {n: max(salience.likeness[n][other] for other in chosen) for n in fit}
        left = [n for n in fit if n not in chosen and alike[n] < MOST_ALIKE]
        if not left:
            break
        chosen.append(max(left, key=lambda n: (salience.scores[n] - REPETITION * alike[n], -n)))
    return chosen

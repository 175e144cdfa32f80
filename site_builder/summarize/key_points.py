"""The sentences of an article that carry its story, as they stand there. Invents nothing."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from site_builder.model import BlockKind, Document, KeyPoint
from site_builder.summarize.fitness import is_fit
from site_builder.summarize.introductions import find_bare_surnames
from site_builder.summarize.salience import Salience, find_salience
from site_builder.summarize.sentences import find_sentences
from site_builder.summarize.weights import WEIGHTS

# What is said already counts against a sentence: maximal marginal relevance (Carbonell and
# Goldstein 1998); 2 was best by cross-validation. Sentences more alike than this say the same.
REPETITION = 2.0
MOST_ALIKE = 0.6
# Each two sentences are compared; an article has said by then what it is about.
MOST_SENTENCES = 600
# One point for so many sentences, and never fewer than these.
SENTENCES_A_POINT = 4
FEWEST_POINTS = 3


# “SKARROW, 20 November (Seaboard) — ” and “(Seaboard) ” say where the news is from, not what it is.
DATELINE = re.compile(
    r"""(?: [A-Z][\w .,'’-]{1,50} [ ] \([A-Z][\w .]*\)
          | [A-Z]{2}[A-Z .'’-]{1,40} (?:, [ ] [\w. ]{2,25})? [ ]
          | \([A-Z]{2}[\w .]*\) )
        [ ]* (?:—|–|--?) [ ]+ (?=[A-Z“"‘'\d])
      | \((?:CNN|AP|AFP|Reuters)\) [ ]*""",
    re.VERBOSE,
)


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

    Each is a whole sentence that can be read alone, without its dateline; the first is from the
    lead.
    """
    sentences = tuple(islice(_sentences(document), MOST_SENTENCES))
    salience = find_salience([sentence.text for sentence in sentences], document.title, weights)
    wanted = min(most, max(FEWEST_POINTS, len(sentences) // SENTENCES_A_POINT))
    chosen = _choose(sentences, salience, wanted)
    return tuple(
        KeyPoint(text=found.text, paragraph=found.paragraph, sentence=found.number)
        for found in (sentences[number] for number in sorted(chosen))
    )


def _sentences(document: Document) -> Iterator[_Sentence]:
    """The sentences of the article's own prose."""
    for paragraph, block in enumerate(document.blocks):
        if block.kind is BlockKind.PARAGRAPH:
            for number, span in enumerate(find_sentences(block.text)):
                text = _without_dateline(span.of(block.text))
                yield _Sentence(text, paragraph, number, not block.damaged and is_fit(text))


def _without_dateline(sentence: str) -> str:
    dateline = DATELINE.match(sentence)
    return sentence[dateline.end() :] if dateline else sentence


def _choose(sentences: Sequence[_Sentence], salience: Salience, wanted: int) -> list[int]:
    """The first sentence that is fit, then whatever adds most to what is chosen already."""
    fit = [number for number, sentence in enumerate(sentences) if sentence.fit]
    surnames = find_bare_surnames([sentence.text for sentence in sentences])
    chosen = fit[:1]
    while chosen and len(chosen) < wanted:
        told = " ".join(sentences[number].text for number in chosen)
        alike = {n: max(salience.likeness[n][other] for other in chosen) for n in fit}
        left = [n for n in fit if n not in chosen and alike[n] < MOST_ALIKE and surnames[n] in told]
        if not left:
            break
        chosen.append(max(left, key=lambda n: (salience.scores[n] - REPETITION * alike[n], -n)))
    return chosen

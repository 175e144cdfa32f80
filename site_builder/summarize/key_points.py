"""The sentences of an article that carry its story, as they stand there. Invents nothing."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise

from site_builder.model import BlockKind, Document, KeyPoint
from site_builder.summarize.antecedents import Antecedent, find_antecedents
from site_builder.summarize.edits import Naming, shorten
from site_builder.summarize.fitness import is_fit
from site_builder.summarize.importance import Importance, find_importance
from site_builder.summarize.introductions import find_bare_surnames
from site_builder.summarize.salience import Salience, find_salience
from site_builder.summarize.sentences import find_sentences
from site_builder.summarize.weights import Weights, load_weights
from site_builder.summarize.words import read_words

# Sentences more alike than this say the same.
MOST_ALIKE = 0.6
# Each two sentences are compared; an article has said by then what it is about.
MOST_SENTENCES = 600
# One point for so many sentences, and never fewer than these.
SENTENCES_A_POINT = 4
FEWEST_POINTS = 3
# An editor's highlight has about so many words; the shorter the choice, the less room it wastes.
WORDS_A_POINT = 12
# What the score of a whole sentence counts beside the chances of its words.
WHOLE = 0.01
# What happened stands among the first sentences that are fit.
LEAD = 4


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence as it would be shown, with its place, and whether it can be a key point."""

    text: str
    paragraph: int
    number: int
    fit: bool
    edited: bool


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
        return 2 * told / (room + length) + WHOLE * sum(
            self.salience.scores[number] for number in chosen
        )


def find_key_points(
    document: Document, most: int, weights: Weights | None = None
) -> tuple[KeyPoint, ...]:
    """At most so many key points in the order of the article, fewer where it is short.

    Each is a sentence that can be read alone, if need be shortened or with a name in brackets; one
    is from the lead.
    """
    weights = weights or load_weights()
    sentences = tuple(islice(_sentences(document), MOST_SENTENCES))
    texts = [sentence.text for sentence in sentences]
    words = [read_words(text) for text in texts]
    worth = _Worth(
        [[word.stem for word in read] for read in words],
        find_importance(words, weights),
        find_salience(texts, document.title, weights.sentence),
    )
    wanted = min(most, max(FEWEST_POINTS, len(sentences) // SENTENCES_A_POINT))
    return tuple(
        KeyPoint(
            text=found.text, paragraph=found.paragraph, sentence=found.number, edited=found.edited
        )
        for found in (sentences[number] for number in sorted(_choose(sentences, worth, wanted)))
    )


def find_readable(document: Document) -> list[str]:
    """Every sentence as it would be shown, fit or not: what the weights are fitted to."""
    return [sentence.text for sentence in _sentences(document)]


def _sentences(document: Document) -> Iterator[_Sentence]:
    """The sentences of the article's own prose."""
    antecedents = find_antecedents(document)
    for paragraph, block in enumerate(document.blocks):
        if block.kind is BlockKind.PARAGRAPH:
            for number, span in enumerate(find_sentences(block.text)):
                sentence = span.of(block.text)
                text = _readable(sentence, antecedents.get((paragraph, number)))
                fit = not block.damaged and is_fit(text)
                yield _Sentence(text, paragraph, number, fit, text not in sentence)


def _readable(sentence: str, antecedent: Antecedent | None) -> str:
    """The sentence as it reads alone; its pronoun is named only where that makes it fit."""
    text = shorten(sentence) or sentence
    if antecedent is None or is_fit(text):
        return text
    pronoun = antecedent.pronoun.of(sentence).lower()
    name = antecedent.name + ("’s" if pronoun in ("his", "her") else "")
    named = shorten(sentence, Naming(pronoun=antecedent.pronoun, name=name))
    return named if is_fit(named) else text


def _choose(sentences: Sequence[_Sentence], worth: _Worth, wanted: int) -> list[int]:
    """One sentence of the lead, then whatever makes the choice worth most."""
    fit = [number for number, sentence in enumerate(sentences) if sentence.fit]
    surnames = find_bare_surnames([sentence.text for sentence in sentences])
    likeness = worth.salience.likeness
    room = WORDS_A_POINT * wanted
    chosen: list[int] = []
    while len(chosen) < wanted:
        told = " ".join(sentences[number].text for number in chosen)
        left = [
            n
            for n in (fit if chosen else fit[:LEAD])
            if n not in chosen
            and surnames[n] in told
            and all(likeness[n][other] < MOST_ALIKE for other in chosen)
        ]
        if not left:
            break
        chosen.append(max(left, key=lambda n: (worth.of([*chosen, n], room), -n)))
    return chosen

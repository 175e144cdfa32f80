"""The sentences of an article that carry its story, as they stand there. Invents nothing."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from site_builder.english.words import Word, find_terms, read_words
from site_builder.model import Document, KeyPoint
from site_builder.summarize.candidates import Candidate, Candidates, find_candidates
from site_builder.summarize.importance import find_importance
from site_builder.summarize.introductions import find_definite_heads, introduce
from site_builder.summarize.reading import Reading
from site_builder.summarize.salience import find_salience
from site_builder.summarize.weights import Weights, load_weights
from site_builder.summarize.worth import Form, Worth

# Sentences more alike than this say the same.
MOST_ALIKE = 0.6
# One point for so many sentences, and never fewer than these.
SENTENCES_A_POINT = 4
FEWEST_POINTS = 3
# An editor's highlight has about so many words; the shorter the choice, the less room it wastes.
# The more points are wanted, the less brevity counts: what is left to say gets longer.
WORDS_A_POINT = 13
# What happened stands among the first sentences that are fit.
LEAD = 4
# Where the title tells it too, so many of its words, or half as many as another has, are enough.
SHARED = 2


@dataclass(frozen=True, slots=True)
class _Tells:
    """Which noun each sentence takes for told, and what the title tells."""

    heads: Sequence[str]
    title: Collection[str]

    def known(self, number: int, chosen: Sequence[Form]) -> bool:
        """Whether a reader of the chosen sentences knows what a sentence opens with.

        What a form leaves out is not told.
        """
        head = self.heads[number]
        return (
            not head
            or head in self.title
            or any(
                word.stem == head
                for form in chosen
                if form.number < number
                for word in read_words(form.text)
            )
        )


@dataclass(frozen=True, slots=True)
class _Allowed:
    """Which sentences may stand beside others: they know what is told, and repeat nothing."""

    candidates: Candidates
    tells: _Tells
    likeness: Sequence[Sequence[float]]
    fit: Sequence[int]
    leads: Sequence[int]

    def beside(self, chosen: Sequence[Form]) -> Iterator[int]:
        """The numbers of the sentences that may be added; the first has to be a lead."""
        told = " ".join(form.text for form in chosen)
        taken = [form.number for form in chosen]
        for number in self.fit if chosen else self.leads:
            # Nothing but another lead stands before what happened.
            in_order = not taken or number > taken[0] or number in self.leads
            if (
                in_order
                and number not in taken
                and self.candidates.waits_for[number] in told
                and self.tells.known(number, chosen)
                and all(self.likeness[number][other] < MOST_ALIKE for other in taken)
            ):
                yield number


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
    importance = find_importance(words, weights, frozenset(find_terms(document.title)), fit)
    salience = find_salience(
        candidates.texts,
        [[word.stem for word in read if word.is_term] for read in words],
        document.title,
        weights.sentence,
    )
    worth = Worth([found.forms for found in candidates.sentences], importance, salience.scores)
    wanted = min(most, max(FEWEST_POINTS, len(words) // SENTENCES_A_POINT))
    heads = find_definite_heads(words, candidates.texts)
    tells = _Tells(heads, frozenset(word.stem for word in read_words(document.title)))
    leads = _find_leads(fit, words, frozenset(find_terms(document.title)))
    allowed = _Allowed(candidates, tells, salience.likeness, fit, leads)
    chosen = sorted(_choose(worth, allowed, wanted), key=_number)
    texts = introduce([form.text for form in chosen], candidates.given_names)
    return tuple(
        _point(text, candidates.sentences[form.number])
        for text, form in zip(texts, chosen, strict=True)
    )


def _point(text: str, candidate: Candidate) -> KeyPoint:
    return KeyPoint(
        text=text,
        paragraph=candidate.paragraph,
        sentence=candidate.number,
        edited=text not in candidate.sentence,
    )


def _find_leads(
    fit: Sequence[int], words: Sequence[Sequence[Word]], title: Collection[str]
) -> Sequence[int]:
    """The fit sentences one of which tells what happened: those at the top, by the title if any.

    Who opens with a scene comes to the title's matter only behind it.
    """
    shared = {n: len({word.stem for word in words[n]} & set(title)) for n in fit[: 2 * LEAD]}
    most = max(shared.values(), default=0)
    enough = min(most / 2, SHARED) if most >= SHARED else 0
    return [number for number in shared if shared[number] >= enough][:LEAD]


def _choose(worth: Worth, allowed: _Allowed, wanted: int) -> list[Form]:
    """One sentence of the lead, then whatever makes the choice worth most."""
    chosen: list[Form] = []
    room = WORDS_A_POINT * wanted * wanted / FEWEST_POINTS
    while len(chosen) < wanted:
        left = [form for number in allowed.beside(chosen) for form in worth.forms[number]]
        if not left:
            break
        # `max` keeps the first of equals.
        chosen.append(max(left, key=worth.beside(chosen, room)))
    return chosen


def _number(form: Form) -> int:
    return form.number

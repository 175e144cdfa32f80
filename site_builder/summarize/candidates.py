"""The sentences of an article as they would be shown as key points, and whether they can be one.

Not for which are chosen: see `key_points`.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from site_builder.english.sentences import find_sentences
from site_builder.model import BlockKind, Document
from site_builder.summarize.antecedents import Antecedent, find_antecedents
from site_builder.summarize.edits import Naming, shorten, shorten_further
from site_builder.summarize.fitness import is_fit
from site_builder.summarize.introductions import find_bare_surnames, find_given_names
from site_builder.summarize.reading import Reading, read

# Each two sentences are compared; an article has said by then what it is about.
MOST_SENTENCES = 600


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A sentence with its place, and the forms in which it can be a key point, the longest first.

    Without a form it can be none; its text is then what would be shown.
    """

    text: str
    sentence: str
    paragraph: int
    number: int
    forms: tuple[str, ...]

    @property
    def fit(self) -> bool:
        """Whether it can be a key point at all."""
        return bool(self.forms)


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidates:
    """The sentences in order; `waits_for` is a surname that has to be told before, or empty.

    `given_names` tells what stands before the surnames that one person of the article bears.
    """

    sentences: tuple[Candidate, ...]
    waits_for: tuple[str, ...]
    given_names: Mapping[str, str]

    @property
    def texts(self) -> list[str]:
        """What would be shown."""
        return [candidate.text for candidate in self.sentences]


def find_candidates(document: Document, reading: Reading | None = None) -> Candidates:
    """The sentences of the article's own prose, up to a limit."""
    reading = reading or read(document)
    antecedents = find_antecedents(reading.paragraphs, reading.people)
    given = find_given_names(
        [mention.person for mention in reading.people.mentions], document.paragraphs
    )
    found = tuple(islice(_candidates(document, antecedents), MOST_SENTENCES))
    bare = find_bare_surnames([candidate.text for candidate in found])
    return Candidates(
        sentences=found,
        waits_for=tuple("" if surname in given else surname for surname in bare),
        given_names=given,
    )


def _candidates(
    document: Document, antecedents: Mapping[tuple[int, int], Antecedent]
) -> Iterator[Candidate]:
    for paragraph, block in enumerate(document.blocks):
        if block.kind is BlockKind.PARAGRAPH:
            for number, span in enumerate(find_sentences(block.text)):
                sentence = span.of(block.text)
                text, forms = _readable(sentence, antecedents.get((paragraph, number)))
                yield Candidate(
                    text=text,
                    sentence=sentence,
                    paragraph=paragraph,
                    number=number,
                    forms=() if block.damaged else forms,
                )


def _readable(sentence: str, antecedent: Antecedent | None) -> tuple[str, tuple[str, ...]]:
    """The sentence as it reads alone, and its forms that do; a pronoun is named only for that."""
    text = shorten(sentence) or sentence
    forms = _fit_forms(text, sentence)
    if antecedent is None or forms:
        return text, forms
    pronoun = antecedent.pronoun.of(sentence).lower()
    name = antecedent.name + ("’s" if pronoun in ("his", "her") else "")
    naming = Naming(pronoun=antecedent.pronoun, name=name)
    named = shorten(sentence, naming)
    forms = _fit_forms(named, sentence, naming)
    return (named if forms else text), forms


def _fit_forms(text: str, sentence: str, naming: Naming | None = None) -> tuple[str, ...]:
    forms = (text, shorten_further(sentence, naming))
    return tuple(form for form in dict.fromkeys(forms) if form and is_fit(form))

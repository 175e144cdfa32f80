"""Whom a sentence is about: the first person in it who does something."""

from site_builder.summarize.lexicon import ADVERBS, AUXILIARIES, PREPOSITIONS, SAYING
from site_builder.summarize.names import find_runs
from site_builder.summarize.phrases import Phrase, PhraseKind, Reader

INSIDE = PREPOSITIONS | {"and", "or"}


def find_main_subject(reader: Reader, first: int, last: int) -> Phrase | None:
    """The first phrase among the tokens that is a person's and not part of another phrase."""
    fallback = outer = None
    for run in find_runs(reader.tokens, first, last):
        pronoun = _find_pronoun(reader, first, run.first)
        if pronoun:
            return pronoun
        named = reader.named(run)
        before = reader.tokens[run.first - 1].lower if run.first > first else ""
        if named and before not in INSIDE:
            if _acts(reader, run.last, last):
                return named
            fallback = fallback or named
        if named and named.is_named and before == "for":
            outer = outer or named
    return fallback or outer or _find_pronoun(reader, first, last)


def _find_pronoun(reader: Reader, first: int, last: int) -> Phrase | None:
    for token in reader.tokens[first:last]:
        if token.lower in ("he", "she"):
            return Phrase(token.start, token.end, PhraseKind.PRONOUN, token.lower)
    return None


def _acts(reader: Reader, place: int, last: int) -> bool:
    """Whether what follows a name can be its verb, or an aside before it."""
    start = place
    while place < last and reader.tokens[place].lower in ADVERBS | AUXILIARIES:
        place += 1
    if place >= last or reader.tokens[place].is_quote:
        return False
    token = reader.tokens[place]
    verb = token.text[0].islower() and token.lower.endswith(("ed", "s"))
    return place > start or verb or token.lower in SAYING or token.text in ",(—–"

"""Formulas that say whose words are quoted while another is the subject of the sentence."""

from site_builder.summarize.names import find_runs
from site_builder.summarize.phrases import Phrase, PhraseKind, Reader

# How far from the quotation such a formula stands, in tokens.
REACH = 8
OBJECTS = {"him": "he", "her": "she"}
POSSESSIVES = {"his": "he", "her": "she"}
UTTERANCES = frozenset(
    "words phrase view account opinion telling description judgment judgement verdict term".split()
)


def find_formula(reader: Reader, first: int, last: int, quote: int) -> Phrase | None:
    """Who is quoted by “quoted her as saying” or “in Ms Orr’s words” beside a quotation."""
    return _quoted_as(reader, first, last, quote) or _in_the_words_of(reader, first, quote)


def _quoted_as(reader: Reader, first: int, last: int, quote: int) -> Phrase | None:
    """“…,” the newspaper quoted her as saying: not the newspaper says it."""
    tokens = reader.tokens
    for place in range(first, last - 3):
        if tokens[place].lower != "quoted" or abs(place - quote) >= REACH:
            continue
        word = OBJECTS.get(tokens[place + 1].lower)
        if word and tokens[place + 2].lower == "as":
            token = tokens[place + 1]
            return Phrase(token.start, token.end, PhraseKind.PRONOUN, word)
        named = reader.after(place, last)
        if named and named.is_named:
            return named
    return None


def _in_the_words_of(reader: Reader, first: int, quote: int) -> Phrase | None:
    """It had been, in her phrase, “…”; the clerk who, in Ms Orr’s words, “…”."""
    tokens = reader.tokens
    for place in range(max(first, quote - REACH), quote - 2):
        if tokens[place].lower != "in":
            continue
        owner = tokens[place + 1]
        if owner.lower in POSSESSIVES and tokens[place + 2].lower in UTTERANCES:
            word = POSSESSIVES[owner.lower]
            return Phrase(owner.start, owner.end, PhraseKind.PRONOUN, word)
        for run in find_runs(tokens, place + 1, quote):
            ends = tokens[run.last - 1].is_possessive and run.last < quote
            if run.first == place + 1 and ends and tokens[run.last].lower in UTTERANCES:
                return reader.owner(run)
    return None

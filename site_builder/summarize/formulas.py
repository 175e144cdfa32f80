"""Formulas that say whose words are quoted while another is the subject of the sentence."""

from dataclasses import dataclass

from site_builder.summarize.names import find_run_ending, find_runs
from site_builder.summarize.phrase import Phrase, PhraseKind
from site_builder.summarize.phrases import Reader
from site_builder.summarize.verbs import CUES, is_saying

# How far from the quotation such a formula stands, in tokens.
REACH = 8
OBJECTS = {"him": "he", "her": "she"}
POSSESSIVES = {"his": "he", "her": "she"}
UTTERANCES = frozenset(
    "words phrase view account opinion telling description judgment judgement verdict term".split()
)

REMARKS = frozenset(
    """remark remarks comment comments claim claims warning promise pledge vow assertion contention
    argument accusation prediction insistence line quip suggestion admission declaration statement
    complaint answer reply question boast""".split()
)
BEFORE_WORDS = frozenset("that of to , : about is was".split())
# How many words stand between an owner and the remark: “her widely shared March comment”.
FARTHEST_OWNER = 4


@dataclass(frozen=True, slots=True)
class Formula:
    """Whom a formula names, and which it is."""

    phrase: Phrase
    rule: str


def find_formula(reader: Reader, first: int, last: int, quote: int) -> Formula | None:
    """Who is quoted by “quoted her as saying” or “in Ms Orr’s words” beside a quotation."""
    if phrase := _quoted_as(reader, first, last, quote):
        return Formula(phrase, "quoted as")
    if phrase := _in_the_words_of(reader, first, quote):
        return Formula(phrase, "in the words of")
    if phrase := _as_someone_put_it(reader, first, last, quote):
        return Formula(phrase, "put it")
    if phrase := _agent(reader, first, last, quote):
        return Formula(phrase, "by somebody")
    return None


def find_owner(reader: Reader, first: int, last: int, quote: int) -> Phrase | None:
    """Whose words they are by “Ms Orr’s warning that ‘…’”, “her ‘…’ remark”."""
    tokens = reader.tokens
    place = quote - 1
    if quote + 1 < last and tokens[quote + 1].lower in REMARKS:
        return _owner_ending_at(reader, place, first)
    while place >= first and tokens[place].lower in BEFORE_WORDS:
        place -= 1
    if place < first or place == quote - 1 or tokens[place].lower not in REMARKS:
        return None
    for earlier in range(place - 1, max(first - 1, place - 1 - FARTHEST_OWNER), -1):
        owner = _owner_ending_at(reader, earlier, first)
        if owner or not tokens[earlier].text.isalpha():
            return owner
    return None


def _owner_ending_at(reader: Reader, place: int, first: int) -> Phrase | None:
    if place < first or reader.tokens[place].is_quote:
        return None
    token = reader.tokens[place]
    if token.lower in POSSESSIVES:
        return Phrase(token.start, token.end, PhraseKind.PRONOUN, POSSESSIVES[token.lower])
    if not token.is_possessive:
        return None
    run = find_run_ending(reader.tokens, place, first)
    owner = reader.owner(run) if run else None
    return owner if owner and owner.is_named else None


def _as_someone_put_it(reader: Reader, first: int, last: int, quote: int) -> Phrase | None:
    """As Ms Orr put it, “…”; “…,” as Ms Orr puts it."""
    tokens = reader.tokens
    for place in range(first + 1, last - 1):
        is_put = tokens[place].lower in ("put", "puts") and tokens[place + 1].lower == "it"
        if is_put and not tokens[place].is_name_like:
            phrase = reader.before(place, max(first, quote + 1) if quote < place else first)
            if phrase and phrase.word != "who":
                return phrase
    return None


def _agent(reader: Reader, first: int, last: int, quote: int) -> Phrase | None:
    """She was asked by Ann Orr, “…”; it was called “…” by Ann Orr."""
    tokens = reader.tokens
    for place in range(first + 1, last - 1):
        if tokens[place].lower != "by":
            continue
        verbs = (
            tokens[max(first, quote - REACH) : quote] if place == quote + 1 else [tokens[place - 1]]
        )
        is_passive = any(v.lower in CUES and v.lower.endswith("ed") for v in verbs)
        later = any(is_saying(tokens, verb) for verb in range(place, quote))
        is_passive = is_passive and place <= quote + 1 and not later
        phrase = reader.after(place, last) if is_passive else None
        if phrase and phrase.is_named:
            return phrase
    return None


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
        if [token.lower for token in tokens[place + 1 : place + 4]] == ["the", "words", "of"]:
            return reader.after(place + 3, quote)
        owner = tokens[place + 1]
        if owner.lower in POSSESSIVES and tokens[place + 2].lower in UTTERANCES:
            word = POSSESSIVES[owner.lower]
            return Phrase(owner.start, owner.end, PhraseKind.PRONOUN, word)
        for run in find_runs(tokens, place + 1, quote):
            ends = tokens[run.last - 1].is_possessive and run.last < quote
            if run.first == place + 1 and ends and tokens[run.last].lower in UTTERANCES:
                return reader.owner(run)
    return None

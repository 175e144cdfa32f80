"""The sentences of a paragraph, and the verb behind a quotation. Not for who says it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from site_builder.summarize.lexicon import (
    AUXILIARIES,
    DETERMINERS,
    FUNCTION_WORDS,
    PREPOSITIONS,
)
from site_builder.summarize.phrase import Phrase, PhraseKind
from site_builder.summarize.phrases import Reader
from site_builder.summarize.tokens import Paragraph, Token
from site_builder.summarize.verbs import is_saying

CONJUNCTIONS = frozenset("as then".split())
DASHES = frozenset((",", "—", "–", "-"))
# Farther than this from its quotation a verb belongs to something else.
# No sentence is taken to be longer, so that the time for a text without full stops is bounded.
LONGEST_SENTENCE = 300
NEAR_NAME = 60  # characters
REACH, SUBJECT_REACH = 26, 6
# Where a report comes from: “CALDRY, Skarrow (AP) — ”.
DATELINE = re.compile(
    r"[A-Z][A-Z.’' -]{2,30}(?:, [A-Z][\w.]*(?: [A-Z]\w+)?)?(?: \([A-Z][\w ]+\))? ?[—–-]{1,2} "
)
SMALL_WORDS = PREPOSITIONS | FUNCTION_WORDS
ENDINGS = frozenset(".?!…")
# Behind a quotation these begin a clause of its sentence, not an attribution.
GOING_ON = frozenset("which who whom that whose where and but or because if than until".split())


@dataclass(frozen=True, slots=True)
class Sentence:
    """The tokens `first` to `last` of a paragraph."""

    first: int
    last: int


def split_sentences(paragraph: Paragraph, reader: Reader) -> tuple[Sentence, ...]:
    """The sentences of a paragraph, each quotation with the words that attribute it."""
    found = []
    dateline = DATELINE.match(paragraph.text)
    opened = dateline.end() if dateline else 0
    first = sum(token.start < opened for token in paragraph.tokens)
    for place in range(len(paragraph.tokens)):
        is_long = place - first >= LONGEST_SENTENCE
        if place >= first and (is_long or _ends(paragraph, reader, place)):
            found.append(Sentence(first, place + 1))
            first = place + 1
    if first < len(paragraph.tokens):
        found.append(Sentence(first, len(paragraph.tokens)))
    return tuple(found)


def find_cue_after(paragraph: Paragraph, reader: Reader, quote: int, last: int) -> int | None:
    """The token of the verb that attributes the quotation before it: “…,” said X; “…,” X said."""
    tokens = paragraph.tokens
    first = quote + 1
    if first < last and tokens[first].text in DASHES:
        first += 1
    if first >= last or tokens[first].is_quote or tokens[first].lower in GOING_ON:
        return None
    if is_saying(tokens, first) and not tokens[first].lower.endswith("ing"):
        return first
    for place in range(first + 1, min(last, first + REACH)):
        token = tokens[place]
        if token.is_quote or token.text in ENDINGS:
            break
        if is_saying(tokens, place):
            subject = reader.before(place, first)
            if subject and subject.word != "who" and _reaches(subject, tokens, first, place):
                return place
            if place - first > REACH // 2:
                return None
    return _unlisted_verb(paragraph, quote, first, last)


def _reaches(subject: Phrase, tokens: Sequence[Token], first: int, verb: int) -> bool:
    begins = subject.start == tokens[first].start
    if begins:
        return True
    before = [token for token in tokens[first:verb] if token.start < subject.start]
    apart = before[-1].text in DASHES or before[-1].lower in CONJUNCTIONS
    joined = all(t.lower not in SMALL_WORDS and t.text.isalnum() for t in before)
    near = subject.kind is PhraseKind.NAME and subject.start - tokens[first].start < NEAR_NAME
    return (apart or joined) and (near or verb - first <= SUBJECT_REACH)


def _unlisted_verb(paragraph: Paragraph, quote: int, first: int, last: int) -> int | None:
    """“…,” beamed Ann Orr; “…?” Orr went on: any verb, where the quotation is not at its end."""
    tokens = paragraph.tokens
    segment = paragraph.segments[tokens[quote].quote]
    begins_small = paragraph.text[segment.start].islower()
    if _last_mark(paragraph, quote) not in tuple(",!?") or first + 1 >= last or begins_small:
        return None
    verb, following = tokens[first], tokens[first + 1]
    names_someone = following.is_name_like or following.lower in DETERMINERS | {"he", "she"}
    plain = verb.text.isalpha() and verb.text.islower()
    no_verbs = FUNCTION_WORDS | DETERMINERS | AUXILIARIES
    if plain and verb.lower.endswith(("ed", "s")) and verb.lower not in no_verbs and names_someone:
        return first if not following.is_quote else None
    place = first + (verb.lower in ("he", "she"))
    while place == first or (place < last and tokens[place].is_name_like):
        if not tokens[place].is_name_like:
            return None
        place += 1
    is_verb = place < last and tokens[place].text.isalpha() and tokens[place].text.islower()
    no_verbs = FUNCTION_WORDS | DETERMINERS | PREPOSITIONS
    return place if is_verb and tokens[place].lower not in no_verbs else None


def _last_mark(paragraph: Paragraph, quote: int) -> str:
    """The mark at the end of a quotation's words."""
    segment = paragraph.segments[paragraph.tokens[quote].quote]
    return paragraph.text[segment.start : segment.end].rstrip("’' ")[-1:]


def _ends(paragraph: Paragraph, reader: Reader, place: int) -> bool:
    """Whether a sentence ends with this token."""
    token = paragraph.tokens[place]
    last = len(paragraph.tokens)
    if not token.is_quote:
        return token.text in tuple(".?!")
    mark = _last_mark(paragraph, place)
    if mark not in ENDINGS:
        return False
    if place + 1 >= last:
        return True
    following = paragraph.tokens[place + 1]
    if following.text in (",", ";"):
        return False
    if mark == "." and following.is_name_like:
        return True
    return find_cue_after(paragraph, reader, place, last) is None

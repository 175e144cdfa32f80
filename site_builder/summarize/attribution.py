"""Who says the quotations of one sentence, as far as the sentence itself tells."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from site_builder.summarize.formulas import find_formula, find_owner
from site_builder.summarize.lexicon import (
    AUXILIARIES,
    DETERMINERS,
    FUNCTION_WORDS,
    JUDGING,
    PREPOSITIONS,
    SAYING,
)
from site_builder.summarize.phrases import Phrase, PhraseKind, Reader
from site_builder.summarize.subjects import find_main_subject
from site_builder.summarize.tokens import Paragraph, Token
from site_builder.summarize.verbs import is_noun, is_saying

# How sure a rule is. From CUE on, the sentence itself says who speaks.
BESIDE, ACCORDING, LATER_CUE, OWNER, CUE, SUBJECT = 4.0, 3.0, 2.5, 2.45, 2.0, 1.0
WRITINGS = frozenset(
    "statements letters memos messages emails tweets posts videos ads supporters reporters".split()
)
RELATIVE = frozenset("who which whose".split())
CONJUNCTIONS = frozenset("as then".split())
DASHES = frozenset((",", "—", "–", "-"))
BETWEEN_CUE_AND_QUOTE = frozenset((",", ":", "that", "—", "in", "a", "the", "it", "as"))
# Farther than this from its quotation a verb belongs to something else.
NEAR_NAME = 60  # characters
REACH, SUBJECT_REACH, LATER_REACH, ACCORDING_REACH = 26, 6, 25, 40
# Where a report comes from: “CALDRY, Skarrow (AP) — ”.
DATELINE = re.compile(
    r"[A-Z][A-Z.’' -]{2,30}(?:, [A-Z][\w.]*(?: [A-Z]\w+)?)?(?: \([A-Z][\w ]+\))? ?[—–-]{1,2} "
)
ENDINGS = frozenset(".?!…")
# Behind a quotation these begin a clause of its sentence, not an attribution.
GOING_ON = frozenset("which who whom that whose where and but or because if than until".split())


@dataclass(frozen=True, slots=True)
class Attribution:
    """The phrase that names the speaker, how sure that is, and the verb."""

    phrase: Phrase | None
    strength: float
    cue: str = ""


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
        if place >= first and _ends(paragraph, reader, place):
            found.append(Sentence(first, place + 1))
            first = place + 1
    if first < len(paragraph.tokens):
        found.append(Sentence(first, len(paragraph.tokens)))
    return tuple(found)


def attribute(
    paragraph: Paragraph, reader: Reader, sentence: Sentence
) -> dict[int, Attribution | None]:
    """For each quotation of the sentence (by its token) who says it, if the sentence tells."""
    quotes = [
        place for place in range(sentence.first, sentence.last) if paragraph.tokens[place].is_quote
    ]
    return {place: _best(paragraph, reader, sentence, place) for place in quotes}


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
    joined = all(t.lower not in PREPOSITIONS | FUNCTION_WORDS and t.text.isalnum() for t in before)
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


def _best(
    paragraph: Paragraph, reader: Reader, sentence: Sentence, quote: int
) -> Attribution | None:
    """The surest of the rules, tried in the order of how sure they are."""
    said = find_formula(reader, sentence.first, sentence.last, quote)
    best = Attribution(said, BESIDE, "in the words of") if said else None
    best = best or _beside(paragraph, reader, sentence, quote)
    best = best or _before_a_colon(paragraph, reader, sentence, quote)
    if best:
        return best
    owner = find_owner(reader, sentence.first, sentence.last, quote)
    found = [*_before(paragraph, reader, sentence, quote)]
    found += [Attribution(owner, OWNER, "in the words of")] if owner else []
    best = max(found, key=lambda attribution: attribution.strength, default=None)
    according = _according(paragraph, reader, sentence, quote)
    if according and (best is None or best.strength < CUE or not _is_named(best)):
        best = according
    if best is None or best.strength < LATER_CUE - 0.1:
        best = _later(paragraph, reader, sentence, quote) or best
    if best is None and quote > sentence.first and paragraph.tokens[quote - 1].lower in RELATIVE:
        return Attribution(None, SUBJECT)
    if best is None:
        subject = find_main_subject(reader, sentence.first, quote)
        best = Attribution(subject, SUBJECT) if subject else None
    return best


def _is_named(attribution: Attribution) -> bool:
    return attribution.phrase is not None and attribution.phrase.is_named


def _beside(
    paragraph: Paragraph, reader: Reader, sentence: Sentence, quote: int
) -> Attribution | None:
    """“…,” X said, or “…,” said X."""
    verb = find_cue_after(paragraph, reader, quote, sentence.last)
    if verb is None:
        return None
    first = quote + 1 + (paragraph.tokens[quote + 1].text in DASHES)
    before = paragraph.tokens[quote - 1].lower if quote > sentence.first else ""
    if verb == first and before.endswith("ing") and before in SAYING | JUDGING:
        return None
    phrase = reader.after(verb, sentence.last) if verb == first else reader.before(verb, first)
    cue = paragraph.tokens[verb].lower
    return Attribution(phrase, BESIDE, cue) if phrase else None


def _before_a_colon(
    paragraph: Paragraph, reader: Reader, sentence: Sentence, quote: int
) -> Attribution | None:
    """Ann Orr: “…”; Tides and ramps – Ann Orr: “…”."""
    tokens = paragraph.tokens
    if quote - 2 < sentence.first or tokens[quote - 1].text != ":":
        return None
    phrase = reader.before(quote - 1, sentence.first)
    if phrase is None or not phrase.is_named or phrase.end < tokens[quote - 2].end:
        return None
    opening = [token for token in tokens[sentence.first : quote] if token.start < phrase.start]
    is_layout = not opening or opening[-1].text in "—–-" or opening[-1].lower in ("from", "by")
    return Attribution(phrase, BESIDE, ":") if is_layout else None


def _before(
    paragraph: Paragraph, reader: Reader, sentence: Sentence, quote: int
) -> Iterator[Attribution]:
    """X said “…”, X called it “…”: verbs before the quotation, the nearest the surest."""
    tokens = paragraph.tokens
    spoken: Phrase | None = None
    for verb in range(sentence.first, quote):
        token = tokens[verb]
        capital = token.is_name_like and verb != sentence.first
        if token.is_quote or capital or token.lower not in SAYING | JUDGING:
            continue
        if is_noun(tokens, verb):
            continue
        phrase = _subject(paragraph, reader, sentence, verb)
        gap = tokens[verb + 1 : quote]
        joined = all(
            t.lower in BETWEEN_CUE_AND_QUOTE or t.text in BETWEEN_CUE_AND_QUOTE for t in gap
        )
        strength = 0.6 * (token.lower in SAYING) + 0.5 * joined - 0.02 * (quote - verb)
        if phrase is None and token.lower.endswith("ing"):
            phrase = spoken
        if phrase is None:
            phrase, strength = find_main_subject(reader, sentence.first, verb), strength - 0.1
        if token.lower in SAYING and phrase and (spoken is None or phrase.is_named):
            spoken = phrase
        yield Attribution(phrase, CUE + strength - (phrase is None), token.lower)


def _subject(paragraph: Paragraph, reader: Reader, sentence: Sentence, verb: int) -> Phrase | None:
    """Who does what a verb before a quotation says, where it stands beside the verb."""
    tokens = paragraph.tokens
    if verb == sentence.first and not tokens[verb].lower.endswith("ing"):
        return reader.after(verb, sentence.last)
    earlier = [p for p in range(sentence.first, verb) if tokens[p].is_quote]
    phrase = reader.before(verb, earlier[-1] + 1 if earlier else sentence.first)
    if phrase and tokens[verb].lower.endswith("ing") and not _says_itself(paragraph, phrase):
        return None
    is_joined = verb + 1 < sentence.last and tokens[verb + 1].text in (",", ":", "that")
    if phrase is None and tokens[verb - 1].lower == "to" and is_joined:
        phrase = reader.before(verb - 1, sentence.first)
        return phrase if phrase and phrase.is_named else None
    is_inverted = tokens[verb - 1].text == "," and not tokens[verb].lower.endswith("ing")
    if phrase is None and is_inverted and tokens[verb].lower in SAYING:
        phrase = reader.after(verb, sentence.last)
        return phrase if phrase and phrase.is_named else None
    if phrase and phrase.word == "who":
        who = next(p for p in range(sentence.first, verb) if tokens[p].start == phrase.start)
        return reader.before(who, sentence.first)
    return phrase


def _says_itself(paragraph: Paragraph, phrase: Phrase) -> bool:
    """Whether “saying” belongs to the words before it: “with the mayor saying”, “critics saying”.

    A statement or a letter does not speak: who issued it does.
    """
    if phrase.is_named:
        return True
    words = paragraph.text[phrase.start : phrase.end].split()
    before = paragraph.text[: phrase.start].split()[-1:]
    return before == ["with"] or (words[-1].endswith("s") and words[-1].lower() not in WRITINGS)


def _according(
    paragraph: Paragraph, reader: Reader, sentence: Sentence, quote: int
) -> Attribution | None:
    """…, according to X."""
    tokens = paragraph.tokens
    for place in range(sentence.first, sentence.last - 2):
        is_cue = tokens[place].lower == "according" and tokens[place + 1].lower == "to"
        if is_cue and abs(place - quote) < ACCORDING_REACH:
            phrase = reader.after(place + 1, sentence.last)
            if phrase:
                return Attribution(phrase, ACCORDING, "according to")
    return None


def _later(
    paragraph: Paragraph, reader: Reader, sentence: Sentence, quote: int
) -> Attribution | None:
    """The plan is “…”, and will be dropped, X said."""
    tokens = paragraph.tokens
    for verb in range(quote + 1, min(sentence.last, quote + LATER_REACH)):
        if not is_saying(tokens, verb):
            continue
        earlier = [p for p in range(sentence.first, verb) if tokens[p].is_quote]
        phrase = reader.before(verb, earlier[-1] + 1)
        inverted = tokens[verb - 1].text == "," and not tokens[verb].lower.endswith("ing")
        if phrase is None and inverted:
            phrase = reader.after(verb, sentence.last)
        if phrase and phrase.word not in ("it", "who", "i", "we"):
            return Attribution(phrase, LATER_CUE, tokens[verb].lower)
    return None

"""Who says the quotations of one sentence, as far as the sentence itself tells."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from site_builder.summarize.formulas import find_formula
from site_builder.summarize.lexicon import (
    AUXILIARIES,
    DETERMINERS,
    FUNCTION_WORDS,
    JUDGING,
    NOUN_FORMS,
    PREPOSITIONS,
    SAYING,
)
from site_builder.summarize.phrases import Phrase, PhraseKind, Reader
from site_builder.summarize.subjects import find_main_subject
from site_builder.summarize.tokens import Paragraph, Token

# How sure a rule is. From CUE on, the sentence itself says who speaks.
BESIDE, ACCORDING, LATER_CUE, CUE, SUBJECT = 4.0, 3.0, 2.5, 2.0, 1.0
RELATIVE = frozenset("who which whose".split())
ARTICLES = frozenset("the a an his her its their my our your".split())
DASHES = frozenset((",", "—", "–", "-"))
BETWEEN_CUE_AND_QUOTE = frozenset((",", ":", "that", "—", "in", "a", "the", "it", "as"))
# Farther than this from its quotation a verb belongs to something else.
REACH, SUBJECT_REACH, LATER_REACH, ACCORDING_REACH = 26, 6, 25, 40
ENDINGS = frozenset(".?!…")


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
    first = 0
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
    if first >= last or tokens[first].is_quote:
        return None
    if _is_saying(tokens, first) and not tokens[first].lower.endswith("ing"):
        return first
    for place in range(first + 1, min(last, first + REACH)):
        token = tokens[place]
        if token.is_quote or token.text in ENDINGS:
            break
        if _is_saying(tokens, place):
            subject = reader.before(place, first)
            if (
                subject
                and subject.word not in ("who", "it")
                and _reaches(subject, tokens, first, place)
            ):
                return place
            if place - first > REACH // 2:
                return None
    return _unlisted_verb(paragraph, quote, first, last)


def _reaches(subject: Phrase, tokens: Sequence[Token], first: int, verb: int) -> bool:
    begins = subject.start == tokens[first].start
    near = subject.kind is PhraseKind.NAME and subject.start - tokens[first].start < 60
    return begins or near or verb - first <= SUBJECT_REACH


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


def _is_saying(tokens: Sequence[Token], place: int) -> bool:
    token = tokens[place]
    return not token.is_name_like and token.lower in SAYING and not _is_noun(tokens, place)


def _is_noun(tokens: Sequence[Token], place: int) -> bool:
    """Whether a form that can be a noun is one: “her claims”, “in reply”."""
    if place == 0 or tokens[place].lower not in NOUN_FORMS:
        return False
    before = tokens[place - 1]
    return before.lower in ARTICLES | PREPOSITIONS or before.is_possessive


def _best(
    paragraph: Paragraph, reader: Reader, sentence: Sentence, quote: int
) -> Attribution | None:
    """The surest of the rules, tried in the order of how sure they are."""
    said = find_formula(reader, sentence.first, sentence.last, quote)
    best = Attribution(said, BESIDE, "in the words of") if said else None
    best = best or _beside(paragraph, reader, sentence, quote)
    if best:
        return best
    found = [*_before(paragraph, reader, sentence, quote)]
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
    phrase = reader.after(verb, sentence.last) if verb == first else reader.before(verb, first)
    cue = paragraph.tokens[verb].lower
    return Attribution(phrase, BESIDE, cue) if phrase else None


def _before(
    paragraph: Paragraph, reader: Reader, sentence: Sentence, quote: int
) -> Iterator[Attribution]:
    """X said “…”, X called it “…”: verbs before the quotation, the nearest the surest."""
    tokens = paragraph.tokens
    for verb in range(sentence.first, quote):
        token = tokens[verb]
        capital = token.is_name_like and verb != sentence.first
        if token.is_quote or capital or token.lower not in SAYING | JUDGING:
            continue
        if _is_noun(tokens, verb):
            continue
        earlier = [p for p in range(sentence.first, verb) if tokens[p].is_quote]
        phrase = reader.before(verb, earlier[-1] + 1 if earlier else sentence.first)
        participle = token.lower.endswith("ing") and phrase and not phrase.is_named
        if phrase and (phrase.word == "it" or participle):
            phrase = None
        if phrase and phrase.word == "who":
            who = next(p for p in range(sentence.first, verb) if tokens[p].start == phrase.start)
            phrase = reader.before(who, sentence.first)
        gap = tokens[verb + 1 : quote]
        joined = all(
            t.lower in BETWEEN_CUE_AND_QUOTE or t.text in BETWEEN_CUE_AND_QUOTE for t in gap
        )
        strength = 0.6 * (token.lower in SAYING) + 0.5 * joined - 0.02 * (quote - verb)
        if phrase is None:
            phrase, strength = find_main_subject(reader, sentence.first, verb), strength - 0.1
        yield Attribution(phrase, CUE + strength - (phrase is None), token.lower)


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
        if not _is_saying(tokens, verb):
            continue
        earlier = [p for p in range(sentence.first, verb) if tokens[p].is_quote]
        phrase = reader.before(verb, earlier[-1] + 1)
        inverted = tokens[verb - 1].text == "," and not tokens[verb].lower.endswith("ing")
        if phrase is None and inverted:
            phrase = reader.after(verb, sentence.last)
        if phrase and phrase.word not in ("it", "who", "i", "we"):
            return Attribution(phrase, LATER_CUE, tokens[verb].lower)
    return None

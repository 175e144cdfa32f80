"""Who says the quotations of one sentence, as far as the sentence itself tells."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from site_builder.given_names import FEMALE, MALE
from site_builder.summarize.clauses import DASHES, Sentence, find_cue_after
from site_builder.summarize.formulas import find_formula, find_owner
from site_builder.summarize.lexicon import SAYING
from site_builder.summarize.names import find_runs
from site_builder.summarize.phrase import Phrase, PhraseKind
from site_builder.summarize.phrases import Reader
from site_builder.summarize.subjects import find_main_subject
from site_builder.summarize.tokens import Paragraph, Token, find_token
from site_builder.summarize.verbs import CUES, goes_on, is_noun, is_saying

OTHER_GENDER = {"he": FEMALE, "she": MALE}
# How sure a rule is. From CUE on, the sentence itself says who speaks.
BESIDE, ACCORDING, LATER_CUE, OWNER, CUE, SUBJECT = 4.0, 3.0, 2.5, 2.45, 2.0, 1.0
WRITINGS = frozenset(
    "statements letters memos messages emails tweets posts videos ads supporters reporters".split()
)
RELATIVE = frozenset("who which whose".split())
KEEPING = frozenset("kept keeps keep began begins started starts".split())
MEANWHILE = frozenset("when as while after".split())
SIGNS = frozenset("—–-(")
BETWEEN_CUE_AND_QUOTE = frozenset((",", ":", "that", "—", "in", "a", "the", "it", "as"))
# Farther than this from its quotation a verb belongs to something else.
OWN_CLAUSE = frozenset("that which who whom what but and while though because".split())
LONGEST_CUE = 3  # words, as in “said that”
NESTED, ACROSS = 0.6, 0.7
LATER_REACH, ACCORDING_REACH = 25, 40


@dataclass(frozen=True, slots=True)
class Attribution:
    """The phrase that names the speaker, how sure that is, and the rule that says so.

    `cue` is the verb, and `verb` its token.
    """

    phrase: Phrase | None
    strength: float
    rule: str
    cue: str = ""
    verb: int | None = None


def attribute(
    paragraph: Paragraph, reader: Reader, sentence: Sentence
) -> dict[int, Attribution | None]:
    """For each quotation of the sentence (by its token) who says it, if the sentence tells."""
    quotes = [
        place for place in range(sentence.first, sentence.last) if paragraph.tokens[place].is_quote
    ]
    return {place: _best(paragraph, reader, sentence, place) for place in quotes}


def _best(
    paragraph: Paragraph, reader: Reader, sentence: Sentence, quote: int
) -> Attribution | None:
    """The surest of the rules, tried in the order of how sure they are."""
    said = find_formula(reader, sentence.first, sentence.last, quote)
    best = Attribution(said.phrase, BESIDE, said.rule, "in the words of") if said else None
    if best is None or not _is_named(best):
        beside = _beside(paragraph, reader, sentence, quote)
        best = beside if beside and (best is None or _is_named(beside)) else best
    best = best or _before_a_colon(paragraph, reader, sentence, quote)
    best = best or _signed(paragraph, reader, quote)
    if best:
        return best
    owner = find_owner(reader, sentence.first, sentence.last, quote)
    found = [*_before(paragraph, reader, sentence, quote)]
    found += [Attribution(owner, OWNER, "owner", "in the words of")] if owner else []
    best = max(found, key=lambda attribution: attribution.strength, default=None)
    according = _according(paragraph, reader, sentence, quote)
    if according and (best is None or best.strength < CUE or not _is_named(best)):
        best = according
    if best is None or best.strength < LATER_CUE - 0.1:
        best = _later(paragraph, reader, sentence, quote) or best
    if best is None and quote > sentence.first and paragraph.tokens[quote - 1].lower in RELATIVE:
        return Attribution(None, SUBJECT, "subject")
    if best is None:
        subject = find_main_subject(reader, sentence.first, quote)
        best = Attribution(subject, SUBJECT, "subject") if subject else None
    return best


def _is_named(attribution: Attribution) -> bool:
    return attribution.phrase is not None and attribution.phrase.is_named


def _beside(
    paragraph: Paragraph, reader: Reader, sentence: Sentence, quote: int
) -> Attribution | None:
    """“…,” X said, or “…,” said X."""
    verb = find_cue_after(paragraph, reader, quote, sentence.last)
    if verb is None or _answers_a_clause(paragraph, sentence, quote):
        return None
    first = quote + 1 + (paragraph.tokens[quote + 1].text in DASHES)
    before = paragraph.tokens[quote - 1].lower if quote > sentence.first else ""
    if verb == first and before.endswith("ing") and before in CUES:
        return None
    phrase = reader.after(verb, sentence.last) if verb == first else reader.before(verb, first)
    cue = paragraph.tokens[verb].lower
    return Attribution(phrase, BESIDE, "beside", cue, verb) if phrase else None


def _answers_a_clause(paragraph: Paragraph, sentence: Sentence, quote: int) -> bool:
    """When the crowd shouted, “…”, Orr laughed; it shouted “…” as Orr spoke: not Orr said it."""
    tokens = paragraph.tokens
    cue = quote - 2 if tokens[quote - 1].text in (",", ":") else quote - 1
    is_clause = tokens[sentence.first].lower in MEANWHILE
    is_clause = is_clause or tokens[min(quote + 1, len(tokens) - 1)].lower in MEANWHILE
    return is_clause and cue > sentence.first and is_saying(tokens, cue)


def _signed(paragraph: Paragraph, reader: Reader, quote: int) -> Attribution | None:
    """“…” – Ann Orr, baker; “…” (Ann Orr, baker)."""
    tokens = paragraph.tokens
    if quote + 2 >= len(tokens) or tokens[quote + 1].text not in SIGNS:
        return None
    run = next(iter(find_runs(tokens, quote + 2, len(tokens))), None)
    if run is None or run.first != quote + 2:
        return None
    ends = run.last >= len(tokens) or tokens[run.last].text in (",", ")", "(")
    named = reader.named(run)
    return Attribution(named, BESIDE, "signed") if ends and named and named.is_named else None


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
    return Attribution(phrase, BESIDE, "colon", ":") if is_layout else None


def _before(
    paragraph: Paragraph, reader: Reader, sentence: Sentence, quote: int
) -> Iterator[Attribution]:
    """X said “…”, X called it “…”: verbs before the quotation, the nearest the surest."""
    tokens = paragraph.tokens
    spoken: Phrase | None = None
    for verb in range(sentence.first, quote):
        token = tokens[verb]
        if token.lower not in CUES or (token.is_name_like and verb != sentence.first):
            continue
        if is_noun(tokens, verb) or goes_on(tokens, verb):
            continue
        phrase = _subject(paragraph, reader, sentence, verb)
        gap = tokens[verb + 1 : quote]
        joined = all(
            t.lower in BETWEEN_CUE_AND_QUOTE or t.text in BETWEEN_CUE_AND_QUOTE for t in gap
        )
        strength = 0.6 * (token.lower in SAYING) + 0.5 * joined - 0.02 * (quote - verb)
        if phrase and spoken and _is_the_same(tokens, spoken, phrase):
            phrase = spoken
        beside = phrase is not None
        strength -= ACROSS * any(t.is_quote for t in gap)
        strength += NESTED * (beside and spoken is not None and _is_nested(tokens, spoken, phrase))
        if phrase is None and token.lower.endswith("ing"):
            phrase = spoken
        if phrase is None:
            phrase, strength = find_main_subject(reader, sentence.first, verb), strength - 0.1
        if token.lower in SAYING and phrase and (spoken is None or phrase.is_named):
            spoken = phrase
        rule = "main clause" if not beside else "before" if joined else "before, apart"
        yield Attribution(phrase, CUE + strength - (phrase is None), rule, token.lower, verb)


def _is_the_same(tokens: Sequence[Token], spoken: Phrase, phrase: Phrase) -> bool:
    """Orr said she thought “…”: whoever says it is who thinks it."""
    if phrase.word not in ("he", "she") or spoken.kind is PhraseKind.PRONOUN:
        return False
    if spoken.person and spoken.person.gender == OTHER_GENDER[phrase.word]:
        return False
    between = tokens[find_token(tokens, spoken.end) : find_token(tokens, phrase.start)]
    return 0 < len(between) <= LONGEST_CUE and all(token.text.isalpha() for token in between)


def _is_nested(tokens: Sequence[Token], spoken: Phrase, phrase: Phrase | None) -> bool:
    """The paper said that the mayor had called it “…”: the mayor’s words, not the paper’s."""
    if phrase is None or phrase.start <= spoken.end or not (phrase.is_named or not spoken.is_named):
        return False
    place = find_token(tokens, phrase.start)
    return place > 0 and tokens[place - 1].lower == "that"


def _subject(paragraph: Paragraph, reader: Reader, sentence: Sentence, verb: int) -> Phrase | None:
    """Who does what a verb before a quotation says, where it stands beside the verb."""
    tokens = paragraph.tokens
    before = tokens[verb - 1].lower if verb > sentence.first else ""
    participle = tokens[verb].lower.endswith("ing") and before not in KEEPING
    if verb == sentence.first:
        return None if participle else reader.after(verb, sentence.last)
    earlier = [p for p in range(sentence.first, verb) if tokens[p].is_quote]
    phrase = reader.before(verb, earlier[-1] + 1 if earlier else sentence.first)
    if participle:
        begins = phrase and phrase.start == tokens[sentence.first].start
        belongs = begins or tokens[verb - 1].text != ","
        return phrase if phrase and belongs and _says_itself(paragraph, phrase) else None
    if phrase is None:
        return _named_beside(reader, sentence, verb)
    if phrase.word == "who":
        who = next(p for p in range(sentence.first, verb) if tokens[p].start == phrase.start)
        return reader.antecedent(who, sentence.first)
    return phrase


def _named_beside(reader: Reader, sentence: Sentence, verb: int) -> Phrase | None:
    """“For Orr to say: …”, “in other words, explained Orr: …”."""
    before = reader.tokens[verb - 1]
    joined = verb + 1 < sentence.last and reader.tokens[verb + 1].text in (",", ":", "that")
    phrase = None
    if before.lower == "to" and joined:
        phrase = reader.before(verb - 1, sentence.first)
    elif before.text == "," and reader.tokens[verb].lower in SAYING:
        phrase = reader.after(verb, sentence.last)
    return phrase if phrase and phrase.is_named else None


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
                return Attribution(phrase, ACCORDING, "according to", "according to")
    return None


def _has_its_own_clause(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """“a plan that he said would fail”, “but Orr said that”: no attribution of what is before."""
    place = find_token(tokens, phrase.start)
    return place > 0 and tokens[place - 1].lower in OWN_CLAUSE


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
        if phrase and _has_its_own_clause(tokens, phrase):
            continue
        if phrase and phrase.word not in ("it", "who", "i", "we"):
            return Attribution(phrase, LATER_CUE, "later", tokens[verb].lower, verb)
    return None

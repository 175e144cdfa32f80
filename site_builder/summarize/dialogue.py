"""Who speaks, from paragraph to paragraph: what a sentence leaves open, its neighbours settle."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from site_builder.summarize.attribution import BESIDE, CUE, SUBJECT, Attribution, attribute
from site_builder.summarize.circumstances import find_relay, find_venue
from site_builder.summarize.clauses import Sentence, split_sentences
from site_builder.summarize.lexicon import AUXILIARIES, DETERMINERS, SAYING
from site_builder.summarize.people import People
from site_builder.summarize.phrase import Phrase, PhraseKind
from site_builder.summarize.phrases import Reader
from site_builder.summarize.resolution import Resolver
from site_builder.summarize.signatures import find_signature
from site_builder.summarize.speakers import (
    Speaker,
    find_described,
    is_same_description,
    is_sign,
    make_speaker,
)
from site_builder.summarize.subjects import find_main_subject
from site_builder.summarize.tokens import Paragraph
from site_builder.summarize.utterances import Utterance
from site_builder.summarize.works import is_set_like_a_title, is_title

# How sure each way is to find a speaker beyond the sentence itself; compare `attribution`.
CONTINUED, SAME_PARAGRAPH, SIGNED, SET_UP, CARRIED = 3.5, 1.8, 3.2, 1.5, 1.2
# A quotation of so few words in the midst of other words, without a verb of saying, is none.
FEWEST_WORDS, FEWEST_WORDS_AROUND = 4, 3
# After one of these the words between marks go on with the sentence: “to ‘clean up the pier’”.
GOING_ON = (AUXILIARIES - frozenset(("do", "does", "did", "has", "have", "had"))) | {"to", "not"}
# A speaker is carried over so many characters.
CARRIED_OVER = 400
# Whoever asks in a subordinate clause is not the one who answers.
ASKING = frozenset("ask asks asked".split())
NOT_THE_SPEAKER = frozenset("it who i we they".split())


@dataclass(slots=True)
class _State:
    """What is known when a paragraph begins."""

    people: People
    resolver: Resolver
    offset: int = 0
    last: Speaker | None = None
    last_end: int = -CARRIED_OVER
    announced: Speaker | None = None
    reported: Speaker | None = None
    described: Speaker | None = None
    is_open: bool = False
    found: list[Utterance] = field(default_factory=list)

    def sign(self, paragraph: int, speaker: Speaker) -> None:
        """Give the quotations of a paragraph the speaker who is named in the line below."""
        for number, found in enumerate(self.found):
            if found.paragraph == paragraph and found.strength < CUE:
                signed = replace(found, said_by=speaker, strength=SIGNED, rule="signed")
                self.found[number] = signed


@dataclass(frozen=True, slots=True)
class _Decision:
    """Who says a quotation, how sure that is, and by which rule."""

    speaker: Speaker | None
    strength: float = 0.0
    rule: str = ""


def find_utterances(paragraphs: Sequence[Paragraph], people: People) -> tuple[Utterance, ...]:
    """Every quotation in order, with its speaker as far as the article settles it."""
    state = _State(people, Resolver(people))
    for number, paragraph in enumerate(paragraphs):
        signed = find_signature(paragraph, people, state.resolver, state.offset)
        before = paragraphs[number - 1].tokens if number else ()
        if signed and all(token.is_quote for token in before):
            state.sign(number - 1, signed)
        state.resolver.paragraph = state.offset
        _Reading(state, paragraph, number).read()
        state.offset += len(paragraph.text) + 1
    return tuple(state.found)


class _Reading:
    """One paragraph as it is read: its sentences in order, and who speaks in it so far."""

    def __init__(self, state: _State, paragraph: Paragraph, number: int) -> None:
        self.state = state
        self.paragraph = paragraph
        self.number = number
        self.reader = Reader(paragraph.tokens, state.people)
        self.speaking: Speaker | None = None
        self.set_up: Speaker | None = None
        self.described = False
        self.reports = False
        self.open: list[int] = []

    def read(self) -> None:
        """Find the paragraph's utterances, and leave the state as the next one needs it."""
        if not self.paragraph.tokens:
            return
        for sentence in split_sentences(self.paragraph, self.reader):
            attributions = {
                quote: attribution
                for quote, attribution in attribute(self.paragraph, self.reader, sentence).items()
                if not is_title(self.paragraph, quote)
            }
            self._note_subject(sentence)
            if not attributions:
                self._set_up(sentence)
                self._note_whom_they_ask(sentence)
            for quote, attribution in attributions.items():
                self._take(sentence, quote, attribution)
        self._settle_open()
        ends_in_colon = self.paragraph.text.rstrip().endswith(":")
        self.state.announced = (self.set_up or self.speaking) if ends_in_colon else None
        self.state.reported = self.set_up if self.reports and not self.speaking else None
        last = self.paragraph.tokens[-1]
        self.state.is_open = last.is_quote and not self.paragraph.segments[last.quote].closed

    def _take(self, sentence: Sentence, quote: int, attribution: Attribution | None) -> None:
        """Note one quotation with the speaker that the surest rule gives."""
        segment = self.paragraph.segments[self.paragraph.tokens[quote].quote]
        around = self._words_around(sentence)
        decision = self._decide(quote, attribution, around)
        speaker, strength = decision.speaker, decision.strength
        cue = attribution.cue if attribution and strength != CONTINUED else ""
        text = self.paragraph.text[segment.start : segment.end]
        words = text.split()
        brief = len(words) < FEWEST_WORDS or is_set_like_a_title(words)
        apart = decision.rule == "main clause" and not self._is_announced(quote)
        if apart and cue in SAYING and len(words) > 1 and is_set_like_a_title(words):
            cue, strength = "", SUBJECT
        amid = around >= FEWEST_WORDS_AROUND and not self._goes_on(quote, text)
        found = Utterance(
            paragraph=self.number,
            start=segment.start,
            end=segment.end,
            said_by=speaker,
            strength=strength,
            rule=decision.rule,
            cue=cue,
            venue=find_venue(self.paragraph, sentence, attribution) if cue else "",
            relay=find_relay(self.paragraph, self.reader, sentence, attribution),
            is_scare=(brief and amid and not cue and strength < CUE) or is_sign(speaker),
        )
        self.state.found.append(found)
        if strength == 0.0:
            self.open.append(len(self.state.found) - 1)
        if strength >= CUE:
            self.speaking = speaker
            self._settle_open()
        if speaker is not None:
            self.state.last, self.state.last_end = speaker, self.state.offset + segment.end
            self.state.resolver.note(self.state.offset + segment.start, speaker.person)

    def _is_announced(self, quote: int) -> bool:
        before = self.paragraph.tokens[quote - 1]
        return before.text in (",", ":") or before.lower in SAYING

    def _goes_on(self, quote: int, text: str) -> bool:
        """Whether a few words are announced by a colon, or are the sentence's own verb."""
        before = self.paragraph.tokens[quote - 1] if quote else None
        if before is None or before.is_quote:
            return False
        return before.text == ":" or (before.lower in GOING_ON and text[0].islower())

    def _decide(self, quote: int, attribution: Attribution | None, around: int) -> _Decision:
        """The speaker by the surest way there is, and how sure that is."""
        state = self.state
        strength = attribution.strength if attribution else 0.0
        if state.is_open and quote == 0 and state.last and strength < BESIDE:
            return _Decision(state.last, CONTINUED, "continued")
        if attribution and (attribution.phrase or strength == SUBJECT):
            speaker = self._by_attribution(attribution, quote)
            return _Decision(speaker, strength, attribution.rule)
        return self._decide_by_neighbours(is_alone=quote == 0 or not around)

    def _decide_by_neighbours(self, *, is_alone: bool) -> _Decision:
        """The speaker of the paragraph, or of the one before where the quotation stands alone."""
        state = self.state
        if self.speaking:
            return _Decision(self.speaking, SAME_PARAGRAPH, "same paragraph")
        if self.set_up:
            return _Decision(self.set_up, SET_UP, "set up")
        near = state.offset - state.last_end < CARRIED_OVER
        if is_alone and state.announced:
            return _Decision(state.announced, CARRIED, "announced")
        if is_alone and state.reported and state.reported.person:
            return _Decision(state.reported, CARRIED, "reported")
        if is_alone and state.last and near:
            return _Decision(state.last, CARRIED, "carried")
        return _Decision(None)

    def _by_attribution(self, attribution: Attribution, quote: int) -> Speaker | None:
        """Whom the sentence names; what merely stands at its head only if it can speak."""
        if attribution.phrase is None:
            return None
        speaker = self._speaker(attribution.phrase)
        opening = speaker.mention.split()[:1]
        can_speak = bool(opening) and opening[0].lower() in DETERMINERS
        can_speak = can_speak or self._is_announced(quote) or attribution.strength > SUBJECT
        return speaker if speaker.person or can_speak else None

    def _settle_open(self) -> None:
        """Give earlier quotations of the paragraph the speaker who was named after them."""
        if self.speaking is None:
            return
        for number in self.open:
            found = self.state.found[number]
            self.state.found[number] = replace(
                found, said_by=self.speaking, strength=SAME_PARAGRAPH, rule="named later"
            )
        self.open = []

    def _set_up(self, sentence: Sentence) -> None:
        """A sentence without a quotation may name who speaks in the next one."""
        described = find_described(self.paragraph, sentence.first, self.state.offset)
        if described:
            self.described = True
            self.set_up = self.state.described = described
            return
        phrase = self._reported(sentence)
        certain = self.reports = phrase is not None
        phrase = phrase or find_main_subject(self.reader, sentence.first, sentence.last)
        if phrase is None or not (certain or self.set_up is None or phrase.is_named):
            return
        speaker = self._speaker(phrase)
        if speaker.person or phrase.kind is not PhraseKind.PRONOUN:
            self.set_up = speaker
            self.state.resolver.note(self.state.offset + phrase.start, speaker.person)

    def _reported(self, sentence: Sentence) -> Phrase | None:
        """Who says something in a sentence that reports speech; a question reports none."""
        tokens = self.paragraph.tokens
        if tokens[sentence.last - 1].text == "?":
            return None
        for verb in range(sentence.first, sentence.last):
            if tokens[verb].is_name_like or tokens[verb].lower not in SAYING:
                continue
            phrase = self.reader.before(verb, sentence.first)
            announces = verb + 1 < sentence.last and tokens[verb + 1].text == ":"
            named = phrase and (announces or phrase.kind is not PhraseKind.DESCRIPTION)
            first = tokens[sentence.first].start
            if phrase and tokens[verb].lower in ASKING and phrase.start > first:
                continue
            if phrase and named and phrase.word not in NOT_THE_SPEAKER:
                return phrase
            inverted = verb > sentence.first and tokens[verb - 1].text == ","
            if inverted and not tokens[verb].lower.endswith("ing"):
                phrase = self.reader.after(verb, sentence.last)
                if phrase and phrase.is_named:
                    return phrase
        return None

    def _note_subject(self, sentence: Sentence) -> None:
        """Whoever a sentence is about may be its “he” or “she”."""
        subject = find_main_subject(self.reader, sentence.first, sentence.last)
        if subject and (subject.person or subject.kind is PhraseKind.PRONOUN):
            place = self.state.offset + subject.start
            person = self.state.resolver.resolve(subject, place, subject.word)
            self.state.resolver.note(place, person)

    def _note_whom_they_ask(self, sentence: Sentence) -> None:
        """Orr asked Quist: the next “she” is Quist, who answers."""
        for verb in range(sentence.first, sentence.last - 1):
            if self.paragraph.tokens[verb].text in ASKING:
                asked = self.reader.after(verb, sentence.last)
                if asked and asked.person:
                    self.state.resolver.note(self.state.offset + asked.start, asked.person)

    def _words_around(self, sentence: Sentence) -> int:
        tokens = self.paragraph.tokens[sentence.first : sentence.last]
        return sum(not token.is_quote and token.text[0].isalnum() for token in tokens)

    def _speaker(self, phrase: Phrase) -> Speaker:
        """Whom a phrase of this paragraph means; “he” after “a clerk who …” is the clerk."""
        speaker = self._make(phrase)
        described, last = self.state.described, self.state.last
        if phrase.word == "it":
            body = next((s for s in (self.speaking, self.set_up, last) if s), None)
            known = body.person if body else None
            if body and body.name and not (known and (known.gender or known.title)):
                return replace(speaker, name=body.name)
        if described and phrase.kind is PhraseKind.PRONOUN and self.described:
            return replace(speaker, person=None, name=described.name, role="")
        if described and speaker.person is None and is_same_description(speaker, described):
            return replace(speaker, name=described.name)
        return speaker

    def _make(self, phrase: Phrase) -> Speaker:
        return make_speaker(phrase, self.paragraph.text, self.state.offset, self.state.resolver)

"""How sure it is that a rule named the right speaker, as measured. Finds no speakers itself."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from site_builder.summarize.people import Mention, People
from site_builder.summarize.phrase import PhraseKind
from site_builder.summarize.speakers import Speaker
from site_builder.summarize.tokens import Paragraph
from site_builder.summarize.utterances import Utterance


@dataclass(frozen=True, slots=True)
class Measured:
    """So many speakers were right of so many that a rule named in labelled articles."""

    right: int
    named: int


# By rule and by what names the speaker. A name counts as right when it is the person's, a
# description when it is the one that the labels have. See `docs/quotes.md` for how it is measured.
NAMES = {
    "beside": Measured(1321, 1331),
    "same paragraph": Measured(625, 627),
    "before, apart": Measured(522, 529),
    "main clause": Measured(201, 206),
    "before": Measured(173, 176),
    "carried": Measured(33, 36),
    "subject": Measured(30, 34),
    "later": Measured(32, 33),
    "set up": Measured(12, 15),
    "announced": Measured(10, 10),
    "colon": Measured(7, 7),
    "put it": Measured(6, 7),
    "signed": Measured(5, 5),
    "according to": Measured(4, 4),
    "continued": Measured(4, 4),
    "reported": Measured(3, 3),
    "by somebody": Measured(1, 2),
    "owner": Measured(2, 2),
}
PRONOUNS = {
    "beside": Measured(28, 30),
    "before, apart": Measured(14, 17),
    "before": Measured(11, 11),
    "same paragraph": Measured(8, 8),
    "main clause": Measured(5, 7),
    "carried": Measured(2, 5),
    "later": Measured(1, 2),
    "named later": Measured(2, 2),
    "announced": Measured(1, 1),
    "put it": Measured(1, 1),
}
DESCRIPTIONS = {
    "before, apart": Measured(125, 164),
    "beside": Measured(151, 164),
    "main clause": Measured(75, 100),
    "same paragraph": Measured(52, 58),
    "before": Measured(41, 52),
    "according to": Measured(27, 28),
    "subject": Measured(12, 23),
    "later": Measured(9, 11),
    "carried": Measured(3, 7),
    "announced": Measured(4, 5),
    "set up": Measured(0, 5),
    "continued": Measured(3, 4),
    "put it": Measured(2, 2),
    "named later": Measured(0, 1),
}
MEASURED = {
    PhraseKind.NAME: NAMES,
    PhraseKind.PRONOUN: PRONOUNS,
    PhraseKind.DESCRIPTION: DESCRIPTIONS,
}
# A rule that was hardly measured is taken to be like the others: so many cases of this share.
EXPECTED = {PhraseKind.NAME: 0.95, PhraseKind.PRONOUN: 0.9, PhraseKind.DESCRIPTION: 0.8}
WEIGHT = 4
# What the odds are multiplied by, as fitted on the same articles: where the paragraph names no
# other person, one, more; where all of the name that the article has is one word; where nobody
# who can be “he” is named near, or others can be too.
RIVALS = (2.2, 0.7, 0.4)
HALF_A_NAME, FAR_FROM_A_NAME, OTHERS = 0.5, 0.5, 0.5
NEAR = 500  # characters
# Where the rule looks at a whole sentence, whoever opens it is likely to be its speaker.
LOOSE = frozenset(("before", "before, apart", "main clause", "later", "subject"))
TAKEN_OVER = frozenset(("same paragraph", "named later", "continued", "carried"))
OPENS, STANDS_INSIDE = 2.0, 0.6
OPENED = re.compile(r"[.?!”\"’'—–-]\s*$")


def rate(
    utterances: Sequence[Utterance], paragraphs: Sequence[Paragraph], people: People
) -> Iterator[Utterance]:
    """The utterances, each with a confidence from 0 to 1; 0 where nobody is named."""
    starts = list(accumulate((len(p.text) + 1 for p in paragraphs), initial=0))
    mentions = [mention for mention in people.mentions if not mention.quoted]
    places = [mention.start for mention in mentions]
    rated: list[Utterance] = []
    for utterance in utterances:
        speaker = utterance.said_by
        if speaker is None or not speaker.name:
            rated.append(utterance)
            continue
        first = bisect_left(places, starts[utterance.paragraph])
        last = bisect_left(places, starts[utterance.paragraph + 1])
        odds = _odds(speaker.phrase.kind, utterance.rule)
        odds *= RIVALS[min(_count_rivals(speaker, mentions[first:last]), len(RIVALS) - 1)]
        before = bisect_left(places, speaker.place)
        near = mentions[bisect_left(places, speaker.place - NEAR) : before]
        odds *= _by_mention(speaker, near)
        if utterance.rule in LOOSE:
            place = speaker.place - starts[utterance.paragraph]
            text = paragraphs[utterance.paragraph].text
            odds *= OPENS if _opens(text, place) else STANDS_INSIDE
        rated.append(replace(utterance, confidence=odds / (1 + odds)))
    yield from _capped(rated)


def _capped(rated: Sequence[Utterance]) -> Iterator[Utterance]:
    """A speaker who was taken over from another quotation is no surer than there."""
    sources: dict[int, float] = {}
    for utterance in rated:
        if utterance.rule not in TAKEN_OVER:
            place = id(utterance.said_by)
            sources[place] = max(sources.get(place, 0.0), utterance.confidence)
    for utterance in rated:
        source = sources.get(id(utterance.said_by), 1.0)
        is_taken = utterance.rule in TAKEN_OVER and utterance.confidence > source
        yield replace(utterance, confidence=source) if is_taken else utterance


def _count_rivals(speaker: Speaker, mentions: Sequence[Mention]) -> int:
    return len({id(mention.person) for mention in mentions} - {id(speaker.person)})


def _odds(kind: PhraseKind, rule: str) -> float:
    measured = MEASURED[kind].get(rule, Measured(0, 0))
    share = (measured.right + WEIGHT * EXPECTED[kind]) / (measured.named + WEIGHT)
    return share / (1 - share)


def _opens(text: str, place: int) -> bool:
    """Whether a sentence begins at the place."""
    return place == 0 or (place > 0 and OPENED.search(text[:place][-3:]) is not None)


def _by_mention(speaker: Speaker, near: Sequence[Mention]) -> float:
    """How much less sure a name of one word is, and a pronoun far from every name."""
    if speaker.person is None:
        return 1.0
    if speaker.phrase.kind is not PhraseKind.NAME:
        genders = ("", speaker.person.gender)
        could_be = [mention for mention in near if mention.person.gender in genders]
        if not could_be:
            return FAR_FROM_A_NAME
        return OTHERS if _count_rivals(speaker, could_be) else 1.0
    return HALF_A_NAME if len(speaker.person.words) == 1 else 1.0

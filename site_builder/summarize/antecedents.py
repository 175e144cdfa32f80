"""Whom the first pronoun of a sentence means, told only where nobody else can be meant.

Stricter than `resolution`, which has to find a speaker: a key point can also do without one, and a
wrong name in it is worse than none.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from typing import NamedTuple

from site_builder.english.sentences import find_sentences
from site_builder.english.span import Span
from site_builder.given_names import FEMALE, MALE
from site_builder.summarize.names import find_runs
from site_builder.summarize.people import Mention, People, Person
from site_builder.summarize.tokens import Paragraph, Token
from site_builder.summarize.unquoted import find_plain_words

# “Her” is left alone but at the head: inside a sentence it may be an object.
PRONOUN = re.compile(r"\b(?:[Hh]e|[Ss]he|[Hh]is|Her)\b(?![’'])")
GENDERS = {"he": MALE, "his": MALE, "she": FEMALE, "her": FEMALE}
# Somebody who is there without a name, and may be meant as well.
SOMEBODY = re.compile(
    r"""\b(?:\w*(?:man|woman|boy|girl|king|queen)|mother|father|mom|dad|son|daughter|brother|sister
      |wife|husband|widow|uncle|aunt|judge|friend|victim|suspect|person|someone|teen(?:ager)?|child
      |kid|boss|coach|captain|colleague|lawyer|attorney|officer|soldier|doctor|nurse|teacher|student
      |driver|pilot|player|singer|actor|actress|author|writer|reporter|leader|predecessor|successor
      |partner|opponent|rival|candidate|president|minister|senator|governor|mayor|professor
      |neighbou?r|gunman|inmate|patient|aide|secretary|chief|director|founder|owner|deputy|critic
      |star|hero|official|spokes\w+|agent|passenger|pastor|priest|pope)\b""",
    re.IGNORECASE | re.VERBOSE,
)
# What may stand before a name that is still the subject: “On Friday, Mayor Ada Lusk …”
LEAD_IN = re.compile(
    r"(?:(?:In|On|At|After|Before|Since|By|For|During)\b[^,]{1,40}, )?(?:[A-Z][\w.]*\s){0,3}"
)
HEAD = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Antecedent:
    """The pronoun's place in its sentence and the person whom it means."""

    pronoun: Span
    name: str


class _Stretch(NamedTuple):
    """Where a sentence stands, in which the article's characters before its paragraph count."""

    place: tuple[int, int]
    tokens: Sequence[Token]
    span: Span
    offset: int
    sentence: str
    pronoun: re.Match[str] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sentence:
    """A sentence without its quotations; the mentions and capitalised runs count from its start."""

    words: str
    mentions: tuple[tuple[Span, Person], ...]
    runs: Callable[[], tuple[Span, ...]]
    pronoun: re.Match[str] | None


def find_antecedents(
    paragraphs: Sequence[Paragraph], people: People
) -> Mapping[tuple[int, int], Antecedent]:
    """By paragraph and number, the sentences whose first pronoun can mean one person only."""
    found: dict[tuple[int, int], Antecedent] = {}
    mentions = tuple(mention for mention in people.mentions if not mention.quoted)
    carried: Person | None = None
    # No sentence is read in full that neither has a pronoun nor stands before one that has.
    for before, stretch in pairwise((None, *_stretches(paragraphs))):
        if stretch is None or stretch.pronoun is None:
            carried = None
            continue
        sentence = _read(stretch, mentions)
        person = _resolve(sentence, _read(before, mentions) if before else None, carried)
        if person is not None:
            span = Span(*stretch.pronoun.span())
            found[stretch.place] = Antecedent(pronoun=span, name=person.name)
        carried = person
    return found


def _stretches(paragraphs: Sequence[Paragraph]) -> Iterator[_Stretch]:
    offset = 0
    for number, paragraph in enumerate(paragraphs):
        for count, span in enumerate(find_sentences(paragraph.text)):
            sentence = span.of(paragraph.text)
            # Quotations are blotted out only where there may be something to find.
            is_worth_it = PRONOUN.search(sentence) is not None
            pronoun = PRONOUN.search(find_plain_words(sentence)) if is_worth_it else None
            yield _Stretch((number, count), paragraph.tokens, span, offset, sentence, pronoun)
        offset += len(paragraph.text) + 1


def _read(stretch: _Stretch, mentions: Sequence[Mention]) -> _Sentence:
    return _Sentence(
        words=find_plain_words(stretch.sentence),
        mentions=_mentions_in(stretch.span, mentions, stretch.offset),
        runs=partial(_find_names, stretch.tokens, stretch.span),
        pronoun=stretch.pronoun,
    )


def _mentions_in(
    sentence: Span, mentions: Sequence[Mention], offset: int
) -> tuple[tuple[Span, Person], ...]:
    start = offset + sentence.start
    first = bisect_left(mentions, start, key=_start)
    last = bisect_left(mentions, offset + sentence.end, first, key=_start)
    return tuple((Span(m.start - start, m.end - start), m.person) for m in mentions[first:last])


def _start(mention: Mention) -> int:
    return mention.start


def _find_names(tokens: Sequence[Token], sentence: Span) -> tuple[Span, ...]:
    """The capitalised words in a row, from the sentence's start."""
    first = bisect_left(tokens, sentence.start, key=lambda token: token.start)
    last = bisect_left(tokens, sentence.end, first, key=lambda token: token.start)
    runs = (run for run in find_runs(tokens, first, last) if run.last - run.first > 1)
    spans = (Span(tokens[run.first].start, tokens[run.last - 1].end) for run in runs)
    return tuple(Span(s.start - sentence.start, s.end - sentence.start) for s in spans)


def _resolve(
    sentence: _Sentence, before: _Sentence | None, carried: Person | None
) -> Person | None:
    """The person whom the sentence before leaves as the only one who can be meant."""
    pronoun = sentence.pronoun
    if pronoun is None or before is None:
        return None
    if any(span.start < pronoun.start() for span, _ in sentence.mentions):
        return None
    gender = GENDERS[pronoun[0].lower()]
    person = _carry(before, carried, gender) if carried else _only_one(before, gender)
    named = {id(other) for _, other in sentence.mentions}
    return person if person and id(person) not in named else None


def _carry(before: _Sentence, carried: Person, gender: str) -> Person | None:
    """Who opened the sentence before as a pronoun goes on if nobody else has come in."""
    opens = before.pronoun is not None and before.pronoun.start() < HEAD
    others = any(person.gender in ("", carried.gender) for _, person in before.mentions)
    return carried if opens and not others and carried.gender == gender else None


def _only_one(before: _Sentence, gender: str) -> Person | None:
    people = {id(p): p for _, p in before.mentions if p.gender in ("", gender)}
    if len(people) != 1:
        return None
    (person,) = people.values()
    first = min(span.start for span, other in before.mentions if other is person)
    if person.gender != gender or (before.pronoun and before.pronoun.start() < first):
        return None
    is_subject = first < HEAD or LEAD_IN.fullmatch(before.words, 0, first) is not None
    return person if is_subject or not _somebody_else(before) else None


def _somebody_else(sentence: _Sentence) -> bool:
    """Whether someone without a known name may be in the sentence."""
    words = sentence.words
    # The word before a name may be its bearer's title.
    for span, _ in sentence.mentions:
        start = words.rfind(" ", 0, max(0, span.start - 1)) + 1
        words = words[:start] + " " * (span.end - start) + words[span.end :]
    names = [span for span, _ in sentence.mentions]
    unknown = any(all(r.end <= n.start or n.end <= r.start for n in names) for r in sentence.runs())
    return unknown or SOMEBODY.search(words) is not None

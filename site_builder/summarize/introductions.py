"""Surnames that open a sentence and lean on an earlier one. Not for speakers: see `people`.

Where the article tells whose surname it is, the given name is put in brackets; otherwise the
sentence has to wait until another one has told it.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

from site_builder.english.span import Span
from site_builder.english.words import Word, read_words
from site_builder.given_names import is_given_name
from site_builder.summarize.people import Person
from site_builder.summarize.unquoted import find_plain_words

SURNAME_FIRST = re.compile(r"(?:(?:Mr|Mrs|Ms|Dr|Prof)\.? )?([A-Z][\w-]*[a-z])(?=(?:[’']s)?,? )")
# Not after another capital, which may be a given name or a title.
SUBJECT = re.compile(
    r"""(?<=[ ])([A-Z][\w-]*[a-z])[ ]
        (?:said|says|told|is|was|has|had|will|would|wrote|began|left|took|went|made|died|[a-z]+ed
        |and\ (?:his|her))\b""",
    re.VERBOSE,
)
TWO_CAPITALS = re.compile(r"\b([A-Z][a-z’'-]+) (?=([A-Z][\w-]*[a-z]))")
CONJUNCTION = re.compile(r"When|While|If|As|After|Before|Since|Because|Although|Though|Until|Once")
FULL_NAME = re.compile(
    r"""\b(?!(?:The|An?|Mr|Mrs|Ms|Dr|Prof|In|On|At|By|For|From|To|With|But|And|When|While|If|As|After
        |Before|Since|Until|Although|Of)\b)
        [A-Z][\w.’'-]* [ ] (?=([A-Z][\w-]*[a-z]))""",
    re.VERBOSE,
)


def find_bare_surnames(sentences: Sequence[str]) -> tuple[str, ...]:
    """For each sentence the surname that it opens with, if an earlier one has the full name.

    Empty where the sentence opens otherwise.
    """
    met: set[str] = set()
    found = []
    for sentence in sentences:
        opening = SURNAME_FIRST.match(sentence)
        found.append(opening[1] if opening and opening[1] in met else "")
        met.update(FULL_NAME.findall(sentence))
    return tuple(found)


def find_given_names(people: Sequence[Person], texts: Iterable[str] = ()) -> dict[str, str]:
    """What stands before a surname in the full name, where only one person bears it.

    The texts tell of namesakes who are not known as people: “the Tobin Lusk memorial”.
    """
    given: dict[str, set[str]] = {}
    for person in people:
        given.setdefault(person.last, set()).add(" ".join(_given(person.words[:-1])))
    for first, last in chain.from_iterable(map(TWO_CAPITALS.findall, texts)):
        known = given.get(last, ())
        if known and is_given_name(first.lower()) and not any(first in name for name in known):
            given[last].add(first)
    return {last: names.pop() for last, names in given.items() if len(names) == 1 and names != {""}}


# “The report is …”, “The friend, Callum Strake, …”: nothing of its own tells which one is meant.
DEFINITE = re.compile(
    r"""The[ ](?:[a-z][\w-]*[ ]){0,2}?(?P<head>[a-z][\w-]*)
        (?: ,[ ](?!(?:which|that)\b)(?![A-Z])
          | (?<=man),|(?<=woman),|(?<=friend),|(?<=boy),|(?<=girl),|(?<=couple),
          | [ ](?:is|was|were|are|has|have|had|will|would|can|could|may|might|must|did|does|do|also
              |now|then|later|follows|comes|marks|means|allows|applies|takes|shows|gives|makes|goes
              |includes|brings|says?|said|told|came|went|gave|took|made|left|began|found|got|ran|won|lost
              |[a-z]+ed)\b )""",
    re.VERBOSE,
)


def find_definite_heads(
    sentences: Sequence[Sequence[Word]], texts: Sequence[str]
) -> tuple[str, ...]:
    """For each sentence the stem of the noun that it opens with, if an earlier one has that too.

    Empty where the sentence opens otherwise, or its noun is new and so explains itself.
    """
    met: set[str] = set()
    found = []
    for words, text in zip(sentences, texts, strict=True):
        opening = DEFINITE.match(text) if text.startswith("The ") else None
        head = next((w.stem for w in read_words(opening["head"])), "") if opening else ""
        found.append(head if head in met else "")
        met.update([word.stem for word in words])
    return tuple(found)


def _given(words: Sequence[str]) -> Sequence[str]:
    """The words from the first known given name on: “(Chief of) Staff Ada” Lusk is Ada."""
    known = (number for number, word in enumerate(words) if is_given_name(word.lower()))
    return words[next(known, 0) :]


def introduce(points: Sequence[str], given: Mapping[str, str]) -> Iterator[str]:
    """The points in order; where one names somebody by surname first, the given name is put in."""
    told = ""
    for point in points:
        # A key point has one name put in at most.
        found = None if "[" in point else _find_new_surname(point, given, told)
        told += f" {point}"
        if found:
            yield f"{point[: found.start]}[{given[found.of(point)]}] {point[found.start :]}"
        else:
            yield point


def _find_new_surname(point: str, given: Mapping[str, str], told: str) -> Span | None:
    """The first surname that nothing has told before, and that opens the point or does something.

    Inside a point only a known given name will do: what is taken for one may be a nation.
    """
    opening = SURNAME_FIRST.match(point)
    if opening and given.get(opening[1]) and opening[1] not in told:
        return Span(*opening.span(1))
    plain = find_plain_words(point)
    for found in SUBJECT.finditer(plain):
        before = plain[: found.start(1)].rstrip()
        word = before.rpartition(" ")[2]
        follows_no_name = word.endswith(",") or word.islower() or CONJUNCTION.fullmatch(before)
        name = given.get(found[1], "")
        is_new = name and found[1] not in f"{told} {before}" and not name.endswith(word)
        if follows_no_name and is_new and is_given_name(name.split()[0].lower()):
            return Span(*found.span(1))
    return None

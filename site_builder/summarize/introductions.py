"""Surnames that open a sentence and lean on an earlier one. Not for speakers: see `people`.

Where the article tells whose surname it is, the given name is put in brackets; otherwise the
sentence has to wait until another one has told it.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from site_builder.english.words import Word, read_words
from site_builder.given_names import is_given_name
from site_builder.summarize.people import Person

SURNAME_FIRST = re.compile(r"(?:(?:Mr|Mrs|Ms|Dr|Prof)\.? )?([A-Z][\w-]*[a-z])(?=(?:[’']s)?,? )")
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


def find_given_names(people: Sequence[Person]) -> dict[str, str]:
    """What stands before a surname in the full name, where only one person bears it."""
    given: dict[str, set[str]] = {}
    for person in people:
        given.setdefault(person.last, set()).add(" ".join(_given(person.words[:-1])))
    return {last: names.pop() for last, names in given.items() if len(names) == 1 and names != {""}}


# “The report is …”, “The friend, Callum Strake, …”: nothing of its own tells which one is meant.
DEFINITE = re.compile(
    r"""The[ ](?:[a-z][\w-]*[ ]){0,2}?(?P<head>[a-z][\w-]*)
        (?: ,[ ](?!(?:which|that)\b)(?![A-Z])
          | (?<=man),|(?<=woman),|(?<=friend),|(?<=boy),|(?<=girl),|(?<=couple),
          | [ ](?:is|was|were|are|has|have|had|will|would|can|could|may|might|must|did|does|do|also
              |now|then|later|says?|said|told|came|went|gave|took|made|left|began|found|got|ran|won|lost
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
    """The points in order; the first that opens with a bare surname has the given name put in."""
    told = ""
    for point in points:
        opening = SURNAME_FIRST.match(point)
        name = given.get(opening[1], "") if opening else ""
        if opening and name and opening[1] not in told:
            start = opening.start(1)
            introduced = f"{point[:start]}[{name}] {point[start:]}"
        else:
            introduced = point
        told += f" {point}"
        yield introduced

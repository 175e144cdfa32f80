"""Surnames that open a sentence and lean on an earlier one. Not for speakers: see `people`.

Where the article tells whose surname it is, the given name is put in brackets; otherwise the
sentence has to wait until another one has told it.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

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
        given.setdefault(person.last, set()).add(" ".join(person.words[:-1]))
    return {last: names.pop() for last, names in given.items() if len(names) == 1 and names != {""}}


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

"""Surnames that open a sentence and lean on an earlier one. Not for speakers: see `people`."""

import re
from collections.abc import Sequence

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

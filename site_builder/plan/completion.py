"""A last name alone, completed by the full name that its own article gives.

Only what the article says counts: a given name or an initial right before the last name. Where the
article gives several people of that name, nothing is completed.
"""

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import replace
from itertools import combinations

from site_builder.given_names import is_given_name
from site_builder.plan.known import Book, find_owner
from site_builder.plan.name_words import PARTICLES
from site_builder.plan.namings import Naming
from site_builder.plan.speaker_names import SpeakerName, agree, read_speaker

INITIAL = re.compile(r"(?:[^\W\d_a-z]\.-?)+")
# How far before a last name its given names are looked for, in characters and in words.
FARTHEST, MOST_WORDS = 60, 4


def complete(naming: Naming, text: str, quoted: Set[SpeakerName], book: Book) -> Naming:
    """The naming with the full name that its article has, unless an editor settled the last name.

    `quoted` are the names of all whom the article quotes.
    """
    name = naming.name
    is_settled = find_owner(name, book) or any(one.keeps_apart(name) for one in book.values())
    if name.is_full or not name.last or name.suffix or is_settled:
        return naming
    speakers = {full for full in quoted if full.is_full and full.last == name.last}
    found = {
        full
        for full in speakers.union(_full_names(name, text))
        if not name.gender or full.likely in ("", name.gender)
    }
    if not found or not all(agree(one, other) for one, other in combinations(found, 2)):
        return naming
    fullest = max(found, key=lambda full: (len(full.letters), full.shown))
    return replace(naming, name=replace(fullest, fields=name.fields))


def _full_names(name: SpeakerName, text: str) -> Iterator[SpeakerName]:
    """Every full name in the text that ends in this last name."""
    last = name.shown.split()[-1]
    for found in re.finditer(rf"(?<!\w){re.escape(last)}(?!\w)", text):
        before = text[max(0, found.start() - FARTHEST) : found.start()].rpartition("\n")[2]
        given = _given_before(before.split())
        full = read_speaker(" ".join((*given, last)))
        if given and full.is_full and full.last == name.last:
            yield full


def _given_before(words: Sequence[str]) -> Sequence[str]:
    """The given names at the end of these words, with what stands between them and the end.

    They begin with a name that people are given, an initial, or a capital before an initial.
    """
    start = len(words)
    for place in range(len(words) - 1, max(-1, len(words) - 1 - MOST_WORDS), -1):
        word = words[place]
        is_initial = INITIAL.fullmatch(word) is not None
        is_capital = word.isalpha() and word[0].isupper()
        before_initial = place + 1 == start < len(words) and INITIAL.fullmatch(words[start])
        if is_initial or (is_capital and (is_given_name(word) or before_initial)):
            start = place
        elif not is_capital and word not in PARTICLES:
            break
    return words[start:]

"""A sentence of an article as a key point shows it: cut by rule, a pronoun named in brackets.

The same rules say whether a point that stands in a file was made of a sentence: nothing else may be
missing from it, and nothing else be added.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from site_builder.english.sentences import CAPITAL_INSIDE
from site_builder.english.span import Span
from site_builder.summarize.asides import find_asides
from site_builder.summarize.folding import fold
from site_builder.summarize.openings import find_connective, find_dateline
from site_builder.summarize.supplements import find_supplement

INSERTION = re.compile(r"\[([^\[\]]+)\]")
# “[Ada] Lusk”: the brackets add to the sentence and stand for nothing in it.
GIVEN_NAME = re.compile(r"\[([^\[\]]+)\] (?=([A-Z][\w-]*))")
PRONOUN = re.compile(r"\b(?:he|she|his|her)\b(?![’'])", re.IGNORECASE)
HERE = re.compile(r"\shere(?=[,.\s])")
POSSESSIVE = re.compile(r"[’']s?$")
MOST_CUTS = 6
# Characters; so long a sentence has more words than a key point may have, whatever is left out.
LONGEST = 3_000
# Fewer words than this tell little without their supplement.
FEWEST_WORDS = 9


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """A name to stand in brackets for a pronoun of the sentence."""

    pronoun: Span
    name: str


def shorten(sentence: str, naming: Naming | None = None) -> str:
    """The sentence without dateline, connective and asides, and with the name in brackets.

    A pronoun that is left out needs no name.
    """
    return _made(sentence, tuple(_cuts(sentence)), naming)


def shorten_further(sentence: str, naming: Naming | None = None) -> str:
    """The shortened sentence without its supplement; empty where it has none or tells little."""
    supplement = find_supplement(sentence)
    if supplement is None or len(sentence[: supplement.start].split()) < FEWEST_WORDS:
        return ""
    rest = (cut for cut in _cuts(sentence) if cut.end <= supplement.start)
    return _made(sentence, (*rest, supplement), naming)


def is_made_of(point: str, sentence: str) -> bool:
    """Whether a point is the sentence, shortened by the rules, with at most one name put in."""
    inserted = INSERTION.findall(point)
    if len(inserted) > 1 or not _words(INSERTION.sub(" ", point)) <= _words(sentence):
        return False
    wanted = {_folded(point), _folded(GIVEN_NAME.sub("", point))}
    pronouns = PRONOUN.finditer(sentence) if inserted else ()
    namings = [Naming(pronoun=Span(*found.span()), name=inserted[0]) for found in pronouns]
    supplement = find_supplement(sentence)
    cuts = (*_cuts(sentence), *((supplement,) if supplement else ()))[-MOST_CUTS:]
    return any(
        _folded(_made(sentence, kept, naming)) in wanted
        for size in range(len(cuts), -1, -1)
        for kept in combinations(cuts, size)
        if all(_are_apart(*two) for two in combinations(kept, 2))
        for naming in (*namings, None)
    )


def find_name(point: str) -> str:
    """The name to which the brackets belong, without its possessive; empty where there are none."""
    given = GIVEN_NAME.search(point)
    if given:
        return f"{given[1]} {given[2]}"
    found = INSERTION.search(point)
    return POSSESSIVE.sub("", found[1]) if found else ""


def _cuts(sentence: str) -> Iterator[Span]:
    """What the rules allow to be left out, in order; nothing of what is too long for a point."""
    if len(sentence) > LONGEST:
        return
    dateline = find_dateline(sentence)
    if dateline:
        yield Span(0, dateline)
        # The place of the dateline is gone.
        yield from (Span(*found.span()) for found in HERE.finditer(sentence))
    connective = find_connective(sentence[dateline:])
    if connective:
        yield Span(dateline, dateline + connective)
    yield from (span for span in find_asides(sentence) if span.start >= dateline + connective)


def _are_apart(one: Span, other: Span) -> bool:
    return one.end <= other.start or other.end <= one.start


def _made(sentence: str, cuts: tuple[Span, ...], naming: Naming | None) -> str:
    changes = [(span, "") for span in cuts]
    if naming and not any(span.start <= naming.pronoun.start < span.end for span in cuts):
        changes.append((naming.pronoun, f"[{naming.name}]"))
    made = sentence
    for span, words in sorted(changes, key=lambda change: change[0].start, reverse=True):
        made = made[: span.start] + words + made[span.end :]
    return _with_a_capital(made) if cuts else made


def _with_a_capital(sentence: str) -> str:
    """The sentence as it begins in print; iPhone and al-Shabab stay small."""
    first = next((n for n, letter in enumerate(sentence) if letter.isalnum()), 0)
    if CAPITAL_INSIDE.match(sentence, first):
        return sentence
    return sentence[:first] + sentence[first : first + 1].upper() + sentence[first + 1 :]


def _folded(text: str) -> str:
    folded = fold(text).text.strip()
    return folded[:1].lower() + folded[1:]


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.lower()))

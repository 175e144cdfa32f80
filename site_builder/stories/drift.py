"""Quotations that outlets word differently: the same utterance, cut or changed on its way.

Not for different words of one speaker, however alike: two utterances share a run of words.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property

from site_builder.english.words import COMMON
from site_builder.model import (
    Attribution,
    Drift,
    OtherWording,
    Piece,
    PieceKind,
)
from site_builder.stories.reading import Reading
from site_builder.stories.statements import name_of

APOSTROPHES = str.maketrans("’‘`´", "''''")
WORD = re.compile(r"[^\W_]+(?:['’‘`´][^\W_]+)*")
# Words in a row that two wordings of one utterance share, and how many of them carry meaning.
RUN = 4
OMISSION = "[…]"
FEWEST_TELLING = 3
# How much of the shorter wording is in the other: of its words, and of those that carry meaning.
LEAST_SHARE = 0.7
LEAST_TELLING = 0.6
# A speaker who is not named may be anyone: then more has to be the same.
LEAST_SHARE_OF_ANYBODY = 0.8
FEWEST_OF_ANYBODY = 8
# A run that so many utterances have is a formula.
MOST_HOLDERS = 200
NAMELESS = re.compile(
    r"(?:an?|the|one|he|she|they|it|his|her|their|its|some|two|another)\b|[^A-Z]*$"
)


@dataclass(frozen=True)
class _Utterance:
    """A quotation with its words, as they are compared."""

    said: Attribution

    @cached_property
    def keys(self) -> tuple[str, ...]:
        return _keys(self.said.quote.text)

    @cached_property
    def telling(self) -> frozenset[str]:
        """The words that carry meaning."""
        return frozenset(key for key in self.keys if key not in COMMON)

    @property
    def article(self) -> str:
        return name_of(self.said.article)

    @property
    def outlet(self) -> str:
        return self.said.article.article.source or self.article


def find_drifts(reading: Reading) -> tuple[Drift, ...]:
    """The utterances that outlets word differently, in the order of the articles, oldest first."""
    utterances = list(_find_utterances(reading))
    order = {id(it): number for number, it in enumerate(utterances)}
    spoken = _spoken(utterances)
    found: list[tuple[int, Drift]] = []
    for alike in _group(utterances):
        fullest = min(alike, key=lambda it: (-_length(it, alike), order[id(it)]))
        in_order = sorted(alike, key=lambda it: order[id(it)])
        if wordings := tuple(_other_wordings(fullest, in_order, spoken)):
            found.append((order[id(fullest)], Drift(fullest=fullest.said, others=wordings)))
    return tuple(drift for _, drift in sorted(found, key=lambda it: it[0]))


def _find_utterances(reading: Reading) -> Iterator[_Utterance]:
    """All quotations, without those of a reprint that stand in its original word for word."""
    seen: set[tuple[str, tuple[str, ...]]] = set()
    for article in reading.articles:
        for quote in article.quotes:
            utterance = _Utterance(Attribution(quote=quote, article=article))
            key = (reading.originals[name_of(article)], utterance.keys)
            if quote.verbatim and key not in seen:
                seen.add(key)
                yield utterance


def _group(utterances: Sequence[_Utterance]) -> Iterator[list[_Utterance]]:
    """The utterances, those together that are wordings of the longest of them."""
    longest_first = sorted(utterances, key=lambda it: -len(it.keys))
    index = _index(longest_first)
    taken: set[int] = set()
    for number, head in enumerate(longest_first):
        if number in taken:
            continue
        others = [
            other
            for other in sorted(_sharing(head, index))
            if other > number and other not in taken and _is_one(head, longest_first[other])
        ]
        taken.update(others)
        if others:
            yield [head, *(longest_first[other] for other in others)]


def _length(utterance: _Utterance, alike: Sequence[_Utterance]) -> int:
    """How many words it has, of the parts that others have as well."""
    if OMISSION not in utterance.said.quote.text:
        return len(utterance.keys)
    shared = (_shared_part(utterance, it) for it in alike if it.keys != utterance.keys)
    return max((len(_keys(part)) for part in shared), default=0)


def compare(fullest: str, other: str) -> tuple[Piece, ...]:
    """The other wording beside the fullest one, word by word; marks and capitals do not count."""
    first, second = tuple(WORD.finditer(fullest)), tuple(WORD.finditer(other))
    steps = SequenceMatcher(None, _keys(fullest), _keys(other), autojunk=False).get_opcodes()
    pieces: list[Piece] = []
    for step, start, end, other_start, other_end in steps:
        if step == "equal":
            pieces.append(_piece(PieceKind.SAME, other, second, slice(other_start, other_end)))
            continue
        if end > start:
            pieces.append(_piece(PieceKind.GONE, fullest, first, slice(start, end)))
        if other_end > other_start:
            pieces.append(_piece(PieceKind.ADDED, other, second, slice(other_start, other_end)))
    return tuple(pieces)


def _keys(text: str) -> tuple[str, ...]:
    return tuple(word.casefold().translate(APOSTROPHES) for word in WORD.findall(text))


def _piece(kind: PieceKind, text: str, words: Sequence[re.Match[str]], part: slice) -> Piece:
    """The words with the marks that follow them, as they stand in their text."""
    start = words[part.start].start() if part.start else 0
    end = words[part.stop].start() if part.stop < len(words) else len(text)
    return Piece(kind=kind, text=text[start:end].strip())


def _index(utterances: Sequence[_Utterance]) -> Mapping[tuple[str, ...], list[int]]:
    """The numbers of the utterances that have a run of words."""
    index: dict[tuple[str, ...], list[int]] = {}
    for number, utterance in enumerate(utterances):
        for run in _runs(utterance.keys):
            index.setdefault(run, []).append(number)
    return index


def _runs(keys: Sequence[str]) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(keys[start : start + RUN]) for start in range(len(keys) - RUN + 1))


def _sharing(
    utterance: _Utterance, index: Mapping[tuple[str, ...], Sequence[int]]
) -> frozenset[int]:
    """The numbers of the utterances that share a run of words with this one."""
    holders = (index[run] for run in _runs(utterance.keys))
    return frozenset(number for found in holders for number in found[:MOST_HOLDERS])


def _is_one(head: _Utterance, other: _Utterance) -> bool:
    """Whether both are wordings of one utterance."""
    speakers = head.said.quote.speaker, other.said.quote.speaker
    is_known = not any(map(NAMELESS.match, speakers))
    if is_known and not _is_one_name(*speakers):
        return False
    if not is_known and len(other.keys) < FEWEST_OF_ANYBODY:
        return False
    shared = head.telling & other.telling
    if len(shared) < max(FEWEST_TELLING, LEAST_TELLING * len(other.telling)):
        return False
    said = _keys(_shared_part(head, other))
    matcher = SequenceMatcher(None, said, other.keys, autojunk=False)
    same = sum(block.size for block in matcher.get_matching_blocks())
    return same >= (LEAST_SHARE if is_known else LEAST_SHARE_OF_ANYBODY) * min(
        len(said), len(other.keys)
    )


def _is_one_name(first: str, second: str) -> bool:
    """Whether two names can be one person's."""
    names, others = _name_words(first), _name_words(second)
    return set(names) <= set(others) or set(others) <= set(names) or names[-1] == others[-1]


def _name_words(name: str) -> list[str]:
    return [word.casefold() for word in WORD.findall(name)]


def _other_wordings(
    head: _Utterance, alike: Sequence[_Utterance], spoken: Mapping[str, frozenset[str]]
) -> Iterator[OtherWording]:
    """Those of other outlets that are worded differently, each wording of an outlet once.

    An article that has all words of the fullest form, in several quotations, leaves nothing out.
    """
    seen: set[tuple[str, tuple[str, ...]]] = set()
    for other in alike:
        key = (other.outlet, other.keys)
        shared = _shared_part(head, other)
        wanted = _keys(shared)
        if other.outlet == head.outlet or other.keys == wanted or key in seen:
            continue
        pieces = compare(shared, _shared_part(other, head))
        is_cut = all(piece.kind is not PieceKind.ADDED for piece in pieces)
        if is_cut and spoken[other.article].issuperset(wanted):
            continue
        seen.add(key)
        yield OtherWording(said=other.said, pieces=pieces)


def _shared_part(head: _Utterance, other: _Utterance) -> str:
    """The fullest form without parts at its ends, before or after `[…]`, that the other has not.

    These were said before and after: to leave them out changes no words.
    """
    parts = head.said.quote.text.split(OMISSION)
    runs = _runs(other.keys)
    while len(parts) > 1 and not runs & _runs(_keys(parts[-1])):
        parts.pop()
    while len(parts) > 1 and not runs & _runs(_keys(parts[0])):
        parts.pop(0)
    return OMISSION.join(parts).strip()


def _spoken(utterances: Iterable[_Utterance]) -> Mapping[str, frozenset[str]]:
    """All words that each article has between marks."""
    words: dict[str, set[str]] = {}
    for utterance in utterances:
        words.setdefault(utterance.article, set()).update(utterance.keys)
    return {article: frozenset(found) for article, found in words.items()}

"""Whom a last name alone means. Not for full names: see `full_names`.

It is the one bearer who is quoted or named in the same article, else the only one in the library if
neither a title nor a role tells otherwise. Where there are several, it is nobody in particular;
where there is none, it is a person of its own.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from site_builder.given_names import is_given_name
from site_builder.plan.clusters import find_clusters
from site_builder.plan.known import Book
from site_builder.plan.name_words import OCCUPATIONS, TITLES
from site_builder.plan.namings import Naming
from site_builder.plan.speaker_names import SpeakerName, find_fields
from site_builder.plan.spellings import fold_name


@dataclass(frozen=True, slots=True)
class _Bearer:
    """Someone with a full name: the key, all names, and the walks of life."""

    key: str
    names: frozenset[SpeakerName]
    fields: frozenset[str]


def group_last_names(
    namings: Iterable[Naming],
    keys: Mapping[Naming, str],
    book: Book,
    texts: Mapping[str, str],
) -> Mapping[Naming, str]:
    """The key of the person whom each of these last names means; `keys` are of all full names."""
    bearers = _bearers(keys, book)
    here = {(naming.article, key) for naming, key in keys.items()}
    found: dict[Naming, str] = {}
    elsewhere: dict[Naming, str] = {}
    alone: list[Naming] = []
    for naming in namings:
        family = _family(naming.name, bearers[naming.name.last], book)
        text = texts[naming.article]
        named = [b for b in family if (naming.article, b.key) in here or _is_in(text, b)]
        meant = [bearer for bearer in named if _suits(naming, bearer)]
        if len(meant) == 1:
            found[naming] = meant[0].key
        elif not named and len(family) == 1 and _is_clear(naming, family[0]):
            if not _has_unknown_name(text, naming.name):
                elsewhere[naming] = family[0].key
        elif len(family) < 2:
            alone.append(naming)
    others = _by_last_name(alone)
    found |= {
        naming: key
        for naming, key in elsewhere.items()
        if not any(_can_be_one(naming, other) for other in others[naming.name.last])
    }
    return {**found, **_group_alone(alone)}


def _is_clear(naming: Naming, bearer: _Bearer) -> bool:
    """Whether a last name can mean the only bearer of it, whom the article does not name in full.

    A word that is a given name as well may be the given name of anybody.
    """
    is_given = not naming.name.likely and is_given_name(naming.name.spelled)
    return not is_given and _suits(naming, bearer) and _may_share(naming, bearer)


def _has_unknown_name(text: str, name: SpeakerName) -> bool:
    """Whether a word with a capital, which is no title and no common word, precedes a last name."""
    last = re.escape(name.shown.split()[-1])
    before = {found[1] for found in re.finditer(rf"\b([^\W\d_a-z]\w+) {last}\b", text)}
    unknown = {word for word in before if fold_name(word) not in TITLES | OCCUPATIONS}
    return any(not re.search(rf"\b{word.lower()}\b", text) for word in unknown)


def _by_last_name(namings: Iterable[Naming]) -> Mapping[str, Sequence[Naming]]:
    found: dict[str, list[Naming]] = defaultdict(list)
    for naming in namings:
        found[naming.name.last].append(naming)
    return found


def _bearers(keys: Mapping[Naming, str], book: Book) -> Mapping[str, Sequence[_Bearer]]:
    """Everyone with a full name by last name, also whom an editor settled and nobody quotes so."""
    names: dict[str, set[SpeakerName]] = defaultdict(set)
    fields: dict[str, set[str]] = defaultdict(set)
    for key, settled in book.items():
        names[key] |= settled.names
        fields[key] |= find_fields(settled.person.role)
    for naming, key in keys.items():
        names[key].add(naming.name)
        fields[key] |= naming.fields
    bearers: dict[str, list[_Bearer]] = defaultdict(list)
    for key, found in names.items():
        bearer = _Bearer(key, frozenset(found), frozenset(fields[key]))
        for last in {name.last for name in found if name.is_full}:
            bearers[last].append(bearer)
    return bearers


def _family(name: SpeakerName, bearers: Iterable[_Bearer], book: Book) -> Sequence[_Bearer]:
    """Those of its bearers whom a last name can mean; who spells it so comes before the others."""
    free = [one for one in bearers if one.key not in book or not book[one.key].keeps_apart(name)]
    same = [
        one
        for one in free
        if any(other.is_full and other.spelled == name.spelled for other in one.names)
    ]
    return same or free


def _is_in(text: str, bearer: _Bearer) -> bool:
    """Whether a text has someone's full name."""
    return any(name.is_full and name.shown in text for name in bearer.names)


def _suits(naming: Naming, bearer: _Bearer) -> bool:
    """Whether neither a title nor a “Jr.” tells that it is somebody else."""
    genders = {name.likely for name in bearer.names} - {""}
    suffixes = {name.suffix for name in bearer.names} | {""}
    name = naming.name
    return name.suffix in suffixes and (not name.likely or not genders or name.likely in genders)


def _may_share(one: Naming | _Bearer, other: Naming | _Bearer) -> bool:
    """Whether the roles of both can be one person's."""
    return not one.fields or not other.fields or not one.fields.isdisjoint(other.fields)


def _group_alone(namings: Iterable[Naming]) -> Mapping[Naming, str]:
    """The key of each last name that no full name belongs to: one of a name, if that can be."""
    by_letters: dict[str, list[Naming]] = defaultdict(list)
    for naming in namings:
        by_letters[naming.name.letters].append(naming)
    return {
        naming: f"alone {key}"
        for same in by_letters.values()
        for naming, key in _split(same).items()
    }


def _split(namings: Sequence[Naming]) -> Mapping[Naming, str]:
    """The namings of one last name, apart where titles or roles contradict one another."""
    of_kind = {_kind(naming): naming for naming in namings}
    near = {
        kind: {other for other, there in of_kind.items() if _can_be_one(here, there)}
        for kind, here in of_kind.items()
    }
    clusters = find_clusters(near, set())
    return {naming: min(clusters.get(_kind(naming), {_kind(naming)})) for naming in namings}


def _kind(naming: Naming) -> str:
    """What there is to tell apart people of one last name."""
    return " ".join((naming.name.letters, naming.name.gender, *sorted(naming.fields)))


def _can_be_one(one: Naming, other: Naming) -> bool:
    genders = {one.name.gender, other.name.gender} - {""}
    return len(genders) < 2 and _may_share(one, other)

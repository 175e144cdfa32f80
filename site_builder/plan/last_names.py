"""Whom a last name alone means. Not for full names: see `full_names`.

It is the one bearer who is named in the same article, else the only one in the library, if neither
a title nor a role tells otherwise. Where there are several, it is nobody in particular; where there
is none, it is a person of its own.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from site_builder.plan.clusters import find_clusters
from site_builder.plan.known import Book
from site_builder.plan.namings import Naming
from site_builder.plan.speaker_names import SpeakerName, find_fields


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
    alone: list[Naming] = []
    for naming in namings:
        family = _family(naming.name, bearers[naming.name.last], book)
        present = [one for one in family if (naming.article, one.key) in here]
        named = present or [one for one in family if _is_in(texts[naming.article], one)]
        meant = [one for one in named if _suits(naming, one)]
        if not named and len(family) == 1:
            meant = [one for one in family if _suits(naming, one) and _may_share(naming, one)]
        if len(meant) == 1:
            found[naming] = meant[0].key
        elif len(family) < 2:
            alone.append(naming)
    return {**found, **_group_alone(alone)}


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

"""Things that can be the same, brought together where it is certain. Knows nothing of people."""

from collections.abc import Hashable, Mapping, Set
from itertools import combinations
from typing import TypeVar

Thing = TypeVar("Thing", bound=Hashable)


def find_clusters(
    near: Mapping[Thing, Set[Thing]], settled: Set[Thing]
) -> Mapping[Thing, frozenset[Thing]]:
    """The cluster of each thing that has one; what can belong to two that disagree has none.

    `near` are the things with which each agrees, both ways. The things of a cluster agree with one
    another, or all with the `settled` one among them; no two settled things, which never agree, are
    in one cluster.
    """
    certain = set(settled)
    certain |= {
        thing
        for thing, others in near.items()
        if all(other in near[one] for one, other in combinations(others - {thing}, 2))
    }
    clusters: dict[Thing, frozenset[Thing]] = {}
    for thing in certain:
        # Whatever agrees with a thing that is certain agrees with all of its cluster.
        middle = next(iter(near[thing] & settled), thing)
        clusters[thing] = frozenset({middle} | (near[middle] & certain))
    return clusters

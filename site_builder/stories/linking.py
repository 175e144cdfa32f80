"""Which of the articles belong together: average-link clustering on sparse vectors.

Two clusters become one where their articles are alike on average, the most alike first. Clusters
that are both stories already never do. Not for what makes two articles alike: see `vectors`.
"""

import heapq
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import count

from site_builder.stories.near import Point, find_near
from site_builder.stories.vectors import Vector

# What the word that two articles share most is worth beside the others: several words tell more.
ALONE = 0.5
# Articles of so many terms have to be so much more alike, and not by a single word, a town's name
# or a company's: what they share besides has to come to so much. A bare headline may have no other.
SEVERAL = 12
MORE = 1.8
BESIDES = 0.9
# Whole articles are not one story either for the names of a town and its mayor, four words that
# stand in all that happens there: what they share besides has to come to so much.
WHOLE = 28
NAMES = 4
BESIDES_NAMES = 0.5
# Averages that differ less than this many digits are the same.
DIGITS = 9

# How alike two clusters are, negative so that the most alike sort first, and the two.
_Entry = tuple[float, int, int]


@dataclass(slots=True)
class _Cluster:
    """Some points: the sums of their vectors and sizes, and the first and the last of their days.

    `near` are the clusters of which a point is alike to a point of this one; some may be gone.
    """

    points: list[int]
    total: Vector
    size: int
    first: int
    last: int
    story: str
    near: set[int] = field(default_factory=set)


def link(points: Sequence[Point], window: int) -> tuple[tuple[int, ...], ...]:
    """The numbers of the points that belong together; each point once.

    `points` come in the order of their days; those of one story are together already. Clusters with
    more days than `window` between them stay apart.
    """
    clusters = dict(enumerate(_first_clusters(points)))
    _find_neighbours(clusters, points, window)
    heap = [entry for key in clusters for entry in _entries(clusters, key, window)]
    heapq.heapify(heap)
    keys = count(len(clusters))
    while heap:
        _, one, other = heapq.heappop(heap)
        if one in clusters and other in clusters:
            key = next(keys)
            clusters[key] = _join(clusters.pop(one), clusters.pop(other))
            for near in clusters[key].near & clusters.keys():
                clusters[near].near.add(key)
            for entry in _entries(clusters, key, window):
                heapq.heappush(heap, entry)
    return tuple(sorted(tuple(sorted(cluster.points)) for cluster in clusters.values()))


def _first_clusters(points: Iterable[Point]) -> Iterator[_Cluster]:
    """One cluster for each point that has no story, and one for each story."""
    stories: dict[str, _Cluster] = {}
    for number, point in enumerate(points):
        cluster = _Cluster([number], point.vector, point.size, point.day, point.day, point.story)
        if not point.story:
            yield cluster
            continue
        earlier = stories.get(point.story)
        stories[point.story] = _join(earlier, cluster) if earlier else cluster
    yield from stories.values()


def _find_neighbours(clusters: dict[int, _Cluster], points: Sequence[Point], window: int) -> None:
    owner = {point: key for key, cluster in clusters.items() for point in cluster.points}
    for one, other in find_near(points, window):
        clusters[owner[one]].near.add(owner[other])
        clusters[owner[other]].near.add(owner[one])


def _entries(clusters: dict[int, _Cluster], key: int, window: int) -> Iterator[_Entry]:
    """What is to be said of a cluster and each of the earlier ones with which it may become one."""
    cluster = clusters[key]
    for near in cluster.near & clusters.keys():
        other = clusters[near]
        apart = max(cluster.first - other.last, other.first - cluster.last)
        if near >= key or apart > window or (cluster.story and other.story):
            continue
        likeness = _compare(cluster, other)
        if likeness >= 1:
            yield -likeness, near, key


def _compare(one: _Cluster, other: _Cluster) -> float:
    """How alike the articles of two clusters are on average; as one story's from 1 on."""
    if len(one.total) > len(other.total):
        one, other = other, one
    shared = [
        weight * other.total[term] for term, weight in one.total.items() if term in other.total
    ]
    pairs = len(one.points) * len(other.points)
    likeness, most = sum(shared) / pairs, max(shared, default=0.0) / pairs
    size = min(it.size / len(it.points) for it in (one, other))
    if size < SEVERAL:
        return round(likeness - ALONE * most, DIGITS)
    names = sum(heapq.nlargest(NAMES, shared)) / pairs
    if likeness - most < BESIDES or (size > WHOLE and likeness - names < BESIDES_NAMES):
        return 0.0
    return round(likeness / MORE, DIGITS)


def _join(one: _Cluster, other: _Cluster) -> _Cluster:
    small, large = sorted((one, other), key=lambda cluster: len(cluster.total))
    total = dict(large.total)
    for term, weight in small.total.items():
        total[term] = total.get(term, 0.0) + weight
    return _Cluster(
        points=[*one.points, *other.points],
        total=total,
        size=one.size + other.size,
        first=min(one.first, other.first),
        last=max(one.last, other.last),
        story=one.story or other.story,
        near=one.near | other.near,
    )

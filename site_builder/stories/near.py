"""Which pairs of articles are alike enough to be one story's: an inverted index, no matrix."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from site_builder.stories.vectors import Vector

# So many products of two weights are added up at most; the terms of most articles are left out
# first, and count only where the others say that two articles may be alike.
MOST_PRODUCTS = 8_000_000
MAY_BE = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """An article as it is placed: its vector, its day as a number, and its story if it has one."""

    vector: Vector
    day: int
    story: str = ""


def product(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """The sum of the products of the weights that two vectors share."""
    if len(one) > len(other):
        one, other = other, one
    return sum(weight * other[term] for term, weight in one.items() if term in other)


def find_near(points: Sequence[Point], window: int) -> Iterator[tuple[int, int]]:
    """Every two points whose product is at least 1 and that lie no more days apart than `window`.

    `points` come in the order of their days. Two that have a story each are no pair.
    """
    left_out = _find_frequent(points, window)
    least = MAY_BE if left_out else 1.0
    settled, free = _Index(points, window), _Index(points, window)
    for number, point in enumerate(points):
        vector = {term: it for term, it in point.vector.items() if term not in left_out}
        found: dict[int, float] = defaultdict(float)
        free.add_products(vector, point.day, found)
        if not point.story:
            settled.add_products(vector, point.day, found)
        for other, likeness in found.items():
            if likeness >= least and (
                not left_out or product(points[other].vector, point.vector) >= 1
            ):
                yield other, number
        (settled if point.story else free).put(vector, number)


def _find_frequent(points: Sequence[Point], window: int) -> frozenset[str]:
    """The terms of so many points that comparing all of these would take too long."""
    if not points:
        return frozenset()
    counts = Counter(term for point in points for term in point.vector)
    days = points[-1].day - points[0].day + 1
    share = min(1.0, (window + 1) / days)
    room = MOST_PRODUCTS
    frequent = set()
    for term, count in sorted(counts.items(), key=lambda item: item[1]):
        room -= int(count * count * share)
        if room < 0:
            frequent.add(term)
    return frozenset(frequent)


class _Index:
    """Points by their terms, as far as they are not too old to be near those that come."""

    def __init__(self, points: Sequence[Point], window: int) -> None:
        self._points = points
        self._window = window
        self._entries: dict[str, list[tuple[int, float]]] = defaultdict(list)
        self._begins: dict[str, int] = defaultdict(int)

    def put(self, vector: Vector, number: int) -> None:
        for term, weight in vector.items():
            self._entries[term].append((number, weight))

    def add_products(self, vector: Vector, day: int, found: dict[int, float]) -> None:
        """Add up what the vector shares with each point that is near enough in time."""
        for term, weight in vector.items():
            if term not in self._entries:
                continue
            entries, begin = self._entries[term], self._begins[term]
            while begin < len(entries) and day - self._points[entries[begin][0]].day > self._window:
                begin += 1
            self._begins[term] = begin
            for number, other in entries[begin:] if begin else entries:
                found[number] += weight * other

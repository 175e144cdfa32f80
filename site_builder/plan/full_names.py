"""Full names that are one person's: “John F. Smith” and “John Smith”, “P. Volsky” and “Pan Wolski”.

A name that could be two people's is whoever of them is named in the same article, else a person of
its own: “John Smith”, where there are John F. and John K. Smith.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass

from site_builder.plan.clusters import find_clusters
from site_builder.plan.known import Book, Settled
from site_builder.plan.namings import Naming
from site_builder.plan.speaker_names import SpeakerName, agree


@dataclass(frozen=True, slots=True)
class _Node:
    """All settings of one full name, or all names of someone whom an editor settled."""

    key: str
    names: frozenset[SpeakerName]
    settled: Settled | None = None

    def agrees(self, other: "_Node") -> bool:
        """Whether both can be one person."""
        mine, theirs = self.settled, other.settled
        if mine and theirs:
            return False
        if mine and any(map(mine.keeps_apart, other.names)):
            return False
        if theirs and any(map(theirs.keeps_apart, self.names)):
            return False
        return any(agree(one, two) for one in self.names for two in other.names)


def group_full_names(
    namings: Sequence[Naming], owned: Mapping[Naming, str], book: Book
) -> Mapping[Naming, str]:
    """The key of the person whom each naming with a full name means; `owned` are settled ones."""
    settled = _settled_nodes(book)
    nodes = _nodes(namings)
    near = _near([*nodes.values(), *settled.values()])
    clusters = find_clusters(near, frozenset(settled.values()))
    here: dict[str, set[_Node]] = defaultdict(set)
    for naming, owner in owned.items():
        here[naming.article] |= {settled[owner]} if owner in settled else set()
    for naming in namings:
        here[naming.article] |= {nodes[_node_key(naming.name)]} & clusters.keys()
    found: dict[Naming, str] = {}
    for naming in namings:
        node = nodes[_node_key(naming.name)]
        certain = [node] if node in clusters else near[node] & here[naming.article]
        keys = {_key(clusters[one]) for one in certain}
        found[naming] = keys.pop() if len(keys) == 1 else node.key
    return found


def _settled_nodes(book: Book) -> Mapping[str, _Node]:
    return {
        key: _Node(key, frozenset(name for name in one.names if name.is_full), one)
        for key, one in book.items()
    }


def _node_key(name: SpeakerName) -> str:
    return f"{name.letters} {name.gender}"


def _nodes(namings: Iterable[Naming]) -> Mapping[str, _Node]:
    names: dict[str, set[SpeakerName]] = defaultdict(set)
    for naming in namings:
        names[_node_key(naming.name)].add(naming.name)
    return {key: _Node(key, frozenset(found)) for key, found in names.items()}


def _near(nodes: Sequence[_Node]) -> Mapping[_Node, Set[_Node]]:
    """The nodes that can be the same person as each, itself among them."""
    by_last: dict[str, list[_Node]] = defaultdict(list)
    for node in nodes:
        for last in {name.last for name in node.names}:
            by_last[last].append(node)
    near: dict[_Node, set[_Node]] = {node: {node} for node in nodes}
    for family in by_last.values():
        for node in family:
            near[node] |= {other for other in family if node.agrees(other)}
    return near


def _key(cluster: Iterable[_Node]) -> str:
    """The key of a person: the settled one's, or that of the first of the names."""
    return min(cluster, key=lambda node: (node.settled is None, node.key)).key

"""What the place of an element in a page tells of it: what it stands in, and what it is called.

Everything is counted in steps up the tree, 0 for the element itself; `FAR` where there is none.
These values are named tuples: a page has thousands, and they are made three times as fast.
"""

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from lxml.etree import _Element

FAR = 12
HIGHEST = 8  # so many elements above a block are looked at, itself included
TEMPLATE = 4  # and so many say what template it is of
MOST_NAMES = 2000  # characters of a class or an id that are looked at
# The tags and the names that tell something; others were tried, and no tree asked for them.
TAGS = ("article", "main", "section", "ul")
# Words in the names that pages give to their parts (class, id); what they call one thing is a row.
# They are looked for in small letters: to ignore case takes four times as long.
NAMES = tuple(
    re.compile(pattern)
    for pattern in (
        r"article|blog|body|column|content|entry|main|page|paragraph|post|story|text",
        r"also|card|latest|more|most|outbrain|popular|rail|read-?next|recirc|recommend|relat|taboola"
        r"|teaser|trending",
        r"cta\b|form|log-?in|newsletter|pay-?wall|regist|sign-?up|subscri",
        r"author|bio\b|byline|categor|date|meta|tags?\b|taxonom|topic",
        r"caption|credit|gallery|image|media|photo|picture|player|slide|video",
        r"\bads?\b|ad-|advert|affiliat|banner|commerc|cookie|consent|disclaim|disclos|legal|modal"
        r"|overlay|partner|pop-?up|promo|sponsor|copyright",
    )
)
ROW_OF_TAG = {tag: row for row, tag in enumerate(TAGS)}
NEXT = (*range(1, FAR + 1), FAR)
_next = NEXT.__getitem__


class Surrounds(NamedTuple):
    """How deep an element stands, and how far up each tag and then each kind of name is."""

    depth: int
    rows: tuple[int, ...]


class Place(NamedTuple):
    """Where an element stands: itself and what is near above, and how these are built and called.

    `alike` is how many brothers an element near above has that are built and called like it.
    """

    chain: tuple[_Element, ...]
    template: tuple[str, ...]
    surrounds: Surrounds
    alike: int


NOWHERE = Surrounds(depth=0, rows=(FAR,) * (len(TAGS) + len(NAMES)))
OUTSIDE = Place(chain=(), template=(), surrounds=NOWHERE, alike=0)


class Places:
    """The places of elements, each worked out once."""

    def __init__(self) -> None:
        self._known: dict[_Element, Place] = {}
        self._surrounds: dict[tuple[_Element | None, tuple[int, ...]], Surrounds] = {}
        self._alike: dict[_Element, Counter[str]] = {}

    def of(self, element: _Element) -> Place:
        """Where an element stands."""
        unknown: list[_Element] = []
        place = OUTSIDE
        for item in upwards(element):
            if item in self._known:
                place = self._known[item]
                break
            unknown.append(item)
        for item in reversed(unknown):
            place = self._known[item] = self._inside(item, place)
        return place

    def _inside(self, element: _Element, outer: Place) -> Place:
        """The place of an element in another one; brothers of one kind have the same surrounds."""
        parent = outer.chain[0] if outer.chain else None
        named = element.get("class") or ""
        made = f"{element.tag}.{named}"
        rows = _rows(str(element.tag), _called(named, element.get("id") or ""))
        surrounds = self._surrounds.get((parent, rows))
        if surrounds is None:
            surrounds = self._surrounds[parent, rows] = _within(outer.surrounds, rows)
        alike = 0 if parent is None or not len(element) else self._counts(parent)[made]
        return Place(
            chain=(element, *outer.chain[: HIGHEST - 1]),
            template=(made, *outer.template[: TEMPLATE - 1]),
            surrounds=surrounds,
            alike=max(alike, outer.alike if surrounds.depth > 2 else 0),
        )

    def _counts(self, parent: _Element) -> Counter[str]:
        """How many children, with children too, are built and called alike."""
        if parent not in self._alike:
            self._alike[parent] = Counter(
                f"{child.tag}.{child.get('class') or ''}"
                for child in parent
                if isinstance(child.tag, str) and len(child)
            )
        return self._alike[parent]


def upwards(element: _Element | None) -> Iterator[_Element]:
    """An element, its parent, and so on."""
    while element is not None:
        yield element
        element = element.getparent()


def _within(outer: Surrounds, own: tuple[int, ...]) -> Surrounds:
    """The surrounds of an element of these rows."""
    rows = list(map(_next, outer.rows))
    for row in own:
        rows[row] = 0
    return Surrounds(depth=outer.depth + 1, rows=tuple(rows))


def _called(named: str, identifier: str) -> str:
    """The names that a page gives to an element; of names without end the first ones."""
    return f"{named[:MOST_NAMES]} {identifier[:MOST_NAMES]}".strip().lower()


@lru_cache(maxsize=4096)
def _rows(tag: str, name: str) -> tuple[int, ...]:
    """The rows of `TAGS`, and after them those of `NAMES`, that an element is of."""
    named = (len(TAGS) + row for row, pattern in enumerate(NAMES) if pattern.search(name))
    return (ROW_OF_TAG[tag], *named) if tag in ROW_OF_TAG else tuple(named)

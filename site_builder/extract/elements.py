"""What the place of an element in a page tells of it: what it stands in, and what it is called.

Everything is counted in steps up the tree, 0 for the element itself; `FAR` where there is none.
These values are named tuples: a page has thousands, and they are made three times as fast.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from lxml.etree import _Element

FAR = 12
HIGHEST = 8  # so many elements above a block are looked at, itself included
TEMPLATE = 4  # and so many say what template it is of
MOST_NAMES = 2000  # characters of a class or an id that are looked at
TAGS = (
    *("article", "main", "section", "aside", "header", "footer", "nav", "form", "figure"),
    *("figcaption", "ul", "ol", "table", "blockquote", "a", "button", "dl"),
)
# Words in the names that pages give to their parts (class, id); what they call one thing is a row.
# They are looked for in small letters: to ignore case takes four times as long.
NAMES = tuple(
    re.compile(pattern)
    for pattern in (
        r"article|blog|body|column|content|entry|main|page|paragraph|post|story|text",
        r"comment|disqus|discuss|repl(?:y|ies)|respond|response",
        r"also|card|latest|more|most|outbrain|popular|rail|read-?next|recirc|recommend|relat|taboola"
        r"|teaser|trending",
        r"follow|print|shar(?:e|ing)|social|toolbar|tools",
        r"aside|breadcrumb|foot|menu|nav|pager|paginat|side-?bar|toc\b|widget",
        r"cta\b|form|log-?in|newsletter|pay-?wall|regist|sign-?up|subscri",
        r"author|bio\b|byline|categor|date|meta|tags?\b|taxonom|topic",
        r"caption|credit|gallery|image|media|photo|picture|player|slide|video",
        r"\bads?\b|ad-|advert|affiliat|banner|commerc|cookie|consent|disclaim|disclos|legal|modal"
        r"|overlay|partner|pop-?up|promo|sponsor|copyright",
        r"hidden|hide|print-only|screen-?reader|sr-only|tooltip|visually",
    )
)
ROW_OF_TAG = {tag: row for row, tag in enumerate(TAGS)}
NEXT = (*range(1, FAR + 1), FAR)
_next = NEXT.__getitem__
ARTICLE_BODY = re.compile(r"^(?:articleBody|text)$")
HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


class _Kind(NamedTuple):
    """What an element is for what stands in it: its rows of tags and then of names."""

    rows: tuple[int, ...]
    is_body: bool
    is_hidden: bool


class Surrounds(NamedTuple):
    """How deep an element stands, and how far up each tag and then each kind of name is."""

    depth: int
    rows: tuple[int, ...]
    body: int
    hidden: int


class Place(NamedTuple):
    """Where an element stands: itself and what is near above, and how these are built and called.

    `alike` is how many brothers an element near above has that are built and called like it.
    """

    chain: tuple[_Element, ...]
    template: tuple[str, ...]
    surrounds: Surrounds
    alike: int


NOWHERE = Surrounds(depth=0, rows=(FAR,) * (len(TAGS) + len(NAMES)), body=FAR, hidden=FAR)
OUTSIDE = Place(chain=(), template=(), surrounds=NOWHERE, alike=0)


class Places:
    """The places of elements, each worked out once."""

    def __init__(self) -> None:
        self._known: dict[_Element, Place] = {}
        self._surrounds: dict[tuple[_Element | None, _Kind], Surrounds] = {}
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
        attributes = dict(element.items())
        made = f"{element.tag}.{attributes.get('class', '')}"
        kind = _kind(element, attributes)
        surrounds = self._surrounds.get((parent, kind))
        if surrounds is None:
            surrounds = self._surrounds[parent, kind] = _within(outer.surrounds, kind)
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


def _within(outer: Surrounds, kind: _Kind) -> Surrounds:
    """The surrounds of an element of a kind."""
    rows = list(map(_next, outer.rows))
    for row in kind.rows:
        rows[row] = 0
    return Surrounds(
        depth=outer.depth + 1,
        rows=tuple(rows),
        body=0 if kind.is_body else _next(outer.body),
        hidden=0 if kind.is_hidden else _next(outer.hidden),
    )


def _kind(element: _Element, attributes: Mapping[str, str]) -> _Kind:
    return _Kind(
        rows=_rows(str(element.tag), _called(attributes)),
        is_body=bool(ARTICLE_BODY.match(attributes.get("itemprop", ""))),
        is_hidden=(
            "hidden" in attributes
            or attributes.get("aria-hidden") == "true"
            or bool(HIDDEN.search(attributes.get("style", "")))
        ),
    )


def _called(attributes: Mapping[str, str]) -> str:
    """The names that a page gives to an element; of names without end the first ones."""
    named, identifier = attributes.get("class", ""), attributes.get("id", "")
    return f"{named[:MOST_NAMES]} {identifier[:MOST_NAMES]}".strip().lower()


@lru_cache(maxsize=4096)
def _rows(tag: str, name: str) -> tuple[int, ...]:
    """The rows of `TAGS`, and after them those of `NAMES`, that an element is of."""
    named = (len(TAGS) + row for row, pattern in enumerate(NAMES) if pattern.search(name))
    return (ROW_OF_TAG[tag], *named) if tag in ROW_OF_TAG else tuple(named)

"""What the place of an element in a page tells of it: what it stands in, and what it is called.

Everything is counted in steps up the tree, 0 for the element itself; `FAR` where there is none.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from lxml.etree import _Element

FAR = 12
MOST_NAMES = 2000  # characters of a class or an id that are looked at
TAGS = (
    *("article", "main", "section", "aside", "header", "footer", "nav", "form", "figure"),
    *("figcaption", "ul", "ol", "table", "blockquote", "a", "button", "dl"),
)
# Words in the names that pages give to their parts (class, id); what they call one thing is a row.
NAMES = tuple(
    re.compile(pattern, re.IGNORECASE)
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
TAG_NUMBERS = {tag: number for number, tag in enumerate(TAGS)}
NEXT = (*range(1, FAR + 1), FAR)
_next = NEXT.__getitem__
ARTICLE_BODY = re.compile(r"^(?:articleBody|text)$")
HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Surrounds:
    """Where an element stands: how deep, how far up each tag and each kind of name is.

    `alike` is how many brothers an element near above has that are built and called like it.
    """

    depth: int
    tags: tuple[int, ...]
    names: tuple[int, ...]
    body: int
    hidden: int
    alike: int


OUTSIDE = Surrounds(
    depth=0, tags=(FAR,) * len(TAGS), names=(FAR,) * len(NAMES), body=FAR, hidden=FAR, alike=0
)


class Places:
    """The surrounds of elements, each worked out once."""

    def __init__(self) -> None:
        self._known: dict[_Element, Surrounds] = {}
        self._alike: dict[_Element, dict[str, int]] = {}
        self._plain: dict[tuple[_Element | None, str], Surrounds] = {}

    def of(self, element: _Element) -> Surrounds:
        """Where an element stands."""
        chain = [element]
        while chain[-1] not in self._known and (above := chain[-1].getparent()) is not None:
            chain.append(above)
        surrounds = self._known.get(chain[-1], OUTSIDE)
        for item in reversed(chain):
            if item not in self._known:
                self._known[item] = self._inside(item, surrounds)
            surrounds = self._known[item]
        return surrounds

    def _inside(self, element: _Element, outer: Surrounds) -> Surrounds:
        """The surrounds of an element; those of plain brothers without children are the same."""
        if len(element) or element.attrib:
            return self._made(element, outer)
        key = (element.getparent(), element.tag)
        if key not in self._plain:
            self._plain[key] = self._made(element, outer)
        return self._plain[key]

    def _made(self, element: _Element, outer: Surrounds) -> Surrounds:
        is_body = bool(ARTICLE_BODY.match(element.get("itemprop") or ""))
        tags, names = list(map(_next, outer.tags)), list(map(_next, outer.names))
        if element.tag in TAG_NUMBERS:
            tags[TAG_NUMBERS[element.tag]] = 0
        for kind in _kinds_of(called(element)):
            names[kind] = 0
        return Surrounds(
            depth=outer.depth + 1,
            tags=tuple(tags),
            names=tuple(names),
            body=0 if is_body else _next(outer.body),
            hidden=0 if _is_hidden(element) else _next(outer.hidden),
            alike=max(self._brothers(element), outer.alike if outer.depth > 1 else 0),
        )

    def _brothers(self, element: _Element) -> int:
        """How many children of the same parent, with children too, are built and called alike."""
        parent = element.getparent()
        if parent is None or not len(element):
            return 0
        if parent not in self._alike:
            counts: dict[str, int] = {}
            for child in parent:
                if isinstance(child.tag, str) and len(child):
                    key = signature(child)
                    counts[key] = counts.get(key, 0) + 1
            self._alike[parent] = counts
        return self._alike[parent].get(signature(element), 0)


def called(element: _Element) -> str:
    """The names that a page gives to an element; of names without end the first ones."""
    named, identifier = element.get("class") or "", element.get("id") or ""
    return f"{named[:MOST_NAMES]} {identifier[:MOST_NAMES]}".strip()


def signature(element: _Element) -> str:
    """How an element is built and called, alike for all that one template makes."""
    return f"{element.tag}.{element.get('class') or ''}"


def upwards(element: _Element | None) -> Iterator[_Element]:
    """An element, its parent, and so on."""
    while element is not None:
        yield element
        element = element.getparent()


@lru_cache(maxsize=4096)
def _kinds_of(name: str) -> tuple[int, ...]:
    """The rows of `NAMES` that a name is of."""
    return tuple(row for row, pattern in enumerate(NAMES) if pattern.search(name))


def _is_hidden(element: _Element) -> bool:
    return (
        element.get("hidden") is not None
        or element.get("aria-hidden") == "true"
        or bool(HIDDEN.search(element.get("style") or ""))
    )

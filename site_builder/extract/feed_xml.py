"""RSS (0.91, 1.0, 2.0) and Atom as a feed. Tells what stands there; what is an article it does not.

Elements are known by their names alone: feeds use any namespace, or none, for the same thing.
"""

import re
from collections.abc import Iterator, Sequence
from copy import deepcopy
from html import unescape
from itertools import islice

from lxml.etree import _Element, tostring

from site_builder.errors import SourceError
from site_builder.extract.entries import (
    MOST_ENTRIES,
    Entry,
    Feed,
    absolute,
    author_name,
    read_date,
)
from site_builder.extract.structure import text_of
from site_builder.extract.xml_tree import XMLDamageError, name_of, read_xml
from site_builder.model import Published, RawDocument
from site_builder.text import one_line

ENTRIES = {"item", "entry"}
FEEDS = {"rss", "rdf", "feed", "channel"}
CHANGES = ("updated", "modified")
DATES = ("pubdate", "published", "issued", "date", "created", *CHANGES)
# What stands beside a text: inside one it shows that the text was not closed.
FIELDS = {*ENTRIES, "description", "guid", "id", "link", "pubdate", "updated"}
# The whole text before the teaser.
BODIES = ("encoded", "content", "description", "summary")
XML_BASE = "{http://www.w3.org/XML/1998/namespace}base"
XML_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
TAG = re.compile(r"</?[A-Za-z][^<>]*>")
MARKUP = re.compile(r"<[A-Za-z!/]|&[#\w]+;")
ATOM_MARKUP = {"html", "xhtml", "text/html", "application/xhtml+xml"}


def read_xml_feed(raw: RawDocument, text: str) -> Feed:
    """The feed of a text, also if it is damaged; raises SourceError where there is none."""
    try:
        tree, damaged = read_xml(text)
    except XMLDamageError as error:
        hint = "give RSS, Atom or JSON Feed"
        raise SourceError.at(raw.location, "this is no feed", hint) from error
    root = name_of(tree)
    if root not in FEEDS:
        hint = "save it with the ending .html" if root == "html" else "give RSS, Atom or JSON Feed"
        raise SourceError.at(raw.location, f"this is no feed, it begins with <{root}>", hint)
    head = next((element for element in tree.iter() if name_of(element) == "channel"), tree)
    url = _link(head, "")
    author = _authors(head) if root == "feed" else ""
    elements = (element for element in tree.iter() if name_of(element) in ENTRIES)
    language = _first(head, "language") or tree.get(XML_LANGUAGE, "")
    return Feed(
        title=_first(head, "title"),
        url=url,
        language=language,
        entries=tuple(_entry(element, url, author) for element in islice(elements, MOST_ENTRIES)),
        damaged=damaged,
    )


def _entry(element: _Element, base: str, author: str) -> Entry:
    source = next(_children(element, "source"), None)
    body = _body(element)
    is_markup = body is not None and _is_markup(body)
    inner = "" if body is None else _inner(body)
    return Entry(
        title=_first(element, "title"),
        identifier=_first(element, "guid", "id"),
        url=_link(element, base),
        byline=_authors(element) or author,
        source="" if source is None else _first(source, "title") or _line(source),
        published=_date(element, *DATES),
        modified=_date(element, *CHANGES),
        language=element.get(XML_LANGUAGE, "") or _first(element, "language"),
        html=inner if is_markup else "",
        text="" if is_markup else inner,
    )


def _children(element: _Element, *names: str) -> Iterator[_Element]:
    """The children of these names, those of the first name first."""
    for name in names:
        yield from (child for child in element if name_of(child) == name)


def _first(element: _Element, *names: str) -> str:
    """The first of these children that says something, on one line."""
    return next((line for child in _children(element, *names) if (line := _line(child))), "")


def _line(element: _Element) -> str:
    """The words of an element without markup, in itself or escaped."""
    swallows = any(name_of(child) in FIELDS for child in element)
    words = (element.text or "") if swallows else text_of(element)
    return one_line(unescape(TAG.sub("", words)))


def _link(element: _Element, base: str) -> str:
    """The address of the page that an entry, or a feed, is about."""
    base = absolute(base, element.get(XML_BASE, ""))
    links = list(_children(element, "origlink", "link"))
    atom = [link.get("href", "") for link in links if link.get("rel", "alternate") == "alternate"]
    guids = [
        _line(guid)
        for guid in _children(element, "guid")
        if guid.get("isPermaLink", "true").lower() == "true"
    ]
    plain = [one_line(link.text or "") for link in links]
    found = next((address for address in (*plain, *atom, *_web(guids)) if address), "")
    return absolute(base, found) if found else ""


def _web(addresses: Sequence[str]) -> Iterator[str]:
    return (address for address in addresses if address.startswith(("http://", "https://")))


def _authors(element: _Element) -> str:
    """The authors' names joined by commas."""
    lines = (
        _first(child, "name") if len(child) else _line(child)
        for child in _children(element, "creator", "author")
    )
    names = (author_name(line) for line in lines)
    return ", ".join(dict.fromkeys(name for name in names if name))


def _date(element: _Element, *names: str) -> Published | None:
    """The first date among the children of these names."""
    found = (read_date(_line(child)) for child in _children(element, *names))
    return next((date for date in found if date), None)


def _body(element: _Element) -> _Element | None:
    """The child with the most of the text: content before a teaser, unless it says nothing."""
    bodies = [child for child in _children(element, *BODIES) if _is_text(child)]
    return next((body for body in bodies if len(body) or (body.text or "").strip()), None)


def _is_text(body: _Element) -> bool:
    """Whether an element holds text, and not a picture or a file (`media:content`)."""
    kind = body.get("type", "text").lower()
    return not body.get("url") and (
        kind in ATOM_MARKUP or kind.startswith("text") or kind == "escaped"
    )


def _is_markup(body: _Element) -> bool:
    """Whether the words of a body are HTML: RSS does not say, Atom does."""
    kind = body.get("type", "").lower()
    if kind in {"text", "text/plain"}:
        return False
    return bool(kind in ATOM_MARKUP or len(body) or MARKUP.search(body.text or ""))


def _inner(body: _Element) -> str:
    """What stands in an element: its text, and the markup in it without namespaces."""
    pieces = [body.text or ""]
    for child in body:
        if name_of(child) in FIELDS:
            break
        copied = deepcopy(child)
        for element in copied.iter():
            if isinstance(element.tag, str):
                element.tag = name_of(element) or "span"
        pieces.append(tostring(copied, method="html", encoding="unicode"))
    return "".join(pieces)

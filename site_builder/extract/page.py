"""What a page says about itself for machines: meta elements and JSON-LD. Judges nothing."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import unescape

from lxml.etree import _Element

from site_builder.text import one_line

# JSON-LD of these types tells of an article; `webpage` is asked last, for it may mean the site.
ARTICLE_TYPES = {
    *("advertisercontentarticle", "analysisnewsarticle", "article", "askpublicnewsarticle"),
    *("backgroundnewsarticle", "blogposting", "liveblogposting", "medicalwebpage", "newsarticle"),
    *("opinionnewsarticle", "recipe", "report", "reportagenewsarticle", "review"),
    *("reviewnewsarticle", "scholarlyarticle", "socialmediaposting", "techarticle"),
}
PAGE_TYPE = "webpage"
DEEPEST = 12
MARKUP = re.compile(r"<[^<>]*>")
WRAPPING = re.compile(r"^\s*(?://)?\s*(?:<!--|<!\[CDATA\[)|(?://)?\s*(?:-->|\]\]>)\s*;?\s*$")

Thing = Mapping[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page's tree, its meta elements by lower-case name, and its JSON-LD about articles."""

    tree: _Element
    metas: Mapping[str, Sequence[str]]
    things: Sequence[Thing]

    def meta(self, *names: str) -> str:
        """The first of these meta elements that the page has, empty where it has none."""
        return next((self.metas[name][0] for name in names if name in self.metas), "")

    def stated(self, key: str) -> object:
        """What the page's JSON-LD says under a key about the article, none where it is silent."""
        return next((thing[key] for thing in self.things if thing.get(key)), None)


def read_page(tree: _Element) -> Page:
    """What a page says about itself."""
    metas: dict[str, list[str]] = {}
    for meta in tree.iter("meta"):
        name = meta.get("property") or meta.get("name") or ""
        key = (name or meta.get("itemprop") or "").strip().lower()
        content = one_line(unescape(meta.get("content") or ""))
        # A property of microdata may be one of a thing on the page: of a picture, of a comment.
        if key and content and (name or key not in metas):
            metas.setdefault(key, []).append(content)
    return Page(tree=tree, metas=metas, things=tuple(_article_things(tree)))


def names_of(value: object) -> tuple[str, ...]:
    """The names in a JSON-LD value: a string, a thing with a name, or a list of these."""
    if isinstance(value, str):
        name = one_line(MARKUP.sub("", unescape(value)))
        return (name,) if name else ()
    if isinstance(value, Mapping):
        return names_of(value.get("name"))
    if isinstance(value, list):
        return tuple(dict.fromkeys(name for item in value for name in names_of(item)))
    return ()


def _article_things(tree: _Element) -> list[Thing]:
    """The things of a page's JSON-LD that are articles, then those that are pages."""
    things = [
        thing
        for script in tree.iter("script")
        if "ld+json" in script.get("type", "").lower()
        for thing in _flat(_loaded(script.text or ""), DEEPEST)
    ]
    named = {str(thing["@id"]): thing for thing in things if "@id" in thing and len(thing) > 1}
    articles = [thing for thing in things if _types(thing) & ARTICLE_TYPES]
    articles += [thing for thing in things if PAGE_TYPE in _types(thing)]
    return [{key: _resolved(value, named) for key, value in thing.items()} for thing in articles]


def _resolved(value: object, named: Mapping[str, Thing]) -> object:
    """A value with the things that it only points to in their place: `{"@id": "#una"}`."""
    if isinstance(value, list):
        return [_resolved(item, named) for item in value]
    if isinstance(value, Mapping) and value.keys() == {"@id"}:
        return named.get(str(value["@id"]), value)
    return value


def _loaded(script: str) -> object:
    """A script's JSON; none where it is broken, as it is on one page in fifty."""
    try:
        return json.loads(WRAPPING.sub("", script), strict=False)
    except (ValueError, RecursionError):
        return None


def _flat(value: object, depth: int) -> Iterator[Thing]:
    """Every thing in JSON-LD, outer ones first."""
    if isinstance(value, Mapping):
        yield value
        value = list(value.values())
    if isinstance(value, list) and depth:
        for item in value:
            yield from _flat(item, depth - 1)


def _types(thing: Thing) -> set[str]:
    stated = thing.get("@type")
    types = stated if isinstance(stated, list) else [stated]
    return {name.rpartition("/")[2].lower() for name in types if isinstance(name, str)}

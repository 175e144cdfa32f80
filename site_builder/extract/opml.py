"""OPML as the list of the feeds that it names. Not for their articles: those are elsewhere."""

from dataclasses import dataclass

from site_builder.errors import Problem, Severity, SourceError
from site_builder.extract.encoding import decode
from site_builder.extract.xml_tree import XMLDamageError, name_of, read_xml
from site_builder.model import RawDocument
from site_builder.text import one_line

MOST_FEEDS = 5_000
SHOWN = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedAddress:
    """A feed as a list of feeds names it; the title may be empty."""

    title: str
    url: str


def read_opml(raw: RawDocument) -> tuple[FeedAddress, ...]:
    """The feeds of a list, each once, in its order; raises SourceError where it is no OPML."""
    try:
        tree = read_xml(decode(raw).text).tree
    except XMLDamageError as error:
        raise SourceError.at(raw.location, "this is no OPML") from error
    if name_of(tree) != "opml":
        raise SourceError.at(raw.location, f"this is no OPML, it begins with <{name_of(tree)}>")
    found: dict[str, FeedAddress] = {}
    for element in tree.iter():
        values = {str(name).lower(): str(value) for name, value in element.attrib.items()}
        url = values.get("xmlurl", "").strip()
        if url.startswith(("http://", "https://")) and len(found) < MOST_FEEDS:
            title = one_line(values.get("title") or values.get("text") or "")
            found.setdefault(url, FeedAddress(title=title, url=url))
    return tuple(found.values())


def extract_opml(raw: RawDocument) -> tuple[Problem, ...]:
    """A warning that a list of feeds holds no article, with the first of them."""
    feeds = read_opml(raw)
    names = ", ".join(feed.title or feed.url for feed in feeds[:SHOWN])
    return (
        Problem(
            location=raw.location,
            message=f"a list of feeds ({len(feeds)}), which holds no article: {names}",
            hint="name its address under [[sources]] in briefing.toml to follow them",
            severity=Severity.WARNING,
        ),
    )

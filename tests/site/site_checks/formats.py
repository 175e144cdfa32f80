"""Faults of what machines read: feeds, site maps, and structured data in pages."""

import json
import re
import warnings
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from urllib.parse import urlsplit

import jsonschema
from lxml import etree
from rdflib import RDF, SDO, Graph, URIRef

SCHEMAS = Path(__file__).parents[2] / "schemas"
ATOM = "{http://www.w3.org/2005/Atom}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
JSON_LD = re.compile(
    r"""<script[^>]*\stype=["']?application/ld\+json["']?[^>]*>(.*?)</script>""",
    re.DOTALL | re.IGNORECASE,
)


def xml_faults(file: Path) -> list[str]:
    """What is wrong with an XML file, by its kind; a kind that nothing here checks is a fault."""
    try:
        root = etree.parse(str(file)).getroot()
    except etree.XMLSyntaxError as error:
        return [str(error)]
    check = XML_KINDS.get(root.tag)
    return [f"no check for <{root.tag}>"] if check is None else check(root)


def atom_faults(feed: etree._Element) -> list[str]:
    """What is wrong with an Atom feed by RFC 4287: its grammar, and what no grammar can say."""
    return [*_schema_faults(etree.RelaxNG(etree.parse(SCHEMAS / "atom.rng")), feed), *_atom(feed)]


def _schema_faults(schema: etree.RelaxNG | etree.XMLSchema, root: etree._Element) -> list[str]:
    schema.validate(root)
    return [f"line {error.line}: {error.message}" for error in schema.error_log]


def _atom(feed: etree._Element) -> Iterator[str]:
    entries = feed.findall(f"{ATOM}entry")
    for place, element in [("feed", feed), *(("entry", entry) for entry in entries)]:
        identifier = element.findtext(f"{ATOM}id", "")
        if not urlsplit(identifier).scheme:
            yield f"{place}: {identifier!r} is no absolute address"
        links = element.findall(f"{ATOM}link")
        alike = [
            (link.get("type"), link.get("hreflang")) for link in links if _leads(link, "alternate")
        ]
        if len(alike) != len(set(alike)):
            yield f"{place} {identifier}: two links to the same alternate"
        if place == "entry" and element.find(f"{ATOM}content") is None and not alike:
            yield f"{place} {identifier}: neither content nor a link to a page"
        if all(part.find(f"{ATOM}author") is None for part in (feed, element)) and entries:
            yield f"{place} {identifier}: no author"
        for tag in ("updated", "published"):
            for date in element.findall(ATOM + tag):
                yield from _date_fault(date.text)
    yield from _twice(entry.findtext(f"{ATOM}id") for entry in entries)


def _leads(link: etree._Element, relation: str) -> bool:
    return link.get("rel", "alternate") == relation


def _twice(identifiers) -> Iterator[str]:
    for identifier, number in Counter(identifiers).items():
        if number > 1:
            yield f"{identifier}: {number} entries have this identifier"


def _date_fault(date: str | None) -> Iterator[str]:
    try:
        aware = datetime.fromisoformat(date or "").tzinfo is not None
    except ValueError:
        aware = False
    if not aware or "T" not in str(date):
        yield f"{date!r} is no date by RFC 3339"


def sitemap_faults(root: etree._Element) -> list[str]:
    """What is wrong with a site map by the protocol of sitemaps.org."""
    schema = etree.XMLSchema(etree.parse(SCHEMAS / "sitemap.xsd"))
    places = [element.text for element in root.iter(f"{SITEMAP}loc")]
    return [*_schema_faults(schema, root), *_twice(places)]


XML_KINDS: dict[str, Callable[[etree._Element], list[str]]] = {
    f"{ATOM}feed": atom_faults,
    f"{SITEMAP}urlset": sitemap_faults,
}


def json_feed_faults(text: str) -> list[str]:
    """What is wrong with a JSON Feed by its version 1.1."""
    schema = json.loads((SCHEMAS / "json_feed.json").read_text(encoding="utf-8"))
    validator = jsonschema.Draft202012Validator(schema)
    try:
        feed = json.loads(text)
    except ValueError as error:
        return [str(error)]
    found = [f"{error.json_path}: {error.message}" for error in validator.iter_errors(feed)]
    if found:
        return found
    dates = [
        item[name]
        for item in feed["items"]
        for name in ("date_published", "date_modified")
        if name in item
    ]
    wrong = [fault for date in dates for fault in _date_fault(date)]
    return [*wrong, *_twice(item["id"] for item in feed["items"])]


def json_ld_faults(page: str) -> list[str]:
    """What is wrong with the structured data of a page: each term has to be one of schema.org."""
    return [fault for script in JSON_LD.findall(page) for fault in _json_ld(script)]


def _json_ld(script: str) -> list[str]:
    try:
        data = json.loads(script)
    except ValueError as error:
        return [str(error)]
    if not isinstance(data, dict) or data.get("@context") not in (
        "https://schema.org",
        "https://schema.org/",
    ):
        return ["the context is not https://schema.org"]
    # The vocabulary stands in for the context, which nothing here may fetch.
    data["@context"] = {"@vocab": str(SDO)}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # rdflib about itself
        graph = Graph().parse(data=json.dumps(data), format="json-ld")
    terms = {term for _, term, _ in graph if term != RDF.type} | set(graph.objects(None, RDF.type))
    unknown = [f"schema.org has no {term}" for term in sorted(terms) if not _is_known(term)]
    untyped = [
        f"{subject} has no type"
        for subject in sorted(set(graph.subjects()))
        if (subject, RDF.type, None) not in graph
    ]
    return [*unknown, *untyped] or ([] if len(graph) else ["nothing is said"])


def _is_known(term: URIRef) -> bool:
    return str(term).startswith(str(SDO)) and str(term).removeprefix(str(SDO)) in SDO

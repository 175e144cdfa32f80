"""XML of strangers as a tree: no entity is expanded, nothing is loaded, damage is mended first."""

import re
from html.entities import html5
from typing import NamedTuple

from lxml.etree import XMLParser, XMLSyntaxError, _Element, fromstring

from site_builder.text import INVISIBLE

# All before the first element. A document type declares the entities of which a small file can
# make a huge one.
PROLOGUE = re.compile(
    r"\A(?>\s+|<!--.*?-->|<\?.*?\?>|<!DOCTYPE[^\[>]*(?:\[.*?\]\s*)?>)*+",
    re.IGNORECASE | re.DOTALL,
)
CHARACTER_DATA_OR_MARKUP = re.compile(
    r"(?P<data><!\[CDATA\[.*?(?:\]\]>|\Z))|&(?:(?P<name>[A-Za-z]\w{1,30});|(?!\#x?[0-9A-Fa-f]{1,8};))"
    r"|<(?![A-Za-z_/!?])",
    re.DOTALL,
)
# Elements of HTML that have no end, when somebody wrote them bare into a feed.
ENDLESS = re.compile(r"<((?:br|hr|img|wbr)\b[^<>]*?)/?>", re.IGNORECASE)
OF_XML = {"amp", "apos", "gt", "lt", "quot"}
NO_XML = re.compile(r"[\v\f]")


class XMLDamageError(ValueError):
    """A text in which no XML can be found."""


class ReadXML(NamedTuple):
    """A tree, and whether something may be missing in it because the text is no XML."""

    tree: _Element
    damaged: bool = False


def read_xml(text: str) -> ReadXML:
    """The tree of what can be read of a text; raises XMLDamageError where there is nothing.

    1. as it stands, 2. with the entities of HTML as their characters, and `&` and `<` that are no
    markup as text, 3. with what is not closed closed.
    """
    text = PROLOGUE.sub("", NO_XML.sub(" ", INVISIBLE.sub("", text)))
    mended = CHARACTER_DATA_OR_MARKUP.sub(_mended, text)
    for body in (text, mended):
        try:
            return ReadXML(fromstring(body.encode(errors="replace"), _parser(recover=False)))
        except XMLSyntaxError:
            continue
    mended = ENDLESS.sub(r"<\1/>", mended)
    try:
        tree = fromstring(mended.encode(errors="replace"), _parser(recover=True))
    except XMLSyntaxError as error:
        raise XMLDamageError(str(error)) from error
    if tree is None:
        raise XMLDamageError("no element")
    return ReadXML(tree, damaged=True)


def name_of(element: _Element) -> str:
    """The name of an element without its namespace, in lower case; empty for a comment."""
    if not isinstance(element.tag, str):
        return ""
    return element.tag.rpartition("}")[2].rpartition(":")[2].lower()


def _parser(*, recover: bool) -> XMLParser:
    return XMLParser(
        encoding="utf-8",
        recover=recover,
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )


def _mended(found: re.Match[str]) -> str:
    if found["data"]:
        return found[0]
    if found["name"] in OF_XML:
        return found[0]
    if found["name"]:
        return html5.get(f"{found['name']};", f"&amp;{found['name']};")
    return "&lt;" if found[0] == "<" else "&amp;"

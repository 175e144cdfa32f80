"""A piece of HTML that is an article as it stands: the body of a feed's entry, or of a mail.

Nothing is chosen from it, as from a page; only what a reader would not see is left out.
"""

import re

from lxml import html
from lxml.etree import ParserError, _Element

from site_builder.extract.structure import read_blocks
from site_builder.model import Block
from site_builder.text import INVISIBLE

MOST_ELEMENTS = 150_000
NO_XML = re.compile(r"[\v\f]")
HIDDEN = re.compile(
    r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all"
    r"|(?:max-height|font-size|opacity)\s*:\s*0(?:px|pt|em|%)?\s*(?:!important\s*)?(?:;|$))",
    re.IGNORECASE,
)


def read_fragment(markup: str, base: str = "") -> tuple[Block, ...]:
    """The blocks of a piece of HTML; links are made absolute against `base`. None of a huge one."""
    tree = parse_fragment(markup)
    return () if tree is None else read_blocks(tree, base)


def parse_fragment(markup: str) -> _Element | None:
    """The tree of a piece of HTML without what is hidden; none where it is empty or huge."""
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    body = NO_XML.sub(" ", INVISIBLE.sub("", markup)).encode(errors="replace")
    try:
        tree = html.document_fromstring(body, parser=parser)
    except ParserError:
        return None
    if sum(1 for _ in tree.iter()) > MOST_ELEMENTS:
        return None
    for element in [element for element in tree.iter() if _is_hidden(element)]:
        _empty(element)
    return tree


def _empty(element: _Element) -> None:
    """Take all out of an element but the words that follow it."""
    tail = element.tail
    element.clear()
    element.tail = tail


def _is_hidden(element: _Element) -> bool:
    return element.get("hidden") is not None or bool(HIDDEN.search(element.get("style", "")))

"""A page of HTML as a document: trafilatura finds the article, we keep its structure and words."""

import logging
import re
from enum import StrEnum

from lxml import html
from lxml.etree import Element, ParserError, _Element
from trafilatura import bare_extraction
from trafilatura.settings import Document as Extraction

from site_builder.errors import SourceError
from site_builder.extract.addresses import canonical_address
from site_builder.extract.captions import drop_captions
from site_builder.extract.encoding import decode
from site_builder.extract.guard import WORDS_OF_A_SENTENCE, guard
from site_builder.extract.metadata import read_metadata, saved_from
from site_builder.extract.page import read_page
from site_builder.extract.structure import read_blocks, text_of
from site_builder.extract.titles import title_from
from site_builder.model import Block, Document, RawDocument
from site_builder.text import INVISIBLE

# What it has to say it says by its result; without a handler its warnings went to the terminal.
logging.getLogger("trafilatura").addHandler(logging.NullHandler())

MOST_ELEMENTS = 150_000
# So few characters are rarely all of an article.
SHORT = 500
# Of all long paragraphs on the page.
SMALL_PART = 0.1
# Characters that a tree can not hold, plain or by number: a page may name what it may not have.
NO_XML = re.compile(r"[\x00-\x08\v\f\x0e-\x1f\ufffe\uffff]")
REFERENCE = re.compile(
    r"&#(?:x0*(?P<hexadecimal>[0-9a-f]{1,4})(?![0-9a-f])|0*(?P<decimal>[0-9]{1,5})(?![0-9]));?",
    re.IGNORECASE,
)
NO_ARTICLE = "nothing on the page looks like an article"


class Effort(StrEnum):
    """How hard the article is looked for."""

    FAST = "fast"
    THOROUGH = "thorough"


def extract_html(raw: RawDocument) -> tuple[Document, ...]:
    """The one article of a page; raises SourceError where there is none."""
    decoded = decode(raw)
    tree = _parsed(raw, decoded.text)
    address = canonical_address(raw.location) or saved_from(decoded.text)
    metadata = read_metadata(read_page(tree), address)
    drop_captions(tree)
    guard(tree)
    blocks = _article(raw, tree, metadata.url or address)
    document = Document(
        location=raw.location,
        title=metadata.title or title_from(blocks[0].text),
        blocks=blocks,
        byline=metadata.byline,
        source=metadata.source,
        url=metadata.url,
        published=metadata.published,
        language=metadata.language,
        problems=decoded.problems,
    )
    return (document,)


def _parsed(raw: RawDocument, text: str) -> _Element:
    """The tree of a page; the parser itself stops at a depth of 256."""
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    words = NO_XML.sub(" ", REFERENCE.sub(_allowed, INVISIBLE.sub("", text)))
    body = words.encode("utf-8", errors="replace")
    try:
        tree = html.document_fromstring(body, parser=parser)
    except ParserError as error:
        raise SourceError.at(raw.location, NO_ARTICLE) from error
    if sum(1 for _ in tree.iter()) > MOST_ELEMENTS:
        raise SourceError.at(raw.location, "the page is too large", "paste the article's text")
    return tree


def _allowed(reference: re.Match[str]) -> str:
    """A character reference as it stands, a blank where no tree can hold what it names."""
    hexadecimal = reference["hexadecimal"]
    number = int(hexadecimal, 16) if hexadecimal else int(reference["decimal"])
    return " " if NO_XML.match(chr(number)) else reference[0]


def _article(raw: RawDocument, tree: _Element, base: str) -> tuple[Block, ...]:
    """The blocks of the article that the page holds.

    A short result, or a small part of the page's paragraphs, is tried again with the slower
    comparison of several extractors, and the longer of the two is taken. Measured on three sets of
    pages; see the design notes.
    """
    blocks = read_blocks(_extracted(tree, Effort.FAST), base)
    if _length(blocks) < max(SHORT, SMALL_PART * _paragraphs(tree)):
        blocks = max(blocks, read_blocks(_extracted(tree, Effort.THOROUGH), base), key=_length)
    if not blocks:
        hint = "if it needs JavaScript to show its text, paste that text"
        raise SourceError.at(raw.location, NO_ARTICLE, hint)
    return blocks


def _paragraphs(tree: _Element) -> int:
    """How many characters the paragraphs have that can be sentences."""
    texts = map(text_of, tree.iter("p"))
    return sum(len(text) for text in texts if len(text.split()) >= WORDS_OF_A_SENTENCE)


def _extracted(tree: _Element, effort: Effort) -> _Element:
    """The article's part of a page as trafilatura sees it; an empty element where it sees none.

    Never in precision mode: that drops the words of links ("Israel's with the militants").
    """
    extraction = bare_extraction(
        tree,
        fast=effort is Effort.FAST,
        favor_recall=effort is Effort.FAST,
        include_comments=False,
        include_formatting=True,
        include_links=True,
        output_format="xml",
    )
    return extraction.body if isinstance(extraction, Extraction) else Element("body")


def _length(blocks: tuple[Block, ...]) -> int:
    return sum(len(block.text) for block in blocks)

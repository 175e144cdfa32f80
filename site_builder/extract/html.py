"""A page of HTML as a document: which blocks are the article, with their structure and words."""

import logging
import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from lxml import html
from lxml.etree import Element, ParserError, _Element
from trafilatura import bare_extraction
from trafilatura.settings import Document as Extraction

from site_builder.errors import SourceError
from site_builder.extract.addresses import canonical_address
from site_builder.extract.captions import drop_captions
from site_builder.extract.choice import choose, drop_asides
from site_builder.extract.encoding import decode
from site_builder.extract.features import Known
from site_builder.extract.guard import INLINE, WORDS_OF_A_SENTENCE, guard
from site_builder.extract.metadata import read_metadata, saved_from
from site_builder.extract.neighbours import drop_neighbours
from site_builder.extract.note_marks import drop_note_marks
from site_builder.extract.page import Page, read_page
from site_builder.extract.structure import (
    CELLS,
    CONTAINERS,
    KINDS,
    UNSEEN,
    Located,
    locate_blocks,
    read_blocks,
    text_of,
)
from site_builder.extract.titles import title_from
from site_builder.model import Block, Document, RawDocument
from site_builder.text import INVISIBLE

# What it has to say it says by its result; without a handler its warnings went to the terminal.
logging.getLogger("trafilatura").addHandler(logging.NullHandler())

# What takes longer than 20 seconds is no article: elements, those that begin with words of their
# own, and characters of words and names. The parser cuts a page off at ten million characters.
MOST_ELEMENTS, MOST_LINES, MOST_CHARACTERS = 150_000, 40_000, 9_000_000
# So few characters are rarely all of an article.
SHORT = 500
LINES = {*CONTAINERS, *KINDS} - CELLS
MOST_PARTS = 20_000
NEVER_READ = ("input", "link", "meta", "script", "style", "svg")
# Of all long paragraphs on the page.
SMALL_PART = 0.1
# Characters that a tree can not hold, plain or by number: a page may name what it may not have.
NO_XML = re.compile(r"[\x00-\x08\v\f\x0e-\x1f\ufffe\uffff]")
REFERENCE = re.compile(
    r"&#(?:x0*(?P<hexadecimal>[0-9a-f]{1,4})(?![0-9a-f])|0*(?P<decimal>[0-9]{1,5})(?![0-9]));?",
    re.IGNORECASE,
)
NO_ARTICLE = "nothing on the page looks like an article"


def extract_html(raw: RawDocument) -> tuple[Document, ...]:
    """The one article of a page; raises SourceError where there is none."""
    decoded = decode(raw)
    tree = parse_page(raw, decoded.text)
    address = canonical_address(raw.location) or saved_from(decoded.text)
    # While they are held, lxml need not make its objects for them anew at every walk.
    elements = list(tree.iter())
    if is_too_large(elements, len(decoded.text)):
        raise SourceError.at(raw.location, "the page is too large", "paste the article's text")
    page = read_page(tree)
    metadata = read_metadata(page, address)
    laid_out = lay_out(page, metadata.title, metadata.url or address)
    blocks = laid_out.article()
    elements.clear()
    if not blocks:
        hint = "if it needs JavaScript to show its text, paste that text"
        raise SourceError.at(raw.location, NO_ARTICLE, hint)
    document = Document(
        location=raw.location,
        title=metadata.title or title_from(blocks[0].text),
        blocks=blocks,
        byline=metadata.byline,
        source=metadata.source,
        url=metadata.url,
        published=metadata.published,
        modified=metadata.modified,
        image=metadata.image.url,
        image_alt=metadata.image.alt,
        language=metadata.language,
        problems=decoded.problems,
    )
    return (document,)


def parse_page(raw: RawDocument, text: str) -> _Element:
    """The tree of a page; the parser itself stops at a depth of 256."""
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    words = REFERENCE.sub(_allowed, INVISIBLE.sub("", text))
    # All else that a tree can not hold is invisible, and gone.
    words = words.replace("\v", " ").replace("\f", " ")
    body = words.encode("utf-8", errors="replace")
    try:
        tree = html.document_fromstring(body, parser=parser)
    except ParserError as error:
        raise SourceError.at(raw.location, NO_ARTICLE) from error
    return tree


def is_too_large(elements: Sequence[_Element], length: int) -> bool:
    """Whether the article of a page with these elements would not be found in reasonable time.

    `length` is that of the page: what stands in its elements is no longer.
    """
    if len(elements) <= MOST_PARTS and length <= MOST_CHARACTERS:
        return False
    if len(elements) > MOST_ELEMENTS or any(map(_has_too_many_parts, elements)):
        return True
    lines = sum(map(_is_line, elements))
    characters = sum(map(_length, elements))
    return lines > MOST_LINES or characters > MOST_CHARACTERS


def _has_too_many_parts(element: _Element) -> bool:
    """Whether trafilatura, which walks the parts of a paragraph anew at each, takes too long."""
    return element.tag == "p" and len(element) > MOST_PARTS


def _is_line(element: _Element) -> bool:
    """Whether an element begins a line with words, be they those of a link or of other inline."""
    if element.tag not in LINES:
        return False
    first = element
    while len(first) and first[0].tag in INLINE and not (first.text or "").strip():
        first = first[0]
    return bool((first.text or "").strip())


def _length(element: _Element) -> int:
    """The length of an element's words and names; that of a script does not count."""
    text = "" if element.tag in UNSEEN else element.text
    parts = (text, element.tail, element.get("class"), element.get("id"))
    return sum(len(part or "") for part in parts)


def _allowed(reference: re.Match[str]) -> str:
    """A character reference as it stands, a blank where no tree can hold what it names."""
    hexadecimal = reference["hexadecimal"]
    number = int(hexadecimal, 16) if hexadecimal else int(reference["decimal"])
    return " " if NO_XML.match(chr(number)) else reference[0]


class Effort(StrEnum):
    """How hard the article is looked for."""

    FAST = "fast"
    THOROUGH = "thorough"


@dataclass(frozen=True, slots=True, kw_only=True)
class LaidOut:
    """All blocks of a page, what is known of it, and the article as trafilatura finds it."""

    blocks: tuple[Located, ...]
    known: Known
    found: _Element
    base: str

    def article(self) -> tuple[Block, ...]:
        """The blocks that are the article's, those that trafilatura finds where none seem to be."""
        chosen = tuple(self.blocks[number].block for number in choose(self.blocks, self.known))
        return chosen or read_blocks(self.found, self.base)


def lay_out(page: Page, title: str, base: str) -> LaidOut:
    """A page ready for the choice of its blocks; takes what is no text out of the tree."""
    _drop_unseen(page.tree)
    drop_neighbours(page.tree, title)
    drop_captions(page.tree)
    drop_note_marks(page.tree)
    drop_asides(page.tree)
    guard(page.tree)
    found = _found(page.tree)
    body = page.tree.find("body")
    return LaidOut(
        blocks=locate_blocks(page.tree if body is None else body, base),
        known=Known(
            title=title,
            description=page.meta("og:description", "description"),
            kept=_text(found),
        ),
        found=found,
        base=base,
    )


def _drop_unseen(tree: _Element) -> None:
    """Take out what nobody reads, so that it is not walked through again and again.

    What a page states for machines stays: trafilatura may find its article there.
    """
    for element in list(tree.iter(*NEVER_READ)):
        if "json" not in (element.get("type") or ""):
            element.drop_tree()


def _found(tree: _Element) -> _Element:
    """The article as trafilatura finds it.

    A short result, or a small part of the page's paragraphs, is tried again with the slower
    comparison of several extractors, and the longer of the two is taken.
    """
    found = _extracted(tree, Effort.FAST)
    if len(_text(found)) < max(SHORT, SMALL_PART * _paragraphs(tree)):
        found = max(found, _extracted(tree, Effort.THOROUGH), key=lambda it: len(_text(it)))
    return found


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


def _text(found: _Element) -> str:
    return " ".join(str(words) for words in found.itertext())


def _paragraphs(tree: _Element) -> int:
    """How many characters the paragraphs have that can be sentences."""
    texts = map(text_of, tree.iter("p"))
    return sum(len(text) for text in texts if len(text.split()) >= WORDS_OF_A_SENTENCE)

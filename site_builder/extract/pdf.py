"""A PDF as a document: its lines put together to paragraphs. Needs the extra `[pdf]`.

A PDF knows where words stand, not what they are: gaps, sizes and full stops have to tell what makes
a paragraph, a heading, a running title.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import Any

from site_builder.errors import Problem, Severity, SourceError
from site_builder.extract.blocks import make_block
from site_builder.extract.inline import Run
from site_builder.model import Block, BlockKind, Document, RawDocument
from site_builder.text import one_line

MOST_PAGES = 300
MOST_LINES = 50_000
MISSING = "reading PDF files needs one more package"
INSTALL = "install it with: pip install 'briefing[pdf]'"
# Errors of PDFium, by what its message says.
PASSWORD = re.compile("password", re.IGNORECASE)
# A gap of so many lines' height parts paragraphs; letters of so many times the usual size head one.
PARAGRAPH_GAP, HEADING_SIZE = 0.75, 1.15
# Of all gaps the smallest tenth stand inside a paragraph, also where most have a single line.
USUAL_GAP = 10
# A line that ends so far before the others is the last of its paragraph, if it ends a sentence.
SHORT_LINE = 0.85
SENTENCE_END = re.compile(r"[.!?:…][\"'”’»)\]]*$")
LINE_HYPHENS = str.maketrans(dict.fromkeys("\u00ad\ufffe\x02", "-"))
HYPHENATED = re.compile(r"(?<=[a-zà-ÿ])-$")
BULLET = re.compile(r"^[•‣◦▪●■·]\s*")
PAGE_NUMBER = re.compile(r"^\W*(?:page\s*)?\d{1,4}(?:\s*(?:/|of)\s*\d{1,4})?\W*$", re.IGNORECASE)
DIGITS = re.compile(r"\d+")
# A line at the edge of so many pages is the publication's, not the article's.
RUNNING_PAGES = 2
EDGE_LINES = 2
# A title that was made by the program that made the file.
MADE_UP_TITLE = re.compile(
    r"^(?:microsoft word|untitled|document\d*$|.*\.(?:docx?|indd|qxd|pdf)$)", re.I
)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page: its words, and its edges in points from the page's lower left corner."""

    text: str
    left: float
    bottom: float
    right: float
    top: float

    @property
    def height(self) -> float:
        """How tall its letters are, in points."""
        return self.top - self.bottom


def extract_pdf(raw: RawDocument) -> tuple[Document, ...]:
    """The one article of a PDF.

    Raises SourceError where it is protected, broken, or holds pictures of text only.
    """
    pages, title = _read(raw)
    lines = [line for page in _without_running_lines(pages) for line in page]
    if not lines:
        hint = "if it is a scan, paste the text"
        raise SourceError.at(raw.location, "the PDF holds no text", hint)
    size = median(line.height for line in lines)
    headline = _headline(lines, size)
    body = lines[len(headline) :] if headline else lines
    words = one_line(" ".join(line.text for line in headline))
    blocks = tuple(_blocks(body, size))
    document = Document(
        location=raw.location,
        title=words or title or one_line(body[0].text),
        blocks=blocks,
        problems=_too_long(raw, pages),
    )
    return (document,)


def _read(raw: RawDocument) -> tuple[tuple[tuple[Line, ...], ...], str]:  # pages and title
    """The lines of each page, and the title that the file states."""
    try:
        import pypdfium2  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise SourceError.at(raw.location, MISSING, INSTALL) from error
    try:
        with closing(pypdfium2.PdfDocument(raw.body)) as pdf:
            count = min(len(pdf), MOST_PAGES)
            pages = tuple(_lines(pdf[number]) for number in range(count))
            stated = one_line(pdf.get_metadata_value("Title"))
    except pypdfium2.PdfiumError as error:
        protected = PASSWORD.search(str(error)) is not None
        message = "the PDF is protected by a password" if protected else "the PDF is broken"
        raise SourceError.at(raw.location, message, "save it anew, or paste its text") from error
    return pages, "" if MADE_UP_TITLE.match(stated) else stated


def _lines(page: Any) -> tuple[Line, ...]:  # noqa: ANN401 - pypdfium2 has no types
    """The lines of a page from top to bottom, as the file orders them; pieces side by side join."""
    with closing(page), closing(page.get_textpage()) as text:
        pieces = [
            Line(_words(text.get_text_bounded(*edges)), *edges)
            for edges in (text.get_rect(n) for n in range(min(text.count_rects(), MOST_LINES)))
        ]
    joined: list[Line] = []
    for piece in pieces:
        if joined and _side_by_side(joined[-1], piece):
            joined[-1] = _together(joined[-1], piece)
        elif piece.text:
            joined.append(piece)
    return tuple(joined)


def _words(text: str) -> str:
    """The words of a piece; PDFium has a sign of its own for a hyphen at a line's end."""
    return one_line(text.translate(LINE_HYPHENS))


def _together(first: Line, second: Line) -> Line:
    """Two pieces of one line as one."""
    return Line(
        one_line(f"{first.text} {second.text}"),
        first.left,
        min(first.bottom, second.bottom),
        max(first.right, second.right),
        max(first.top, second.top),
    )


def _side_by_side(first: Line, second: Line) -> bool:
    """Whether a piece goes on in the same line: text in bold, a link."""
    middle = (second.top + second.bottom) / 2
    gap = second.left - first.right
    return first.bottom <= middle <= first.top and -1 <= gap <= first.height


def _without_running_lines(pages: Sequence[Sequence[Line]]) -> Iterator[tuple[Line, ...]]:
    """The pages without page numbers and without what stands at the edge of several pages."""
    edges = [
        {_shape(line.text) for line in (*page[:EDGE_LINES], *page[-EDGE_LINES:])} for page in pages
    ]
    seen = Counter(shape for page in edges for shape in page)
    running = {shape for shape, count in seen.items() if count >= RUNNING_PAGES}
    for page in pages:
        last = len(page) - EDGE_LINES
        yield tuple(
            line
            for number, line in enumerate(page)
            if not PAGE_NUMBER.match(line.text)
            and not ((number < EDGE_LINES or number >= last) and _shape(line.text) in running)
        )


def _shape(text: str) -> str:
    return DIGITS.sub("#", text.casefold())


def _headline(lines: Sequence[Line], size: float) -> list[Line]:
    """The lines at the head that are set larger than the text."""
    found: list[Line] = []
    for line in lines:
        if line.height < size * HEADING_SIZE:
            break
        found.append(line)
    return found if len(found) < len(lines) else []


def _blocks(lines: Sequence[Line], size: float) -> Iterator[Block]:
    """The paragraphs, items and headings that lines make."""
    widest = max((line.right for line in lines), default=0.0)
    gaps = [a.bottom - b.top for a, b in pairwise(lines) if 0 <= a.bottom - b.top < 3 * size]
    usual = sorted(gaps)[len(gaps) // USUAL_GAP] if gaps else 0.0
    current: list[Line] = []
    for line in lines:
        if current and _ends(current[-1], line, widest, usual):
            yield from _block(current, size)
            current = []
        current.append(line)
    yield from _block(current, size)


def _ends(line: Line, following: Line, widest: float, usual: float) -> bool:
    """Whether a paragraph ends with a line."""
    if BULLET.match(following.text) or abs(following.height - line.height) > line.height / 4:
        return True
    if HYPHENATED.search(line.text):
        return False
    gap = line.bottom - following.top
    sentence = SENTENCE_END.search(line.text) is not None
    if gap < 0:  # the next column or page
        return sentence and line.right < widest * SHORT_LINE
    if gap - usual > line.height * PARAGRAPH_GAP:
        return True
    return sentence and line.right < widest * SHORT_LINE


def _block(lines: Sequence[Line], size: float) -> Iterator[Block]:
    words = ""
    for line in lines:
        hyphen = HYPHENATED.search(words)
        words = f"{words[: hyphen.start()]}{line.text}" if hyphen else f"{words} {line.text}"
    text = one_line(words)
    is_item = BULLET.match(text) is not None
    is_heading = bool(lines) and lines[0].height >= size * HEADING_SIZE
    kind = BlockKind.ITEM if is_item else BlockKind.PARAGRAPH
    kind = BlockKind.HEADING if is_heading else kind
    block = make_block((Run(text=BULLET.sub("", text)),), kind)
    if block:
        yield block


def _too_long(raw: RawDocument, pages: Sequence[object]) -> tuple[Problem, ...]:
    if len(pages) < MOST_PAGES:
        return ()
    message = f"only the first {MOST_PAGES} pages were read"
    return (Problem(location=raw.location, message=message, severity=Severity.WARNING),)

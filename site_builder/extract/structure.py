"""A tree of HTML, or of trafilatura's TEI, as blocks. Not for choosing what the article is."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple
from urllib.parse import urljoin

from lxml.etree import _Element

from site_builder.extract.addresses import cut_tracking
from site_builder.extract.blocks import BULLET, make_code, make_table, make_tidy_block
from site_builder.extract.guard import LINE_BREAKS, is_second_break
from site_builder.extract.inline import (
    CODE,
    EMPHASIS,
    STRONG,
    Run,
    plain_text,
    safe_address,
    tidy_runs,
)
from site_builder.model import Block, BlockKind

# Both vocabularies: the tags of pages, and those that trafilatura makes of them.
HEADINGS = {"h1": 2, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6, "head": 2}
KINDS = {
    **dict.fromkeys(("li", "item", "dt", "dd"), BlockKind.ITEM),
    **dict.fromkeys(("blockquote", "quote"), BlockKind.QUOTE),
    **dict.fromkeys(HEADINGS, BlockKind.HEADING),
}
# Cells too: those of figures are read with their table, and others set out a page.
CONTAINERS = {
    *("article", "aside", "body", "caption", "cell", "center", "div", "dl", "figcaption"),
    *("figure", "footer", "form", "header", "hr", "html", "list", "main", "nav", "ol", "p", "row"),
    *("section", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul"),
}
MARKS = {
    **dict.fromkeys(("em", "i", "#i"), EMPHASIS),
    **dict.fromkeys(("strong", "b", "#b"), STRONG),
    **dict.fromkeys(("code", "kbd", "samp", "tt", "#t"), CODE),
}
LINKS = {"a": "href", "ref": "target"}
SPACING = {*LINE_BREAKS, "graphic", "img"}
UNSEEN = {"noscript", "script", "style", "svg", "template", "title"}
# An address that is absolute and has nothing that would be left out or written otherwise.
PLAIN = re.compile(r"https?://[a-z0-9.-]+(?:/[\w.~-]+)*/?$", re.ASCII)
START = re.compile(r"^[1-9][0-9]{0,3}$", re.ASCII)
ROWS, CELLS = {"tr", "row"}, {"td", "th", "cell"}
# A cell with more words than this, or with blocks of its own, sets out a page and no figures.
LONGEST_CELL = 200
BLOCKS_IN_A_LAYOUT = {"p", "list", "ul", "ol", "head", "h1", "h2", "h3", "table", "quote"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Located:
    """A block, the element that holds its words, and what part of its letters is links, 0 to 1.

    Its Markdown is made when it is asked for: of most blocks of a page nobody does.
    """

    text: str
    kind: BlockKind
    element: _Element
    linked: float = 0.0
    runs: tuple[Run, ...] = ()
    marker: str = ""
    ready: Block | None = None

    @property
    def block(self) -> Block:
        """The block itself."""
        return self.ready or make_tidy_block(self.runs, self.kind, self.marker)


class _Break(NamedTuple):
    """The end of a block; the next words are of this kind, or go on in the one just begun."""

    element: _Element
    kind: BlockKind | None = None
    marker: str = ""


class _Context(NamedTuple):
    """What holds for the words inside an element."""

    base: str
    element: _Element
    outer: BlockKind = BlockKind.PARAGRAPH
    mark: str = ""
    href: str = ""
    linked: bool = False
    marker: str = ""


_Piece = Run | _Break | Located


def read_blocks(tree: _Element, base: str = "") -> tuple[Block, ...]:
    """The blocks under an element, in order; links are made absolute against `base`."""
    return tuple(located.block for located in locate_blocks(tree, base))


def locate_blocks(tree: _Element, base: str = "") -> tuple[Located, ...]:
    """The blocks under an element, in order, each with the element in which its words stand."""
    walk = _Walk()
    walk.enter(tree, _Context(base=base, element=tree))
    return tuple(_located(walk.found, tree))


def text_of(element: _Element) -> str:
    """All the words of an element, as they stand."""
    return "".join(str(words) for words in element.itertext())


def _located(pieces: Iterable[_Piece], tree: _Element) -> Iterator[Located]:
    """Blocks from a stream of words, breaks, and blocks that are made already."""
    runs: list[Run] = []
    begun = _Break(kind=BlockKind.PARAGRAPH, element=tree)
    element = tree
    for piece in (*pieces, _Break(element=tree)):
        if isinstance(piece, Run):
            runs.append(piece)
            continue
        tidy = tidy_runs(runs) if runs else ()
        if tidy:
            yield _made(tidy, begun, element)
            # Only a quotation goes on over its first paragraph.
            quoting = begun.kind is BlockKind.QUOTE
            kind = BlockKind.QUOTE if quoting else BlockKind.PARAGRAPH
            begun = _Break(kind=kind, element=element)
        runs.clear()
        if isinstance(piece, Located):
            yield piece
            continue
        element = piece.element
        if piece.kind:
            begun = piece


def _made(tidy: tuple[Run, ...], begun: _Break, element: _Element) -> Located:
    text = plain_text(tidy)
    letters = sum(len(run.text) for run in tidy if run.linked)
    return Located(
        text=text,
        kind=begun.kind or BlockKind.PARAGRAPH,
        element=element,
        linked=letters / len(text),
        runs=tidy,
        marker=begun.marker,
    )


def _ready(block: Block, element: _Element, linked: float = 0.0) -> Located:
    return Located(text=block.text, kind=block.kind, element=element, linked=linked, ready=block)


class _Walk:
    """The way through a tree, and the words, breaks and ready blocks that were found on it.

    A list and no chain of generators: pages are deep, and each level would pass all words on.
    """

    def __init__(self) -> None:
        self.found: list[_Piece] = []

    def enter(self, element: _Element, context: _Context) -> None:
        """Find what is in an element, without its tail."""
        tag = element.tag
        if not isinstance(tag, str) or tag in UNSEEN:
            return
        if tag in KINDS:
            kind = KINDS[tag]
            self._break(element, kind, _marker(element, context))
            outer = kind if kind is BlockKind.QUOTE else BlockKind.PARAGRAPH
            self._inside(element, context._replace(outer=outer, marker="", element=element))
            self._break(context.element, context.outer)
        elif tag == "pre" or (tag == "code" and "\n" in text_of(element).strip()):
            self._break(element)
            code = make_code(text_of(element))
            self.found += () if code is None else (_ready(code, element),)
            self._break(context.element)
        elif tag == "table" and not _is_layout(element):
            self._break(element)
            self.found += _table(element, context)
            self._break(context.element)
        elif tag in CONTAINERS:
            self._break(element)
            self._inside(element, context._replace(element=element))
            self._break(context.element)
        else:
            self._line(element, context)

    def inside(self, element: _Element, context: _Context) -> tuple[_Piece, ...]:
        """What was found in an element, without the element itself."""
        self._inside(element, context)
        return tuple(self.found)

    def _inside(self, element: _Element, context: _Context) -> None:
        """What stands in an element; the items of an ordered list are numbered."""
        self._words(element.text, context)
        ordered = element.tag == "ol" or element.get("rend") == "ol"
        start = element.get("start", "")
        number = int(start) - 1 if START.match(start) else 0
        for child in element:
            if ordered and KINDS.get(child.tag) is BlockKind.ITEM:
                number += 1
                self.enter(child, context._replace(marker=f"{number}."))
            else:
                self.enter(child, context)
            self._words(child.tail, context)

    def _line(self, element: _Element, context: _Context) -> None:
        """An element inside a line: emphasis, a link, a line break, or one that holds words."""
        if is_second_break(element):
            self._break(context.element, context.outer)
        if element.tag in SPACING:
            self._words(" ", context)
        style = element.get("rend", "") if element.tag == "hi" else element.tag
        is_link = element.tag in LINKS
        if is_link or style in MARKS:
            address = element.get(LINKS[element.tag]) if is_link else None
            context = context._replace(
                mark=MARKS.get(style, context.mark),
                href=_absolute(address, context.base) if address else context.href,
                linked=context.linked or is_link,
            )
        self._inside(element, context)
        if element.tag in SPACING:
            self._words(" ", context)

    def _words(self, text: str | None, context: _Context) -> None:
        if text:
            run = Run(text=text, mark=context.mark, href=context.href, linked=context.linked)
            self.found.append(run)

    def _break(self, element: _Element, kind: BlockKind | None = None, marker: str = "") -> None:
        self.found.append(_Break(element=element, kind=kind, marker=marker))


def _marker(element: _Element, context: _Context) -> str:
    """What stands before a block in Markdown: a bullet, a number, or the hashes of a level."""
    if element.tag in HEADINGS:
        return "#" * HEADINGS.get(element.get("rend", ""), HEADINGS[element.tag])
    return context.marker or BULLET


def _absolute(address: str, base: str) -> str:
    """The address as it may stand in an article: absolute, without tracking; else empty."""
    if address.startswith("#"):
        return ""
    if PLAIN.match(address):
        return address
    try:
        return safe_address(cut_tracking(urljoin(base, address)))
    except ValueError:
        return ""


def _is_layout(table: _Element) -> bool:
    """Whether a table sets out a page or a list, so that its cells are no figures in columns."""
    rows = [row for row in table.iter() if row.tag in ROWS]
    cells = [cell for row in rows for cell in row if cell.tag in CELLS]
    return len(cells) <= len(rows) or any(_is_layout_cell(cell) for cell in cells)


def _is_layout_cell(cell: _Element) -> bool:
    blocks = sum(child.tag in BLOCKS_IN_A_LAYOUT for child in cell.iterdescendants())
    return blocks > 1 or len(text_of(cell)) > LONGEST_CELL


def _table(table: _Element, context: _Context) -> Iterator[Located]:
    rows = [row for row in table.iter() if row.tag in ROWS]
    plain = context._replace(mark="")
    cells = [[_cell_runs(cell, plain) for cell in row if cell.tag in CELLS] for row in rows]
    runs = [run for row in cells for cell in row for run in cell]
    letters = sum(len(run.text.strip()) for run in runs) or 1
    linked = sum(len(run.text.strip()) for run in runs if run.linked) / letters
    for block in make_table(cells):
        yield _ready(block, table, linked)


def _cell_runs(cell: _Element, context: _Context) -> tuple[Run, ...]:
    """The words of a cell on one line."""
    return tuple(
        piece
        if isinstance(piece, Run)
        else Run(text=f" {piece.text if isinstance(piece, Located) else ''} ")
        for piece in _Walk().inside(cell, context)
    )

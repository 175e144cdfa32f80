"""A tree of HTML, or of trafilatura's TEI, as blocks. Not for choosing what the article is."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from urllib.parse import urljoin

from lxml.etree import _Element

from site_builder.extract.addresses import cut_tracking
from site_builder.extract.blocks import BULLET, make_block, make_code, make_table
from site_builder.extract.inline import CODE, EMPHASIS, STRONG, Run, safe_address
from site_builder.model import Block, BlockKind

# Both vocabularies: the tags of pages, and those that trafilatura makes of them.
HEADINGS = {"h1": 2, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6, "head": 2}
KINDS = {
    **dict.fromkeys(("li", "item", "dt", "dd"), BlockKind.ITEM),
    **dict.fromkeys(("blockquote", "quote"), BlockKind.QUOTE),
    **dict.fromkeys(HEADINGS, BlockKind.HEADING),
}
CONTAINERS = {
    *("article", "aside", "body", "caption", "center", "div", "dl", "figcaption", "figure", "form"),
    *("footer", "header", "hr", "html", "list", "main", "nav", "ol", "p", "row", "section"),
    *("table", "tbody", "tfoot", "thead", "tr", "ul"),
}
MARKS = {
    **dict.fromkeys(("em", "i", "#i"), EMPHASIS),
    **dict.fromkeys(("strong", "b", "#b"), STRONG),
    **dict.fromkeys(("code", "kbd", "samp", "tt", "#t"), CODE),
}
LINKS = {"a": "href", "ref": "target"}
SPACING = {"br", "lb", "td", "th", "cell", "graphic", "img"}
UNSEEN = {"noscript", "script", "style", "svg", "template", "title"}
START = re.compile(r"^[1-9][0-9]{0,3}$", re.ASCII)
ROWS, CELLS = {"tr", "row"}, {"td", "th", "cell"}
# A cell with more words than this, or with blocks of its own, sets out a page and no figures.
LONGEST_CELL = 200
BLOCKS_IN_A_LAYOUT = {"p", "list", "ul", "ol", "head", "h1", "h2", "h3", "table", "quote"}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Break:
    """The end of a block; the next words are of this kind, or go on in the one just begun."""

    kind: BlockKind | None = None
    marker: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Context:
    """What holds for the words inside an element."""

    base: str
    outer: BlockKind = BlockKind.PARAGRAPH
    mark: str = ""
    href: str = ""
    marker: str = ""


def read_blocks(tree: _Element, base: str = "") -> tuple[Block, ...]:
    """The blocks under an element, in order; links are made absolute against `base`."""
    return tuple(_blocks(_pieces(tree, _Context(base=base))))


def text_of(element: _Element) -> str:
    """All the words of an element, as they stand."""
    return "".join(str(words) for words in element.itertext())


def _blocks(pieces: Iterator[Run | _Break | Block]) -> Iterator[Block]:
    """Blocks from a stream of words, breaks, and blocks that are made already."""
    runs: list[Run] = []
    begun = _Break(kind=BlockKind.PARAGRAPH)
    for piece in (*pieces, _Break()):
        if isinstance(piece, Run):
            runs.append(piece)
            continue
        made = make_block(runs, begun.kind or BlockKind.PARAGRAPH, begun.marker)
        runs = []
        if made:
            yield made
            # Only a quotation goes on over its first paragraph.
            quoting = begun.kind is BlockKind.QUOTE
            begun = _Break(kind=BlockKind.QUOTE if quoting else BlockKind.PARAGRAPH)
        if isinstance(piece, Block):
            yield piece
        elif piece.kind:
            begun = piece


def _pieces(element: _Element, context: _Context) -> Iterator[Run | _Break | Block]:
    """The words, breaks and ready blocks of an element, without its tail."""
    tag = element.tag
    if not isinstance(tag, str) or tag in UNSEEN:
        return
    if tag in KINDS:
        kind = KINDS[tag]
        yield _Break(kind=kind, marker=_marker(element, context))
        outer = kind if kind is BlockKind.QUOTE else BlockKind.PARAGRAPH
        yield from _inside(element, replace(context, outer=outer, marker=""))
        yield _Break(kind=context.outer)
    elif tag == "pre" or (tag == "code" and "\n" in text_of(element).strip()):
        yield _Break()
        code = make_code(text_of(element))
        yield from () if code is None else (code,)
    elif tag == "table" and not _is_layout(element):
        yield _Break()
        yield from _table(element, context)
    elif tag in CONTAINERS:
        yield _Break()
        yield from _inside(element, context)
        yield _Break()
    else:
        yield from _words(element, context)


def _inside(element: _Element, context: _Context) -> Iterator[Run | _Break | Block]:
    """What stands in an element; the items of an ordered list are numbered."""
    yield _run(element.text, context)
    ordered = element.tag == "ol" or element.get("rend") == "ol"
    start = element.get("start", "")
    number = int(start) - 1 if START.match(start) else 0
    for child in element:
        if ordered and KINDS.get(child.tag) is BlockKind.ITEM:
            number += 1
            yield from _pieces(child, replace(context, marker=f"{number}."))
        else:
            yield from _pieces(child, context)
        yield _run(child.tail, context)


def _words(element: _Element, context: _Context) -> Iterator[Run | _Break | Block]:
    """An element inside a line: emphasis, a link, a line break, or one that only holds words."""
    if element.tag in SPACING:
        yield _run(" ", context)
    style = element.get("rend", "") if element.tag == "hi" else element.tag
    mark = MARKS.get(style, context.mark)
    address = element.get(LINKS[element.tag]) if element.tag in LINKS else None
    href = _absolute(address, context.base) if address else context.href
    yield from _inside(element, replace(context, mark=mark, href=href))
    if element.tag in SPACING:
        yield _run(" ", context)


def _run(text: str | None, context: _Context) -> Run:
    return Run(text=text or "", mark=context.mark, href=context.href)


def _marker(element: _Element, context: _Context) -> str:
    """What stands before a block in Markdown: a bullet, a number, or the hashes of a level."""
    if element.tag in HEADINGS:
        return "#" * HEADINGS.get(element.get("rend", ""), HEADINGS[element.tag])
    return context.marker or BULLET


def _absolute(address: str, base: str) -> str:
    """The address as it may stand in an article: absolute, without tracking; else empty."""
    if address.startswith("#"):
        return ""
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


def _table(table: _Element, context: _Context) -> Iterator[Block]:
    rows = [row for row in table.iter() if row.tag in ROWS]
    plain = replace(context, mark="")
    yield from make_table(
        [[_cell_runs(cell, plain) for cell in row if cell.tag in CELLS] for row in rows]
    )


def _cell_runs(cell: _Element, context: _Context) -> tuple[Run, ...]:
    """The words of a cell on one line."""
    return tuple(
        piece if isinstance(piece, Run) else Run(text=f" {getattr(piece, 'text', '')} ")
        for piece in _inside(cell, context)
    )

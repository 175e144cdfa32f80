"""Bylines and date lines around the article: read into its metadata where that is empty."""

from dataclasses import replace

from site_builder.clean.extent import find_extent
from site_builder.clean.header_lines import HeaderLine, read_header_line
from site_builder.model import Block, BlockKind, Document

# How far below a standfirst the byline may stand.
BELOW = 3


def read_head(document: Document) -> Document:
    """Move what bylines and date lines say into the metadata, and leave these lines out."""
    extent = find_extent(document.blocks)
    kept = []
    for number, block in enumerate(document.blocks):
        is_outside = number <= extent.first + BELOW or number > extent.last
        line = _header_line(block) if is_outside else None
        if line is None:
            kept.append(block)
        else:
            document = _filled(document, line)
    return replace(document, blocks=tuple(kept) or document.blocks)


def _header_line(block: Block) -> HeaderLine | None:
    if block.kind not in {BlockKind.PARAGRAPH, BlockKind.ITEM}:
        return None
    return read_header_line(block.text)


def _filled(document: Document, line: HeaderLine) -> Document:
    """The document with what the line says where it knew nothing."""
    return replace(
        document,
        byline=document.byline or line.byline,
        source=document.source or line.source,
        published=document.published or line.published,
    )

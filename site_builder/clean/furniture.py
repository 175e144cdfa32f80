"""Page furniture: the lines that a publisher adds around, and into, an article."""

import re
from collections.abc import Sequence
from dataclasses import replace

from site_builder.clean.classify import SENTENCE_END, WORD, classify
from site_builder.clean.extent import Extent, find_extent, is_bodily
from site_builder.clean.furniture_class import FurnitureClass, Zone
from site_builder.model import Block, BlockKind, Document

WHOLE = {BlockKind.TABLE, BlockKind.CODE}
# The text of a block is one link from its first to its last word.
IS_LINK = re.compile(r"^(?:\W{0,4}|\d+\. )\[(?:[^\]\\]|\\.)+\]\([^)\s]+\)\W{0,3}$")
LONGEST_LINKED = 25
LONGEST_LISTED = 16
MOST_LISTED = 10
# A biography is one only if it tells of who wrote the article, or how to reach somebody.
REACH = re.compile(r"@\w|\bfollow\b|\breached\b|https?:|\bcovers\b|\bwrites about\b", re.IGNORECASE)


def drop_furniture(document: Document) -> Document:
    """Leave out the blocks that are furniture where they stand, unless nothing else is there."""
    blocks = document.blocks
    extent = find_extent(blocks)
    names = set(WORD.findall(document.byline))
    found = [_furniture(block, names) for block in blocks]
    dropped = {
        number for number in range(len(blocks)) if _is_dropped(number, blocks, found, extent)
    }
    for number, furniture in enumerate(found):
        if furniture and furniture.name == "related heading" and number in dropped:
            dropped.update(_listed(number + 1, blocks, extent))
    kept = tuple(block for number, block in enumerate(blocks) if number not in dropped)
    return replace(document, blocks=kept or blocks)


def _furniture(block: Block, names: set[str]) -> FurnitureClass | None:
    """The class of a block, if its kind can be furniture and it tells of no stranger."""
    furniture = None if block.kind in WHOLE else classify(block.text)
    if furniture and furniture.name == "share" and block.kind is BlockKind.HEADING:
        return None
    if furniture and furniture.name == "author":
        tells_of_author = names.intersection(WORD.findall(block.text)[:6])
        return furniture if tells_of_author or REACH.search(block.text) else None
    return furniture


def _is_dropped(
    number: int, blocks: Sequence[Block], found: Sequence[FurnitureClass | None], extent: Extent
) -> bool:
    """Whether a block is furniture here: by its class, or as a headline linked in shouting."""
    furniture = found[number]
    if furniture is None:
        return _is_shouted_link(blocks[number])
    if furniture.zone is Zone.ANYWHERE:
        return True
    if extent.first <= number <= extent.last:
        return False
    if furniture.zone is Zone.EDGE:
        return True
    beside = [found[near] for near in (number - 1, number + 1) if 0 <= near < len(found)]
    return blocks[number].kind is not BlockKind.HEADING and any(beside)


def _is_shouted_link(block: Block) -> bool:
    """Whether a paragraph is the headline of another article, in capitals and all one link."""
    return (
        block.kind is BlockKind.PARAGRAPH
        and block.text.isupper()
        and 3 < len(WORD.findall(block.text)) <= LONGEST_LINKED
        and bool(IS_LINK.match(block.markdown))
    )


def _listed(start: int, blocks: Sequence[Block], extent: Extent) -> list[int]:
    """The blocks that a heading of related articles lists: items and links, at the end any line."""
    listed = []
    for number in range(start, min(start + MOST_LISTED, len(blocks))):
        block = blocks[number]
        if block.kind in WHOLE or is_bodily(block):
            break
        is_list = block.kind is BlockKind.ITEM or bool(IS_LINK.match(block.markdown))
        is_line = len(WORD.findall(block.text)) <= LONGEST_LISTED and not SENTENCE_END.search(
            block.text
        )
        if not (is_list or (is_line and number > extent.last)):
            break
        listed.append(number)
    return listed

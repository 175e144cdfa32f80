"""Where an article's own sentences begin and end among the blocks of a page."""

from collections.abc import Sequence
from dataclasses import dataclass

from site_builder.clean.classify import WORD, classify
from site_builder.model import Block, BlockKind

# A block of so many words that is no furniture is the article's own.
WORDS_OF_A_SENTENCE = 12
BODILY = {BlockKind.PARAGRAPH, BlockKind.QUOTE, BlockKind.ITEM}


@dataclass(frozen=True, slots=True, kw_only=True)
class Extent:
    """The numbers of the first and the last block that are surely the article's."""

    first: int
    last: int


def find_extent(blocks: Sequence[Block]) -> Extent:
    """From the first to the last bodily block; all blocks where there is none."""
    numbers = range(len(blocks))
    first = next((number for number in numbers if is_bodily(blocks[number])), None)
    if first is None:
        return Extent(first=-1, last=len(blocks))
    last = next(number for number in reversed(numbers) if is_bodily(blocks[number]))
    return Extent(first=first, last=last)


def is_bodily(block: Block) -> bool:
    """Whether a block is, by itself, surely a piece of the article."""
    return (
        block.kind in BODILY
        and len(WORD.findall(block.text)) >= WORDS_OF_A_SENTENCE
        and classify(block.text) is None
    )

"""Which blocks of a page are its article. What the page's template added goes; words stay."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from lxml.etree import _Element

from site_builder.extract.features import Known, count_features
from site_builder.extract.forest import probability
from site_builder.extract.structure import Located, text_of
from site_builder.extract.told import FEWEST
from site_builder.model import BlockKind

# More likely than this a block is the article's: measured, see the design notes.
THRESHOLD = 0.4
# A card that opens over a name holds other headlines, in the midst of a sentence.
CARD = re.compile(
    r"(?:^|\s)[\w-]*(?:hover|pop-?over|pop-?up|rollover|tool-?tip)[\w-]*"
    r"(?:block|body|card|content|info|text)(?:\s|$)",
    re.IGNORECASE,
)


def choose(blocks: Sequence[Located], known: Known) -> tuple[int, ...]:
    """The numbers of the blocks that are the article's; a table is whole or not there."""
    chosen = {
        number
        for number, features in count_features(blocks, known)
        if probability(features) >= THRESHOLD
    }
    for rows in _tables(blocks):
        taken = sum(len(blocks[number].text) for number in rows & chosen)
        is_taken = 2 * taken >= sum(len(blocks[number].text) for number in rows)
        chosen = chosen | rows if is_taken else chosen - rows
    return tuple(sorted(chosen))


def _tables(blocks: Sequence[Located]) -> Iterator[set[int]]:
    """The numbers of the rows of each table."""
    rows = (number for number, block in enumerate(blocks) if block.kind is BlockKind.TABLE)
    for _, table in groupby(rows, key=lambda number: blocks[number].element):
        yield set(table)


def drop_asides(tree: _Element) -> None:
    """Take out menus and page ends without a sentence, and cards that open inside sentences."""
    for element in list(tree.iter("nav", "footer")):
        if not any(len(text_of(item).split()) >= FEWEST for item in element.iter("p")):
            element.drop_tree()
    for element in list(tree.iter("span")):
        if CARD.search(element.get("class") or ""):
            element.drop_tree()

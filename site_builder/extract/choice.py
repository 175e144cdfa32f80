"""Which blocks of a page are its article. What the page's template added goes; words stay."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from lxml.etree import _Element

from site_builder.extract.elements import upwards
from site_builder.extract.features import Known, count_features
from site_builder.extract.forest import probability
from site_builder.extract.structure import Located, text_of
from site_builder.extract.told import FEWEST
from site_builder.model import BlockKind

# More likely than this a block is the article's: measured, see the design notes.
THRESHOLD = 0.45
# A card that opens over a name holds other headlines, in the midst of a sentence.
CARD = re.compile(
    r"(?:hover|pop-?over|pop-?up|rollover|tool-?tip)[\w-]*(?:block|body|card|content|info|text)$",
    re.IGNORECASE,
)
LONGEST_NAME = 100


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
    around = _around_sentences(tree)
    for element in list(tree.iter("nav", "footer")):
        if element not in around:
            element.drop_tree()
    for element in list(tree.iter("span")):
        if _is_card(element.get("class") or ""):
            element.drop_tree()


def _around_sentences(tree: _Element) -> set[_Element]:
    """All elements with a paragraph in them that may be a sentence."""
    around: set[_Element] = set()
    for paragraph in tree.iter("p"):
        if len(text_of(paragraph).split()) < FEWEST:
            continue
        for element in upwards(paragraph):
            if element in around:
                break
            around.add(element)
    return around


def _is_card(names: str) -> bool:
    return any(len(name) <= LONGEST_NAME and CARD.search(name) for name in names.split())

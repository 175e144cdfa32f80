"""Which blocks of a page are its article. What the page's template added goes; words stay."""

import re
from collections.abc import Sequence

from lxml.etree import _Element

from site_builder.extract.features import Known, count_features
from site_builder.extract.forest import probability
from site_builder.extract.structure import Located, text_of
from site_builder.extract.told import FEWEST

# More likely than this a block is the article's: measured, see the design notes.
THRESHOLD = 0.4
# A card that opens over a name holds other headlines, in the midst of a sentence.
CARD = re.compile(
    r"(?:^|\s)[\w-]*(?:hover|pop-?over|pop-?up|rollover|tool-?tip)[\w-]*"
    r"(?:block|body|card|content|info|text)(?:\s|$)",
    re.IGNORECASE,
)


def choose(blocks: Sequence[Located], known: Known) -> tuple[int, ...]:
    """The numbers of the blocks that are the article's."""
    return tuple(
        number
        for number, features in count_features(blocks, known)
        if probability(features) >= THRESHOLD
    )


def drop_asides(tree: _Element) -> None:
    """Take out menus and page ends without a sentence, and cards that open inside sentences."""
    for element in list(tree.iter("nav", "footer")):
        if not any(len(text_of(item).split()) >= FEWEST for item in element.iter("p")):
            element.drop_tree()
    for element in list(tree.iter("span")):
        if CARD.search(element.get("class") or ""):
            element.drop_tree()

"""Paragraphs that a page shows twice: a summary for phones, a copied standfirst, a caption."""

from collections.abc import Sequence
from dataclasses import replace

from site_builder.clean.classify import WORD
from site_builder.clean.extent import WORDS_OF_A_SENTENCE
from site_builder.model import Block, BlockKind, Document

WHOLE = {BlockKind.TABLE, BlockKind.CODE}
# A standfirst stands before the paragraph that says it again, and not far from it.
REACH = 8


def drop_doubled(document: Document) -> Document:
    """Leave out a block that says word for word what one before it says; short ones may recur.

    So it is with a block all of which is said again by a longer one soon after it.
    """
    blocks = document.blocks
    said = [_said(block) for block in blocks]
    seen: set[str] = set()
    kept = []
    for number, block in enumerate(blocks):
        is_short = len(WORD.findall(block.text)) < WORDS_OF_A_SENTENCE
        may_recur = is_short or block.kind in WHOLE
        if may_recur or not (block.text in seen or _comes_again(number, said)):
            kept.append(block)
        seen.add(block.text)
    return replace(document, blocks=tuple(kept))


def _comes_again(number: int, said: Sequence[str]) -> bool:
    """Whether one of the next blocks says all of this one, and more."""
    following = said[number + 1 : number + 1 + REACH]
    return any(said[number] in other and said[number] != other for other in following)


def _said(block: Block) -> str:
    """The words of a block between blanks; none of a block that stays whole."""
    if block.kind in WHOLE:
        return ""
    words = (word.strip(".’'") for word in WORD.findall(block.text.casefold()))
    return f" {' '.join(words)} "

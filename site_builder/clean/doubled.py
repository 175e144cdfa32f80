"""Paragraphs that a page shows twice: a summary for phones, a copied standfirst, a caption."""

import re
from collections.abc import Sequence
from dataclasses import replace

from site_builder.clean.classify import WORD
from site_builder.clean.extent import WORDS_OF_A_SENTENCE
from site_builder.model import Block, BlockKind, Document

WHOLE = {BlockKind.TABLE, BlockKind.CODE}
# A shorter line that is said twice in a row can be a refrain or a call.
WORDS_OF_A_CAPTION = 5
LETTERS = re.compile(r"\w+")
# A standfirst stands before the paragraph that says it again, and not far from it.
REACH = 8


def drop_doubled(document: Document) -> Document:
    """Leave out a block that says word for word what one before it says.

    Short ones may recur; of two captions in a row, the second goes. A block all of which is said
    again by a longer one soon after it goes as well.
    """
    blocks = document.blocks
    said = [_said(block) for block in blocks]
    seen: set[str] = set()
    kept: list[Block] = []
    for number, block in enumerate(blocks):
        before = kept[-1].text if kept else ""
        is_told = _is_told(block.text, seen, before) or _comes_again(number, said)
        if block.kind in WHOLE or not is_told:
            kept.append(block)
        seen.add(block.text)
    return replace(document, blocks=tuple(kept))


def _is_told(text: str, seen: set[str], before: str) -> bool:
    """Whether a text need not be said again after all that was seen, or after the one before it."""
    if text not in seen and text != before:
        return False
    words = len(WORD.findall(text))
    return words >= (WORDS_OF_A_CAPTION if text == before else WORDS_OF_A_SENTENCE)


def _comes_again(number: int, said: Sequence[str]) -> bool:
    """Whether one of the next blocks says all of this one, a sentence at least, and more."""
    own = said[number]
    if own.count(" ") <= WORDS_OF_A_SENTENCE:
        return False
    return any(own in other and own != other for other in said[number + 1 : number + 1 + REACH])


def _said(block: Block) -> str:
    """The words of a block between blanks; none of a block that stays whole."""
    if block.kind in WHOLE:
        return ""
    return f" {' '.join(LETTERS.findall(block.text.casefold()))} "

"""Paragraphs that a page shows twice: a summary for phones, a copied standfirst, a caption."""

from dataclasses import replace

from site_builder.clean.classify import WORD
from site_builder.clean.extent import WORDS_OF_A_SENTENCE
from site_builder.model import Block, BlockKind, Document

WHOLE = {BlockKind.TABLE, BlockKind.CODE}
# A shorter line that is said twice in a row can be a refrain or a call.
WORDS_OF_A_CAPTION = 5


def drop_doubled(document: Document) -> Document:
    """Leave out a block that says word for word what one before it says.

    Short ones may recur; of two captions in a row, the second goes.
    """
    seen: set[str] = set()
    kept: list[Block] = []
    for block in document.blocks:
        before = kept[-1].text if kept else ""
        if block.kind in WHOLE or not _is_told(block.text, seen, before):
            kept.append(block)
        seen.add(block.text)
    return replace(document, blocks=tuple(kept))


def _is_told(text: str, seen: set[str], before: str) -> bool:
    """Whether a text need not be said again after all that was seen, or after the one before it."""
    words = len(WORD.findall(text))
    return (words >= WORDS_OF_A_SENTENCE and text in seen) or (
        words >= WORDS_OF_A_CAPTION and text == before
    )

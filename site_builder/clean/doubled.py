"""Paragraphs that a page shows twice: a summary for phones, a copied standfirst, a caption."""

from dataclasses import replace

from site_builder.clean.classify import WORD
from site_builder.clean.extent import WORDS_OF_A_SENTENCE
from site_builder.model import BlockKind, Document

WHOLE = {BlockKind.TABLE, BlockKind.CODE}


def drop_doubled(document: Document) -> Document:
    """Leave out a block that says word for word what one before it says; short ones may recur."""
    seen: set[str] = set()
    kept = []
    for block in document.blocks:
        is_short = len(WORD.findall(block.text)) < WORDS_OF_A_SENTENCE
        if is_short or block.kind in WHOLE or block.text not in seen:
            kept.append(block)
        seen.add(block.text)
    return replace(document, blocks=tuple(kept))

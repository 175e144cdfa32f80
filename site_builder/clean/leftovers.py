"""What is left of a list or a table when its words were not copied: bullets, bars, empty items."""

import re
from dataclasses import replace

from site_builder.model import BlockKind, Document

A_WORD = re.compile(r"[^\W_]")
WHOLE = {BlockKind.TABLE, BlockKind.CODE}


def drop_leftovers(document: Document) -> Document:
    """Leave out blocks in which there is no letter and no digit."""
    blocks = tuple(
        block for block in document.blocks if block.kind in WHOLE or A_WORD.search(block.text)
    )
    return replace(document, blocks=blocks or document.blocks)

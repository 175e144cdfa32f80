"""Lines of a site rather than of an article: notes on the house, lives of columnists, slogans.

Which lines these are is known from the site's other articles, and comes in as a value.
"""

import re
from collections.abc import Set
from dataclasses import replace

from site_builder.clean.classify import SENTENCE_END, WORD
from site_builder.clean.extent import WORDS_OF_A_SENTENCE, is_bodily
from site_builder.model import Block, BlockKind, Document
from site_builder.wording import key_line

WHOLE = {BlockKind.TABLE, BlockKind.CODE}
# Between sentences a short line has to say something to be furniture: “Yes” and “3 p.m.” recur.
TELLING = re.compile(r"[^\W\d_]{2,}")
FEWEST_TELLING = 4
A_DIGIT = re.compile(r"\d")
# What heads a part of a text, however it is set: “What we know so far”, “**The vote**”, “Cast:”.
HEADS = re.compile(r"^\*\*.*\*\*$|:$|^\W*(?:how|what|when|where|who|why)\b", re.IGNORECASE)


def drop_recurring(document: Document, recurring: Set[str]) -> Document:
    """Leave out lines that recur on the site (by their keys) where they are furniture.

    That is before the first and after the last sentence of the article's own, and between these
    where they are short, no sentence, and head nothing.
    """
    if not recurring:
        return document
    blocks = document.blocks
    recurs = [block.kind not in WHOLE and key_line(block.markdown) in recurring for block in blocks]
    own = [n for n, block in enumerate(blocks) if is_bodily(block) and not recurs[n]]
    if not own:
        return document
    kept = tuple(
        block
        for number, block in enumerate(blocks)
        if not (recurs[number] and _is_furniture(block, is_inside=own[0] < number < own[-1]))
    )
    return replace(document, blocks=kept)


def _is_furniture(block: Block, *, is_inside: bool) -> bool:
    """Whether a line that recurs can go from where it stands.

    Short ones with figures, and short items of lists, are ingredients, results or times.
    """
    if len(WORD.findall(block.text)) >= WORDS_OF_A_SENTENCE:
        return not is_inside
    if block.kind is BlockKind.ITEM or A_DIGIT.search(block.text):
        return False
    return not is_inside or (
        block.kind is BlockKind.PARAGRAPH
        and len(TELLING.findall(block.text)) >= FEWEST_TELLING
        and not SENTENCE_END.search(block.text)
        and not HEADS.search(block.markdown)
    )

"""The title: taken from the first line that can be one, and not said again in the body."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import dropwhile

from site_builder.clean.classify import SENTENCE_END, WORD, classify
from site_builder.clean.extent import is_bodily
from site_builder.clean.header_lines import is_header_line
from site_builder.model import Block, BlockKind, Document
from site_builder.prose import escape

# How far down a page may repeat its title, and how much alike a repetition is.
DEEPEST = 6
ALIKE = 0.7
MOST_WORDS_MORE = 3
LONGEST_LABEL = 4
# Classes of which a line is never a title. Others can be: "Watch: whale in the harbour".
LABELS = {
    *("advertisement", "comments", "cookies", "error", "navigation", "paywall", "reading time"),
    *("related heading", "share"),
}


def settle_title(document: Document) -> Document:
    """Take the first line that can be a title, where a label or a byline stood in its place."""
    if not _is_unfit(document.title) or len(document.blocks) < 2:
        return document
    for number, block in enumerate(document.blocks[:DEEPEST]):
        if is_bodily(block):
            break
        if classify(block.text) is None and not is_header_line(block.text):
            others = (*document.blocks[:number], *document.blocks[number + 1 :])
            return replace(document, title=block.text, blocks=(*_header(document.title), *others))
    return document


def drop_repeated_title(document: Document) -> Document:
    """Leave out the title where the body begins with it, and labels of sections before it."""
    blocks = document.blocks
    for number, block in enumerate(blocks[:DEEPEST]):
        if _repeats(block, document.title):
            before = (item for item in blocks[:number] if not _is_label(item))
            after = dropwhile(lambda item: _repeats(item, document.title), blocks[number:])
            return replace(document, blocks=(*before, *after) or blocks)
        if is_bodily(block) and number > 1:
            break
    return document


def _is_unfit(title: str) -> bool:
    furniture = classify(title)
    return is_header_line(title) or (furniture is not None and furniture.name in LABELS)


def _header(title: str) -> tuple[Block, ...]:
    """The line that was no title, if it is to be read with the other header lines."""
    if not is_header_line(title):
        return ()
    return (Block(text=title, markdown=escape(title)),)


def _repeats(block: Block, title: str) -> bool:
    """Whether a block says the title again; a sentence only if it has the very same words."""
    said, words = _words(block.text), _words(title)
    if not said or block.kind not in {BlockKind.PARAGRAPH, BlockKind.HEADING}:
        return False
    if SENTENCE_END.search(block.text) and not SENTENCE_END.search(title):
        return said == words
    likeness = len(set(said) & set(words)) / len(set(said) | set(words))
    return likeness >= ALIKE and 1 < len(said) <= len(words) + MOST_WORDS_MORE


def _words(text: str) -> Sequence[str]:
    return [word.strip(".’'") for word in WORD.findall(text.casefold())]


def _is_label(block: Block) -> bool:
    """Whether a block can be the name of a section above a title."""
    is_short = len(WORD.findall(block.text)) <= LONGEST_LABEL
    return is_short and not SENTENCE_END.search(block.text)

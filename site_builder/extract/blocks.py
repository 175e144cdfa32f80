"""A block from its words: the text on one line, and Markdown that reads back as this text.

Every extractor makes its blocks here, so that `read_prose` of the joined Markdown gives back the
paragraphs of the document.
"""

import re
from collections.abc import Sequence
from html import escape as escape_html

from site_builder.extract.guard import HARD_BLANK
from site_builder.extract.inline import Run, inline_markdown, plain_text, tidy_runs
from site_builder.model import Block, BlockKind
from site_builder.prose import escape, escape_start
from site_builder.text import INVISIBLE, one_line

BULLET = "-"
RULE = re.compile(r"^[|:\\ -]+$")
LAST_HASH = re.compile(r"(?<!\\)((?:\\\\)*)#$")
# In a program's text every blank counts, but Markdown knows only these two kinds.
PLAIN_BLANKS = str.maketrans(
    {
        **dict.fromkeys(f"\u00a0\u2007\u202f{HARD_BLANK}", " "),
        **dict.fromkeys("\v\f\x85\u2028\u2029", "\n"),
    }
)


def make_block(
    runs: Sequence[Run], kind: BlockKind = BlockKind.PARAGRAPH, marker: str = ""
) -> Block | None:
    """The block of these words, none where there is no word.

    `marker` is `-` or `3.` before an item, and the hashes before a heading.
    """
    tidy = tidy_runs(runs)
    return make_tidy_block(tidy, kind, marker) if tidy else None


def make_tidy_block(tidy: Sequence[Run], kind: BlockKind, marker: str) -> Block:
    """The block of words that are tidy already, at least one."""
    text = plain_text(tidy)
    markdown = escape_start(inline_markdown(tidy))
    if kind is BlockKind.ITEM:
        # Items of bars and dashes would be the rule of a table.
        words = escape(text).replace("|", "\\|") if RULE.match(text) else markdown
        markdown = f"{marker or BULLET} {words}"
    elif kind is BlockKind.HEADING:
        # A hash at the end of a heading belongs to its frame.
        words = LAST_HASH.sub(r"\1\\#", markdown)
        markdown = f"{marker or '##'} {words}"
    elif kind is BlockKind.QUOTE:
        markdown = f"> {markdown}"
    return Block(text=text, markdown=markdown, kind=kind)


def make_code(text: str) -> Block | None:
    """The block of a program's text, whose lines and blanks stay in the Markdown."""
    lines = INVISIBLE.sub("", text).translate(PLAIN_BLANKS).strip("\r\n")
    words = one_line(lines)
    if not words:
        return None
    markdown = f"<pre><code>{escape_html(lines, quote=False)}\n</code></pre>"
    return Block(text=words, markdown=markdown, kind=BlockKind.CODE)


def make_table(rows: Sequence[Sequence[Sequence[Run]]]) -> tuple[Block, ...]:
    """A block for each row that has a word; the first one carries the line under a table's head."""
    tidy = [[tidy_runs(cell) for cell in row] for row in rows]
    filled = [row for row in tidy if any(row)]
    if not filled:
        return ()
    width = max(len(row) for row in filled)
    blocks = []
    for number, row in enumerate(filled):
        cells = [*row, *((),) * (width - len(row))]
        markdown = " | ".join(inline_markdown(cell).replace("|", "\\|") for cell in cells)
        rule = "\n|" + " --- |" * width if number == 0 else ""
        text = " ".join(plain_text(cell) for cell in cells if cell)
        blocks.append(Block(text=text, markdown=f"| {markdown} |{rule}", kind=BlockKind.TABLE))
    return tuple(blocks)

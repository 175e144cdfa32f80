"""Pasted text as a document: the first line is the title, the rest is the body.

Leaves header lines and furniture where they are: what to do about these is for cleaning to say.
"""

from site_builder.errors import SourceError
from site_builder.extract.blocks import BULLET, make_block
from site_builder.extract.encoding import decode
from site_builder.extract.inline import Run
from site_builder.extract.lines import Passage, read_passages
from site_builder.extract.titles import WORD, title_from
from site_builder.model import Block, BlockKind, Document, RawDocument
from site_builder.text import one_line

# A first line that is longer, or that is a sentence of so many words, is the lead and no title.
LONGEST_TITLE = 200
WORDS_OF_A_LEAD = 20
NO_ARTICLE = "nothing in the text looks like an article"


def extract_text(raw: RawDocument) -> tuple[Document, ...]:
    """The one article of a pasted text; raises SourceError where there is none."""
    decoded = decode(raw)
    blocks = read_text(decoded.text)
    if not blocks:
        raise SourceError.at(raw.location, NO_ARTICLE, "paste a title and the article below it")
    first = blocks[0].text
    titled = len(blocks) > 1 and is_title(first)
    document = Document(
        location=raw.location,
        title=first if titled else title_from(first),
        blocks=blocks[1:] if titled else blocks,
        problems=decoded.problems,
    )
    return (document,)


def read_text(text: str) -> tuple[Block, ...]:
    """The blocks of plain text: its paragraphs and items, with their lines put together."""
    return tuple(block for passage in read_passages(text) if (block := _block(passage)))


def is_title(line: str) -> bool:
    """Whether a first line can be a title: it is short, or at least no long sentence."""
    is_sentence = line.endswith((".", ".”", '."', ".’"))
    return len(line) <= LONGEST_TITLE and not (
        is_sentence and len(WORD.findall(line)) > WORDS_OF_A_LEAD
    )


def _block(passage: Passage) -> Block | None:
    marker = passage.marker if passage.marker[:1].isdigit() else BULLET
    return make_block(
        (Run(text=one_line(passage.text)),),
        passage.kind,
        marker if passage.kind is BlockKind.ITEM else "",
    )

"""The one reading of a document that key points and quotes share: its tokens, and who is who in it.

Not for sentences: see `sentences`.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from site_builder.english.marks import find_segments
from site_builder.model import BlockKind, Document
from site_builder.summarize.people import People
from site_builder.summarize.tokens import Paragraph, read_paragraph

SPOKEN_KINDS = frozenset((BlockKind.PARAGRAPH, BlockKind.QUOTE, BlockKind.ITEM))


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A document's paragraphs, and the people whom they name."""

    paragraphs: tuple[Paragraph, ...]
    people: People

    def people_of(self, paragraphs: Sequence[Paragraph]) -> People:
        """The people whom these paragraphs name; already known where they are all of them."""
        return self.people if paragraphs == self.paragraphs else People(paragraphs)


def read(document: Document) -> Reading:
    """Read the document once for all that is to be found in it."""
    paragraphs = read_paragraphs(document)
    return Reading(paragraphs=paragraphs, people=People(paragraphs))


def read_paragraphs(document: Document) -> tuple[Paragraph, ...]:
    """The document's paragraphs as tokens; what is no prose has none."""
    texts = [block.text if block.kind in SPOKEN_KINDS else "" for block in document.blocks]
    return tuple(map(read_paragraph, texts, find_segments(texts)))

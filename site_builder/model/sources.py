"""What comes in: a source as it came, and the article taken out of it."""

import datetime
import hashlib
from dataclasses import dataclass
from enum import StrEnum

from site_builder.errors import Problem

# A day, or a moment where the source gives the time as well; a moment always has its UTC offset.
Published = datetime.date | datetime.datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class RawDocument:
    """A source as it came: untouched bytes, where they are from, and when they were read.

    `charset` is what the server said of the text's encoding, empty where none said anything.
    """

    location: str
    media_type: str
    body: bytes
    fetched_at: datetime.datetime
    charset: str = ""

    @property
    def sha256(self) -> str:
        """Hexadecimal SHA-256 of the untouched bytes."""
        return hashlib.sha256(self.body).hexdigest()


class BlockKind(StrEnum):
    """What a block is in the article's structure."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    ITEM = "item"
    QUOTE = "quote"
    CODE = "code"
    TABLE = "table"


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One block of an article: its plain text on one line, and the same words as Markdown."""

    text: str
    markdown: str
    kind: BlockKind = BlockKind.PARAGRAPH
    damaged: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One of many articles of a source: `key` names it anywhere, `sha256` is of what it says."""

    key: str
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """An article taken out of its source; what a source does not tell is empty, or none.

    `modified` is when it was last changed, `image` the address of the picture that stands for it.
    """

    location: str
    title: str
    blocks: tuple[Block, ...]
    byline: str = ""
    source: str = ""
    url: str = ""
    published: Published | None = None
    modified: Published | None = None
    image: str = ""
    image_alt: str = ""
    language: str = "en"
    item: Item | None = None
    problems: tuple[Problem, ...] = ()

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """The plain text, a string a block; every place in an article counts in these."""
        return tuple(block.text for block in self.blocks)

    @property
    def text(self) -> str:
        """The plain text, blocks set apart by an empty line."""
        return "\n\n".join(self.paragraphs)

"""The nouns of the program, in the order in which they come to be: frozen values, no I/O.

RawDocument -> Document -> Summary -> Article -> VerifiedArticle -> Library -> Page -> Output
"""

import datetime
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
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
    """An article taken out of its source; what a source does not tell is empty, or none."""

    location: str
    title: str
    blocks: tuple[Block, ...]
    byline: str = ""
    source: str = ""
    url: str = ""
    published: Published | None = None
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


class QuoteKind(StrEnum):
    """A whole utterance, or some of its words inside the reporter's sentence."""

    DIRECT = "direct"
    FRAGMENT = "fragment"


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Words between one pair of marks: `paragraphs[paragraph][start:end] == text`.

    `speaker` is the full name used in the article, an organisation or a described source, empty
    where the text does not settle it; `mention` is the words by which the sentence names the
    speaker; `role` and `cue` are empty where there is none. `continues` is true when the utterance
    before goes on here after its cue (“…,” X said. “…”).
    """

    text: str
    paragraph: int
    start: int
    end: int
    speaker: str = ""
    mention: str = ""
    role: str = ""
    cue: str = ""
    kind: QuoteKind = QuoteKind.DIRECT
    continues: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyPoint:
    """A sentence that carries the story: the text, its paragraph, its number in that paragraph."""

    text: str
    paragraph: int
    sentence: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What a document says in short: nothing in it is invented."""

    key_points: tuple[KeyPoint, ...] = ()
    quotes: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """A quote as an article's front matter tells it; `[…]` stands for words left out."""

    text: str
    speaker: str = ""
    role: str = ""
    context: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """The program's notes: the source or item, others that it `replaced`, what was made of it."""

    raw: str
    sha256: str
    item: str = ""
    replaced: tuple[str, ...] = ()
    checksum: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """An article file: front matter that a person may edit, and a Markdown body.

    `location` is the file's path in the site's folder (POSIX); `slug` is the last part of the
    page's address; `reprint_of` is the name of another article's file, the original of this one;
    `extra` keeps front matter that the program does not know.
    """

    location: str
    slug: str
    title: str
    published: Published
    body: str
    source: str = ""
    url: str = ""
    reprint_of: str = ""
    byline: str = ""
    language: str = "en"
    tags: tuple[str, ...] = ()
    key_points: tuple[str, ...] = ()
    quotes: tuple[Quotation, ...] = ()
    draft: bool = False
    origin: Origin | None = None
    extra: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where words stand in an article's text: `paragraphs[paragraph][start:end]`."""

    paragraph: int
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class VerifiedPoint:
    """A key point and the place of its sentence; no place where the text does not hold it.

    `anchor` is the identifier of the marked words in the article's page, empty without a place.
    """

    text: str
    anchor: str = ""
    place: Place | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class VerifiedQuote:
    """A quotation and its places, one for each part between `[…]`; none where it is not verbatim.

    `sentence` is the sentence of the article around the first part: a fragment is shown in it.
    """

    text: str
    speaker: str = ""
    role: str = ""
    context: str = ""
    kind: QuoteKind = QuoteKind.DIRECT
    sentence: str = ""
    anchor: str = ""
    places: tuple[Place, ...] = ()

    @property
    def verbatim(self) -> bool:
        """Whether every word of it was found in the article's text."""
        return bool(self.places)


@dataclass(frozen=True, slots=True, kw_only=True)
class VerifiedArticle:
    """An article with its text read and every claim of its front matter looked up in that text.

    `day` is the day of publication in the site's time zone; `html` is the sanitised body.
    """

    article: Article
    day: datetime.date
    html: str
    paragraphs: tuple[str, ...]
    key_points: tuple[VerifiedPoint, ...]
    quotes: tuple[VerifiedQuote, ...]
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Library:
    """All articles that are to be published, newest first, and what was wrong with the others."""

    articles: tuple[VerifiedArticle, ...]
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """The articles of one day, in the order in which they are shown."""

    day: datetime.date
    number: int
    articles: tuple[VerifiedArticle, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """A quote together with the article in which it stands."""

    quote: VerifiedQuote
    article: VerifiedArticle


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Someone who is quoted, and every quote, newest first."""

    slug: str
    name: str
    role: str
    attributions: tuple[Attribution, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A file of the site before it is rendered: its path, its template, and what that is given.

    `path` is relative to the output folder (POSIX); `subject` names what the page is about in
    messages, for example the article's file.
    """

    path: str
    template: str
    context: Mapping[str, object]
    subject: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Output:
    """A file of the site: its path in the output folder (POSIX), its bytes, what it copies."""

    path: str
    body: bytes
    source: str = ""

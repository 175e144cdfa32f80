"""An article as its file tells it: front matter that a person may edit, and a body."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from site_builder.model.sources import Published


class Extent(StrEnum):
    """What of an article's text is published.

    All of it; the sentences of its key points and quotes with their neighbours; these sentences
    alone.
    """

    FULL = "full"
    EXCERPT = "excerpt"
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """A quote as an article's front matter tells it; `[…]` stands for words left out.

    `perhaps` is a speaker of whom the program is not sure: for an editor, never for a page.
    """

    text: str
    speaker: str = ""
    role: str = ""
    context: str = ""
    perhaps: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rewording:
    """A key point in a language model's words, and the sentences whose words these are."""

    text: str
    source: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureClaim:
    """A figure as an article's front matter tells it: words of the text and their sentence."""

    text: str
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DateClaim:
    """What is to happen as an article's front matter tells it: when, and the sentence that says so.

    `when` is words of the sentence.
    """

    when: str
    sentence: str


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
    page's address; `modified` is when the original was last changed; `image` is the address of its
    picture; `reprint_of` is the name of another article's file, the original of this one;
    `top_line` tells it in one sentence; `method` is how the key points were chosen, empty where by
    the program's own rules or by a person; `rewordings` tells of those that are in a language
    model's words of which sentences they are; `publish` is what of the text goes onto the page
    where it is not what the site's settings say; `extra` keeps front matter that the program does
    not know; `lines` are those of the file on which its keys and claims stand (`title`, `quote 2`),
    of an article that was read.
    """

    location: str
    slug: str
    title: str
    published: Published
    body: str
    modified: Published | None = None
    source: str = ""
    url: str = ""
    image: str = ""
    image_alt: str = ""
    reprint_of: str = ""
    byline: str = ""
    language: str = "en"
    tags: tuple[str, ...] = ()
    top_line: str = ""
    key_points: tuple[str, ...] = ()
    method: str = ""
    rewordings: tuple[Rewording, ...] = ()
    figures: tuple[FigureClaim, ...] = ()
    dates_ahead: tuple[DateClaim, ...] = ()
    quotes: tuple[Quotation, ...] = ()
    publish: Extent | None = None
    draft: bool = False
    origin: Origin | None = None
    extra: Mapping[str, object] = field(default_factory=dict)
    lines: Mapping[str, int] = field(default_factory=dict, compare=False, repr=False)

    def place_of(self, claim: str) -> str:
        """The file and line of a key or claim, `quote 2`; the file where no line is known."""
        line = self.lines.get(claim)
        return f"{self.location}:{line}" if line else self.location

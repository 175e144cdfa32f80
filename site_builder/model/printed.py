"""An edition as its page shows it, in plain values: what is kept of one that was sent.

What stands here is read back years later by another program: a field may be added with a default,
never taken away.
"""

import datetime
from dataclasses import dataclass
from enum import StrEnum

from site_builder.model.library import VerifiedQuote


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedSource:
    """An article that an edition is made of; `address` is that of its page, empty without one.

    `name` is that of its file, `reprint` is true where another article's text is printed again.
    """

    name: str
    title: str
    address: str
    source: str = ""
    url: str = ""
    language: str = "en"
    minutes: int = 1
    reprint: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedPoint:
    """A sentence that is shown; `address` is its place in the text, empty where it has none.

    `outlets` are those that carry it. `edited` and `reworded_by` are those of the key point.
    """

    text: str
    article: PrintedSource
    address: str = ""
    outlets: tuple[str, ...] = ()
    edited: bool = False
    reworded_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedQuote:
    """A quote that is shown: `address` is its words, `person` and `page` are those of pages."""

    quote: VerifiedQuote
    address: str
    speaker: str
    person: str
    article: PrintedSource
    page: str
    day: datetime.date


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedVoice:
    """A speaker in an edition: the quote that is shown, and how many more there are."""

    shown: PrintedQuote
    more: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedAccount:
    """What one article says where articles differ: its words, and its sentence."""

    value: str
    point: PrintedPoint


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedDifference:
    """One thing that articles tell differently."""

    about: str
    accounts: tuple[PrintedAccount, ...]


class Reason(StrEnum):
    """What a story weighs for; a part of its score has so many of it."""

    WORDS = "words"
    PEOPLE = "people"
    OUTLETS = "outlets"
    AGE = "days"


@dataclass(frozen=True, slots=True, kw_only=True)
class ScorePart:
    """Why a story stands where it stands: points for a `number` of words, people and the like."""

    points: int
    reason: Reason
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedStory:
    """A story in an edition: `since` is the day of the edition that had it last, if one had.

    `sources` are its articles that are new, `outlets` those of them that are no reprints, each
    once. The `lede` tells it in a sentence, the `breath` in a short one. `weight`,
    its parts in `score`, and whether an editor `pinned` it say why it stands where it stands.
    """

    id: str
    title: str
    address: str
    sources: tuple[PrintedSource, ...]
    outlets: tuple[str, ...] = ()
    language: str = "en"
    lede: PrintedPoint | None = None
    points: tuple[PrintedPoint, ...] = ()
    quotes: tuple[PrintedQuote, ...] = ()
    differences: tuple[PrintedDifference, ...] = ()
    voices: tuple[PrintedVoice, ...] = ()
    breath: PrintedPoint | None = None
    since: datetime.date | None = None
    minutes: int = 1
    weight: int = 0
    score: tuple[ScorePart, ...] = ()
    pinned: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedQuiet:
    """A story of which there is nothing new, and the day of the edition that had it last."""

    title: str
    address: str
    day: datetime.date


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedEdition:
    """All that the page of an edition shows but for what the site adds later.

    `quotes` counts those that are verbatim; a reprint of another of its articles counts neither as
    a source nor with its quotes. `intro` is Markdown. `ahead` are sentences that say what is to
    happen, `content_hash` changes with anything that its
    articles say.
    """

    day: datetime.date
    number: int
    address: str
    title: str = ""
    intro: str = ""
    draft: bool = False
    one_breath: tuple[PrintedPoint, ...] = ()
    before: datetime.date | None = None
    quiet: tuple[PrintedQuiet, ...] = ()
    top: tuple[PrintedStory, ...] = ()
    brief: tuple[PrintedStory, ...] = ()
    rest: tuple[PrintedStory, ...] = ()
    watch: tuple[PrintedQuiet, ...] = ()
    ahead: tuple[PrintedPoint, ...] = ()
    articles: int = 0
    sources: int = 0
    quotes: int = 0
    minutes: int = 1
    content_hash: str = ""

    @property
    def stories(self) -> tuple[PrintedStory, ...]:
        """All its stories in their order."""
        return self.top + self.brief + self.rest

    @property
    def new(self) -> tuple[PrintedStory, ...]:
        """Its stories that no earlier edition had."""
        return tuple(story for story in self.stories if story.since is None)

    @property
    def updated(self) -> tuple[PrintedStory, ...]:
        """Its stories that an earlier edition had as well, and of which there is a new text."""
        return tuple(
            story
            for story in self.stories
            if story.since and not all(source.reprint for source in story.sources)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class SentQuote:
    """A quote as an article gave it when the edition was sent."""

    text: str
    speaker: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SentArticle:
    """What an article claimed when its edition was sent; `name` is that of its file."""

    name: str
    title: str
    key_points: tuple[str, ...] = ()
    quotes: tuple[SentQuote, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SentEdition:
    """An edition as it was sent, and what each of its articles claimed then."""

    day: datetime.date
    printed: PrintedEdition
    articles: tuple[SentArticle, ...]


class CorrectionKind(StrEnum):
    """What was changed after an edition was sent."""

    TITLE = "headline"
    POINT = "key point"
    QUOTE = "quote"
    SPEAKER = "speaker"
    ARTICLE = "article"


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """What was changed in an article after its edition was sent, and on which day that was seen.

    `edition` is the day of the edition, `article` the name of the file. Where words were taken out
    without others in their place, `after` is empty; where an article is back, `before` is. `about`
    is the quote of which the speaker was changed, `remark` what an editor says of it, which is not
    kept here but stands in the editor's file.
    """

    id: str
    edition: datetime.date
    article: str
    title: str
    kind: CorrectionKind
    before: str
    after: str
    seen: datetime.date
    about: str = ""
    remark: str = ""

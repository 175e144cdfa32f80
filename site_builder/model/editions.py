"""What is published: all articles with their stories, and how editions part them."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from site_builder.errors import Problem
from site_builder.model.library import KnownPerson, PlainPage, VerifiedArticle
from site_builder.model.printed import Correction, ScorePart, SentEdition
from site_builder.model.stories import Story


class Status(StrEnum):
    """How far an edition is: a draft is not sent, a sent one stays as it is."""

    DRAFT = "draft"
    APPROVED = "approved"
    SENT = "sent"


@dataclass(frozen=True, slots=True, kw_only=True)
class EditorsNote:
    """What an editor wrote about the edition of a day.

    `order` and `drop` are ids of stories, `titles` are headlines by id; `remarks` on corrections,
    by id, are a sentence each, or the word `typo`. The `intro` is Markdown. `lines` are those of
    the file on which keys and ids stand.
    """

    day: datetime.date
    location: str
    title: str = ""
    status: Status | None = None
    order: tuple[str, ...] = ()
    drop: tuple[str, ...] = ()
    titles: Mapping[str, str] = field(default_factory=dict)
    remarks: Mapping[str, str] = field(default_factory=dict)
    intro: str = ""
    lines: Mapping[str, int] = field(default_factory=dict, compare=False, repr=False)

    def place_of(self, key: str) -> str:
        """The file and line of a key; the file where no line is known."""
        line = self.lines.get(key)
        return f"{self.location}:{line}" if line else self.location


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """What is known of editions beside their articles, oldest first.

    `notes` are the editors', `sent` the editions as they were sent, `corrections` what was changed
    in these since; `unread` are the names of articles that can not be read for now.
    """

    notes: tuple[EditorsNote, ...] = ()
    sent: tuple[SentEdition, ...] = ()
    corrections: tuple[Correction, ...] = ()
    unread: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Library:
    """All articles that are to be published, newest first, and what was wrong with the others.

    Each article is in one of the `stories`; `story_ids` remembers in which, by the file's name;
    `people` are those about whom an editor settled something, `pages` the site's own
    pages, `desk` what is known of editions.
    """

    articles: tuple[VerifiedArticle, ...]
    stories: tuple[Story, ...] = ()
    story_ids: Mapping[str, str] = field(default_factory=dict)
    people: tuple[KnownPerson, ...] = ()
    pages: tuple[PlainPage, ...] = ()
    desk: Desk = Desk()
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """What an edition has of a story: `articles` are new in it, the weightiest first.

    `earlier` are the story's articles in the editions before, of which the last is that of the day
    `since`. The `score` says how much it weighs, part by part.
    """

    story: Story
    title: str
    articles: tuple[VerifiedArticle, ...]
    earlier: tuple[VerifiedArticle, ...] = ()
    since: datetime.date | None = None
    score: tuple[ScorePart, ...] = ()

    @property
    def weight(self) -> int:
        """All points of the score together."""
        return sum(part.points for part in self.score)


@dataclass(frozen=True, slots=True, kw_only=True)
class QuietStory:
    """A story of which an edition has nothing new; `day` is that of the edition that had.

    `article` is the weightiest of that edition.
    """

    story: Story
    title: str
    article: VerifiedArticle
    day: datetime.date


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """An edition: its stories in the order in which they are shown, and what else is told in it.

    `day` is its identity: the day on which it closes. `note` is what an editor wrote about it.
    `before` is the day of the edition before it; `quiet` are stories that this one had and that go
    on, `watch` those that have been quiet for longer. `corrections` were first seen since then.
    """

    day: datetime.date
    number: int
    stories: tuple[Coverage, ...]
    note: EditorsNote | None = None
    before: datetime.date | None = None
    quiet: tuple[QuietStory, ...] = ()
    watch: tuple[QuietStory, ...] = ()
    corrections: tuple[Correction, ...] = ()
    sent: SentEdition | None = None

    @property
    def articles(self) -> tuple[VerifiedArticle, ...]:
        """The articles that are new in it, story by story."""
        return tuple(article for one in self.stories for article in one.articles)

    @property
    def status(self) -> Status | None:
        """How far it is; none where nobody said anything."""
        if self.sent:
            return Status.SENT
        return self.note.status if self.note else None

"""Stories: articles about one event, over outlets and days, and what they tell together."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from site_builder.errors import Problem
from site_builder.model.library import Attribution, Place, VerifiedArticle, VerifiedPoint


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """A sentence of an article, word for word: `text` stands at `place`."""

    article: VerifiedArticle
    place: Place
    text: str

    @property
    def anchor(self) -> str:
        """The identifier of the marked sentence in the article's page."""
        return f"s{self.place.paragraph + 1}-{self.place.start}"


@dataclass(frozen=True, slots=True, kw_only=True)
class SettledStory:
    """What an editor settled about a story, in one line each.

    `merge` names stories whose articles belong to this one, and articles that do; `split` names
    articles that do not: each becomes a story of its own. A `pinned` story comes first in its
    editions; a `closed` one takes no further article. `location` is the file and line that say so.
    """

    id: str
    title: str = ""
    merge: tuple[str, ...] = ()
    split: tuple[str, ...] = ()
    pinned: bool = False
    closed: bool = False
    location: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """The articles of one story, oldest first, and what its editor settled; `title` may be empty.

    `id` lasts: it is also the last part of the address of the story's page; `former` are the ids of
    stories that became part of this one.
    """

    id: str
    articles: tuple[VerifiedArticle, ...]
    title: str = ""
    pinned: bool = False
    closed: bool = False
    former: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedPoint:
    """A key point of a story, and the sentences of its other articles that say the same.

    `outlets` are those that carry it, its own first; `originals` counts their articles without
    the reprints of one another.
    """

    point: VerifiedPoint
    article: VerifiedArticle
    also: tuple[Citation, ...]
    outlets: tuple[str, ...]
    originals: int


class DifferenceKind(StrEnum):
    """What outlets tell differently."""

    FIGURE = "figure"
    DATE = "date"
    NAME = "name"


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """What one article says where articles differ: its words, in its sentence."""

    value: str
    citation: Citation


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One thing that articles tell differently, side by side; `about` says in words what it is."""

    kind: DifferenceKind
    about: str
    accounts: tuple[Account, ...]


class PieceKind(StrEnum):
    """Whether words stand in both wordings, in the fullest one only, or in the other one only."""

    SAME = "same"
    GONE = "gone"
    ADDED = "added"


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A run of words of two wordings that are compared."""

    kind: PieceKind
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherWording:
    """The same utterance in another outlet's words, compared word by word with the fullest form."""

    said: Attribution
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Drift:
    """An utterance that outlets word differently: the fullest form, and the others."""

    fullest: Attribution
    others: tuple[OtherWording, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """A dated sentence of a timeline; `when` are its words that tell the day."""

    day: datetime.date
    when: str
    citation: Citation


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """What the articles of one event tell together; nothing in it is not in one of them.

    `articles` come newest first; `title` is an editor's, else that of the weightiest article;
    `former` are the ids of stories that became part of this one: their addresses lead to it.
    """

    id: str
    title: str
    articles: tuple[VerifiedArticle, ...]
    points: tuple[SharedPoint, ...] = ()
    differences: tuple[Difference, ...] = ()
    drifts: tuple[Drift, ...] = ()
    timeline: tuple[Moment, ...] = ()
    pinned: bool = False
    closed: bool = False
    former: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryBook:
    """All stories, newest first; `ids` remembers each article's story, by the file's name.

    `problems` are settlements that no longer apply.
    """

    stories: tuple[Story, ...]
    ids: Mapping[str, str]
    problems: tuple[Problem, ...] = ()

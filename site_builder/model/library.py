"""What is published: articles of which every claim was looked up, and how they are grouped."""

import datetime
from dataclasses import dataclass

from site_builder.errors import Problem
from site_builder.model.articles import Article
from site_builder.model.summaries import QuoteKind


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
    `edited` is true where the rules for key points shortened the sentence or put a name in.
    `reworded_by` is the language model whose words it is in; its place is that of its sentence.
    """

    text: str
    anchor: str = ""
    place: Place | None = None
    edited: bool = False
    reworded_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class VerifiedFigure:
    """A figure of the text and the place of its sentence; no place where the text has not both.

    `anchor` may be that of a key point: the same sentence is marked once.
    """

    text: str
    sentence: str
    anchor: str = ""
    place: Place | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class VerifiedDate:
    """When something is to happen, and the place of the sentence that says so, as of a figure."""

    when: str
    sentence: str
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

    `day` is the day of publication in the site's time zone, `updated` that of the last change, none
    where there was no later one; `html` is the sanitised body; `top_line` tells the article in one
    sentence, none where it has none that is short enough.
    """

    article: Article
    day: datetime.date
    html: str
    paragraphs: tuple[str, ...]
    key_points: tuple[VerifiedPoint, ...]
    quotes: tuple[VerifiedQuote, ...]
    top_line: VerifiedPoint | None = None
    figures: tuple[VerifiedFigure, ...] = ()
    dates_ahead: tuple[VerifiedDate, ...] = ()
    updated: datetime.date | None = None
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownPerson:
    """What an editor settled about a person: names that are theirs, and names that are not.

    `location` is the file and line that say so.
    """

    name: str
    aliases: tuple[str, ...] = ()
    role: str = ""
    link: str = ""
    apart: tuple[str, ...] = ()
    location: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Library:
    """All articles that are to be published, newest first, and what was wrong with the others.

    `people` are those about whom an editor settled something.
    """

    articles: tuple[VerifiedArticle, ...]
    people: tuple[KnownPerson, ...] = ()
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
    """Someone who is quoted, and every quote, newest first; `link` is an editor's, or empty."""

    slug: str
    name: str
    role: str
    attributions: tuple[Attribution, ...]
    link: str = ""

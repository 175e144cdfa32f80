"""What is published: all articles with their stories, and how editions part them."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field

from site_builder.errors import Problem
from site_builder.model.library import KnownPerson, VerifiedArticle
from site_builder.model.stories import Story


@dataclass(frozen=True, slots=True, kw_only=True)
class Library:
    """All articles that are to be published, newest first, and what was wrong with the others.

    Each article is in one of the `stories`; `story_ids` remembers in which, by the file's name;
    `people` are those about whom an editor settled something.
    """

    articles: tuple[VerifiedArticle, ...]
    stories: tuple[Story, ...] = ()
    story_ids: Mapping[str, str] = field(default_factory=dict)
    people: tuple[KnownPerson, ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """The articles of one day, in the order in which they are shown."""

    day: datetime.date
    number: int
    articles: tuple[VerifiedArticle, ...]

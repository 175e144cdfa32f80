"""What a site has to show, as entries: the one value from which pages, feeds and data are made."""

from collections.abc import Mapping
from dataclasses import dataclass

from site_builder.model import Person
from site_builder.plan.entries import ArticleEntry, EditionEntry, QuoteEntry
from site_builder.plan.subjects import SubjectEntry


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """All editions and their articles, newest first, people by name, sources and tags.

    `said` is what each person is quoted with, by the person's slug.
    """

    editions: tuple[EditionEntry, ...]
    articles: tuple[ArticleEntry, ...]
    people: tuple[Person, ...]
    said: Mapping[str, tuple[QuoteEntry, ...]]
    sources: tuple[SubjectEntry, ...]
    tags: tuple[SubjectEntry, ...]

    @property
    def subjects(self) -> tuple[SubjectEntry, ...]:
        """The sources, then the tags."""
        return (*self.sources, *self.tags)

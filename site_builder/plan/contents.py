"""What a site has to show, as entries: the one value from which pages, feeds and data are made."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from site_builder.model import Edition, Person, PrintedEdition, Story
from site_builder.plan.entries import ArticleEntry
from site_builder.plan.quote_entries import QuoteEntry
from site_builder.plan.subjects import SubjectEntry


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """All editions and their articles, newest first, people by name, sources and tags.

    `placed` is the edition in which an article stands, by the article's location, `said` what each
    person is quoted with, by the person's slug.
    """

    editions: tuple[PrintedEdition, ...]
    placed: Mapping[str, PrintedEdition]
    articles: tuple[ArticleEntry, ...]
    stories: tuple[Story, ...]
    people: tuple[Person, ...]
    said: Mapping[str, tuple[QuoteEntry, ...]]
    sources: tuple[SubjectEntry, ...]
    tags: tuple[SubjectEntry, ...]

    @property
    def subjects(self) -> tuple[SubjectEntry, ...]:
        """The sources, then the tags."""
        return (*self.sources, *self.tags)

    def articles_told_by(self, story: Story) -> list[ArticleEntry]:
        """The articles of a story, as many as it has."""
        told = {article.article.location for article in story.articles}
        return [item for item in self.articles if item.article.location in told]

    def articles_of(self, edition: PrintedEdition) -> list[ArticleEntry]:
        """The articles that an edition is the first to have."""
        days = ((item, self.placed.get(item.article.location)) for item in self.articles)
        return [item for item, placed in days if placed and placed.day == edition.day]


def find_placed(
    made: Iterable[Edition], printed: Iterable[PrintedEdition]
) -> Mapping[str, PrintedEdition]:
    """The edition in which each article stands, by the article's location."""
    return {
        article.article.location: edition
        for parts, edition in zip(made, printed, strict=True)
        for article in parts.articles
    }

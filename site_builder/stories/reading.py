"""The articles of a story as everything that is told of them reads them: once. Not for judging."""

from collections.abc import Mapping
from dataclasses import dataclass

from site_builder.model import Group, VerifiedArticle
from site_builder.stories.originals import find_originals_of
from site_builder.stories.statements import (
    Likeness,
    Statement,
    in_reading_order,
    name_of,
    read_statements,
)


@dataclass(frozen=True, slots=True)
class Reading:
    """The articles, oldest first, their sentences, and of which of them each is a copy, by name."""

    articles: tuple[VerifiedArticle, ...]
    statements: Mapping[str, tuple[Statement, ...]]
    originals: Mapping[str, str]
    likeness: Likeness

    @property
    def own_texts(self) -> tuple[VerifiedArticle, ...]:
        """The articles without those that are copies of another one."""
        return tuple(it for it in self.articles if self.originals[name_of(it)] == name_of(it))


def read(group: Group) -> Reading:
    """Read the articles of a group."""
    articles = in_reading_order(group.articles)
    statements = {name_of(article): read_statements(article) for article in articles}
    return Reading(
        articles=articles,
        statements=statements,
        originals=find_originals_of(statements, articles),
        likeness=Likeness(it for found in statements.values() for it in found),
    )

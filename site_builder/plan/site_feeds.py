"""Which feeds the site has: of all articles, of editions, of each source, tag and person."""

from collections.abc import Iterable, Mapping

from site_builder.config import Config
from site_builder.model import Person
from site_builder.permalinks import address_of, person_path
from site_builder.plan.feed_entries import FeedEntry, of_article, of_quote
from site_builder.plan.feeds import Feed
from site_builder.plan.quote_entries import QuoteEntry
from site_builder.plan.subjects import SubjectEntry


def feed_of(folder: str, name: str, page: str, entries: Iterable[FeedEntry]) -> Feed:
    """A feed in a folder of the site, of what a page shows."""
    return Feed(folder=folder, name=name, page=page, entries=tuple(entries))


def feeds_of_subjects(subjects: Iterable[SubjectEntry], config: Config) -> Iterable[Feed]:
    """A feed for each source or tag."""
    for found in subjects:
        entries = (of_article(item, config) for item in found.articles)
        yield feed_of(found.address, found.name, found.address, entries)


def feeds_of_people(
    people: Iterable[Person], said: Mapping[str, Iterable[QuoteEntry]], config: Config
) -> Iterable[Feed]:
    """A feed of the quotes of each person."""
    for person in people:
        folder = address_of(person_path(person.slug))
        entries = (of_quote(quote, config) for quote in said[person.slug])
        yield feed_of(folder, person.name, folder, entries)

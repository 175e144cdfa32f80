"""Which feeds the site has: of all articles, of editions, of each source, tag and person."""

from collections.abc import Iterable, Mapping

from site_builder.config import Config
from site_builder.model import Edition, Person, PrintedEdition
from site_builder.permalinks import ARCHIVE, EDITIONS, address_of, person_path
from site_builder.plan.entries import ArticleEntry
from site_builder.plan.feed_entries import FeedEntry, of_article, of_edition, of_quote
from site_builder.plan.feeds import Feed
from site_builder.plan.quote_entries import QuoteEntry
from site_builder.plan.subjects import SubjectEntry


def feed_of_editions(
    made: Iterable[Edition], editions: Iterable[PrintedEdition], config: Config
) -> Feed:
    """The feed of all editions."""
    entries = (
        of_edition(printed, [article.article for article in edition.articles], config)
        for edition, printed in zip(made, editions, strict=True)
    )
    return _feed_of(EDITIONS, "editions", address_of(ARCHIVE), entries)


def site_feeds(
    articles: Iterable[ArticleEntry],
    subjects: Iterable[SubjectEntry],
    people: Iterable[Person],
    said: Mapping[str, Iterable[QuoteEntry]],
    config: Config,
) -> Iterable[Feed]:
    """The feed of all articles, of each source and tag, and of the quotes of each person."""
    yield _feed_of("", "", "", (of_article(item, config) for item in articles))
    for found in subjects:
        entries = (of_article(item, config) for item in found.articles)
        yield _feed_of(found.address, found.name, found.address, entries)
    for person in people:
        folder = address_of(person_path(person.slug))
        quotes = (of_quote(quote, config) for quote in said[person.slug])
        yield _feed_of(folder, person.name, folder, quotes)


def _feed_of(folder: str, name: str, page: str, entries: Iterable[FeedEntry]) -> Feed:
    return Feed(folder=folder, name=name, page=page, entries=tuple(entries))

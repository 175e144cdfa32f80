"""What stands beside the pages: feeds and data. Another kind of feed is one line here."""

from collections.abc import Iterable

from site_builder.config import Config
from site_builder.message import Message, message
from site_builder.model import Page
from site_builder.permalinks import ARCHIVE, EDITIONS, address_of, person_path, story_path
from site_builder.plan.contents import Contents
from site_builder.plan.data_pages import (
    article_data,
    edition_data,
    person_data,
    quote_pages,
    story_data,
)
from site_builder.plan.feed_entries import FeedEntry, of_article, of_edition, of_quote
from site_builder.plan.feeds import Feed, make_feeds
from site_builder.plan.stories import has_page


def files_beside(contents: Contents, config: Config) -> Iterable[Page]:
    """The data of every page that has some, and every feed."""
    yield from quote_pages(contents.articles, config)
    yield from (article_data(item, config) for item in contents.articles)
    yield from (edition_data(edition, config) for edition in contents.editions)
    for story in filter(has_page, contents.stories):
        yield story_data(story, contents.articles_told_by(story), config)
    for person in contents.people:
        yield person_data(person, contents.said[person.slug], config)
    for feed in _feeds(contents, config):
        yield from make_feeds(feed, config)


def _feeds(contents: Contents, config: Config) -> Iterable[Feed]:
    archive = address_of(ARCHIVE)
    yield _feed("", "", "", (of_article(item, config) for item in contents.articles))
    yield _feed(EDITIONS, message("editions"), archive, _editions(contents, config))
    for found in contents.subjects:
        entries = (of_article(item, config) for item in found.articles)
        yield _feed(found.address, found.name, found.address, entries)
    for story in filter(has_page, contents.stories):
        page = address_of(story_path(story.id))
        told = (of_article(item, config) for item in contents.articles_told_by(story))
        yield _feed(page, story.title, page, told)
    for person in contents.people:
        page = address_of(person_path(person.slug))
        said = (of_quote(quote, config) for quote in contents.said[person.slug])
        yield _feed(page, person.name, page, said)


def _editions(contents: Contents, config: Config) -> Iterable[FeedEntry]:
    for edition in contents.editions:
        articles = [item.article for item in contents.articles_of(edition)]
        yield of_edition(edition, articles, config)


def _feed(folder: str, name: Message | str, page: str, entries: Iterable[FeedEntry]) -> Feed:
    return Feed(folder=folder, name=name, page=page, entries=tuple(entries))

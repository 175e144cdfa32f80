"""Which pages the site has, and what each is given. Not for addresses: see `permalinks`."""

import datetime
from collections.abc import Iterable
from itertools import chain

from site_builder.config import Config
from site_builder.model import Edition, Library, Page, Person, PrintedEdition, VerifiedArticle
from site_builder.permalinks import (
    ARCHIVE,
    EDITIONS,
    HOME,
    NO_JEKYLL,
    NOT_FOUND,
    PEOPLE,
    address_of,
    article_path,
    check_paths,
    edition_path,
    person_path,
)
from site_builder.plan.article_pages import Surroundings, article_pages, find_placed
from site_builder.plan.edition_pages import edition_pages, home_page
from site_builder.plan.editions import make_editions
from site_builder.plan.entries import ArticleEntry, make_article_entry
from site_builder.plan.feed_entries import of_article, of_edition
from site_builder.plan.feeds import Feed, make_feeds
from site_builder.plan.list_days import days_of_lists
from site_builder.plan.menu import with_menu
from site_builder.plan.months import archive_pages
from site_builder.plan.moved import make_moved_pages
from site_builder.plan.people import find_people
from site_builder.plan.person_pages import people_page, person_page, quotes_of
from site_builder.plan.plain_pages import plain_pages
from site_builder.plan.printed import print_with
from site_builder.plan.quote_entries import make_speakers
from site_builder.plan.site_feeds import feed_of, feeds_of_people, feeds_of_subjects
from site_builder.plan.sitemap import sitemap_pages
from site_builder.plan.stories import make_story_pages
from site_builder.plan.structured_data import with_structured_data
from site_builder.plan.subjects import SOURCE, TAG, find_subjects, subject_pages


def plan(library: Library, config: Config) -> tuple[Page, ...]:
    """Every page of the site: paths are unique, and the same library gives the same pages.

    Raises `OutputError` where two pages would have one address.
    """
    people = find_people(library)
    speakers = make_speakers(people)
    made = make_editions(library, config)
    editions = tuple(print_with(edition, speakers, config.editions) for edition in made)
    articles = tuple(make_article_entry(article, speakers) for article in _in_order(made, library))
    said = {person.slug: quotes_of(person, speakers) for person in people}
    sources, tags = find_subjects(articles, SOURCE), find_subjects(articles, TAG)
    around = Surroundings(
        sources=sources, tags=tags, stories=library.stories, placed=find_placed(made, editions)
    )
    feeds = (
        feed_of("", "", "", (of_article(item, config) for item in articles)),
        _edition_feed(made, editions, config),
        *feeds_of_subjects((*sources, *tags), config),
        *feeds_of_people(people, said, config),
    )
    pages = (
        home_page(editions, config),
        *article_pages(articles, around),
        *edition_pages(editions),
        *make_story_pages(library.stories, speakers),
        *make_moved_pages(library.stories),
        people_page(people),
        *(person_page(person, said[person.slug]) for person in people),
        *archive_pages(editions),
        *subject_pages(sources, SOURCE),
        *subject_pages(tags, TAG),
        *plain_pages(library.pages),
        *chain.from_iterable(make_feeds(feed, config) for feed in feeds),
        *_fixed(),
    )
    days = _days(editions, articles, people) | days_of_lists(editions, (*sources, *tags))
    pages = (*pages, *(sitemap_pages(pages, days) if config.base_url else ()))
    check_paths(pages)
    return with_menu([with_structured_data(page, config) for page in pages], library.pages)


def _fixed() -> Iterable[Page]:
    """What every site has, whatever its articles."""
    head = {"title": "Page not found", "description": ""}
    yield Page(path=NOT_FOUND, template="404.html", context=head)
    yield Page(path=NO_JEKYLL, template="nojekyll.txt", context={})


def _in_order(editions: Iterable[Edition], library: Library) -> Iterable[VerifiedArticle]:
    """All articles: those of editions as these show them, then those that no edition has."""
    every = {article.article.location: article for article in library.articles}
    placed = [a.article.location for edition in editions for a in edition.articles]
    return (every[location] for location in dict.fromkeys((*placed, *every)))


def _edition_feed(
    made: Iterable[Edition], editions: Iterable[PrintedEdition], config: Config
) -> Feed:
    entries = (
        of_edition(printed, [article.article for article in edition.articles], config)
        for edition, printed in zip(made, editions, strict=True)
    )
    return feed_of(EDITIONS, "editions", address_of(ARCHIVE), entries)


def _days(
    editions: Iterable[PrintedEdition], articles: Iterable[ArticleEntry], people: Iterable[Person]
) -> dict[str, datetime.date]:
    """The day of the newest article of each page, by path."""
    days = {edition_path(edition.day): edition.day for edition in editions}
    newest = dict.fromkeys((HOME, ARCHIVE, PEOPLE), max(days.values())) if days else {}
    own = {article_path(item.article.slug): item.day for item in articles}
    quoted = {
        person_path(person.slug): max(said.article.day for said in person.attributions)
        for person in people
    }
    return {**newest, **days, **own, **quoted}

"""Which pages the site has, and what each is given. Not for addresses: see `permalinks`."""

import datetime
from collections.abc import Iterable
from itertools import chain

from site_builder.config import Config
from site_builder.model import Edition, Library, Page, Person, PrintedEdition, VerifiedArticle
from site_builder.permalinks import (
    ARCHIVE,
    HOME,
    NO_JEKYLL,
    NOT_FOUND,
    PEOPLE,
    article_path,
    check_paths,
    edition_path,
    person_path,
)
from site_builder.plan.article_pages import Surroundings, article_pages, find_placed
from site_builder.plan.edition_pages import (
    make_corrections_page,
    make_edition_pages,
    make_home_page,
    make_shown,
)
from site_builder.plan.editions import make_editions
from site_builder.plan.entries import ArticleEntry, make_article_entry
from site_builder.plan.feeds import make_feeds
from site_builder.plan.head import make_head
from site_builder.plan.list_days import days_of_lists
from site_builder.plan.mend_links import find_places
from site_builder.plan.menu import with_menu
from site_builder.plan.months import archive_pages
from site_builder.plan.moved import make_moved_pages
from site_builder.plan.people import find_people
from site_builder.plan.person_pages import people_pages, quotes_of
from site_builder.plan.plain_pages import plain_pages
from site_builder.plan.printed import print_with
from site_builder.plan.quote_entries import make_speakers
from site_builder.plan.site_feeds import feed_of_editions, site_feeds
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
    printed = tuple(print_with(edition, speakers, config.editions) for edition in made)
    articles = tuple(make_article_entry(article, speakers) for article in _in_order(made, library))
    said = {person.slug: quotes_of(person, speakers) for person in people}
    sources, tags = find_subjects(articles, SOURCE), find_subjects(articles, TAG)
    placed = find_placed(made, printed)
    around = Surroundings(sources=sources, tags=tags, stories=library.stories, placed=placed)
    told = make_story_pages(library.stories, speakers)
    own_pages = (*article_pages(articles, around), *told, *people_pages(people, said))
    places = find_places(own_pages, articles, library.stories)
    shown = make_shown(made, printed, places, library.desk)
    editions = tuple(one.edition for one in shown)
    subjects = (*sources, *tags)
    feeds = (
        feed_of_editions(made, editions, config),
        *site_feeds(articles, subjects, people, said, config),
    )
    pages = (
        make_home_page(shown, config),
        *make_edition_pages(shown),
        make_corrections_page(shown),
        *own_pages,
        *make_moved_pages(library.stories),
        *archive_pages(editions),
        *subject_pages(sources, tags),
        *plain_pages(library.pages),
        *chain.from_iterable(make_feeds(feed, config) for feed in feeds),
        *_fixed(),
    )
    days = _days(editions, articles, people) | days_of_lists(editions, subjects)
    pages = (*pages, *(sitemap_pages(pages, days) if config.base_url else ()))
    check_paths(pages)
    return with_menu([with_structured_data(page, config) for page in pages], library.pages)


def _fixed() -> Iterable[Page]:
    """What every site has, whatever its articles."""
    head = make_head("Page not found")
    yield Page(path=NOT_FOUND, template="404.html", context=head)
    yield Page(path=NO_JEKYLL, template="nojekyll.txt", context={})


def _in_order(editions: Iterable[Edition], library: Library) -> Iterable[VerifiedArticle]:
    """All articles: those of editions as these show them, then those that no edition has."""
    every = {article.article.location: article for article in library.articles}
    placed = [a.article.location for edition in editions for a in edition.articles]
    return (every[location] for location in dict.fromkeys((*placed, *every)))


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

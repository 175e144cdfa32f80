"""Which pages the site has, and what each is given. Not for addresses: see `permalinks`."""

import datetime
from collections.abc import Iterable
from dataclasses import replace

from site_builder.config import Config
from site_builder.message import message
from site_builder.model import Edition, Library, Page, VerifiedArticle
from site_builder.permalinks import (
    ARCHIVE,
    HOME,
    NO_JEKYLL,
    NOT_FOUND,
    PEOPLE,
    SEARCH,
    article_path,
    check_paths,
    edition_path,
    person_path,
)
from site_builder.plan.article_pages import article_pages
from site_builder.plan.beside import files_beside
from site_builder.plan.contents import Contents, find_placed
from site_builder.plan.edition_pages import (
    make_corrections_page,
    make_edition_pages,
    make_home_page,
    make_shown,
)
from site_builder.plan.editions import make_editions
from site_builder.plan.entries import make_article_entry
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
    contents = Contents(
        editions=printed,
        placed=find_placed(made, printed),
        articles=articles,
        stories=library.stories,
        people=people,
        said={person.slug: quotes_of(person, speakers) for person in people},
        sources=find_subjects(articles, SOURCE),
        tags=find_subjects(articles, TAG),
    )
    told = make_story_pages(library.stories, speakers)
    own_pages = (*article_pages(contents), *told, *people_pages(people, contents.said))
    places = find_places(own_pages, articles, library.stories)
    shown = make_shown(made, printed, places, library.desk)
    contents = replace(contents, editions=tuple(one.edition for one in shown))
    pages = (
        make_home_page(shown, config),
        *make_edition_pages(shown, config),
        make_corrections_page(shown),
        *own_pages,
        *_other_pages(contents, library, config),
        *files_beside(contents, config),
    )
    pages = (*pages, *(sitemap_pages(pages, _days(contents)) if config.base_url else ()))
    # What stands beside a page shares its folder, so it collides only where the page does.
    check_paths(page for page in pages if page.path.endswith(".html"))
    return with_menu([with_structured_data(page, config) for page in pages], library.pages)


def _other_pages(contents: Contents, library: Library, config: Config) -> Iterable[Page]:
    """Lists of what has a page, the site's own words, and what every site has."""
    yield from make_moved_pages(library.stories)
    yield from archive_pages(contents.editions)
    yield from subject_pages(contents.sources, contents.tags)
    yield from plain_pages(library.pages)
    if config.search and contents.articles:
        yield Page(path=SEARCH, template="search.html", context=make_head(message("Search")))
    yield Page(path=NOT_FOUND, template="404.html", context=make_head(message("Page not found")))
    yield Page(path=NO_JEKYLL, template="nojekyll.txt", context={})


def _in_order(editions: Iterable[Edition], library: Library) -> Iterable[VerifiedArticle]:
    """All articles: those of editions as these show them, then those that no edition has."""
    every = {article.article.location: article for article in library.articles}
    placed = [a.article.location for edition in editions for a in edition.articles]
    return (every[location] for location in dict.fromkeys((*placed, *every)))


def _days(contents: Contents) -> dict[str, datetime.date]:
    """The day of the newest article of each page, by path."""
    days = {edition_path(edition.day): edition.day for edition in contents.editions}
    newest = dict.fromkeys((HOME, ARCHIVE, PEOPLE), max(days.values())) if days else {}
    own = {article_path(item.article.slug): item.day for item in contents.articles}
    quoted = {
        person_path(person.slug): max(said.article.day for said in person.attributions)
        for person in contents.people
    }
    lists = days_of_lists(contents.editions, contents.subjects)
    return {**newest, **days, **own, **quoted, **lists}

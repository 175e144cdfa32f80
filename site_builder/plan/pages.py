"""Which pages the site has, and what each is given. Not for addresses: see `permalinks`."""

import datetime
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from site_builder.config import Config
from site_builder.model import (
    Article,
    Library,
    Page,
    Person,
)
from site_builder.permalinks import (
    ARCHIVE,
    HOME,
    NO_JEKYLL,
    NOT_FOUND,
    PEOPLE,
    SEARCH,
    address_of,
    article_path,
    check_paths,
    edition_path,
    person_path,
)
from site_builder.plan.beside import files_beside
from site_builder.plan.contents import Contents
from site_builder.plan.editions import make_editions
from site_builder.plan.entries import (
    Bearer,
    EditionEntry,
    Speakers,
    make_edition_entry,
)
from site_builder.plan.list_days import days_of_lists
from site_builder.plan.menu import with_menu
from site_builder.plan.months import archive_pages
from site_builder.plan.people import find_people
from site_builder.plan.person_pages import people_page, person_page, quotes_of
from site_builder.plan.plain_pages import plain_pages
from site_builder.plan.sitemap import sitemap_pages
from site_builder.plan.structured_data import with_structured_data
from site_builder.plan.subjects import (
    SOURCE,
    TAG,
    SubjectEntry,
    by_article,
    find_subjects,
    subject_pages,
)
from site_builder.reprints import file_name

# The sources or tags of each article, by the address of its page.
Subjects = Mapping[str, tuple[SubjectEntry, ...]]
# More days than these stand in the archive only.
EARLIER_EDITIONS = 14


@dataclass(frozen=True, slots=True, kw_only=True)
class OriginalEntry:
    """The article that another one is a reprint of, and the address of its page."""

    article: Article
    address: str


def plan(library: Library, config: Config) -> tuple[Page, ...]:
    """Every page of the site: paths are unique, and the same library gives the same pages.

    Raises `OutputError` where two pages would have one address.
    """
    people = find_people(library)
    speakers = _speakers(people)
    editions = tuple(make_edition_entry(edition, speakers) for edition in make_editions(library))
    articles = tuple(article for edition in editions for article in edition.articles)
    contents = Contents(
        editions=editions,
        articles=articles,
        people=people,
        said={person.slug: quotes_of(person, speakers) for person in people},
        sources=find_subjects(articles, SOURCE),
        tags=find_subjects(articles, TAG),
    )
    pages = (*_pages(contents, library, config), *files_beside(contents, config))
    if config.base_url:
        days = {**_days(editions, people), **days_of_lists(editions, contents.subjects)}
        pages = (*pages, *sitemap_pages(pages, days))
    # What stands beside a page shares its folder, so it collides only where the page does.
    check_paths(page for page in pages if page.path.endswith(".html"))
    described = [with_structured_data(page, config) for page in pages]
    return with_menu(described, library.pages)


def _pages(contents: Contents, library: Library, config: Config) -> Iterable[Page]:
    editions, sources, tags = contents.editions, contents.sources, contents.tags
    yield _home(editions, config)
    yield from _articles(editions, by_article(sources), by_article(tags))
    yield from _editions(editions, config)
    yield people_page(contents.people)
    yield from (person_page(person, contents.said[person.slug]) for person in contents.people)
    yield from archive_pages(editions)
    yield from subject_pages(sources, SOURCE)
    yield from subject_pages(tags, TAG)
    yield from plain_pages(library.pages)
    if config.search:
        yield Page(path=SEARCH, template="search.html", context=_head("Search"))
    yield Page(path=NOT_FOUND, template="404.html", context=_head("Page not found"))
    yield Page(path=NO_JEKYLL, template="nojekyll.txt", context={})


def _speakers(people: Iterable[Person]) -> Speakers:
    """Who is meant by each speaker of each article."""
    return {
        (said.article.article.location, said.quote.speaker): Bearer(
            name=person.name, address=address_of(person_path(person.slug))
        )
        for person in people
        for said in person.attributions
    }


def _head(title: str, description: str = "") -> dict[str, object]:
    """What every page's head is given."""
    return {"title": title, "description": description}


def _home(editions: Sequence[EditionEntry], config: Config) -> Page:
    return Page(
        path=HOME,
        template="index.html",
        subject="the newest edition",
        context={
            **_head(config.title, config.description),
            "edition": editions[0] if editions else None,
            "share_image": _share_image(editions[0], config) if editions else "",
            "earlier": tuple(editions[1 : EARLIER_EDITIONS + 1]),
        },
    )


def _articles(
    editions: Sequence[EditionEntry], sources: Subjects, tags: Subjects
) -> Iterable[Page]:
    entries = [(item, edition) for edition in editions for item in edition.articles]
    by_name = {
        file_name(item.article): OriginalEntry(article=item.article, address=item.address)
        for item, _ in entries
    }
    for item, edition in entries:
        original = by_name.get(item.article.reprint_of)
        is_other = original is not None and original.article is not item.article
        first = item.points[0].text if item.points else ""
        yield Page(
            path=article_path(item.article.slug),
            template="article.html",
            subject=item.article.location,
            context={
                **_head(item.article.title, first),
                "entry": item,
                "edition": edition,
                "reprint_of": original if is_other else None,
                "source": next(iter(sources.get(item.address, ())), None),
                "tags": tags.get(item.address, ()),
            },
        )


def _editions(editions: Sequence[EditionEntry], config: Config) -> Iterable[Page]:
    for newer, edition, older in zip(
        (None, *editions), editions, (*editions[1:], None), strict=False
    ):
        headlines = " · ".join(item.article.title for item in edition.top[:3])
        yield Page(
            path=edition_path(edition.day),
            template="edition.html",
            subject=f"the edition of {edition.day.isoformat()}",
            context={
                **_head(f"Edition {edition.number}", headlines),
                "edition": edition,
                "newer": newer,
                "older": older,
                "share_image": _share_image(edition, config),
            },
        )


def _share_image(edition: EditionEntry, config: Config) -> str:
    """The address of the picture of an edition; none without the full address that it needs."""
    wanted = config.share_images and config.base_url
    return f"{edition.address}share.png" if wanted else ""


def _days(editions: Sequence[EditionEntry], people: Iterable[Person]) -> dict[str, datetime.date]:
    """The day of the newest article of each page, by path."""
    newest = {path: edition.day for edition in editions[:1] for path in (HOME, ARCHIVE, PEOPLE)}
    days = {edition_path(edition.day): edition.day for edition in editions}
    articles = {article_path(item.article.slug): item.day for e in editions for item in e.articles}
    quoted = {
        person_path(person.slug): max(said.article.day for said in person.attributions)
        for person in people
    }
    return {**newest, **days, **articles, **quoted}

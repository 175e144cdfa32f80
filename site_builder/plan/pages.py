"""Which pages the site has, and what each is given. Not for addresses: see `permalinks`."""

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from site_builder.config import Config
from site_builder.model import (
    Article,
    Attribution,
    Library,
    Page,
    Person,
    VerifiedArticle,
    VerifiedQuote,
)
from site_builder.permalinks import (
    ARCHIVE,
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
from site_builder.plan.editions import make_editions
from site_builder.plan.entries import (
    ArticleEntry,
    Bearer,
    EditionEntry,
    QuoteEntry,
    Speakers,
    make_edition_entry,
    make_quote_entry,
)
from site_builder.plan.feeds import make_feed, make_sitemap
from site_builder.plan.fragments import join_fragments
from site_builder.plan.moved import make_moved_pages
from site_builder.plan.people import find_people
from site_builder.reprints import file_name

# More days than these stand in the archive only.
EARLIER_EDITIONS = 14


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonEntry:
    """Someone who is quoted: the page's address, how many quotes, and in which outlets."""

    person: Person
    address: str
    quotes: int
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OriginalEntry:
    """The article that another one is a reprint of, and the address of its page."""

    article: Article
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotesOfDay:
    """What a person is quoted with in the articles of one day."""

    day: datetime.date
    quotes: tuple[QuoteEntry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Month:
    """The editions of a month, newest first."""

    year: int
    month: int
    editions: tuple[EditionEntry, ...]


def plan(library: Library, config: Config) -> tuple[Page, ...]:
    """Every page of the site: paths are unique, and the same library gives the same pages.

    Raises `OutputError` where two pages would have one address.
    """
    people = find_people(library)
    speakers = _speakers(people)
    editions = tuple(make_edition_entry(edition, speakers) for edition in make_editions(library))
    articles = tuple(article for edition in editions for article in edition.articles)
    pages = (
        _home(editions, config),
        *_articles(editions),
        *_editions(editions),
        _people(people),
        *(_person(person, speakers) for person in people),
        *make_moved_pages(library.stories),
        _archive(editions),
        make_feed(articles, config),
        Page(path=NOT_FOUND, template="404.html", context=_head("Page not found")),
        Page(path=NO_JEKYLL, template="nojekyll.txt", context={}),
    )
    if config.base_url:
        pages = (*pages, make_sitemap(pages, _days(editions, people)))
    check_paths(pages)
    return pages


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
            "earlier": tuple(editions[1 : EARLIER_EDITIONS + 1]),
        },
    )


def _articles(editions: Sequence[EditionEntry]) -> Iterable[Page]:
    entries = [(item, edition) for edition in editions for item in edition.articles]
    by_name = {
        file_name(item.article): OriginalEntry(article=item.article, address=item.address)
        for item, _ in entries
    }
    for item, edition in entries:
        original = by_name.get(item.article.reprint_of)
        is_other = original is not None and original.article is not item.article
        yield _article(item, edition, original if is_other else None)


def _article(item: ArticleEntry, edition: EditionEntry, original: OriginalEntry | None) -> Page:
    first = item.points[0].text if item.points else ""
    return Page(
        path=article_path(item.article.slug),
        template="article.html",
        subject=item.article.location,
        context={
            **_head(item.article.title, first),
            "entry": item,
            "edition": edition,
            "reprint_of": original,
        },
    )


def _editions(editions: Sequence[EditionEntry]) -> Iterable[Page]:
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
            },
        )


def _people(people: Sequence[Person]) -> Page:
    entries = tuple(
        PersonEntry(
            person=person,
            address=address_of(person_path(person.slug)),
            quotes=len(person.attributions),
            sources=_sources(person.attributions),
        )
        for person in people
    )
    return Page(
        path=PEOPLE,
        template="people.html",
        subject="the people",
        context={**_head("People", "Everyone who is quoted, by name"), "people": entries},
    )


def _sources(attributions: Iterable[Attribution]) -> tuple[str, ...]:
    return tuple(sorted({said.article.article.source for said in attributions} - {""}))


def _person(person: Person, speakers: Speakers) -> Page:
    entries = [
        make_quote_entry(quote, article, speakers)
        for article, quotes in _by_article(person.attributions)
        for quote in join_fragments(quotes)
    ]
    days = tuple(
        QuotesOfDay(day=day, quotes=tuple(quotes))
        for day, quotes in groupby(entries, key=lambda entry: entry.day)
    )
    return Page(
        path=person_path(person.slug),
        template="person.html",
        subject=person.name,
        context={
            **_head(person.name, f"What {person.name} said, word for word"),
            "person": person,
            "sources": _sources(person.attributions),
            "days": days,
        },
    )


def _by_article(
    attributions: Iterable[Attribution],
) -> Iterable[tuple[VerifiedArticle, Iterable[VerifiedQuote]]]:
    for _, group in groupby(attributions, key=lambda said: said.article.article.slug):
        found = tuple(group)
        yield found[0].article, (said.quote for said in found)


def _archive(editions: Sequence[EditionEntry]) -> Page:
    months = tuple(
        Month(year=year, month=month, editions=tuple(found))
        for (year, month), found in groupby(editions, key=lambda e: (e.day.year, e.day.month))
    )
    return Page(
        path=ARCHIVE,
        template="archive.html",
        subject="the archive",
        context={**_head("Archive", "Every edition, newest first"), "months": months},
    )


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

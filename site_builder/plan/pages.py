"""Which pages the site has, and what each is given. Not for addresses: see `permalinks`."""

import datetime
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from site_builder.config import Config
from site_builder.model import (
    Article,
    Attribution,
    Edition,
    Library,
    Page,
    Person,
    PrintedEdition,
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
from site_builder.plan.edition_pages import (
    ShownEdition,
    make_corrections_page,
    make_edition_pages,
    make_shown,
)
from site_builder.plan.editions import make_editions
from site_builder.plan.entries import ArticleEntry, make_article_entry
from site_builder.plan.feeds import make_feed, make_sitemap
from site_builder.plan.fragments import join_fragments
from site_builder.plan.head import make_head
from site_builder.plan.mend_links import find_places
from site_builder.plan.people import find_people
from site_builder.plan.printed import print_with
from site_builder.plan.quote_entries import QuoteEntry, Speakers, make_quote_entry, make_speakers
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
    editions: tuple[PrintedEdition, ...]


def plan(library: Library, config: Config) -> tuple[Page, ...]:
    """Every page of the site: paths are unique, and the same library gives the same pages.

    Raises `OutputError` where two pages would have one address.
    """
    people = find_people(library)
    speakers = make_speakers(people)
    made = make_editions(library, config)
    printed = tuple(print_with(edition, speakers, config.editions) for edition in made)
    articles = tuple(make_article_entry(article, speakers) for article in _in_order(made, library))
    article_pages = tuple(_articles(articles, _placed(made, printed)))
    people_pages = (_people(people), *(_person(person, speakers) for person in people))
    places = find_places((*article_pages, *people_pages), articles, library.stories)
    shown = make_shown(made, printed, places, library.desk)
    editions = tuple(one.edition for one in shown)
    pages = (
        _home(shown, config),
        *article_pages,
        *make_edition_pages(shown),
        *people_pages,
        _archive(editions),
        make_corrections_page(shown),
        make_feed(articles, config),
        Page(path=NOT_FOUND, template="404.html", context=make_head("Page not found")),
        Page(path=NO_JEKYLL, template="nojekyll.txt", context={}),
    )
    if config.base_url:
        pages = (*pages, make_sitemap(pages, _days(editions, articles, people)))
    check_paths(pages)
    return pages


def _home(editions: Sequence[ShownEdition], config: Config) -> Page:
    earlier = editions[1 : EARLIER_EDITIONS + 1]
    return Page(
        path=HOME,
        template="index.html",
        subject="the newest edition",
        context={
            **make_head(config.title, config.description),
            "edition": editions[0].edition if editions else None,
            "corrections": editions[0].corrections if editions else (),
            "told": editions[0].told if editions else (),
            "earlier": tuple(one.edition for one in earlier),
        },
    )


def _in_order(editions: Iterable[Edition], library: Library) -> Iterable[VerifiedArticle]:
    """All articles: those of editions as these show them, then those that no edition has."""
    placed = {a.article.location: a for edition in editions for a in edition.articles}
    others = {article.article.location: article for article in library.articles}
    return (placed | {name: a for name, a in others.items() if name not in placed}).values()


def _placed(
    made: Iterable[Edition], editions: Iterable[PrintedEdition]
) -> Mapping[str, PrintedEdition]:
    """The edition in which each article stands, by the article's location."""
    return {
        article.article.location: printed
        for edition, printed in zip(made, editions, strict=True)
        for article in edition.articles
    }


def _articles(
    entries: Sequence[ArticleEntry], placed: Mapping[str, PrintedEdition]
) -> Iterable[Page]:
    by_name = {
        file_name(item.article): OriginalEntry(article=item.article, address=item.address)
        for item in entries
    }
    for item in entries:
        original = by_name.get(item.article.reprint_of)
        is_other = original is not None and original.article is not item.article
        yield _article(item, placed.get(item.article.location), original if is_other else None)


def _article(
    item: ArticleEntry, edition: PrintedEdition | None, original: OriginalEntry | None
) -> Page:
    first = item.points[0].text if item.points else ""
    return Page(
        path=article_path(item.article.slug),
        template="article.html",
        subject=item.article.location,
        context={
            **make_head(item.article.title, first),
            "entry": item,
            "edition": edition,
            "reprint_of": original,
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
        context={**make_head("People", "Everyone who is quoted, by name"), "people": entries},
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
            **make_head(person.name, f"What {person.name} said, word for word"),
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


def _archive(editions: Sequence[PrintedEdition]) -> Page:
    months = tuple(
        Month(year=year, month=month, editions=tuple(found))
        for (year, month), found in groupby(editions, key=lambda e: (e.day.year, e.day.month))
    )
    return Page(
        path=ARCHIVE,
        template="archive.html",
        subject="the archive",
        context={**make_head("Archive", "Every edition, newest first"), "months": months},
    )


def _days(
    editions: Sequence[PrintedEdition],
    articles: Iterable[ArticleEntry],
    people: Iterable[Person],
) -> dict[str, datetime.date]:
    """The day of the newest article of each page, by path."""
    newest = {path: edition.day for edition in editions[:1] for path in (HOME, ARCHIVE, PEOPLE)}
    days = {edition_path(edition.day): edition.day for edition in editions}
    own = {article_path(item.article.slug): item.day for item in articles}
    quoted = {
        person_path(person.slug): max(said.article.day for said in person.attributions)
        for person in people
    }
    return {**newest, **days, **own, **quoted}

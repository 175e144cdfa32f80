"""The pages of everyone who is quoted. Not for who is who: see `people`."""

import datetime
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from site_builder.message import message
from site_builder.model import Attribution, Page, Person, VerifiedArticle, VerifiedQuote
from site_builder.permalinks import PEOPLE, address_of, person_path
from site_builder.plan.fragments import join_fragments
from site_builder.plan.quote_entries import QuoteEntry, Speakers, make_quote_entry


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonEntry:
    """Someone who is quoted: the page's address, how many quotes, and in which outlets."""

    person: Person
    address: str
    quotes: int
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotesOfDay:
    """What a person is quoted with in the articles of one day."""

    day: datetime.date
    quotes: tuple[QuoteEntry, ...]


def people_pages(
    people: Sequence[Person], said: Mapping[str, Iterable[QuoteEntry]]
) -> Iterable[Page]:
    """The index of everyone who is quoted, and each one's page; quotes by the person's slug."""
    yield _people_page(people)
    for person in people:
        yield _person_page(person, said[person.slug])


def _people_page(people: Sequence[Person]) -> Page:
    """The index of everyone who is quoted."""
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
        context={
            "title": message("People"),
            "description": message("Everyone who is quoted, by name"),
            "people": entries,
            "most_quoted": tuple((entry.person.name, entry.quotes) for entry in entries),
        },
    )


def _sources(attributions: Iterable[Attribution]) -> tuple[str, ...]:
    return tuple(sorted({said.article.article.source for said in attributions} - {""}))


def quotes_of(person: Person, speakers: Speakers) -> tuple[QuoteEntry, ...]:
    """What a person is quoted with, newest first; words of one sentence are one quote."""
    return tuple(
        make_quote_entry(quote, article, speakers)
        for article, quotes in _by_article(person.attributions)
        for quote in join_fragments(quotes)
    )


def _person_page(person: Person, entries: Iterable[QuoteEntry]) -> Page:
    """The page of a person, with these quotes."""
    days = tuple(
        QuotesOfDay(day=day, quotes=tuple(quotes))
        for day, quotes in groupby(entries, key=lambda entry: entry.day)
    )
    return Page(
        path=person_path(person.slug),
        template="person.html",
        subject=person.name,
        context={
            "title": person.name,
            "description": message("What %(person)s said, word for word", person=person.name),
            "person": person,
            "sources": _sources(person.attributions),
            "days": days,
            "coverage": tuple(one.article.day for one in _first_of_each(person.attributions)),
        },
    )


def _first_of_each(attributions: Iterable[Attribution]) -> Iterable[Attribution]:
    """One attribution of each article."""
    return {one.article.article.location: one for one in attributions}.values()


def _by_article(
    attributions: Iterable[Attribution],
) -> Iterable[tuple[VerifiedArticle, Iterable[VerifiedQuote]]]:
    for _, group in groupby(attributions, key=lambda said: said.article.article.slug):
        found = tuple(group)
        yield found[0].article, (said.quote for said in found)

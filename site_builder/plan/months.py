"""The archive: every edition, by year and month."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from site_builder.message import MonthOfYear, message
from site_builder.model import Page, PrintedEdition
from site_builder.permalinks import ARCHIVE, address_of, month_path, year_path


@dataclass(frozen=True, slots=True, kw_only=True)
class Month:
    """The editions of a month, newest first, how many articles they have, and the page of both."""

    year: int
    month: int
    editions: tuple[PrintedEdition, ...]
    articles: int
    address: str
    year_address: str


def archive_pages(editions: Sequence[PrintedEdition]) -> Iterable[Page]:
    """The archive, and the pages of each year and month in it."""
    months = tuple(
        _month(year, month, tuple(found))
        for (year, month), found in groupby(editions, key=lambda e: (e.day.year, e.day.month))
    )
    yield Page(
        path=ARCHIVE,
        template="archive.html",
        subject="the archive",
        context={
            "title": message("Archive"),
            "description": message("Every edition, newest first"),
            "months": months,
        },
    )
    yield from _year_pages(months)
    yield from _month_pages(months)


def _year_pages(months: Sequence[Month]) -> Iterable[Page]:
    for year, found in groupby(months, key=lambda month: month.year):
        yield Page(
            path=year_path(year),
            template="year.html",
            subject=f"the archive of {year}",
            context={
                "title": str(year),
                "description": message("Every edition of %(when)s, newest first", when=year),
                "year": year,
                "months": tuple(found),
            },
        )


def _month_pages(months: Sequence[Month]) -> Iterable[Page]:
    for newer, month, older in zip((None, *months), months, (*months[1:], None), strict=False):
        name = MonthOfYear(year=month.year, month=month.month)
        yield Page(
            path=month_path(month.year, month.month),
            template="month.html",
            subject=f"the archive of {name}",
            context={
                "title": name,
                "description": message("Every edition of %(when)s, newest first", when=name),
                "month": month,
                "newer": newer,
                "older": older,
            },
        )


def _month(year: int, month: int, editions: tuple[PrintedEdition, ...]) -> Month:
    return Month(
        year=year,
        month=month,
        editions=editions,
        articles=sum(edition.articles for edition in editions),
        address=address_of(month_path(year, month)),
        year_address=address_of(year_path(year)),
    )

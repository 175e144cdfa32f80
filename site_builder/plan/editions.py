"""Which articles make an edition, and in which order."""

import datetime
from itertools import groupby

from site_builder.model import Edition, Library, VerifiedArticle


def make_editions(library: Library) -> tuple[Edition, ...]:
    """One edition for every day that has articles, newest first, numbered from the oldest, 1.

    Inside an edition the newest article comes first, then those of which only the day is known, by
    source and title.
    """
    in_order = sorted(library.articles, key=_reading_order)
    days = [(day, tuple(articles)) for day, articles in groupby(in_order, key=_day)]
    editions = (
        Edition(day=day, number=number, articles=articles)
        for number, (day, articles) in enumerate(days, start=1)
    )
    return tuple(editions)[::-1]


def _day(article: VerifiedArticle) -> datetime.date:
    return article.day


def _reading_order(item: VerifiedArticle) -> tuple[object, ...]:
    """Days from the oldest, so that they can be numbered; inside a day as it is read."""
    article = item.article
    timed = isinstance(article.published, datetime.datetime)
    age = -article.published.timestamp() if isinstance(article.published, datetime.datetime) else 0
    names = (article.source.casefold(), article.title.casefold(), article.slug)
    return (item.day, not timed, age, *names)

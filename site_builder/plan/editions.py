"""Which articles make an edition, and in which order."""

import datetime
from itertools import groupby

from site_builder.model import Edition, Library, VerifiedArticle
from site_builder.plan.spellings import fold_name

# Somebody whose words were found in the text weighs as much as this many words of it.
WORDS_A_SPEAKER = 100
MOST_SPEAKERS = 8
MOST_WORDS = 1000


def make_editions(library: Library) -> tuple[Edition, ...]:
    """One edition for every day that has articles, newest first, numbered from the oldest, 1.

    Inside an edition the weightiest article comes first; of two alike, by source and title.
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
    names = (article.source.casefold(), article.title.casefold(), article.slug)
    return (item.day, -_weight(item), *names)


def _weight(item: VerifiedArticle) -> int:
    """How much an article reports: its words, and the people whose own words it holds.

    Both end somewhere, so that neither a transcript nor a survey leads by its mass.
    """
    words = sum(len(paragraph.split()) for paragraph in item.paragraphs)
    speakers = {fold_name(quote.speaker) for quote in item.quotes if quote.verbatim}
    return min(words, MOST_WORDS) + WORDS_A_SPEAKER * min(len(speakers - {""}), MOST_SPEAKERS)

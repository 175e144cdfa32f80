"""Which story each new article belongs to: an earlier one, or one that it begins.

What is in a story already stays there, and is read again only where it is near in time.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from site_builder.model import VerifiedArticle
from site_builder.reprints import file_name
from site_builder.stories.linking import link
from site_builder.stories.near import Point
from site_builder.stories.terms import find_terms
from site_builder.stories.vectors import common_stems, make_vectors

# Days without an article after which a story takes none any more.
WINDOW = 7
# Earlier articles with which new ones are compared: the newest.
MOST_EARLIER = 3_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """An article that stands for itself and its reprints, and its story; empty where it is new."""

    article: VerifiedArticle
    story: str = ""


def place(articles: Iterable[Placed]) -> tuple[tuple[Placed, ...], ...]:
    """The articles that belong together, each group by day; with none that is new, nothing.

    Of those that have a story only they are given that are near a new one in time.
    """
    compared = _choose(sorted(articles, key=_by_day))
    common = common_stems()
    vectors = make_vectors([find_terms(placed.article, common) for placed in compared])
    points = [
        Point(vector=vector, day=placed.article.day.toordinal(), story=placed.story)
        for placed, vector in zip(compared, vectors, strict=True)
    ]
    return tuple(tuple(compared[number] for number in group) for group in link(points, WINDOW))


def _by_day(placed: Placed) -> tuple[int, str]:
    return placed.article.day.toordinal(), file_name(placed.article.article)


def _choose(articles: Sequence[Placed]) -> list[Placed]:
    """The new articles, and the earlier ones with which they are to be compared."""
    days = [placed.article.day.toordinal() for placed in articles if not placed.story]
    if not days:
        return []
    first, last = min(days) - WINDOW, max(days) + WINDOW
    earlier = [
        placed
        for placed in articles
        if placed.story and first <= placed.article.day.toordinal() <= last
    ]
    chosen = [*earlier[-MOST_EARLIER:], *(placed for placed in articles if not placed.story)]
    return sorted(chosen, key=_by_day)

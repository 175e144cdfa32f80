"""What templates are given of articles and quotes: with their addresses and figures.

Every address is relative to the site (`articles/x/#q3`); a page's own links are made in `render`.
"""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from site_builder.model import (
    SELECTED,
    Article,
    VerifiedArticle,
    VerifiedPoint,
)
from site_builder.permalinks import address_of, article_path
from site_builder.plan.fragments import join_fragments
from site_builder.plan.highlights import find_highlights
from site_builder.plan.quote_entries import QuoteEntry, Speakers, make_quote_entry

WORDS_A_MINUTE = 230


@dataclass(frozen=True, slots=True, kw_only=True)
class PointEntry:
    """A key point; `address` is its sentence, empty where the text does not hold it.

    `edited` is true where the sentence was shortened or a name was put in.
    `reworded_by` is the language model whose words it is in, empty where in none's; `original` is
    the address of the sentence in the original.
    """

    text: str
    address: str
    edited: bool = False
    reworded_by: str = ""
    original: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleEntry:
    """An article with its address; `highlights` are the quotes shown beside its key points.

    `chosen_by` is the language model that chose the key points, empty where none did; `reworded_by`
    is the one in whose words some of them are.
    """

    article: Article
    verified: VerifiedArticle
    day: datetime.date
    updated: datetime.date | None
    address: str
    minutes: int
    points: tuple[PointEntry, ...]
    chosen_by: str
    reworded_by: str
    quotes: tuple[QuoteEntry, ...]
    highlights: tuple[QuoteEntry, ...]


def make_article_entry(verified: VerifiedArticle, speakers: Speakers) -> ArticleEntry:
    """The article as pages show it, in full or in a list."""
    address = address_of(article_path(verified.article.slug))
    quotes = tuple(
        make_quote_entry(quote, verified, speakers) for quote in join_fragments(verified.quotes)
    )
    return ArticleEntry(
        article=verified.published.article,
        verified=verified.published,
        day=verified.day,
        updated=verified.updated,
        address=address,
        minutes=count_minutes(verified.paragraphs),
        points=tuple(_point(point, address) for point in verified.key_points),
        chosen_by=_chosen_by(verified),
        reworded_by=next((it.reworded_by for it in verified.key_points if it.reworded_by), ""),
        quotes=quotes,
        highlights=find_highlights(quotes, {point.text for point in verified.key_points}),
    )


def _point(point: VerifiedPoint, page: str) -> PointEntry:
    address = f"{page}#{point.anchor}" if point.place else ""
    return PointEntry(
        text=point.text,
        address=address,
        edited=point.edited,
        reworded_by=point.reworded_by,
        original=point.original,
    )


def _chosen_by(verified: VerifiedArticle) -> str:
    """The model that the article's file names; not where a person wrote key points of their own."""
    how, _, model = verified.article.method.partition(" ")
    is_chosen = how == SELECTED and all(point.place for point in verified.key_points)
    return model if is_chosen else ""


def count_minutes(texts: Iterable[str]) -> int:
    """The time to read them, in whole minutes, at least one."""
    words = sum(len(text.split()) for text in texts)
    return max(1, round(words / WORDS_A_MINUTE))

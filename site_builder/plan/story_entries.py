"""What the template of a story is given: what it tells, with addresses. Not for its page itself."""

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from site_builder.model import (
    Account,
    Article,
    Citation,
    Difference,
    DifferenceKind,
    Drift,
    Moment,
    Piece,
    SharedPoint,
    Story,
    VerifiedArticle,
)
from site_builder.permalinks import address_of, article_path, story_path
from site_builder.plan.quote_entries import QuoteEntry, Speakers, make_quote_entry
from site_builder.plan.voices import StoryVoice, make_voices
from site_builder.reprints import find_originals

SHOWN_OUTLETS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class SentenceEntry:
    """A sentence of an article, word for word: `address` leads to it, `day` is the article's."""

    text: str
    address: str
    article: Article
    day: datetime.date


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryPoint:
    """A key point of a story and its address; `outlets` carry it, in so many `originals`.

    `also` are sentences of the other articles that say the same.
    """

    text: str
    address: str
    edited: bool
    reworded_by: str
    article: Article
    outlets: tuple[str, ...]
    originals: int
    also: tuple[SentenceEntry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OutletPoints:
    """What one outlet alone tells."""

    outlet: str
    points: tuple[StoryPoint, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountEntry:
    """What one article says where articles differ: the sentence, cut at the words that differ."""

    before: str
    value: str
    after: str
    sentence: SentenceEntry


@dataclass(frozen=True, slots=True, kw_only=True)
class DifferenceEntry:
    """What articles tell differently, and what each of them says."""

    kind: DifferenceKind
    about: str
    accounts: tuple[AccountEntry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WordingEntry:
    """A quote in another outlet's words, and the pieces in which it differs from the fullest."""

    quote: QuoteEntry
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DriftEntry:
    """A quote that outlets word differently: in its fullest form, and in the others."""

    fullest: QuoteEntry
    others: tuple[WordingEntry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineDay:
    """A day of a timeline, and the sentences that tell of it."""

    day: datetime.date
    sentences: tuple[SentenceEntry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryArticle:
    """An article of a story in a list; `reprint` tells that its original is in the list too."""

    article: Article
    day: datetime.date
    address: str
    reprint: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryEntry:
    """A story with its address; `lede` is its first point, `points` are the others.

    `only` is what single outlets tell. `outlets` are those with a text of their own, of which
    `shown` stand in the source line and `more` do not.
    """

    story: Story
    address: str
    first_day: datetime.date
    last_day: datetime.date
    outlets: tuple[str, ...]
    shown: tuple[str, ...]
    more: int
    lede: StoryPoint | None
    points: tuple[StoryPoint, ...]
    only: tuple[OutletPoints, ...]
    differences: tuple[DifferenceEntry, ...]
    drifts: tuple[DriftEntry, ...]
    timeline: tuple[TimelineDay, ...]
    voices: tuple[StoryVoice, ...]
    articles: tuple[StoryArticle, ...]


def make_story_entry(story: Story, speakers: Speakers) -> StoryEntry:
    """The story as its page shows it."""
    points = tuple(map(_point, story.points))
    outlets = _outlets(find_originals(story.articles))
    shared = [it for it in points[1:] if len(it.outlets) != 1 or len(outlets) < 2]
    days = [article.day for article in story.articles]
    return StoryEntry(
        story=story,
        address=address_of(story_path(story.id)),
        first_day=min(days),
        last_day=max(days),
        outlets=outlets,
        shown=outlets[:SHOWN_OUTLETS],
        more=len(outlets[SHOWN_OUTLETS:]),
        lede=points[0] if points else None,
        points=tuple(shared),
        only=_only([it for it in points[1:] if it not in shared]),
        differences=tuple(map(_difference, story.differences)),
        drifts=tuple(_drift(drift, speakers) for drift in story.drifts),
        timeline=_timeline(story.timeline),
        voices=make_voices(story.articles, speakers),
        articles=_articles(story.articles),
    )


def _point(shared: SharedPoint) -> StoryPoint:
    page = address_of(article_path(shared.article.article.slug))
    return StoryPoint(
        text=shared.point.text,
        address=f"{page}#{shared.point.anchor}" if shared.point.anchor else page,
        edited=shared.point.edited,
        reworded_by=shared.point.reworded_by,
        article=shared.article.article,
        outlets=shared.outlets,
        originals=shared.originals,
        also=tuple(map(_sentence, shared.also)),
    )


def _sentence(citation: Citation) -> SentenceEntry:
    page = address_of(article_path(citation.article.article.slug))
    return SentenceEntry(
        text=citation.text,
        address=f"{page}#{citation.anchor}",
        article=citation.article.article,
        day=citation.article.day,
    )


def _only(points: Sequence[StoryPoint]) -> tuple[OutletPoints, ...]:
    """The points of single outlets, by outlet in the order of their names."""
    by_outlet = sorted(points, key=lambda it: it.outlets[0])
    return tuple(
        OutletPoints(outlet=outlet, points=tuple(found))
        for outlet, found in groupby(by_outlet, key=lambda it: it.outlets[0])
    )


def _difference(difference: Difference) -> DifferenceEntry:
    return DifferenceEntry(
        kind=difference.kind,
        about=difference.about,
        accounts=tuple(map(_account, difference.accounts)),
    )


def _account(account: Account) -> AccountEntry:
    sentence = _sentence(account.citation)
    before, value, after = sentence.text.partition(account.value)
    return AccountEntry(before=before, value=value, after=after, sentence=sentence)


def _drift(drift: Drift, speakers: Speakers) -> DriftEntry:
    fullest = drift.fullest
    return DriftEntry(
        fullest=make_quote_entry(fullest.quote, fullest.article, speakers),
        others=tuple(
            WordingEntry(
                quote=make_quote_entry(other.said.quote, other.said.article, speakers),
                pieces=other.pieces,
            )
            for other in drift.others
        ),
    )


def _timeline(moments: Iterable[Moment]) -> tuple[TimelineDay, ...]:
    return tuple(
        TimelineDay(day=day, sentences=tuple(_sentence(moment.citation) for moment in found))
        for day, found in groupby(moments, key=lambda moment: moment.day)
    )


def _outlets(articles: Iterable[VerifiedArticle]) -> tuple[str, ...]:
    """The outlets of these articles, those of the most articles first."""
    sources = [item.article.source for item in articles if item.article.source]
    return tuple(sorted(set(sources), key=lambda source: (-sources.count(source), source)))


def _articles(articles: Sequence[VerifiedArticle]) -> tuple[StoryArticle, ...]:
    originals = {item.article.location for item in find_originals(articles)}
    return tuple(
        StoryArticle(
            article=item.article,
            day=item.day,
            address=address_of(article_path(item.article.slug)),
            reprint=item.article.location not in originals,
        )
        for item in articles
    )

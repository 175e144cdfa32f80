"""What templates are given: articles, quotes and editions with their addresses and figures.

Every address is relative to the site (`articles/x/#q3`); a page's own links are made in `render`.
"""

import datetime
import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from site_builder.model import (
    SELECTED,
    Article,
    Edition,
    QuoteKind,
    VerifiedArticle,
    VerifiedPoint,
    VerifiedQuote,
)
from site_builder.permalinks import address_of, article_path, edition_path
from site_builder.plan.fragments import join_fragments
from site_builder.reprints import find_originals

TOP_STORIES = 5
POINTS = 5
HIGHLIGHTS = 2
HIGHLIGHT_WORDS = 40
FEWEST_WORDS = 5  # fewer hardly tell anything
WORDS_A_MINUTE = 230


@dataclass(frozen=True, slots=True, kw_only=True)
class Bearer:
    """Who is meant by a speaker's name: the person's name everywhere on the site, and the page."""

    name: str
    address: str


# Who is meant, by the location of an article and what it calls a speaker.
Speakers = Mapping[tuple[str, str], Bearer]
NOBODY = Bearer(name="", address="")


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
class QuoteEntry:
    """A quote and where it was said: `address` is its words, empty where it is not verbatim.

    `speaker` is the name by which the speaker goes on all pages. `person` is the address of the
    speaker's page, `page` that of the article; empty where there is none.
    """

    quote: VerifiedQuote
    address: str
    speaker: str
    person: str
    article: Article
    page: str
    day: datetime.date


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """A speaker in an edition: the quote that is shown, and how many more there are."""

    shown: QuoteEntry
    more: int


@dataclass(frozen=True, slots=True, kw_only=True)
class EditionEntry:
    """An edition with its address and figures; `quotes` counts those that are verbatim.

    What is a reprint of another of its articles counts neither as a source nor with its quotes.
    The first articles are `top`, the others `brief`.
    `content_hash` changes with anything that the edition's articles say.
    """

    day: datetime.date
    number: int
    address: str
    articles: tuple[ArticleEntry, ...]
    top: tuple[ArticleEntry, ...]
    brief: tuple[ArticleEntry, ...]
    voices: tuple[Voice, ...]
    sources: int
    quotes: int
    minutes: int
    content_hash: str


def make_edition_entry(edition: Edition, speakers: Speakers) -> EditionEntry:
    """The edition as its page shows it."""
    articles = tuple(make_article_entry(article, speakers) for article in edition.articles)
    voices = _voices(articles)
    counted = find_originals(edition.articles)
    return EditionEntry(
        day=edition.day,
        number=edition.number,
        address=address_of(edition_path(edition.day)),
        articles=articles,
        top=articles[:TOP_STORIES],
        brief=articles[TOP_STORIES:],
        voices=voices,
        sources=len({item.article.source for item in counted if item.article.source}),
        quotes=sum(quote.verbatim for item in counted for quote in item.quotes),
        minutes=_minutes((*_shown_words(articles), *(voice.shown.quote.text for voice in voices))),
        content_hash=_content_hash(articles),
    )


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
        minutes=_minutes(verified.paragraphs),
        points=tuple(_point(point, address) for point in verified.key_points),
        chosen_by=_chosen_by(verified),
        reworded_by=next((it.reworded_by for it in verified.key_points if it.reworded_by), ""),
        quotes=quotes,
        highlights=_highlights(quotes, {point.text for point in verified.key_points}),
    )


def make_quote_entry(
    quote: VerifiedQuote, verified: VerifiedArticle, speakers: Speakers
) -> QuoteEntry:
    """A quote of an article with the addresses of its words and of its speaker."""
    page = address_of(article_path(verified.article.slug))
    place = (verified.article.location, quote.speaker)
    bearer = speakers.get(place, NOBODY) if quote.verbatim else NOBODY
    return QuoteEntry(
        quote=quote,
        address=f"{page}#{quote.anchor}" if quote.verbatim else "",
        speaker=bearer.name or quote.speaker,
        person=bearer.address,
        article=verified.published.article,
        page=page,
        day=verified.day,
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


def _highlights(quotes: Sequence[QuoteEntry], points: set[str]) -> tuple[QuoteEntry, ...]:
    """At most two verbatim quotes, each speaker's longest, and of two speakers if there are two.

    Speakers come in their order, but first those with a name and a whole utterance that tells
    something. A fragment whose sentence is already a key point would say the same twice.
    """
    by_speaker: dict[str, list[QuoteEntry]] = {}
    for entry in quotes:
        new = entry.quote.verbatim and entry.quote.sentence not in points
        if new and _words(entry) <= HIGHLIGHT_WORDS:
            by_speaker.setdefault(entry.speaker, []).append(entry)
    ranked = [sorted(said, key=_rank) for said in by_speaker.values()]
    ranked.sort(key=lambda said: (_rank(said[0])[0], not said[0].quote.speaker, _is_weak(said[0])))
    first = [said[0] for said in ranked]
    others = [entry for said in ranked for entry in said[1:]]
    return (*first, *others)[:HIGHLIGHTS]


def _rank(entry: QuoteEntry) -> tuple[bool, int]:
    """Whole utterances before fragments, long before short."""
    return entry.quote.kind is QuoteKind.FRAGMENT, -_words(entry)


def _is_weak(entry: QuoteEntry) -> bool:
    """Whether it is too short to tell anything, or too long to be told in a list."""
    return not FEWEST_WORDS <= _words(entry) <= HIGHLIGHT_WORDS


def _words(entry: QuoteEntry) -> int:
    return len(_as_shown(entry.quote).split())


def _as_shown(quote: VerifiedQuote) -> str:
    """The words a reader sees: a fragment stands in its sentence."""
    return quote.sentence or quote.text if quote.kind is QuoteKind.FRAGMENT else quote.text


def _voices(articles: Sequence[ArticleEntry]) -> tuple[Voice, ...]:
    """Everyone who has a page and is quoted, in the order of the articles.

    Rather words that tell something, then such as do not stand among the highlights, then a whole
    utterance, then the longest.
    """
    highlights = {entry.address for item in articles for entry in item.highlights}
    by_person: dict[str, list[QuoteEntry]] = {}
    for item in articles:
        for entry in item.quotes:
            if entry.person:
                by_person.setdefault(entry.person, []).append(entry)
    return tuple(
        Voice(
            shown=min(
                entries,
                key=lambda e: (_is_weak(e), e.address in highlights, *_rank(e)),
            ),
            more=len(entries) - 1,
        )
        for entries in by_person.values()
    )


def _shown_words(articles: Iterable[ArticleEntry]) -> Iterable[str]:
    for item in articles:
        yield item.article.title
        yield from (point.text for point in item.points[:POINTS])
        yield from (_as_shown(entry.quote) for entry in item.highlights)


def _minutes(texts: Iterable[str]) -> int:
    """The time to read them, in whole minutes, at least one."""
    words = sum(len(text.split()) for text in texts)
    return max(1, round(words / WORDS_A_MINUTE))


def _content_hash(articles: Iterable[ArticleEntry]) -> str:
    digest = hashlib.sha256()
    for item in articles:
        article = item.article
        claims = (
            *article.key_points,
            *(f"{q.text}\0{q.speaker}\0{q.role}" for q in article.quotes),
        )
        said = (article.slug, article.title, article.source, article.url, article.body, *claims)
        digest.update("\0".join(said).encode("utf-8", "surrogatepass"))
    return digest.hexdigest()[:12]

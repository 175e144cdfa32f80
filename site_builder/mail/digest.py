"""What the mail of an edition says, as data: chosen, cut to fit, and ready for the templates.

Not for markup: `templates/mail/` lays it out. Every string is one line of plain text.
"""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, replace
from urllib.parse import quote as url_quote

from site_builder.config import Config
from site_builder.dates import date_in_words
from site_builder.errors import MailError
from site_builder.mail.headers import header_text
from site_builder.mail.shorten import shorten
from site_builder.model import Edition, QuoteKind, VerifiedArticle, VerifiedPoint, VerifiedQuote
from site_builder.permalinks import address_of, article_path, edition_path
from site_builder.reprints import find_originals
from site_builder.text import drop_closing_comma, one_line

TOP_ITEMS = 3
BRIEF_ITEMS = 8
KEY_POINTS = 5
QUOTE_WORDS = 40
FEWEST_WORDS = 5  # fewer hardly tell anything
SUBJECT_LENGTH = 50
# Mail programs show about this much of the preheader; shorter, and they go on with the body.
PREHEADER_LENGTH = 100
PREHEADER_ENOUGH = 80
SEPARATOR = " · "


@dataclass(frozen=True, slots=True, kw_only=True)
class DigestQuote:
    """Words that stand in the article as they stand here, without marks, and who said them."""

    text: str
    speaker: str
    role: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DigestItem:
    """One article in the mail; `url` is its page on the site, `number` counts from 1."""

    number: int
    headline: str
    source: str
    key_points: tuple[str, ...]
    quote: DigestQuote | None
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Digest:
    """An edition as a mail: the items in full, those in brief, and how many are only on the site.

    `articles`, `sources` and `quotes` count the whole edition, quotes only where verbatim; a
    reprint of another of its articles is no source.
    """

    site: str
    language: str
    day: datetime.date
    date: str
    number: int
    subject: str
    preheader: str
    url: str
    top: tuple[DigestItem, ...]
    brief: tuple[DigestItem, ...]
    articles: int
    sources: int
    quotes: int

    @property
    def items(self) -> tuple[DigestItem, ...]:
        """All items of the mail in their order."""
        return self.top + self.brief

    @property
    def left_out(self) -> int:
        """How many articles of the edition are not in the mail."""
        return self.articles - len(self.items)


def make_digest(edition: Edition, config: Config) -> Digest:
    """The mail of an edition: its first three articles in full, the next eight in brief.

    Raises `MailError` where the site's address is not known: a mail has no page to be relative to.
    """
    if not config.base_url:
        hint = "set base_url in briefing.toml or give --base-url"
        raise MailError.at("mail", "the address of the site is not known", hint)
    shown = edition.articles[: TOP_ITEMS + BRIEF_ITEMS]
    items = tuple(_item(number, article, config) for number, article in enumerate(shown, 1))
    if not items:
        raise MailError.at("mail", f"the edition of {edition.day} has no article")
    counted = find_originals(edition.articles)
    return Digest(
        site=one_line(config.title),
        language=config.language,
        day=edition.day,
        date=date_in_words(edition.day),
        number=edition.number,
        subject=shorten(header_text(items[0].headline), SUBJECT_LENGTH),
        preheader=_preheader(items),
        url=config.base_url + url_quote(address_of(edition_path(edition.day))),
        top=items[:TOP_ITEMS],
        brief=items[TOP_ITEMS:],
        articles=len(edition.articles),
        sources=len({item.article.source for item in counted if item.article.source}),
        quotes=sum(quote.verbatim for item in counted for quote in item.quotes),
    )


def without_last_item(digest: Digest) -> Digest:
    """The same digest with one item less; it is among those only on the site then."""
    if digest.brief:
        return replace(digest, brief=digest.brief[:-1])
    return replace(digest, top=digest.top[:-1])


def _item(number: int, verified: VerifiedArticle, config: Config) -> DigestItem:
    article = verified.article
    return DigestItem(
        number=number,
        headline=one_line(article.title),
        source=one_line(article.source),
        key_points=tuple(map(_as_told, verified.key_points[:KEY_POINTS])),
        quote=_find_quote(verified.quotes),
        url=config.base_url + url_quote(address_of(article_path(article.slug))),
    )


def _find_quote(quotes: Sequence[VerifiedQuote]) -> DigestQuote | None:
    """The longest whole utterance that fits a mail, of the first speaker who tells something."""
    lengths = [(len(quote.text.split()), quote) for quote in quotes if _can_be_shown(quote)]
    fit = [(words, quote) for words, quote in lengths if words <= QUOTE_WORDS]
    telling = [(words, quote) for words, quote in fit if words >= FEWEST_WORDS] or fit
    if not telling:
        return None
    speaker = telling[0][1].speaker
    said = (found for found in telling if found[1].speaker == speaker)
    _, quote = max(said, key=lambda found: found[0])
    return DigestQuote(
        text=drop_closing_comma(one_line(quote.text)),
        speaker=one_line(quote.speaker),
        role=one_line(quote.role),
    )


def _can_be_shown(quote: VerifiedQuote) -> bool:
    return quote.verbatim and quote.kind is QuoteKind.DIRECT and bool(quote.speaker)


def _preheader(items: Sequence[DigestItem]) -> str:
    """Stories two and three; where they are short, more stories and the first one's key points."""
    headlines = [item.headline for item in items[1:]]
    if len(headlines) >= 2:
        headlines[:2] = _side_by_side(headlines[0], headlines[1])
    text = ""
    for part in (*headlines, *items[0].key_points):
        if len(text) < PREHEADER_ENOUGH:
            text = f"{text}{SEPARATOR}{part}" if text else part
    return shorten(text, PREHEADER_LENGTH)


def _side_by_side(first: str, second: str) -> tuple[str, str]:
    """Two headlines that fit the preheader together; one has the room the other leaves."""
    room = PREHEADER_LENGTH - len(SEPARATOR)
    second = shorten(second, max(room // 2, room - len(first)))
    return shorten(first, room - len(second)), second


def _as_told(point: VerifiedPoint) -> str:
    """A key point, and whose words it is in where they are a language model's."""
    whose = f" [in the words of {point.reworded_by}]" if point.reworded_by else ""
    return one_line(f"{point.text}{whose}")

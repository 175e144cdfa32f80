"""What the mail of an edition says, as data: chosen, cut to fit, and ready for the templates.

Not for markup: `templates/mail/` lays it out. Every string is one line of plain text.
"""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, replace
from urllib.parse import quote as url_quote

from site_builder.config import Config
from site_builder.errors import MailError
from site_builder.mail.headers import header_text
from site_builder.mail.shorten import shorten
from site_builder.message import Message, Say, in_english, message
from site_builder.model import (
    Correction,
    CorrectionKind,
    PrintedEdition,
    PrintedPoint,
    PrintedQuote,
    PrintedStory,
    QuoteKind,
)
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
NAMED_OUTLETS = 2
TAKEN_OUT = {
    CorrectionKind.TITLE: message("the headline “%(words)s” was taken out"),
    CorrectionKind.POINT: message("the key point “%(words)s” was taken out"),
    CorrectionKind.QUOTE: message("the quote “%(words)s” was taken out"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class DigestQuote:
    """Words that stand in the article as they stand here, without marks, and who said them."""

    text: str
    speaker: str
    role: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DigestItem:
    """One story in the mail; `url` is its page on the site, `number` counts from 1."""

    number: int
    headline: str
    source: str
    key_points: tuple[str, ...]
    quote: DigestQuote | None
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Digest:
    """An edition as a mail: the items in full, those in brief, and how many are only on the site.

    `one_breath` are its top stories in a sentence each, `quote` is one that no item shows,
    `corrections` tell what was changed in earlier editions. `stories`, `articles`, `sources` and
    `quotes` count the whole edition, quotes only where verbatim; a reprint of another of its
    articles is no source.
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
    stories: int
    articles: int
    sources: int
    quotes: int
    title: str = ""
    one_breath: tuple[str, ...] = ()
    quote: DigestQuote | None = None
    corrections: tuple[str, ...] = ()

    @property
    def items(self) -> tuple[DigestItem, ...]:
        """All items of the mail in their order."""
        return self.top + self.brief

    @property
    def left_out(self) -> int:
        """How many stories of the edition are not in the mail."""
        return self.stories - len(self.items)


def make_digest(
    edition: PrintedEdition,
    corrections: Sequence[Correction],
    config: Config,
    say: Say = in_english,
) -> Digest:
    """The mail of an edition: its first three stories in full, the next eight in brief.

    The corrections are those of earlier editions that it is the first to tell. Words of ours are in
    the language of `say`.

    Raises `MailError` where the site's address is not known: a mail has no page to be relative to.
    """
    if not config.base_url:
        hint = "set base_url in briefing.toml or give --base-url"
        raise MailError.at("mail", "the address of the site is not known", hint)
    shown = edition.stories[: TOP_ITEMS + BRIEF_ITEMS]
    items = tuple(_item(number, story, config, say) for number, story in enumerate(shown, 1))
    if not items:
        raise MailError.at("mail", f"the edition of {edition.day} has no article")
    return Digest(
        site=one_line(config.title),
        language=config.language,
        day=edition.day,
        date=say(edition.day),
        number=edition.number,
        subject=shorten(header_text(items[0].headline), SUBJECT_LENGTH),
        preheader=_preheader(items),
        url=config.base_url + url_quote(edition.address),
        top=items[:TOP_ITEMS],
        brief=items[TOP_ITEMS:],
        stories=len(edition.stories),
        articles=edition.articles,
        sources=edition.sources,
        quotes=edition.quotes,
        title=one_line(edition.title),
        one_breath=tuple(_as_told(point, say) for point in edition.one_breath),
        quote=_quote_of_the_day(edition),
        corrections=tuple(_as_corrected(one, say) for one in corrections),
    )


def without_last_item(digest: Digest) -> Digest:
    """The same digest with one item less; it is among those only on the site then."""
    if digest.brief:
        return replace(digest, brief=digest.brief[:-1])
    return replace(digest, top=digest.top[:-1])


def _item(number: int, story: PrintedStory, config: Config, say: Say) -> DigestItem:
    told = (*((story.lede,) if story.lede else ()), *story.points)
    return DigestItem(
        number=number,
        headline=one_line(story.title),
        source=SEPARATOR.join(filter(None, (_outlets(story.outlets), _since(story, say)))),
        key_points=tuple(_as_told(point, say) for point in told[:KEY_POINTS]),
        quote=next(filter(None, map(_as_quoted, story.quotes)), None),
        url=config.base_url + url_quote(story.address),
    )


def _outlets(names: Sequence[str]) -> str:
    """Two outlets by name, and how many more."""
    more = (f"+{len(names) - NAMED_OUTLETS}",) if len(names) > NAMED_OUTLETS else ()
    return one_line(SEPARATOR.join((*names[:NAMED_OUTLETS], *more)))


def _since(story: PrintedStory, say: Say) -> str:
    """Which edition had the story last, if one had: what is told here is new since."""
    return say(message("new since %(day)s", day=story.since)) if story.since else ""


def _as_quoted(entry: PrintedQuote) -> DigestQuote | None:
    """A whole utterance that fits a mail, of somebody; of anything else nothing."""
    quote = entry.quote
    fits = len(quote.text.split()) <= QUOTE_WORDS
    if not (fits and quote.verbatim and quote.kind is QuoteKind.DIRECT and entry.speaker):
        return None
    return DigestQuote(
        text=drop_closing_comma(one_line(quote.text)),
        speaker=one_line(entry.speaker),
        role=one_line(quote.role),
    )


def _quote_of_the_day(edition: PrintedEdition) -> DigestQuote | None:
    """The first quote that tells something and that no item in full shows."""
    shown = {_as_quoted(quote) for story in edition.stories[:TOP_ITEMS] for quote in story.quotes}
    others = (quote for story in edition.stories[TOP_ITEMS:] for quote in story.quotes)
    voices = (voice.shown for story in edition.stories for voice in story.voices)
    found = (_as_quoted(quote) for quote in (*others, *voices))
    fresh = (quote for quote in found if quote and quote not in shown)
    return next((quote for quote in fresh if len(quote.text.split()) >= FEWEST_WORDS), None)


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


def _as_told(point: PrintedPoint, say: Say) -> str:
    """A key point, and whose words it is in where they are a language model's."""
    whose = message("in the words of %(model)s", model=point.reworded_by)
    return one_line(f"{point.text} [{say(whose)}]" if point.reworded_by else point.text)


def _as_corrected(one: Correction, say: Say) -> str:
    """A correction as one line of text, with the edition and the headline that it is about."""
    is_title = one.kind is CorrectionKind.TITLE  # which is told as what was changed then
    where = (
        message("Edition of %(day)s", day=one.edition)
        if is_title
        else message("Edition of %(day)s, “%(headline)s”", day=one.edition, headline=one.title)
    )
    told = message("%(where)s: %(change)s.", where=where, change=_change(one))
    return one_line(f"{say(told)} {one.remark}")


def _change(one: Correction) -> Message:
    if one.kind is CorrectionKind.ARTICLE:
        again, gone = message("the article is there again"), message("the article was taken out")
        return again if one.after else gone
    if one.kind is CorrectionKind.SPEAKER:
        nobody = message("nobody")
        return message(
            "for “%(quote)s”, %(now)s is named now; %(then)s was before",
            quote=one.about,
            now=one.after or nobody,
            then=one.before or nobody,
        )
    if not one.after:
        return replace(TAKEN_OUT[one.kind], values={"words": one.before})
    return message("for “%(before)s” read “%(after)s”", before=one.before, after=one.after)

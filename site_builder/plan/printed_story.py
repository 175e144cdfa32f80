"""A story as an edition's page shows it, in plain values: nothing of it refers to an article."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from site_builder.model import (
    Coverage,
    Difference,
    PrintedAccount,
    PrintedDifference,
    PrintedPoint,
    PrintedQuote,
    PrintedSource,
    PrintedStory,
    PrintedVoice,
    Story,
    VerifiedArticle,
)
from site_builder.permalinks import address_of, story_path
from site_builder.plan.entries import ArticleEntry
from site_builder.plan.highlights import Voice, find_highlights
from site_builder.plan.quote_entries import QuoteEntry
from site_builder.plan.stories import has_page
from site_builder.plan.told_points import ToldPoint, choose_points
from site_builder.reprints import file_name, find_new_originals

# The entries of articles, by their location.
Entries = Mapping[str, ArticleEntry]


def print_story(coverage: Coverage, entries: Entries) -> PrintedStory:
    """The story but for its voices, which the edition chooses."""
    originals = find_new_originals(coverage.articles, coverage.earlier)
    told = choose_points(coverage)
    outlets = dict.fromkeys(article.article.source for article in originals)
    lead = entries[coverage.articles[0].article.location]
    return PrintedStory(
        id=coverage.story.id,
        title=coverage.title,
        address=_address(coverage.story, lead),
        sources=tuple(_source(article, entries, originals) for article in coverage.articles),
        outlets=tuple(outlet for outlet in outlets if outlet),
        language=lead.article.language,
        lede=print_point(told.lede, entries) if told.lede else None,
        points=tuple(print_point(one, entries) for one in told.points),
        quotes=tuple(map(print_quote, find_highlights(quotes_of(coverage, entries), told.texts))),
        differences=tuple(_differences(coverage, entries)),
        breath=print_point(told.breath, entries) if told.breath else None,
        since=coverage.since,
        minutes=lead.minutes,
        weight=coverage.weight,
        score=coverage.score,
        pinned=coverage.story.pinned,
    )


def _address(story: Story, lead: ArticleEntry) -> str:
    """The story's own page, or where it has none that of its only article."""
    return address_of(story_path(story.id)) if has_page(story) else lead.address


def quotes_of(coverage: Coverage, entries: Entries) -> tuple[QuoteEntry, ...]:
    """The quotes of the articles that are new; what is printed again is quoted once."""
    originals = find_new_originals(coverage.articles, coverage.earlier)
    return tuple(quote for one in originals for quote in entries[one.article.location].quotes)


def print_point(told: ToldPoint, entries: Entries) -> PrintedPoint:
    """A key point as it is shown."""
    entry = entries[told.article.article.location]
    return PrintedPoint(
        text=told.point.text,
        article=print_source(entry),
        address=f"{entry.address}#{told.point.anchor}" if told.point.place else "",
        outlets=told.outlets,
        edited=told.point.edited,
        reworded_by=told.point.reworded_by,
    )


def print_source(entry: ArticleEntry) -> PrintedSource:
    """An article as an edition names it."""
    article = entry.article
    return PrintedSource(
        name=file_name(article),
        title=article.title,
        address=entry.address,
        source=article.source,
        url=article.url,
        language=article.language,
        minutes=entry.minutes,
    )


def print_quote(entry: QuoteEntry) -> PrintedQuote:
    """A quote as an edition shows it."""
    article = entry.article
    return PrintedQuote(
        quote=entry.quote,
        address=entry.address,
        speaker=entry.speaker,
        person=entry.person,
        article=PrintedSource(
            name=file_name(article),
            title=article.title,
            address=entry.page,
            source=article.source,
            language=article.language,
        ),
        page=entry.page,
        day=entry.day,
    )


def print_voice(voice: Voice) -> PrintedVoice:
    """A speaker as an edition shows them."""
    return PrintedVoice(shown=print_quote(voice.shown), more=voice.more)


def _source(
    article: VerifiedArticle, entries: Entries, originals: Sequence[VerifiedArticle]
) -> PrintedSource:
    source = print_source(entries[article.article.location])
    return source if article in originals else replace(source, reprint=True)


def _differences(coverage: Coverage, entries: Entries) -> Iterator[PrintedDifference]:
    """What articles up to this edition tell differently, one of them new in it."""
    new = {article.article.location for article in coverage.articles}
    known = new | {article.article.location for article in coverage.earlier}
    for difference in coverage.story.differences:
        accounts = [
            one for one in difference.accounts if one.citation.article.article.location in known
        ]
        places = {one.citation.article.article.location for one in accounts}
        tellers = {one.citation.article.article.source for one in accounts} - {""}
        differ = len({one.value for one in accounts}) > 1 and len(tellers) != 1
        if places & new and differ:
            yield _difference(replace(difference, accounts=tuple(accounts)), entries)


def _difference(difference: Difference, entries: Entries) -> PrintedDifference:
    accounts = []
    for one in difference.accounts:
        entry = entries[one.citation.article.article.location]
        address = f"{entry.address}#{one.citation.anchor}"
        point = PrintedPoint(text=one.citation.text, article=print_source(entry), address=address)
        accounts.append(PrintedAccount(value=one.value, point=point))
    return PrintedDifference(about=difference.about, accounts=tuple(accounts))

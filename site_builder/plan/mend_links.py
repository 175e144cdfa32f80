"""The links of an edition that was sent, where the site has changed since: none leads to nothing.

A link to words that are no longer there leads to their article, and one to a story whose page is
gone to its first article that is there; where there is none, it is no link.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from site_builder.model import (
    Citation,
    Page,
    PrintedDifference,
    PrintedEdition,
    PrintedPoint,
    PrintedQuiet,
    PrintedQuote,
    PrintedSource,
    PrintedStory,
    PrintedVoice,
    Story,
)
from site_builder.permalinks import address_of, article_path
from site_builder.plan.entries import ArticleEntry

# What stands at each address of the site: the words at an anchor, nothing at the head of a page.
Places = Mapping[str, str]


def find_places(
    pages: Iterable[Page], entries: Iterable[ArticleEntry], stories: Iterable[Story]
) -> Places:
    """The addresses of pages, and the places in those of articles to which an edition may link."""
    places = {address_of(page.path): "" for page in pages}
    for entry in entries:
        places |= {quote.address: quote.quote.text for quote in entry.quotes}
        top = (entry.verified.top_line,) if entry.verified.top_line else ()
        for point in (*entry.verified.key_points, *top):
            places[f"{entry.address}#{point.anchor}"] = point.text
        for date in entry.verified.dates_ahead:
            places[f"{entry.address}#{date.anchor}"] = date.sentence
    for citation in _citations(stories):
        page = address_of(article_path(citation.article.article.slug))
        places[f"{page}#{citation.anchor}"] = citation.text
    return places


def _citations(stories: Iterable[Story]) -> Iterable[Citation]:
    for story in stories:
        for difference in story.differences:
            yield from (account.citation for account in difference.accounts)


def mend_links(edition: PrintedEdition, places: Places) -> PrintedEdition:
    """The edition with links that lead to what they led to when it was sent, or near it."""
    return replace(
        edition,
        one_breath=tuple(_point(point, places) for point in edition.one_breath),
        top=tuple(_story(story, places) for story in edition.top),
        brief=tuple(_story(story, places) for story in edition.brief),
        rest=tuple(_story(story, places) for story in edition.rest),
        quiet=tuple(_quiet(story, places) for story in edition.quiet),
        watch=tuple(_quiet(story, places) for story in edition.watch),
        ahead=tuple(_point(point, places) for point in edition.ahead),
    )


def _story(story: PrintedStory, places: Places) -> PrintedStory:
    sources = tuple(_source(source, places) for source in story.sources)
    lead = next((source.address for source in sources if source.address), "")
    return replace(
        story,
        address=_page(story.address, places) or lead,
        sources=sources,
        lede=_point(story.lede, places) if story.lede else None,
        points=tuple(_point(point, places) for point in story.points),
        quotes=tuple(_quote(quote, places) for quote in story.quotes),
        differences=tuple(_difference(one, places) for one in story.differences),
        voices=tuple(_voice(voice, places) for voice in story.voices),
        breath=_point(story.breath, places) if story.breath else None,
    )


def _point(point: PrintedPoint, places: Places) -> PrintedPoint:
    article = _source(point.article, places)
    return replace(point, address=_words(point.address, point.text, places), article=article)


def _quote(entry: PrintedQuote, places: Places) -> PrintedQuote:
    return replace(
        entry,
        address=_words(entry.address, entry.quote.text, places),
        person=_page(entry.person, places),
        page=_page(entry.page, places),
        article=_source(entry.article, places),
    )


def _voice(voice: PrintedVoice, places: Places) -> PrintedVoice:
    return replace(voice, shown=_quote(voice.shown, places))


def _difference(difference: PrintedDifference, places: Places) -> PrintedDifference:
    accounts = (replace(one, point=_point(one.point, places)) for one in difference.accounts)
    return replace(difference, accounts=tuple(accounts))


def _quiet(story: PrintedQuiet, places: Places) -> PrintedQuiet:
    return replace(story, address=_page(story.address, places))


def _source(source: PrintedSource, places: Places) -> PrintedSource:
    return replace(source, address=_page(source.address, places))


def _page(address: str, places: Places) -> str:
    return address if address in places else ""


def _words(address: str, text: str, places: Places) -> str:
    """The address of words that still stand there, else that of their page, if there is one."""
    if places.get(address) == text:
        return address
    return _page(address.partition("#")[0], places)

"""An edition as its page shows it, in plain values: what is kept when it is sent."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import replace

from site_builder.config import Config, EditionsConfig
from site_builder.model import (
    Edition,
    EditorsNote,
    Library,
    PrintedEdition,
    PrintedPoint,
    PrintedQuiet,
    PrintedStory,
    QuietStory,
    Status,
    VerifiedArticle,
)
from site_builder.permalinks import address_of, article_path, edition_path
from site_builder.plan.entries import count_minutes, make_article_entry
from site_builder.plan.highlights import as_shown, find_voices
from site_builder.plan.people import find_people
from site_builder.plan.printed_story import (
    Entries,
    print_source,
    print_story,
    print_voice,
    quotes_of,
)
from site_builder.plan.quote_entries import Speakers, make_speakers
from site_builder.reprints import find_new_originals, find_originals

# One story alone is told by its headline already.
FEWEST_BREATHS = 2


def print_edition(edition: Edition, library: Library, config: Config) -> PrintedEdition:
    """The edition as its page shows it; one that was sent, as it was shown then."""
    return print_with(edition, make_speakers(find_people(library)), config.editions)


def print_with(edition: Edition, speakers: Speakers, rules: EditionsConfig) -> PrintedEdition:
    """The same, where it is known already who the speakers are."""
    if edition.sent:
        return edition.sent.printed
    entries = _entries(edition, speakers)
    note = edition.note or EditorsNote(day=edition.day, location="")
    stories, again = _printed_again(_with_voices(edition, entries, rules))
    counted = find_originals(edition.articles)
    printed = PrintedEdition(
        day=edition.day,
        number=edition.number,
        address=address_of(edition_path(edition.day)),
        title=note.title,
        intro=note.intro,
        draft=edition.status is Status.DRAFT,
        one_breath=_one_breath(stories[: rules.top], rules.one_breath),
        before=edition.before,
        quiet=tuple(map(_quiet, edition.quiet)),
        top=stories[: rules.top],
        brief=stories[rules.top : rules.top + rules.brief],
        rest=stories[rules.top + rules.brief :] + again,
        watch=tuple(map(_quiet, edition.watch[: rules.watch])),
        ahead=_ahead(edition, entries)[: rules.watch],
        articles=len(edition.articles),
        sources=len({item.article.source for item in counted if item.article.source}),
        quotes=sum(quote.verbatim for item in counted for quote in item.quotes),
        content_hash=_content_hash(edition.articles, note),
    )
    return replace(printed, minutes=count_minutes(_shown_words(printed)))


def _entries(edition: Edition, speakers: Speakers) -> Entries:
    """The articles that are new, and where earlier ones tell something differently, these too."""
    articles = {
        article.article.location: article
        for one in edition.stories
        for article in (*one.articles, *(one.earlier if one.story.differences else ()))
    }
    return {name: make_article_entry(article, speakers) for name, article in articles.items()}


def _with_voices(
    edition: Edition, entries: Entries, rules: EditionsConfig
) -> tuple[PrintedStory, ...]:
    """The stories, each with those of its speakers who are shown; nobody is shown twice."""
    stories = [print_story(one, entries) for one in edition.stories]
    owners = {
        quote.address: number
        for number, one in enumerate(edition.stories)
        for quote in quotes_of(one, entries)
        if quote.address
    }
    quotes = [quote for one in edition.stories for quote in quotes_of(one, entries)]
    shown = {quote.address for story in stories[: rules.top] for quote in story.quotes}
    voices = find_voices(quotes, shown)[: rules.voices]
    return tuple(
        replace(
            story,
            voices=tuple(
                print_voice(voice) for voice in voices if owners[voice.shown.address] == number
            ),
        )
        for number, story in enumerate(stories)
    )


def _printed_again(
    stories: Iterable[PrintedStory],
) -> tuple[tuple[PrintedStory, ...], tuple[PrintedStory, ...]]:
    """The stories that have a text of their own, and those of which all is a reprint."""
    again = tuple(one for one in stories if one.sources and all(it.reprint for it in one.sources))
    return tuple(one for one in stories if one not in again), again


def _one_breath(stories: Sequence[PrintedStory], most: int) -> tuple[PrintedPoint, ...]:
    found = tuple(story.breath for story in stories if story.breath)
    return found[:most] if len(found) >= FEWEST_BREATHS else ()


def _quiet(quiet: QuietStory) -> PrintedQuiet:
    address = address_of(article_path(quiet.article.article.slug))
    return PrintedQuiet(title=quiet.title, address=address, day=quiet.day)


def _ahead(edition: Edition, entries: Entries) -> tuple[PrintedPoint, ...]:
    """What the articles that are new say is to happen, each sentence once."""
    found = {
        date.sentence: PrintedPoint(
            text=date.sentence,
            article=print_source(entries[article.article.location]),
            address=f"{entries[article.article.location].address}#{date.anchor}",
        )
        for one in edition.stories
        for article in find_new_originals(one.articles, one.earlier)
        for date in article.dates_ahead
        if date.place
    }
    return tuple(found.values())


def _shown_words(edition: PrintedEdition) -> Iterable[str]:
    yield edition.intro
    yield from (point.text for point in edition.one_breath)
    for story in edition.stories:
        yield story.title
        yield from (voice.shown.quote.text for voice in story.voices)
    for story in edition.brief:
        yield story.lede.text if story.lede else ""
    for story in edition.top:
        yield story.lede.text if story.lede else ""
        yield from (point.text for point in story.points)
        yield from (as_shown(entry.quote) for entry in story.quotes)


def _content_hash(articles: Iterable[VerifiedArticle], note: EditorsNote) -> str:
    digest = hashlib.sha256()
    for item in articles:
        article = item.article
        claims = (
            *article.key_points,
            *(f"{q.text}\0{q.speaker}\0{q.role}" for q in article.quotes),
        )
        said = (article.slug, article.title, article.source, article.url, article.body, *claims)
        digest.update("\0".join(said).encode("utf-8", "surrogatepass"))
    editors = (note.title, note.intro, *(f"{key}\0{title}" for key, title in note.titles.items()))
    digest.update("\0".join(filter(None, editors)).encode("utf-8", "surrogatepass"))
    return digest.hexdigest()[:12]

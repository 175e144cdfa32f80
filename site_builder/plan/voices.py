"""All that is quoted in a story, by speaker. Not for the pages of people: see `people`."""

from collections.abc import Sequence
from dataclasses import dataclass

from site_builder.model import VerifiedArticle
from site_builder.plan.fragments import join_fragments
from site_builder.plan.quote_entries import QuoteEntry, Speakers, make_quote_entry
from site_builder.plan.spellings import fold_name
from site_builder.wording import fold_words


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryVoice:
    """Someone who is quoted in a story: `person` is the address of their page, or empty."""

    speaker: str
    person: str
    role: str
    quotes: tuple[QuoteEntry, ...]


def make_voices(articles: Sequence[VerifiedArticle], speakers: Speakers) -> tuple[StoryVoice, ...]:
    """Everyone whose words were found in these articles, those with most quotes first.

    Each quote comes once, in the order in which it was printed; who has no name comes last.
    """
    oldest_first = sorted(articles, key=lambda item: (item.day, item.article.location))
    groups: dict[str, dict[tuple[str, ...], QuoteEntry]] = {}
    for item in oldest_first:
        for quote in join_fragments(item.quotes):
            if quote.verbatim:
                entry = make_quote_entry(quote, item, speakers)
                said = groups.setdefault(entry.person or fold_name(entry.speaker), {})
                said.setdefault(fold_words(quote.text), entry)
    voices = [_voice(tuple(said.values())) for said in groups.values()]
    return tuple(sorted(voices, key=lambda it: (not it.speaker, -len(it.quotes), it.speaker)))


def _voice(quotes: Sequence[QuoteEntry]) -> StoryVoice:
    return StoryVoice(
        speaker=quotes[0].speaker,
        person=quotes[0].person,
        role=next((entry.quote.role for entry in quotes if entry.quote.role), ""),
        quotes=tuple(quotes),
    )

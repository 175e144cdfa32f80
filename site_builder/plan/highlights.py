"""Which quotes an edition shows: beside its stories, and under “Who said what”."""

from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass

from site_builder.model import QuoteKind, VerifiedQuote
from site_builder.plan.quote_entries import QuoteEntry

HIGHLIGHTS = 2
HIGHLIGHT_WORDS = 40
FEWEST_WORDS = 5  # fewer hardly tell anything


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """A speaker in an edition: the quote that is shown, and how many more there are."""

    shown: QuoteEntry
    more: int


def find_highlights(quotes: Sequence[QuoteEntry], points: Set[str]) -> tuple[QuoteEntry, ...]:
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
    return len(as_shown(entry.quote).split())


def as_shown(quote: VerifiedQuote) -> str:
    """The words a reader sees: a fragment stands in its sentence."""
    return quote.sentence or quote.text if quote.kind is QuoteKind.FRAGMENT else quote.text


def find_voices(quotes: Iterable[QuoteEntry], highlights: Set[str]) -> tuple[Voice, ...]:
    """Everyone who has a page and is quoted, in the order of the quotes.

    `highlights` are the addresses of those that are shown already. Rather words that tell
    something, then such as are not shown already, then a whole utterance, then the longest.
    """
    by_person: dict[str, list[QuoteEntry]] = {}
    for entry in quotes:
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

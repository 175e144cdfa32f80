"""Every quotation of a document with its speaker. Not for key points: see `key_points`.

A paragraph is read sentence by sentence. Where a sentence does not tell who speaks, the paragraph
does, and where it does not, the one before. What nothing settles stays without a speaker.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from site_builder.model import Document, Quote, QuoteKind
from site_builder.summarize.confidence import rate
from site_builder.summarize.dialogue import find_utterances
from site_builder.summarize.headlines import find_headlines, find_repeated, without_headlines
from site_builder.summarize.reading import Reading, read
from site_builder.summarize.utterances import Utterance


def find_quotes(document: Document, reading: Reading | None = None) -> tuple[Quote, ...]:
    """Every quotation in the document's prose, in the order of the text, with its speaker.

    Titles of works, nicknames and words that a writer keeps at a distance are no quotations. The
    document's reading can be handed in where it is there already.
    """
    reading = reading or read(document)
    paragraphs = document.paragraphs
    tokens = reading.paragraphs
    headlines = find_headlines(tokens, document.title)
    found = _find_body(reading, headlines)
    repeated = tuple(find_repeated(tokens, headlines, found))
    quotes = [_quote(paragraphs, utterance) for utterance in (*repeated, *found)]
    quotes.sort(key=lambda quote: (quote.paragraph, quote.start))
    return tuple(_chained(quotes, paragraphs))


def find_spoken(document: Document) -> tuple[Utterance, ...]:
    """The utterances behind the quotes of the body, without those of headlines: to be measured."""
    reading = read(document)
    return _find_body(reading, find_headlines(reading.paragraphs, document.title))


def _find_body(reading: Reading, headlines: frozenset[int]) -> tuple[Utterance, ...]:
    body = without_headlines(reading.paragraphs, headlines)
    people = reading.people_of(body)
    spoken = [found for found in find_utterances(body, people) if not found.is_scare]
    return tuple(rate(spoken, body, people))


def _quote(paragraphs: Sequence[str], found: Utterance) -> Quote:
    text = paragraphs[found.paragraph][found.start : found.end]
    return Quote(
        text=text,
        paragraph=found.paragraph,
        start=found.start,
        end=found.end,
        speaker=found.speaker,
        mention=found.mention,
        role=found.role,
        cue=found.cue,
        venue=found.venue,
        relay=found.relay,
        rule=found.rule,
        confidence=round(found.confidence, 3),
        kind=_kind(text, found),
    )


def _kind(text: str, found: Utterance) -> QuoteKind:
    if found.is_headline:
        return QuoteKind.HEADLINE
    return QuoteKind.DIRECT if _is_whole(text, found) else QuoteKind.FRAGMENT


def _is_whole(text: str, found: Utterance) -> bool:
    """Whether the words are an utterance of their own, not part of the reporter's sentence."""
    first = next((letter for letter in text if letter.isalnum()), "")
    return not first.islower() and (found.beside or text.rstrip("’'\"”")[-1:] in tuple(".?!…"))


def _chained(quotes: list[Quote], paragraphs: Sequence[str]) -> Iterator[Quote]:
    """The quotes, marked where an utterance goes on after its cue: “…,” X said. “…”."""
    before: Quote | None = None
    for quote in quotes:
        continues = before is not None and _goes_on(before, quote, paragraphs)
        before = replace(quote, continues=continues)
        yield before


def _goes_on(first: Quote, second: Quote, paragraphs: Sequence[str]) -> bool:
    """Whether two quotes of one speaker have nothing but the attribution between them."""
    whole = first.kind is second.kind is QuoteKind.DIRECT
    lower = first.text.rstrip()[-1:] == "," and first.kind is QuoteKind.DIRECT
    if first.paragraph != second.paragraph or first.speaker != second.speaker:
        return False
    between = paragraphs[first.paragraph][first.end : second.start]
    sentences = between.strip(" ”“\"'‘’").rstrip(".,:;").count(". ")
    return (whole or lower) and bool(first.cue) and sentences == 0

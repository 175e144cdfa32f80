"""Every quotation of a document with its speaker. Not for key points: see `key_points`."""

from dataclasses import dataclass

from site_builder.model import Document, Place, Quote


@dataclass(frozen=True, slots=True, kw_only=True)
class Utterance:
    """A quote as it was found, with what is needed to weigh it."""

    paragraph: int
    start: int
    end: int
    speaker: str = ""
    mention: Place | None = None


def find_quotes(document: Document) -> tuple[Quote, ...]:
    """Every quotation in the document, in the order of the text."""
    return tuple(
        Quote(
            text=document.paragraphs[found.paragraph][found.start : found.end],
            paragraph=found.paragraph,
            start=found.start,
            end=found.end,
        )
        for found in find_utterances(document)
    )


def find_utterances(document: Document) -> tuple[Utterance, ...]:
    """The quotes with the best guess at each speaker."""
    return ()


def is_shown(utterance: Utterance) -> bool:
    """Whether the speaker is sure enough to be named."""
    return bool(utterance.speaker)

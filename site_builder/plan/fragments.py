"""Quoted words of one sentence, brought together: the sentence is shown once, all of them marked.

Not for finding quotes, nor for the marks in the article's text: each keeps its own anchor there.
"""

from collections.abc import Iterable
from dataclasses import replace

from site_builder.model import QuoteKind, VerifiedQuote
from site_builder.plan.spellings import fold_name

# Stands between two parts of a quotation, as in an article's front matter.
OMISSION = " […] "


def join_fragments(quotes: Iterable[VerifiedQuote]) -> tuple[VerifiedQuote, ...]:
    """The quotes, those that follow one another in one sentence of one speaker as one."""
    joined: list[VerifiedQuote] = []
    for quote in quotes:
        if joined and _goes_on(joined[-1], quote):
            joined[-1] = _as_one(joined[-1], quote)
        else:
            joined.append(quote)
    return tuple(joined)


def _goes_on(first: VerifiedQuote, second: VerifiedQuote) -> bool:
    """Whether both are words of the same sentence, the second after the first."""
    if not (first.verbatim and second.verbatim and first.sentence):
        return False
    here, there = first.places[-1], second.places[0]
    return (
        first.kind is second.kind is QuoteKind.FRAGMENT
        and (first.sentence, first.context) == (second.sentence, second.context)
        and fold_name(first.speaker) == fold_name(second.speaker)
        and here.paragraph == there.paragraph
        and here.end <= there.start
    )


def _as_one(first: VerifiedQuote, second: VerifiedQuote) -> VerifiedQuote:
    return replace(
        first,
        text=f"{first.text}{OMISSION}{second.text}",
        role=first.role or second.role,
        places=first.places + second.places,
    )

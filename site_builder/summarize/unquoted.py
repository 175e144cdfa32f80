"""A sentence without its quotations: what its writer says. Not for those themselves: `quotes`."""

import re
from functools import lru_cache

from site_builder.english.marks import find_quotations

MARK = re.compile(r"[\"'“”„‟«»‘’‚‛‹›`´]")


@lru_cache(maxsize=1_000)  # several checks ask for the same sentence in a row
def find_plain_words(sentence: str) -> str:
    """The sentence with its quotations blotted out, as long as before."""
    if not MARK.search(sentence):
        return sentence
    for span in find_quotations(sentence):
        blot = "…" * (span.end - span.start)
        sentence = f"{sentence[: span.start]}{blot}{sentence[span.end :]}"
    return sentence


def find_quoted_share(sentence: str) -> float:
    """How much of the sentence stands between quotation marks, 0 to 1."""
    spans = find_quotations(sentence) if MARK.search(sentence) else ()
    return sum(span.end - span.start for span in spans) / (len(sentence) or 1)

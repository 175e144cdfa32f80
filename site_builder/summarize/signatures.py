"""The name in a line of its own under a quotation. Not for attributions inside a sentence."""

import re

from site_builder.summarize.names import find_runs
from site_builder.summarize.people import People
from site_builder.summarize.phrases import Reader
from site_builder.summarize.resolution import Resolver
from site_builder.summarize.speakers import Speaker, make_speaker
from site_builder.summarize.tokens import Paragraph

SIGNATURE = re.compile(r"\s*[-–—]+\s*")
LONGEST_SIGNATURE = 120


def find_signature(
    paragraph: Paragraph, people: People, resolver: Resolver, offset: int
) -> Speaker | None:
    """The name in a paragraph that signs the one before: “— Ann Orr, mayor”."""
    found = SIGNATURE.match(paragraph.text)
    if not found or not found[0].strip() or len(paragraph.text) > LONGEST_SIGNATURE:
        return None
    tokens = tuple(token for token in paragraph.tokens if token.start >= found.end())
    runs = find_runs(tokens)
    if not runs or runs[0].first != 0:
        return None
    phrase = Reader(tokens, people).before(runs[0].last, 0)
    if phrase is None:
        return None
    return make_speaker(phrase, paragraph.text, offset, resolver)

"""What comes next: sentences that say what is to happen, and when. Guesses no day."""

import re
from collections.abc import Iterator, Sequence

from site_builder.english.sentences import find_sentences
from site_builder.model import DateAhead
from site_builder.summarize.fitness import find_plain_words

MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.)"
)
DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
WHEN = re.compile(
    rf"""\b(?: (?i:on|by|until|from|before|after|in|for|next|this|starting)\ (?:the\ )?
          (?: (?:{DAY},?\ )? \d{{1,2}}\ {MONTH} (?:\ \d{{4}})?
            | (?:{DAY},?\ )? {MONTH}\ \d{{1,2}}(?:,\ \d{{4}})? | {MONTH}(?:\ \d{{4}})? | {DAY} )
        | tomorrow | next\ (?:{DAY}|week|month|year|spring|summer|autumn|winter|season) )\b""",
    re.VERBOSE,
)
AHEAD = re.compile(
    r"\b(?:will|shall|(?:is|are) (?:due|set|expected|scheduled|planned|to)|plans? to)\b"
)
SAID = re.compile(r"\b(?:said|told|announced|had|was|were)\b")


def find_dates_ahead(paragraphs: Sequence[str]) -> Iterator[DateAhead]:
    """What the text says will happen, with the words that tell when, in its order."""
    for paragraph, text in enumerate(paragraphs):
        for number, span in enumerate(find_sentences(text)):
            sentence = span.of(text)
            plain = find_plain_words(sentence)
            coming = AHEAD.search(plain)
            when = _when(plain, coming.start()) if coming else ""
            if when:
                yield DateAhead(when=when, sentence=sentence, paragraph=paragraph, number=number)


def _when(sentence: str, start: int) -> str:
    """The day of what is to come: not the day on which somebody said so."""
    for found in WHEN.finditer(sentence):
        clause = re.split(r"[,;]", sentence[: found.start()])[-1]
        if found.start() > start or not SAID.search(clause):
            return found[0]
    return ""

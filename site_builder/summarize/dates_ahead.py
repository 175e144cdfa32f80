"""What comes next: sentences that say what is to happen, and when. Guesses no day."""

import re
from collections.abc import Iterator, Sequence

from site_builder.english.sentences import find_sentences
from site_builder.model import DateAhead
from site_builder.summarize.unquoted import find_plain_words

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
# What is to happen, with its verb: “will be opened”, “is due to vote”, “have until”.
AHEAD = r"""\b(?: (?:will|shall|(?:is|are)\ (?:due|set|expected|scheduled|planned|to)|plans?\ to)
        (?:\ (?:not|also|then|to|be|have|been|[a-z]+ly))* (?:\ [a-z]+)?
      | (?:has|have)(?=\ until\b)
      | (?:opens|begins|starts|closes|ends|resumes|returns)(?=\ (?:on|tomorrow|next)\b) )"""
# What was said or done; “the agreed sum” is neither.
PAST = r"""\b(?: (?:sa(?:id|ys?)|told|tells?|had|was|were|wrote|writes?|began|came|met|gave|took
        |made|left|found|saw|ran|went|won|lost|held|put|set|paid|bought|sold|sent|kept|brought)\b
      | (?<!\ba\ )(?<!\ban\ )(?<!\bthe\ )(?<!\bits\ )(?<!\bher\ )(?<!\bhis\ )(?<!\btheir\ )
        (?!hundred|sacred|naked|shed|sled)[a-z]{2,}(?<!e)ed\b )"""
VERB = re.compile(rf"(?P<ahead>{AHEAD}) | {PAST}", re.VERBOSE)


def find_dates_ahead(paragraphs: Sequence[str]) -> Iterator[DateAhead]:
    """What the text says will happen, with the words that tell when, in its order."""
    for paragraph, text in enumerate(paragraphs):
        for number, span in enumerate(find_sentences(text)):
            sentence = span.of(text)
            plain = find_plain_words(sentence)
            when = _when(plain)
            if when:
                yield DateAhead(when=when, sentence=sentence, paragraph=paragraph, number=number)


def _when(sentence: str) -> str:
    """The first day of what is to come: not one on which somebody said so, or did something.

    A day belongs to the verb before it; where none is, to the first one after it.
    """
    verbs = tuple(VERB.finditer(sentence))
    if not any(verb["ahead"] for verb in verbs):
        return ""
    for found in WHEN.finditer(sentence):
        before = [verb for verb in verbs if verb.start() < found.start()]
        verb = before[-1] if before else verbs[0]
        if verb["ahead"]:
            return found[0]
    return ""

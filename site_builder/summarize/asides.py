"""What may be left out within a sentence: brackets, and at its end who reported it.

Only what nothing else hangs on: words of a quotation stay, and so does whoever accuses, guesses or
speaks for a side, because without them a claim would read as a fact.
"""

import re
from collections.abc import Iterator

from site_builder.summarize.marks import find_quotations
from site_builder.summarize.span import Span

BRACKETS = re.compile(r"\s*\((?![^()]*\b(?:not?|never)\b)[^()]*\)(?=[\s,.;:!?]|$)")
DAY = r"(?:on\ )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
# An outlet, an office that counts and measures, or a paper: what they report is no side's claim.
REPORTER = r"""(?: (?:[^\s,;:“”"()—–]+\s)? (?:affiliate|newspaper|broadcaster|agency) (?:\s[A-Z][\w.-]*){1,3}
  | (?:the\ )? (?:\w+\ )? (?:Associated\ Press | Reuters | AFP | BBC | CNN | AP | [A-Z]\w+\ (?:News|Times|Post|Weather\ Service))
  | (?:the\ |a\ |an\ |its\ |their\ )? (?:[\w’'-]+\ ){0,2} (?:reports? | statistics | figures | statement | website | census
      | study | survey | poll | data | records | documents | press\ release | news\ release | media | census ) )"""
TAIL = re.compile(
    rf""", \s (?: {REPORTER} \s (?:has\ |have\ )? (?:said|says|say|reported|reports|shows?|showed)
            (?: \s {DAY} | \s earlier )?
          | according\ to \s {REPORTER} (?: \s {DAY} | \s (?:from|by|of)\ (?:the\ )?(?:[A-Z][\w’'.-]*\s?){{1,4}} )? )
        (?= \. $ )""",
    re.VERBOSE,
)
FEWEST_WORDS = 8


def find_asides(sentence: str) -> Iterator[Span]:
    """The spans of a sentence that may be left out, in order."""
    quotations = find_quotations(sentence)
    tail = TAIL.search(sentence)
    for found in (*BRACKETS.finditer(sentence), *filter(None, (tail,))):
        is_quoted = any(q.start < found.end() and found.start() < q.end for q in quotations)
        is_enough = len(sentence[: found.start()].split()) >= FEWEST_WORDS
        if not is_quoted and (is_enough or found is not tail):
            yield Span(found.start(), found.end())

"""The calendar day that words of a sentence name, seen from the day on which its article came out.

Not for moments in metadata: see `site_builder.dates`. English only. Nothing is guessed: words that
can mean two days mean none.
"""

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass

from site_builder.dates import MONTH_NAMES, MONTHS, own_day
from site_builder.english.marks import find_quotations
from site_builder.model import VerifiedArticle

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
MONTH = rf"(?:{'|'.join(MONTH_NAMES)}|(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.)"
PART_NAME = "(?:morning|afternoon|evening|night)"
PART = rf"(?:\ {PART_NAME})?"
DAY = re.compile(
    rf"""(?<![\w-])(?: (?: {WEEKDAY},?\ )? (?:the\ )?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\ (?:of\ )?
        (?P<month>{MONTH})(?: ,?\ (?P<year>\d{{4}}))?
      | (?: {WEEKDAY},?\ )? (?P<us_month>{MONTH})\ (?P<us_day>\d{{1,2}})(?:st|nd|rd|th)?(?!\d)
        (?: ,\ (?P<us_year>\d{{4}}))?
      | (?P<last>[Ll]ast\ )? (?P<weekday>{WEEKDAY}){PART}
      | (?P<near>(?i:yesterday|today|tomorrow|tonight|last\ night|this\ {PART_NAME})){PART}
    )(?![\w-]|[’']s)""",
    re.VERBOSE,
)
OPENING_MARKS = " \"'“„«‘("
NEAR = {"yesterday": -1, "last night": -1, "tomorrow": 1}
# Before a day that is no day on which something happened, or is seen from another day.
BOUNDED = re.compile(
    r"\b(?:before|after|since|until|till|by|from|every|each|next|the|following|previous|that|between"
    r"|of|through|to|and|or|late|than|for|a|one|alternate|most|usual|against|dated"
    r"|bloody|black|good|easter|palm|ash|shrove|whit|cyber|super)\ $",
    re.IGNORECASE,
)
COMING = re.compile(
    r"\b(?:will|shall|would|(?:is|are|was|were) (?:due|set|expected|scheduled|planned|to)"
    r"|plans? to|forecast|from next|going to|next)\b"
)
# What stands before it tells nothing of the tense in which the day is told.
CLAUSE = re.compile(r"[,;:—–“”\"]|\b(?:said|says|told|announced|confirmed|promised|warned)\b")
# Verbs of what is past; the perfect (“has invited them on Friday”) may look ahead.
PERFECT = re.compile(r"\b(?:has|have|[’']s|[’']ve)\ (?:\w+ly\ )?(?:been\ )?\w+")
PAST = re.compile(
    r"\b(?:\w{2,}ed|was|were|had|did|found|took|gave|went|came|began|broke|left|made|met|saw|got|fell"
    r"|held|led|lost|paid|ran|sat|sent|shut|spent|stood|struck|won|wrote|drew|drove|flew|grew|hit|kept"
    r"|knew|let|put|rose|sank|set|shot|sold|spoke|stole|swept|threw|woke|cut|burst|said|told|became"
    r"|brought|bought|caught|heard|fought|sought|thought|felt|built|hid|slept|swam|tore|wore)\b"
)
HABIT = re.compile(r"\b(?:if|unless|usually|normally|always)\b", re.IGNORECASE)
A_DAY = datetime.timedelta(days=1)
HALF_A_YEAR = 183


@dataclass(frozen=True, slots=True)
class NamedDay:
    """A day, and the words of the sentence that name it: `words` begin at `start`.

    `is_exact` tells that they name it whatever day they are read on.
    """

    day: datetime.date
    words: str
    start: int
    is_exact: bool


def find_days(sentence: str, article: VerifiedArticle) -> tuple[NamedDay, ...]:
    """The days that a sentence names outside its quotations, in its order."""
    today = own_day(article.article.published)
    spoken = find_quotations(sentence)
    return tuple(
        named
        for named in _find_days(sentence, today)
        if not any(span.start < named.start < span.end for span in spoken)
    )


def _find_days(sentence: str, today: datetime.date) -> Iterator[NamedDay]:
    for found in DAY.finditer(sentence):
        is_bounded = BOUNDED.search(sentence[: found.start()])
        day = None if is_bounded else _resolve(found, sentence, today)
        if day:
            is_exact = bool(found["day"] or found["us_day"])
            yield NamedDay(day, found[0], found.start(), is_exact)


def _resolve(found: re.Match[str], sentence: str, today: datetime.date) -> datetime.date | None:
    before = sentence[: found.start()]
    if found["near"]:
        # With a capital inside a sentence it is part of a name: Orrin Today.
        if found["near"][0].isupper() and before.strip(OPENING_MARKS):
            return None
        return today + NEAR.get(found["near"].lower(), 0) * A_DAY
    if found["weekday"]:
        return _weekday(found, before, sentence[found.end() :], today)
    number, month = found["day"] or found["us_day"], found["month"] or found["us_month"]
    year = found["year"] or found["us_year"]
    return _written(int(number), MONTHS[month.lower()[:3]], int(year or 0), today)


def _weekday(
    found: re.Match[str], before: str, after: str, today: datetime.date
) -> datetime.date | None:
    """The last such day, today included; the next one where the clause looks ahead.

    Where the clause has no verb that tells which of the two it is, none.
    """
    number = WEEKDAYS.index(found["weekday"].lower())
    back = (today.weekday() - number) % 7
    if found["last"]:
        return today - (back or 7) * A_DAY
    clause = CLAUSE.split(before)[-1] + CLAUSE.split(after)[0]
    if HABIT.search(clause):
        return None
    if not back:
        return today
    if COMING.search(clause):
        return today + (-back % 7) * A_DAY
    return today - back * A_DAY if PAST.search(PERFECT.sub(" ", clause)) else None


def _written(day: int, month: int, year: int, today: datetime.date) -> datetime.date | None:
    """The day of a month; without a year, the one that is nearest, if one clearly is."""
    years = [year] if year else [today.year - 1, today.year, today.year + 1]
    found = []
    for one in years:
        try:
            found.append(datetime.date(one, month, day))
        except ValueError:
            continue
    nearest = min(found, key=lambda it: abs((it - today).days), default=None)
    far = nearest is not None and not year and abs((nearest - today).days) > HALF_A_YEAR - 30
    return None if far else nearest

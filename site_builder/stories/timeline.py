"""A story day by day: sentences that say on which day something happened, or is to happen."""

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass

from site_builder.model import Moment
from site_builder.stories.reading import Reading
from site_builder.stories.restatement import says_the_same
from site_builder.stories.statements import Statement, name_of

MOST_MOMENTS = 12
MOST_A_DAY = 3
LONGEST = 45  # words; more can not be taken in at a glance
# A sentence that leans on the one before it does not stand alone.
LEANS = re.compile(
    r"[“\"'‘]|(?:\S+\ ){1,4}(?:he|she|they|it)\b"
    r"|(?:He|She|They|It|His|Her|Their|Its|This|That|These|Those|But|And|So|Then|There|Both"
    r"|However|Instead|Also|Such|Another|Others|Pressed|Asked|Told|We|I)\b"
)


# A day in a relative clause is that of something which is told beside.
BESIDE = re.compile(
    r"(?<!said)(?<!told)(?<!found)(?<!announced)(?<!confirmed)(?<!promised)"
    r"\ (?:that|which|who|whom|where)\ [^,;]*$"
)


@dataclass(frozen=True, slots=True)
class _Dated:
    """A statement with its day; `score` is how much it tells, less being more."""

    moment: Moment
    statement: Statement
    score: tuple[bool, int, int, int]


def find_timeline(reading: Reading) -> tuple[Moment, ...]:
    """The moments of a story from the first to the last; none where all are of one day.

    Of what several sentences tell of one day, the one is shown that tells it best.
    """
    best_first = sorted(_find_dated(reading), key=lambda it: it.score)
    kept: list[_Dated] = []
    days: dict[datetime.date, list[_Dated]] = {}
    for dated in best_first:
        same_day = days.setdefault(dated.moment.day, [])
        if len(same_day) < MOST_A_DAY and not any(
            says_the_same(dated.statement, other.statement, reading.likeness) for other in same_day
        ):
            same_day.append(dated)
            kept.append(dated)
    if len(days) < 2:
        return ()
    shown = sorted(kept, key=lambda it: (_number_on_its_day(it, days), it.score))[:MOST_MOMENTS]
    return tuple(it.moment for it in sorted(shown, key=_in_order))


def _number_on_its_day(dated: _Dated, days: dict[datetime.date, list[_Dated]]) -> int:
    return days[dated.moment.day].index(dated)


def _in_order(dated: _Dated) -> tuple[datetime.date, datetime.date, str, int, int]:
    """By day, then as they were told."""
    citation = dated.moment.citation
    place = citation.place
    return (
        dated.moment.day,
        citation.article.day,
        name_of(citation.article),
        place.paragraph,
        place.start,
    )


def _find_dated(reading: Reading) -> Iterator[_Dated]:
    """The sentences that stand alone and name one day."""
    for order, article in enumerate(reading.own_texts):
        points = {(p.place.paragraph, p.place.start) for p in article.key_points if p.place}
        for statement in reading.statements[name_of(article)]:
            citation = statement.citation
            if LEANS.match(citation.text) or len(citation.text.split()) > LONGEST:
                continue
            named = statement.days
            if len({it.day for it in named}) != 1:
                continue
            if BESIDE.search(citation.text[: named[0].start]):
                continue
            is_point = (citation.place.paragraph, citation.place.start) in points
            yield _Dated(
                Moment(day=named[0].day, when=named[0].words, citation=citation),
                statement,
                (not is_point, citation.place.paragraph, order, citation.place.start),
            )

"""How much a story weighs in an edition, and why: parts that can be read. Not for their order."""

import datetime
from collections.abc import Sequence

from site_builder.model import Reason, ScorePart, VerifiedArticle
from site_builder.plan.calendar import Calendar
from site_builder.weight import (
    MOST_SPEAKERS,
    MOST_WORDS,
    WORDS_A_SPEAKER,
    count_words,
    find_speakers,
)

# An outlet more weighs as much as a long report: what several tell is news.
WORDS_AN_OUTLET = 500
MOST_OUTLETS = 4
WORDS_A_DAY = 200
MOST_DAYS = 6


def make_score(
    originals: Sequence[VerifiedArticle], day: datetime.date, calendar: Calendar
) -> tuple[ScorePart, ...]:
    """What articles that are new in the edition of a day weigh together; nothing where none is.

    All parts end somewhere, so that neither a transcript nor a survey leads by its mass.
    """
    if not originals:
        return ()
    words = max(map(count_words, originals))
    speakers = set().union(*map(find_speakers, originals))
    outlets = {article.article.source for article in originals} - {""}
    age = (day - max(map(calendar.own_day, originals))).days
    parts = (
        ScorePart(points=min(words, MOST_WORDS), reason=Reason.WORDS, number=words),
        ScorePart(
            points=WORDS_A_SPEAKER * min(len(speakers), MOST_SPEAKERS),
            reason=Reason.PEOPLE,
            number=len(speakers),
        ),
        ScorePart(
            points=WORDS_AN_OUTLET * min(max(len(outlets) - 1, 0), MOST_OUTLETS),
            reason=Reason.OUTLETS,
            number=len(outlets),
        ),
        ScorePart(points=-WORDS_A_DAY * min(max(age, 0), MOST_DAYS), reason=Reason.AGE, number=age),
    )
    return tuple(part for part in parts if part.points)

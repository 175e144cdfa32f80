"""How much a story weighs in an edition, and why: parts that can be read. Not for their order."""

import datetime
from collections.abc import Sequence

from site_builder.model import Reason, ScorePart, VerifiedArticle
from site_builder.plan.calendar import Calendar
from site_builder.plan.spellings import fold_name

# Somebody whose words were found in the text weighs as much as this many words of it.
WORDS_A_SPEAKER = 100
MOST_SPEAKERS = 8
MOST_WORDS = 1000
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
    speakers = set().union(*map(_speakers, originals))
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


def make_weight(article: VerifiedArticle) -> int:
    """How much an article reports: its words, and the people whose own words it holds."""
    voices = min(len(_speakers(article)), MOST_SPEAKERS)
    return min(count_words(article), MOST_WORDS) + WORDS_A_SPEAKER * voices


def count_words(article: VerifiedArticle) -> int:
    """The words of its text."""
    return sum(len(paragraph.split()) for paragraph in article.paragraphs)


def _speakers(article: VerifiedArticle) -> set[str]:
    return {fold_name(quote.speaker) for quote in article.quotes if quote.verbatim} - {""}

"""In which edition an article stands: each in one, or in none. Knows no clock.

An edition takes what was published before it closes and after the one before it closed. One that
was sent takes nothing more: what comes late stands in the next one.
"""

import datetime
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from site_builder.config import Config, EditionsConfig, Every, Weekday
from site_builder.model import Library, Story, VerifiedArticle
from site_builder.reprints import file_name

A_DAY = datetime.timedelta(days=1)
A_WEEK = datetime.timedelta(days=7)
END_OF_DAY = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """The days on which editions close: by the settings, or those that an editor named."""

    rules: EditionsConfig
    zone: datetime.tzinfo
    named: tuple[datetime.date, ...] = ()

    @property
    def named_editions(self) -> tuple[datetime.date, ...]:
        """The days that have an edition because an editor named them."""
        return self.named if self.rules.every is Every.HAND else ()

    def own_day(self, article: VerifiedArticle) -> datetime.date:
        """The day by the end of which the article was published, as the cut-off hour has it."""
        published = article.article.published
        if self.rules.cutoff == END_OF_DAY or not isinstance(published, datetime.datetime):
            return article.day
        # By the clock on the wall, so that a day of 23 or 25 hours closes at the same hour.
        shown = published.astimezone(self.zone).replace(tzinfo=None)
        return (shown - datetime.timedelta(hours=self.rules.cutoff)).date() + A_DAY

    def closing(self, article: VerifiedArticle) -> datetime.date | None:
        """The day of the edition that takes the article; none where no such day is named yet."""
        day = self.own_day(article)
        if self.rules.every is Every.HAND:
            return next((named for named in self.named if day <= named), None)
        if self.rules.every is Every.WEEK:
            first = tuple(Weekday).index(self.rules.week_starts)
            return day + A_DAY * ((first - 1 - day.weekday()) % 7)
        return day

    def after(self, day: datetime.date) -> datetime.date | None:
        """The day of the next edition; none where it is not named yet."""
        if self.rules.every is Every.HAND:
            return next((named for named in self.named if day < named), None)
        return day + (A_WEEK if self.rules.every is Every.WEEK else A_DAY)


def make_calendar(library: Library, config: Config) -> Calendar:
    """The site's calendar."""
    named = tuple(sorted(note.day for note in library.desk.notes))
    return Calendar(rules=config.editions, zone=ZoneInfo(config.timezone), named=named)


def find_days(
    library: Library, stories: Iterable[Story], calendar: Calendar
) -> Mapping[str, datetime.date]:
    """The day of the edition of each article, by the name of its file; of some there is none."""
    sent = {article.name: one.day for one in library.desk.sent for article in one.articles}
    closed = frozenset(one.day for one in library.desk.sent)
    dropped = {note.day: frozenset(note.drop) for note in library.desk.notes}
    found: dict[str, datetime.date] = {}
    for story in stories:
        ids = {story.id, *story.former}
        without = frozenset(day for day, drop in dropped.items() if drop & ids)
        for article in story.articles:
            name = file_name(article.article)
            day = sent.get(name) or _first_open(article, calendar, closed, without)
            if day:
                found[name] = day
    return found


def _first_open(
    article: VerifiedArticle,
    calendar: Calendar,
    closed: Set[datetime.date],
    without: Set[datetime.date],
) -> datetime.date | None:
    """The first edition that can take the article; none where an editor dropped its story."""
    day = calendar.closing(article)
    while day and day in closed and day not in without:
        day = calendar.after(day)
    return None if day in without else day

"""Dates as news pages, header lines and file names write them, and as we do. Knows no clock.

Never guesses: a moment is given only where the text names its offset from UTC; otherwise a day.
"""

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass

from site_builder.model import Published

MONTH_NAMES = (
    *("January", "February", "March", "April", "May", "June", "July", "August", "September"),
    *("October", "November", "December"),
)
MONTHS = {
    name[:length].lower(): number
    for number, name in enumerate(MONTH_NAMES, start=1)
    for length in (3, 4, len(name))
}
# Only names that mean one offset wherever they are used: no CST, IST or BST.
HOURS_EAST = {
    **dict.fromkeys(("z", "utc", "gmt"), 0),
    **dict.fromkeys(("cet",), 1),
    **dict.fromkeys(("cest", "eet"), 2),
    **dict.fromkeys(("eest",), 3),
    **dict.fromkeys(("edt",), -4),
    **dict.fromkeys(("est", "cdt"), -5),
    **dict.fromkeys(("mdt",), -6),
    **dict.fromkeys(("mst", "pdt"), -7),
    **dict.fromkeys(("pst",), -8),
}
MONTH = (
    r"(?:jan(?:uary)?|febr?(?:uary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d)"
DAY = r"(?<!\d)(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
CLOCK = (
    r"(?P<hour>[0-2]?\d)(?:[:.](?P<minute>[0-5]\d))?(?::(?P<second>[0-5]\d)(?:\.\d+)?)?"
    r"(?:\s?(?P<half>[ap])\.?m\b\.?)?"
)
OFFSET = rf"(?P<zone>[+-]\d\d:?\d\d|(?<![a-z])(?:{'|'.join(HOURS_EAST)})\b)"
FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"(?<!\d)(?P<year>(?:19|20)\d\d)-(?P<month>\d\d?)-(?P<day>\d\d?)(?!\d)"
        rf"(?:(?:[t ]|, ){CLOCK}(?:\s?{OFFSET})?)?",
        r"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<separator>[-_./])(?P<month>\d\d?)(?P=separator)"
        r"(?P<day>\d\d?)(?!\d)",
        r"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<month>[01]\d)(?P<day>[0-3]\d)(?!\d)",
        rf"{DAY}\.?[ -](?:of )?(?P<name>{MONTH}),?[ -]{YEAR}",
        rf"\b(?P<name>{MONTH}) {DAY},? {YEAR}",
        r"(?<!\d)(?P<first>\d\d?)(?P<separator>[-/.])(?P<second_part>\d\d?)(?P=separator)"
        rf"{YEAR}",
    )
)
# A time may stand after a written date: "19 November 2026, 7:40 am EST", "… at 18:05".
TIME_AFTER = re.compile(
    r"^(?:,|\s?[|·•–—-])?\s?(?:at )?(?=\d?\d:\d\d|\d?\d(?:\.\d\d)?\s?[ap]\.?m)"
    rf"{CLOCK}(?:\s?\(?{OFFSET}\)?)?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundDate:
    """A date and the characters of the text that give it: `text[start:end]`."""

    published: Published
    start: int
    end: int


def date_in_words(day: datetime.date) -> str:
    """`20 November 2026`."""
    return f"{day.day} {MONTH_NAMES[day.month - 1]} {day.year}"


def own_day(published: Published) -> datetime.date:
    """The day of publication in the zone that the source names."""
    return published.date() if isinstance(published, datetime.datetime) else published


def is_later(date: Published, other: Published) -> bool:
    """Whether a date is after another: the moment, or the day where only days are known."""
    if isinstance(date, datetime.datetime) and isinstance(other, datetime.datetime):
        return date > other
    return own_day(date) > own_day(other)


def find_date(text: str) -> Published | None:
    """The first date in a text, such as a header line or a file's name; none where it is unclear.

    Example: `find_date("2026-11-19-ferry.txt") == datetime.date(2026, 11, 19)`.
    """
    return next((found.published for found in find_dates(text)), None)


def find_dates(text: str) -> Iterator[FoundDate]:
    """Every date of a text that can mean one day only, in order, none inside another."""
    end = 0
    for match in sorted(
        (match for form in FORMS for match in form.finditer(text)),
        key=lambda match: (match.start(), -match.end()),
    ):
        if match.start() < end:
            continue
        day = _day(match.groupdict())
        if day is None:
            continue
        end = match.end()
        clock = match.groupdict()
        if "hour" not in clock and (after := TIME_AFTER.match(text[end:])):
            clock = after.groupdict()
            end += after.end()
        yield FoundDate(published=_moment(day, clock), start=match.start(), end=end)


def _day(parts: dict[str, str | None]) -> datetime.date | None:
    """The day these parts name, none where there is no such day or it could be two."""
    year, month, day = parts.get("year"), parts.get("month"), parts.get("day")
    if name := parts.get("name"):
        month = str(MONTHS[name.lower().rstrip(".")[:3]])
    elif first := parts.get("first"):
        second = parts.get("second_part") or ""
        if int(first) <= 12 and int(second) <= 12 and int(first) != int(second):
            return None
        day, month = (second, first) if int(second) > 12 else (first, second)
    try:
        return datetime.date(int(year or ""), int(month or ""), int(day or ""))
    except ValueError:
        return None


def _moment(day: datetime.date, clock: dict[str, str | None]) -> Published:
    """The day with its time, where the time has an offset from UTC; else the day."""
    minutes = _offset(clock.get("zone") or "")
    if clock.get("hour") is None or minutes is None:
        return day
    hour = int(clock["hour"] or "")
    if half := clock.get("half"):
        hour = hour % 12 + (12 if half.lower() == "p" else 0)
    if hour > 23:
        return day
    time = datetime.time(
        hour,
        int(clock.get("minute") or 0),
        int(clock.get("second") or 0),
        tzinfo=datetime.timezone(datetime.timedelta(minutes=minutes)),
    )
    return datetime.datetime.combine(day, time)


def _offset(zone: str) -> int | None:
    """Minutes east of UTC, none where the zone is unknown."""
    if zone[:1] in {"+", "-"}:
        minutes = int(zone[1:3]) * 60 + int(zone[-2:])
        minutes = -minutes if zone.startswith("-") else minutes
        return minutes if abs(minutes) < 24 * 60 else None
    hours = HOURS_EAST.get(zone.lower())
    return None if hours is None else hours * 60

"""When the pages that list articles last changed: the day of the newest article on them."""

import datetime
from collections.abc import Iterable

from site_builder.model import PrintedEdition
from site_builder.permalinks import SOURCES, TAGS, month_path, year_path
from site_builder.plan.subjects import SubjectEntry


def days_of_lists(
    editions: Iterable[PrintedEdition], subjects: Iterable[SubjectEntry]
) -> dict[str, datetime.date]:
    """The day of each page of the archive and of each source and tag, by path."""
    days: dict[str, datetime.date] = {}
    for edition in editions:
        day = edition.day
        for path in (year_path(day.year), month_path(day.year, day.month), SOURCES, TAGS):
            days[path] = max(day, days.get(path, day))
    for subject in subjects:
        days[f"{subject.address}index.html"] = max(item.day for item in subject.articles)
    return days

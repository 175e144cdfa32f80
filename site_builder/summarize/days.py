"""The days of an article in the site's time zone. Not for days that its text tells."""

import datetime

from site_builder.model import Article, Published

A_DAY = datetime.timedelta(days=1)


def find_day(published: Published, zone: datetime.tzinfo) -> datetime.date:
    """The day of publication in the zone; a day without a time is that day everywhere."""
    if isinstance(published, datetime.datetime):
        return published.astimezone(zone).date()
    return published


def find_update(article: Article, zone: datetime.tzinfo) -> datetime.date | None:
    """The day of the last change, if that was more than a day after the publication."""
    published, modified = article.published, article.modified
    if modified is None:
        return None
    day = find_day(modified, zone)
    if isinstance(published, datetime.datetime) and isinstance(modified, datetime.datetime):
        return day if modified - published > A_DAY else None
    return day if day - find_day(published, zone) > A_DAY else None

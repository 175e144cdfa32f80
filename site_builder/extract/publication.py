"""When an article was published, and when it was changed: as its page states it, or shows it."""

import datetime
import re
from collections.abc import Iterable, Iterator
from itertools import chain

from lxml.etree import _Element

from site_builder.dates import find_date, is_later, own_day
from site_builder.extract.page import Page
from site_builder.extract.shown import (
    Surroundings,
    changed_date,
    headline_date,
    lone_date,
    shown_dates,
)
from site_builder.extract.structure import text_of
from site_builder.model import Published
from site_builder.text import one_line

PUBLISHED = (
    *("article:published_time", "og:article:published_time", "datepublished", "parsely-pub-date"),
    *("sailthru.date", "dc.date.issued", "dc.date", "pubdate", "publish-date", "date"),
    *("article.published", "publication_date", "cxenseparse:recs:publishtime", "ptime"),
    *("citation_publication_date", "published_at", "published-date"),
)
MODIFIED = ("article:modified_time", "og:updated_time", "datemodified", "last-modified")
DATE_CLASS = re.compile(
    r"(?:^|[\s_-])(?:dates?|dateline|entry-date|posted-on|post-?date|pub-?date|publish\w*"
    r"|timestamp)(?:$|[\s_-])",
    re.IGNORECASE,
)
LABEL = re.compile(r"(?:first |originally )?(?:posted|published)\b", re.IGNORECASE)
DATED = ("span", "p", "div", "li", "a")
DATA = re.compile(
    r"[\"'](?:datePublished|first_?published\w*|publi(?:cation|sh|shed)_?(?:at|date|on))\\*[\"']"
    r"\s*:\s*\\*[\"']([^\"'\\]{8,40})",
    re.IGNORECASE,
)
LONGEST_DATE_LINE, LONGEST_LABEL = 100, 60
A_DAY = datetime.timedelta(days=1)
FARTHEST_ZONES = tuple(datetime.timezone(datetime.timedelta(hours=hours)) for hours in (-12, 14))


def find_published(page: Page, near: Surroundings, url: str) -> Published | None:
    """When the article was published.

    1. as the page states, 2. as its address says, 3. as a time element or a date line shows,
    4. when it was last changed, 5. the only day that stands on a line of its own.

    A date below the headline that is not called one of a change, or one that is called that of
    publication, is what readers see, and is taken if it is another day: sites state the day of a
    move to another system, or of the first text under an address, and state moments in UTC.
    """
    stated = _dates((page.stated("datePublished"), *map(page.meta, PUBLISHED), url))
    shown = _dates(chain(_marked_dates(page.tree), shown_dates(near), _data(page.tree)))
    date = next(chain(stated, shown, _changes(page)), None) or lone_date(page.tree)
    seen = headline_date(near) or _labelled_date(page.tree)
    return seen if seen and date and _is_other(seen, date) else date


def find_modified(page: Page, near: Surroundings, published: Published | None) -> Published | None:
    """When the article was last changed, none where that was not after it was published."""
    date = next(_changes(page), None) or changed_date(near)
    return date if date and published and is_later(date, published) else None


def _changes(page: Page) -> Iterator[Published]:
    return _dates((page.stated("dateModified"), *map(page.meta, MODIFIED)))


def _dates(texts: Iterable[object]) -> Iterator[Published]:
    found = (find_date(text) for text in texts if isinstance(text, str))
    return (date for date in found if date)


def _is_other(seen: Published, stated: Published) -> bool:
    """Whether a day that readers see is another than the one stated."""
    if not isinstance(stated, datetime.datetime):
        return abs(own_day(seen) - stated) > A_DAY
    if stated.utcoffset():
        days = {stated.astimezone(zone).date() for zone in FARTHEST_ZONES}
        return own_day(seen) not in days | {stated.date()}
    return own_day(seen) != stated.date()


def _labelled_date(tree: _Element) -> Published | None:
    """The date that the page calls that of publication, if there is one such day."""
    elements = filter(_is_labelled, tree.iter(*DATED))
    lines = (one_line(_spaced(element)) for element in elements)
    dates = tuple(_dates(line for line in lines if len(line) <= LONGEST_DATE_LINE))
    return dates[0] if len(set(map(own_day, dates))) == 1 else None


def _marked_dates(tree: _Element) -> Iterator[str]:
    """What stands where a page marks a date."""
    for time in tree.iter("time"):
        yield time.get("datetime") or text_of(time)
    for element in tree.iter(*DATED):
        marks = f"{element.get('itemprop') or ''} {element.get('class') or ''}"
        is_marked = DATE_CLASS.search(marks) or "datePublished" in marks
        if is_marked or _is_labelled(element):
            words = element.get("content") or one_line(_spaced(element))
            if len(words) <= LONGEST_DATE_LINE:
                yield words


def _is_labelled(element: _Element) -> bool:
    """Whether an element begins with what stands before the date of publication."""
    return bool(LABEL.match(one_line((element.text or "").lstrip()[:LONGEST_LABEL])))


def _data(tree: _Element) -> Iterator[str]:
    """The day of publication in what a page holds for its own programs."""
    for script in tree.iter("script"):
        found = DATA.search(script.text or "")
        if found:
            yield found[1]


def _spaced(element: _Element) -> str:
    return " ".join(str(words) for words in element.itertext())

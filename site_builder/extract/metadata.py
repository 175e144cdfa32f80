"""What a page tells of its article: JSON-LD first, then OpenGraph and meta, then what it shows."""

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml.etree import _Element

from site_builder.dates import find_date
from site_builder.extract.addresses import canonical_address, site_of
from site_builder.extract.byline import find_byline
from site_builder.extract.page import Page, names_of
from site_builder.extract.shown import (
    Surroundings,
    headline_date,
    shown_dates,
    surroundings,
)
from site_builder.extract.structure import text_of
from site_builder.extract.titles import find_title
from site_builder.model import Published
from site_builder.text import one_line

DATES = (
    *("article:published_time", "og:article:published_time", "datepublished", "parsely-pub-date"),
    *("sailthru.date", "dc.date.issued", "dc.date", "pubdate", "publish-date", "date"),
    *("article.published", "publication_date", "cxenseparse:recs:publishtime", "ptime"),
    *("citation_publication_date", "published_at", "published-date"),
)
DATE_CLASS = re.compile(
    r"(?:^|[\s_-])(?:dates?|dateline|entry-date|posted-on|post-?date|pub-?date|publish\w*"
    r"|timestamp)(?:$|[\s_-])",
    re.IGNORECASE,
)
DATA = re.compile(
    r"[\"'](?:datePublished|first_?published\w*|publi(?:cation|sh|shed)_?(?:at|date|on))\\*[\"']"
    r"\s*:\s*\\*[\"']([^\"'\\]{8,40})",
    re.IGNORECASE,
)
MODIFIED = ("article:modified_time", "og:updated_time", "datemodified", "last-modified")
LONGEST_DATE_LINE = 100
LANGUAGE = re.compile(r"^([a-z]{2,3})(?:[-_]|$)", re.IGNORECASE)
A_DAY = datetime.timedelta(days=1)
SAVED_FROM = re.compile(r"<!-- saved from url=\(\d+\)(\S+) -->")


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """What a page tells of its article; what it does not tell is empty."""

    title: str = ""
    byline: str = ""
    source: str = ""
    url: str = ""
    published: Published | None = None
    language: str = "en"


def read_metadata(page: Page, address: str = "") -> Metadata:
    """What a page tells of its article; `address` is where it was taken from, if that is known."""
    url = _url(page) or canonical_address(address)
    site = page.meta("og:site_name", "application-name")
    publisher = next(iter(names_of(page.stated("publisher"))), "")
    source = publisher or site or site_of(url)
    title = find_title(page, site or source)
    near = surroundings(page.tree, title)
    return Metadata(
        title=title,
        byline=find_byline(page, near, publisher or site),
        source=source,
        url=url,
        published=_published(page, near, url),
        language=_language(page),
    )


def saved_from(text: str) -> str:
    """The address that a browser noted in the page it saved, empty where it did not."""
    found = SAVED_FROM.search(text[:2000])
    return canonical_address(found[1]) if found else ""


def _url(page: Page) -> str:
    linked = [
        link.get("href", "") for link in page.tree.iter("link") if link.get("rel") == "canonical"
    ]
    stated = page.stated("mainEntityOfPage")
    if isinstance(stated, dict):
        stated = stated.get("@id") or stated.get("url")
    candidates = (*linked, page.meta("og:url"), page.stated("url"), stated)
    addresses = (canonical_address(item) for item in candidates if isinstance(item, str))
    return next((address for address in addresses if address), "")


def _published(page: Page, near: Surroundings, url: str) -> Published | None:
    """When the article was published.

    1. as the page states, 2. as its address says, 3. as a time element or a date line shows,
    4. when it was last changed. A day below the headline that is neither of those stated is what
    readers see, and is taken: sites state the day of a move to another system.
    """
    changed = _dates(page.stated("dateModified"), *map(page.meta, MODIFIED))
    published = _dates(page.stated("datePublished"), *map(page.meta, DATES), url)
    shown = (*_marked_dates(page), *shown_dates(near), *_data(page))
    date = next(iter((*published, *_dates(*shown), *changed)), None)
    seen = headline_date(near)
    known = (date, *changed) if date else ()
    is_other = seen and all(abs(_day(seen) - _day(day)) > A_DAY for day in known)
    return seen if is_other else date


def _dates(*texts: object) -> tuple[Published, ...]:
    found = (find_date(text) for text in texts if isinstance(text, str))
    return tuple(date for date in found if date)


def _day(published: Published) -> datetime.date:
    return published.date() if isinstance(published, datetime.datetime) else published


def _marked_dates(page: Page) -> Iterator[str]:
    """What stands where a page marks a date."""
    for time in page.tree.iter("time"):
        yield time.get("datetime") or text_of(time)
    for element in page.tree.iter("span", "p", "div", "li", "a"):
        marks = f"{element.get('itemprop') or ''} {element.get('class') or ''}"
        if DATE_CLASS.search(marks) or "datePublished" in marks:
            words = element.get("content") or one_line(_spaced(element))
            if len(words) <= LONGEST_DATE_LINE:
                yield words


def _data(page: Page) -> Iterator[str]:
    """The day of publication in what a page holds for its own programs."""
    for script in page.tree.iter("script"):
        found = DATA.search(script.text or "")
        if found:
            yield found[1]


def _spaced(element: _Element) -> str:
    return " ".join(str(words) for words in element.itertext())


def _language(page: Page) -> str:
    stated = page.stated("inLanguage")
    for code in (
        page.tree.get("lang") or "",
        stated if isinstance(stated, str) else "",
        page.meta("og:locale", "content-language"),
    ):
        if found := LANGUAGE.match(code.strip()):
            return found[1].lower()
    return "en"

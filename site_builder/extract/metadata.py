"""What a page tells of its article: JSON-LD first, then OpenGraph and meta, then what it shows."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml.etree import _Element

from site_builder.dates import find_date, find_dates
from site_builder.extract.addresses import canonical_address, site_of
from site_builder.extract.page import Page, names_of
from site_builder.extract.structure import text_of
from site_builder.extract.titles import find_title
from site_builder.model import Published
from site_builder.text import one_line

AUTHORS = ("author", "byl", "article:author", "dc.creator", "parsely-author", "sailthru.author")
DATES = (
    *("article:published_time", "og:article:published_time", "datepublished", "parsely-pub-date"),
    *("sailthru.date", "dc.date.issued", "dc.date", "pubdate", "publish-date", "date"),
    *("article.published", "publication_date", "cxenseparse:recs:publishtime", "ptime"),
)
# Names that are no person's: accounts, desks, addresses.
NO_AUTHOR = re.compile(
    r"^https?:|^www\.|@|^\W*$|^(?:by\s+)?(?:admin|administrator|author|contributor|desk|editor"
    r"|editors|guest|news ?desk|staff|staff (?:reporter|writer)|super ?user|team|unknown"
    r"|web ?desk|webmaster)$",
    re.IGNORECASE,
)
BY = re.compile(
    r"^(?:(?:article|guide|posted|story|text|words|written)?\s*by|author)\b\s*:?\s+", re.IGNORECASE
)
# What follows a name on its line: dates, counters, a role after a dash.
AFTER_A_NAME = re.compile(
    r"\s*(?:[|•·]|\s[-–—]\s|\b(?:last )?(?:published|posted|updated|reviewed)\b|\d).*$",
    re.IGNORECASE | re.DOTALL,
)
LONGEST_NAME = 80
BYLINE_CLASS = re.compile(r"(?:^|[\s_-])(?:author|byline)(?:$|[\s_-]|__?name|name)", re.IGNORECASE)
DATE_CLASS = re.compile(
    r"(?:^|[\s_-])(?:dates?|dateline|entry-date|posted-on|post-?date|pub-?date|publish\w*"
    r"|timestamp)(?:$|[\s_-])",
    re.IGNORECASE,
)
MODIFIED = ("article:modified_time", "og:updated_time", "datemodified", "last-modified")
LONGEST_DATE_LINE = 100
LANGUAGE = re.compile(r"^([a-z]{2,3})(?:[-_]|$)", re.IGNORECASE)
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
    return Metadata(
        title=find_title(page, site or source),
        byline=_byline(page),
        source=source,
        url=url,
        published=_published(page, url),
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


def _byline(page: Page) -> str:
    """The authors' names joined by commas: those stated first, then those shown."""
    for names in (
        names_of(page.stated("author")),
        *((page.metas[name],) for name in AUTHORS if name in page.metas),
        tuple(_shown_authors(page)),
    ):
        people = tuple(dict.fromkeys(person for name in names if (person := _person(name))))
        if people:
            return ", ".join(people)
    return ""


def _person(name: str) -> str:
    """A name without what stands around it, empty where it is no author's."""
    date = next(find_dates(name), None)
    person = BY.sub("", name[: date.start] if date else name)
    person = AFTER_A_NAME.sub("", person).strip(" ,")
    return "" if len(person) > LONGEST_NAME or NO_AUTHOR.search(person) else person


def _shown_authors(page: Page) -> Iterator[str]:
    """What stands where a page marks its author, without what stands beside the name."""
    for element in page.tree.iter("a", "span", "p", "div", "address"):
        if (
            element.get("rel") == "author"
            or element.get("itemprop") == "author"
            or BYLINE_CLASS.search(element.get("class") or "")
        ):
            linked = [one_line(text_of(link)) for link in element.iter("a")]
            words = next((link for link in linked if link), one_line(_spaced(element)))
            if words:
                yield words
                return


def _published(page: Page, url: str) -> Published | None:
    """When the article was published.

    1. as the page states, 2. as its address says, 3. as a time element or a date line shows,
    4. when it was last changed.
    """
    stated = (page.stated("datePublished"), *(page.metas.get(name) for name in DATES))
    changed = (page.stated("dateModified"), *(page.metas.get(name) for name in MODIFIED))
    texts = (*stated, url, *_shown_dates(page), *changed)
    found = (find_date(text) for text in texts if isinstance(text, str))
    return next((date for date in found if date), None)


def _shown_dates(page: Page) -> Iterator[str]:
    """What stands where a page marks a date."""
    for time in page.tree.iter("time"):
        yield time.get("datetime") or text_of(time)
    for element in page.tree.iter("span", "p", "div", "li", "a"):
        marks = f"{element.get('itemprop') or ''} {element.get('class') or ''}"
        if DATE_CLASS.search(marks) or "datePublished" in marks:
            words = element.get("content") or one_line(_spaced(element))
            if len(words) <= LONGEST_DATE_LINE:
                yield words


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

"""What a page tells of its article: JSON-LD first, then OpenGraph and meta, then what it shows."""

import re
from dataclasses import dataclass

from site_builder.extract.addresses import canonical_address, site_of
from site_builder.extract.byline import find_byline
from site_builder.extract.lead_image import Image, find_image
from site_builder.extract.page import Page, names_of
from site_builder.extract.publication import find_modified, find_published
from site_builder.extract.shown import surroundings
from site_builder.extract.titles import find_title
from site_builder.model import Published

LANGUAGE = re.compile(r"^([a-z]{2,3})(?:[-_]|$)", re.IGNORECASE)
NO_IMAGE = Image()
SAVED_FROM = re.compile(r"<!-- saved from url=\(\d+\)(\S+) -->")


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """What a page tells of its article; what it does not tell is empty."""

    title: str = ""
    byline: str = ""
    source: str = ""
    url: str = ""
    published: Published | None = None
    modified: Published | None = None
    image: Image = NO_IMAGE
    language: str = "en"


def read_metadata(page: Page, address: str = "") -> Metadata:
    """What a page tells of its article; `address` is where it was taken from, if that is known."""
    url = _url(page) or canonical_address(address)
    site = page.meta("og:site_name", "application-name")
    publisher = next(iter(names_of(page.stated("publisher"))), "")
    source = publisher or site or site_of(url)
    title = find_title(page, site or source)
    near = surroundings(page.tree, title)
    published = find_published(page, near, url)
    return Metadata(
        title=title,
        byline=find_byline(page, near, publisher or site),
        source=source,
        url=url,
        published=published,
        modified=find_modified(page, near, published),
        image=find_image(page, url),
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

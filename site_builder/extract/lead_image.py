"""The picture that stands for an article: its address and what it shows. Fetches nothing."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import urldefrag, urljoin, urlsplit

from lxml.etree import _Element

from site_builder.extract.inline import safe_address
from site_builder.extract.page import Page
from site_builder.text import one_line

# Names of files with which a page that has no picture of its own fills the place of one.
NO_PICTURE = re.compile(
    r"(?:^|[_.-])(?:blank|default|favicon|icon|logo|placeholder|spacer|sprite)s?(?:[_.-]|\d|$)"
    r"|\.svg$",
    re.IGNORECASE,
)
SMALLEST = 300
LONGEST_ADDRESS = 2_000
OPENGRAPH = ("og:image", "og:image:url", "og:image:secure_url")
TWITTER = ("twitter:image", "twitter:image:src")
FIGURES = (".//article//figure//img", ".//main//figure//img", ".//figure//img")


@dataclass(frozen=True, slots=True, kw_only=True)
class Image:
    """A picture's absolute address, and the words for those who do not see it."""

    url: str = ""
    alt: str = ""


def find_image(page: Page, base: str) -> Image:
    """The lead image: 1. JSON-LD, 2. OpenGraph, 3. Twitter's, 4. the first large figure.

    Where only the address is stated, the words are those of the same picture on the page.
    """
    for image in _images(page):
        url = _address(image.url, base)
        if url:
            return Image(url=url, alt=image.alt or _shown_alt(page, url, base))
    return Image()


def _images(page: Page) -> Iterator[Image]:
    alt = page.meta("og:image:alt", "twitter:image:alt")
    opengraph, twitter = page.meta(*OPENGRAPH), page.meta(*TWITTER)
    for url in _addresses(page.stated("image")):
        yield Image(url=url, alt=alt if url in {opengraph, twitter} else "")
    yield Image(url=opengraph, alt=page.meta("og:image:alt"))
    yield Image(url=twitter, alt=page.meta("twitter:image:alt"))
    for path in FIGURES:
        for element in page.tree.iterfind(path):
            if _is_large(element):
                yield Image(url=_source(element), alt=one_line(element.get("alt") or ""))


def _addresses(stated: object) -> Iterator[str]:
    """The addresses in JSON-LD: a string, a thing with one, or a list of these."""
    if isinstance(stated, str):
        yield stated
    if isinstance(stated, Mapping):
        for key in ("url", "contentUrl", "@id"):
            yield from _addresses(stated.get(key))
    if isinstance(stated, list):
        for item in stated:
            yield from _addresses(item)


def _address(url: str, base: str) -> str:
    """An absolute address on the web, empty where it is none or no picture of the article."""
    if not url.strip():
        return ""
    try:
        absolute = urldefrag(safe_address(urljoin(base, url.strip())))[0]
        parts = urlsplit(absolute)
        is_web = parts.scheme in {"http", "https"} and "." in (parts.hostname or "")
    except ValueError:
        return ""
    name = parts.path.rstrip("/").rpartition("/")[2]
    is_picture = is_web and name and not NO_PICTURE.search(name)
    return absolute if is_picture and len(absolute) <= LONGEST_ADDRESS else ""


def _shown_alt(page: Page, url: str, base: str) -> str:
    """What the page says of the same picture where it shows it."""
    name = url.partition("?")[0]
    for element in page.tree.iter("img"):
        if _address(_source(element), base).partition("?")[0] == name:
            return one_line(element.get("alt") or "")
    return ""


def _source(element: _Element) -> str:
    """Where a picture is, also if a program of the page is to load it later."""
    places = (element.get(name) or "" for name in ("src", "data-src", "data-original"))
    return next((place for place in places if place and not place.startswith("data:")), "")


def _is_large(element: _Element) -> bool:
    """Whether a picture is as wide as a column, as far as the page tells."""
    width = re.match(r"\d+", element.get("width") or "")
    return width is None or int(width[0]) >= SMALLEST

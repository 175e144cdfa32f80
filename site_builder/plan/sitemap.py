"""The sitemap (sitemaps.org), and what leads programs to it, as data."""

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from site_builder.model import Page
from site_builder.permalinks import NOT_FOUND, ROBOTS, SITEMAP, address_of
from site_builder.plan.moved import MOVED


@dataclass(frozen=True, slots=True, kw_only=True)
class SitemapEntry:
    """A page in the sitemap, and the day of the newest article on it."""

    address: str
    day: datetime.date | None


def sitemap_pages(pages: Iterable[Page], days: Mapping[str, datetime.date]) -> tuple[Page, Page]:
    """The sitemap of the pages that a reader may want, `days` by path where they are known."""
    entries = tuple(
        SitemapEntry(address=address_of(page.path), day=days.get(page.path))
        for page in pages
        if page.path.endswith(".html") and page.path != NOT_FOUND and page.template != MOVED
    )
    return (
        Page(
            path=SITEMAP,
            template="sitemap.xml",
            subject="the sitemap",
            context={"entries": entries},
        ),
        Page(path=ROBOTS, template="robots.txt", subject="the rules for robots", context={}),
    )

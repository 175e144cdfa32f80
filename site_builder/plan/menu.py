"""What every page of HTML leads to: a short navigation, and the rest in its foot."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from site_builder.message import Message, message
from site_builder.model import Page, PlainPage
from site_builder.permalinks import (
    ABOUT,
    ARCHIVE,
    CORRECTIONS,
    FEED,
    HOME,
    PEOPLE,
    QUOTES_CSV,
    QUOTES_JSON,
    SEARCH,
    SOURCES,
    TAGS,
    address_of,
    plain_path,
)

# Where these are among the pages, they are led to.
NAVIGATION = (
    (HOME, message("Newest")),
    (ARCHIVE, message("Archive")),
    (PEOPLE, message("People")),
    (SEARCH, message("Search")),
)
FOOT = (
    (SOURCES, message("Sources")),
    (TAGS, message("Tags")),
    (ABOUT, message("About")),
    (CORRECTIONS, message("Corrections")),
    (FEED, message("Feed")),
    (QUOTES_CSV, message("Quotes (CSV)")),
    (QUOTES_JSON, message("Quotes (JSON)")),
)

DATA = "index.json"
# What not every page has.
DEFAULTS: Mapping[str, object] = {"structured": None, "share_image": ""}


@dataclass(frozen=True, slots=True, kw_only=True)
class MenuEntry:
    """An address, and the name by which it goes, which is ours or the site's own."""

    address: str
    name: Message | str


def with_menu(pages: Sequence[Page], own: Sequence[PlainPage]) -> tuple[Page, ...]:
    """The pages, those in HTML given where they lead to; the site's own pages by their order."""
    paths = {page.path for page in pages}
    placed = sorted(
        (page for page in own if page.place is not None), key=lambda page: (page.place, page.slug)
    )
    others = [page for page in own if page.place is None and plain_path(page.slug) != ABOUT]
    foot = [(path, name) for path, name in FOOT if path not in {plain_path(p.slug) for p in placed}]
    menu = _entries([*NAVIGATION, *_named(placed)], paths)
    more = _entries([*_named(others), *foot], paths)
    return tuple(
        replace(
            page,
            context={
                **DEFAULTS,
                **page.context,
                "menu": menu,
                "more": more,
                "feed": _beside(page, FEED, paths) and address_of(page.path),
                "data": _beside(page, DATA, paths),
            },
        )
        if page.template.endswith(".html")
        else page
        for page in pages
    )


def _beside(page: Page, name: str, paths: set[str]) -> str:
    """The file of this name beside a page; empty where there is none."""
    path = f"{address_of(page.path)}{name}"
    return path if path in paths else ""


def _named(pages: Sequence[PlainPage]) -> list[tuple[str, Message | str]]:
    return [(plain_path(page.slug), page.title) for page in pages]


def _entries(found: Sequence[tuple[str, Message | str]], paths: set[str]) -> tuple[MenuEntry, ...]:
    return tuple(
        MenuEntry(address=address_of(path), name=name) for path, name in found if path in paths
    )

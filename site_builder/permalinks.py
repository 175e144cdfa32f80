"""Where each page stands in the output folder: the one place that knows the site's addresses."""

import datetime
from collections.abc import Iterable

from site_builder.errors import OutputError, Problem
from site_builder.model import Page

HOME = "index.html"
PEOPLE = "people/index.html"
ARCHIVE = "archive/index.html"
SOURCES = "sources/index.html"
TAGS = "tags/index.html"
ABOUT = "about/index.html"
CORRECTIONS = "corrections/index.html"
FEED = "feed.xml"
JSON_FEED = "feed.json"
EDITIONS = "editions/"
SEARCH = "search/index.html"
QUOTES_CSV = "quotes.csv"
QUOTES_JSON = "quotes.json"
SITEMAP = "sitemap.xml"
ROBOTS = "robots.txt"
NOT_FOUND = "404.html"
NO_JEKYLL = ".nojekyll"


def article_path(slug: str) -> str:
    """The page of an article."""
    return f"articles/{slug}/index.html"


def edition_path(day: datetime.date) -> str:
    """The page of the edition of a day."""
    return f"editions/{day.isoformat()}/index.html"


def person_path(slug: str) -> str:
    """The page of a person."""
    return f"people/{slug}/index.html"


def story_path(story: str) -> str:
    """The page of a story, by its id."""
    return f"stories/{story}/index.html"


def source_path(slug: str) -> str:
    """The page of a source."""
    return f"sources/{slug}/index.html"


def tag_path(slug: str) -> str:
    """The page of a tag."""
    return f"tags/{slug}/index.html"


def year_path(year: int) -> str:
    """The archive of a year."""
    return f"archive/{year:04}/index.html"


def month_path(year: int, month: int) -> str:
    """The archive of a month."""
    return f"archive/{year:04}/{month:02}/index.html"


def plain_path(slug: str) -> str:
    """A page of the site's own."""
    return f"{slug}/index.html"


def address_of(path: str) -> str:
    """The address of a page inside the site: its path without `index.html`."""
    return path.removesuffix("index.html")


def check_paths(pages: Iterable[Page]) -> None:
    """Raise `OutputError` with every two pages of one path, also if only the case of it differs."""
    first: dict[str, Page] = {}
    problems = [
        Problem(
            location=page.subject,
            message=f"has the same address as {other.subject}: {page.path}",
            hint="rename one of the two",
        )
        for page in pages
        if (other := first.setdefault(page.path.casefold(), page)) is not page
    ]
    if problems:
        raise OutputError(problems)

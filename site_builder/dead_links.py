"""Links between the pages of a built site that lead nowhere. Reads the output folder; asks no web.

The program's own links lead somewhere, but those in the text of an article are its writer's.
"""

import re
from collections.abc import Iterator
from functools import cache
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urlsplit

from site_builder.errors import Problem, Severity

LINK = re.compile(r"""<[a-z][^<>]*?\s(?:href|src)=(?:"([^"]*)"|'([^']*)')""", re.IGNORECASE)
PLACE = re.compile(r"""<[a-z][^<>]*?\s(?:id|name)=["']([^"']*)["']""", re.IGNORECASE)


def find_dead_links(output: Path, folder: Path) -> Iterator[Problem]:
    """A warning for every relative link to a file or place that is not there, page by page.

    `folder` is that of the site, in which the pages are named. Without an output there are none.
    """

    @cache
    def places(page: Path) -> frozenset[str]:
        return frozenset(map(unescape, PLACE.findall(_read(page))))

    for page in sorted(output.rglob("*.html")):
        text = _read(page)
        for found in LINK.finditer(text):
            link = unescape(found[1] or found[2] or "").strip()
            target = _target(page, link)
            if target is None:
                continue
            place = unquote(urlsplit(link).fragment)
            is_page = target.suffix == ".html" and place not in ("", "top")
            if target.is_file() and not (is_page and place not in places(target)):
                continue
            name = page.relative_to(folder) if page.is_relative_to(folder) else page
            yield Problem(
                location=f"{name.as_posix()}:{text.count(chr(10), 0, found.start()) + 1}",
                message=f"a link leads nowhere: {link}",
                hint="correct it in the article or template, and build again",
                severity=Severity.WARNING,
            )


def _target(page: Path, link: str) -> Path | None:
    """The file to which a link from a page leads; nothing where it leaves the site."""
    try:
        parts = urlsplit(link)
    except ValueError:
        return None
    if parts.scheme or parts.netloc or parts.path.startswith("/") or not link:
        return None
    target = page.parent / unquote(parts.path) if parts.path else page
    return target / "index.html" if target.is_dir() else target


def _read(page: Path) -> str:
    return page.read_text(encoding="utf-8", errors="replace")

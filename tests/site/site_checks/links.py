"""Links of a built site that lead nowhere: on pages, in feeds and in whatever machines read.

What is relative on a page is looked up by the program's own `find_dead_links`.
"""

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urlsplit

from site_builder.dead_links import LINK, PLACE, find_dead_links

SUFFIXES = {".html", ".xml", ".json", ".txt"}


def broken_links(output: Path, base_url: str) -> list[str]:
    """Every link to a page, file or place of the site that is not there."""
    files = [path for path in sorted(output.rglob("*")) if path.suffix in SUFFIXES]
    relative = [f"{found.location}: {found.message}" for found in find_dead_links(output, output)]
    faults = set(relative)
    for file in files:
        name = file.relative_to(output).as_posix()
        faults |= {f"{name}: {fault}" for fault in _broken(file, output, base_url)}
    return sorted(faults)


def _broken(file: Path, output: Path, base_url: str) -> Iterator[str]:
    text = file.read_text(encoding="utf-8")
    absolute = re.compile(re.escape(base_url.rstrip("/")) + r"""(?=[/"'<>\s]|$)[^\s"'<>\\]*""")
    for link in absolute.findall(unescape(unescape(text))):
        if not _leads_somewhere(link, output, base_url):
            yield f"leads nowhere: {link}"
    if file.suffix == ".html":
        for found in LINK.finditer(text):
            link = unescape(found[1] or found[2] or "").strip()
            if link.startswith("/") and not _leads_somewhere(link, output, base_url):
                yield f"leads nowhere: {link}"
    else:
        # Whoever reads a feed reads it elsewhere.
        for found in LINK.finditer(unescape(text).replace('\\"', '"')):
            if not urlsplit(unescape(found[1] or found[2] or "")).scheme:
                yield f"is relative: {found[0]}"


def _leads_somewhere(link: str, output: Path, base_url: str) -> bool:
    parts = urlsplit(link)
    path = urlsplit(base_url).path
    if not (parts.path + "/").startswith(path) or parts.netloc not in ("", _host(base_url)):
        return False
    target = output / unquote(parts.path.removeprefix(path).lstrip("/"))
    target = target / "index.html" if target.is_dir() else target
    if not target.is_file():
        return False
    places = map(unescape, PLACE.findall(target.read_text(encoding="utf-8", errors="replace")))
    place = unquote(parts.fragment)
    return target.suffix != ".html" or place in ("", "top", *places)


def _host(base_url: str) -> str:
    return urlsplit(base_url).netloc

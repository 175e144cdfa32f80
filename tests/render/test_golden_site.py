"""A small site, every page of it reviewed by diff, and what must be true of any page.

After a change of templates: `UPDATE_GOLDEN=1 python -m pytest tests/render`, then read the diff.
"""

import datetime
import json
import os
import posixpath
import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote, urldefrag
from xml.etree import ElementTree

import pytest

from site_builder.plan import plan
from site_builder.planning import load_library
from site_builder.render import make_environment, read_static, render
from site_builder.site import open_site

HERE = Path(__file__).parent
GOLDEN = HERE / "golden"
SITE = HERE / "site"
ATOM = "{http://www.w3.org/2005/Atom}"
MOST_CSS = 20_000


@dataclass
class PageReader(HTMLParser):
    """What a page holds, as far as the tests ask."""

    tags: list[str] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    loaded: list[str] = field(default_factory=list)
    scripts: list[dict[str, str | None]] = field(default_factory=list)

    def __post_init__(self):
        super().__init__()

    def handle_starttag(self, tag, attrs):
        attributes = dict(attrs)
        self.tags.append(tag)
        self.scripts += [attributes] if tag == "script" else []
        self.ids += [attributes["id"]] if "id" in attributes else []
        self.links += [attributes["href"]] if "href" in attributes else []
        loads = tag == "link" and attributes["rel"] in {"stylesheet", "icon"}
        self.loaded += [attributes["href"]] if loads else []
        self.loaded += [attributes["src"]] if "src" in attributes else []


def read(body: bytes) -> PageReader:
    reader = PageReader()
    reader.feed(body.decode())
    return reader


@pytest.fixture(scope="module")
def rendered() -> dict[str, bytes]:
    """The pages of the small site by path, without the static files."""
    site = open_site(SITE)
    environment = make_environment(SITE / "templates", site.config)
    pages = plan(load_library(site), site.config)
    return {page.path: render(page, environment).body for page in pages}


@pytest.fixture(scope="module")
def pages(rendered) -> dict[str, PageReader]:
    return {path: read(body) for path, body in rendered.items() if path.endswith(".html")}


@pytest.fixture(scope="module")
def golden(rendered) -> dict[str, bytes]:
    if os.environ.get("UPDATE_GOLDEN"):
        for path, body in rendered.items():
            (GOLDEN / path).parent.mkdir(parents=True, exist_ok=True)
            (GOLDEN / path).write_bytes(body)
    files = (path for path in GOLDEN.rglob("*") if path.is_file())
    return {path.relative_to(GOLDEN).as_posix(): path.read_bytes() for path in files}


def test_the_site_has_exactly_the_golden_files(golden, rendered):
    assert sorted(golden) == sorted(rendered)


def test_every_file_is_as_reviewed(golden, rendered):
    changed = {path for path in golden if golden[path] != rendered.get(path)}
    for path in sorted(changed):
        assert golden[path].decode() == rendered.get(path, b"").decode(), path


def test_every_link_inside_the_site_leads_to_a_page_and_a_place(pages, rendered):
    static = {output.path for output in read_static(SITE / "static")}
    places = {path: {"", *reader.ids} for path, reader in pages.items()}
    dead = [
        (path, link)
        for path, reader in pages.items()
        for link in reader.links
        if not leads_somewhere(path, link, places, {*rendered, *static})
    ]
    assert dead == []


def leads_somewhere(page: str, link: str, places: dict[str, set[str]], files: set[str]) -> bool:
    base = "https://quill.example/paper/"
    if link.startswith((base, "/paper/")):
        page, link = "index.html", link.removeprefix(base).removeprefix("/paper/") or "./"
    if re.match("[a-z]+:", link):
        return True
    address, fragment = urldefrag(link)
    path = posixpath.normpath(posixpath.join(posixpath.dirname(page), unquote(address)))
    if not address:
        path = page
    elif address.endswith("/"):
        path = posixpath.normpath(f"{path}/index.html")
    return path in files and unquote(fragment) in places.get(path, {""})


def test_no_page_needs_a_script_or_uses_another_host(pages):
    for reader in pages.values():
        assert not {"iframe", "img", "style"} & set(reader.tags)
        assert [script for script in reader.scripts if not is_harmless(script)] == []
        assert [url for url in reader.loaded if ":" in url and "quill.example" not in url] == []


def is_harmless(script: dict[str, str | None]) -> bool:
    """Whether it is data, or a file of ours that waits until the page is read."""
    own = "static/" in (script.get("src") or "") and (
        "defer" in script or script.get("type") == "module"
    )
    return own or script.get("type") == "application/ld+json"


def test_every_page_has_one_title_and_no_heading_skips_a_level(pages):
    for path, reader in pages.items():
        levels = [int(tag[1]) for tag in reader.tags if re.fullmatch("h[1-6]", tag)]
        assert levels.count(1) == 1, path
        assert levels[0] == 1, path
        steps = pairwise(levels)
        assert [step for step in steps if step[1] > step[0] + 1] == [], path


def test_no_identifier_stands_twice(pages):
    for path, reader in pages.items():
        assert sorted(set(reader.ids)) == sorted(reader.ids), path


def test_every_page_has_its_landmarks(pages):
    for reader in pages.values():
        assert [reader.tags.count(tag) for tag in ("main", "footer")] == [1, 1]
        assert {"header", "nav"} <= set(reader.tags)
        assert "#main" in reader.links


def test_feed_and_sitemap_are_well_formed(rendered):
    feed = ElementTree.fromstring(rendered["feed.xml"])
    for entry in (feed, *feed.findall(f"{ATOM}entry")):
        assert {f"{ATOM}{name}" for name in ("id", "title", "updated", "link")} <= {
            element.tag for element in entry
        }
        moment = datetime.datetime.fromisoformat(entry.findtext(f"{ATOM}updated") or "")
        assert moment.tzinfo is not None
    assert len(feed.findall(f"{ATOM}entry")) == 3
    ElementTree.fromstring(rendered["sitemap.xml"])


def test_every_feed_is_well_formed_and_says_the_same_in_json(rendered):
    paths = [path for path in rendered if path.endswith("feed.xml")]
    assert len(paths) > 4
    for path in paths:
        atom = ElementTree.fromstring(rendered[path])
        document = json.loads(rendered[path.replace(".xml", ".json")])
        ids = [entry.findtext(f"{ATOM}id") for entry in atom.findall(f"{ATOM}entry")]
        assert [item["id"] for item in document["items"]] == ids
        assert document["version"] == "https://jsonfeed.org/version/1.1"
        assert all(item["content_html"] for item in document["items"])
        assert "href=&#34;../" not in rendered[path].decode()


def test_structured_data_is_json(rendered):
    pattern = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
    found = [
        json.loads(text) for body in rendered.values() for text in pattern.findall(body.decode())
    ]
    kinds = {item["@type"] for item in found}
    assert kinds == {"CollectionPage", "NewsArticle", "Person"}


def test_the_style_sheet_is_small_and_fetches_nothing():
    style = next(o.body for o in read_static(SITE / "static") if o.path.endswith("style.css"))
    assert len(style) < MOST_CSS
    assert b"url(" not in style
    assert b"@import" not in style

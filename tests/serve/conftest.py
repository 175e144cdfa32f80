"""A small site, and its preview on loopback."""

import html
import http.client
import re
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from site_builder.errors import Problem
from site_builder.serve import Preview, Serving, Source, serving
from site_builder.site import open_site

ARTICLE = """\
---
title: Council of Orrin votes for the bridge
date: 2026-11-18
source: The Orrin Ledger
quotes:
- text: We have waited long enough
  speaker: Ada Marrow
---

The council of Orrin voted nine to three for the bridge over the Tarn.

“We have waited long enough,” said Ada Marrow, the mayor.
"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site under a base path, with one article."""
    folder = tmp_path / "site"
    for name in ("content/articles", "content/inbox", "templates", "static"):
        (folder / name).mkdir(parents=True)
    (folder / "briefing.toml").write_text('base_url = "https://orrin.example/paper/"\n')
    (folder / "content" / "articles" / "2026-11-18-bridge.md").write_text(ARTICLE)
    return folder


@dataclass
class Answered:
    """What a browser would be given."""

    status: int
    headers: dict[str, str]
    text: str


@dataclass
class Browser:
    """Asks one preview, and hears what it tells the terminal."""

    serving: Serving
    told: list[str] = field(default_factory=list)

    @property
    def preview(self) -> Preview:
        return self.serving.preview

    def connection(self) -> http.client.HTTPConnection:
        return http.client.HTTPConnection("127.0.0.1", self.serving.port, timeout=10)

    def events_of(self, text: str) -> str:
        """The address that a page asks for its events."""
        return html.unescape(re.findall('data-events="(.+?)"', text)[0])

    def ask(self, path: str, method: str = "GET", **headers: str) -> Answered:
        with closing(self.connection()) as connection:
            connection.putrequest(method, path, skip_host="host" in headers)
            for name, value in headers.items():
                connection.putheader(name, value)
            connection.endheaders()
            answer = connection.getresponse()
            text = answer.read().decode()
            return Answered(answer.status, dict(answer.getheaders()), text)


@pytest.fixture
def browser(site) -> Iterator[Browser]:
    """A browser at the preview of the site."""
    with browsing(site) as browser:
        yield browser


@pytest.fixture
def browser_of_a_broken_site(site) -> Iterator[Browser]:
    """A browser at the preview of a site that was never in order."""
    (site / "briefing.toml").write_text("titel = 1\n")
    with browsing(site) as browser:
        yield browser


@contextmanager
def browsing(site: Path) -> Iterator[Browser]:
    told: list[str] = []

    def tell(problems: Iterable[Problem]) -> None:
        told.extend(map(str, problems))

    source = Source(folder=site, open=lambda: open_site(site), take_in=lambda _: (), tell=tell)
    preview = Preview(source)
    with serving(preview, "127.0.0.1", 0) as served:
        preview.refresh()
        yield Browser(serving=served, told=told)

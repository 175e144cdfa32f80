"""A site with an article, and what `briefing theme` says of its templates."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from site_builder.cli import main

ARTICLE = """\
---
title: Council of Orrin votes for the bridge
date: 2026-11-18
source: The Orrin Ledger
quotes:
- text: We have waited long enough
  speaker: Ada Marrow
---

“We have waited long enough,” said Ada Marrow, the mayor.
"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    (folder / "content" / "articles").mkdir(parents=True)
    (folder / "briefing.toml").write_text('base_url = "https://orrin.example/"\n')
    (folder / "content" / "articles" / "2026-11-18-bridge.md").write_text(ARTICLE)
    return folder


@pytest.fixture
def put(site: Path) -> Callable[..., None]:
    """Put a template of the site's own."""

    def put(name: str, text: str) -> None:
        path = site / "templates" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    return put


@pytest.fixture
def run(site: Path) -> Callable[..., Result]:
    return lambda *words: CliRunner().invoke(main, ["-C", str(site), *words])


@pytest.fixture
def check(run) -> Callable[..., list[str]]:
    """The problems that `briefing theme check` tells."""
    return lambda *words: run("theme", "check", *words).stderr.splitlines()

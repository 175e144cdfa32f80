"""A small site, and a way to run the program on it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from site_builder.cli import main

SETTINGS = """\
title = "The Orrin Briefing"
base_url = "https://orrin.example/"
search = false
share_images = false

[mail]
sender = "The Orrin Desk <desk@orrin.example>"
"""
ARTICLE = """\
---
title: Council of Orrin votes for the bridge
date: 2026-11-18
source: The Orrin Ledger
key_points:
- The council of Orrin voted nine to three for the bridge over the Tarn.
quotes:
- text: We have waited long enough
  speaker: Ada Marrow
---

The council of Orrin voted nine to three for the bridge over the Tarn.

“We have waited long enough,” said Ada Marrow, the mayor.
"""
RAW = """\
Ferry of Orrin stops for the winter

The ferry of Orrin will stop for the winter on Friday, the harbour office said on Thursday.

“The ice decides, not the timetable,” said Jonas Pell, who has steered the ferry for thirty years.

About 200 people cross the Tarn every day. They will have to take the road around the lake.
"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site with one article that a person wrote, and one raw text in the inbox."""
    folder = tmp_path / "site"
    (folder / "content" / "inbox").mkdir(parents=True)
    (folder / "content" / "articles").mkdir()
    (folder / "briefing.toml").write_text(SETTINGS)
    (folder / "content" / "articles" / "2026-11-18-bridge.md").write_text(ARTICLE)
    (folder / "content" / "inbox" / "2026-11-19-ferry.txt").write_text(RAW)
    return folder


@pytest.fixture
def run(site: Path) -> Callable[..., Result]:
    """Run `briefing` on the small site."""
    return lambda *words, **more: CliRunner().invoke(
        main, ["--site", str(site), *map(str, words)], **more
    )

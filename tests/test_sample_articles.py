"""The sample's article files are what the program makes of the sample's sources today.

Where this fails after a change that is an improvement: `make articles`, and read the difference.
"""

import datetime
import shutil
from pathlib import Path

from site_builder.pipeline import ingest
from site_builder.site import open_site

ROOT = Path(__file__).parent.parent
NOW = datetime.datetime(2026, 11, 20, tzinfo=datetime.UTC)


def articles(folder: Path) -> dict[str, str]:
    found = sorted((folder / "content" / "articles").glob("*.md"))
    return {path.name: path.read_text(encoding="utf-8") for path in found}


def test_the_sample_articles_are_up_to_date(tmp_path):
    shutil.copytree(ROOT / "content" / "inbox", tmp_path / "content" / "inbox")
    shutil.copy(ROOT / "briefing.toml", tmp_path)
    ingest(open_site(tmp_path), NOW, lambda *_: None)
    assert articles(ROOT) == articles(tmp_path)

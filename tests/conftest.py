"""What more than one test needs."""

import datetime
import os
from pathlib import Path

import pytest

from site_builder.model import Library

IN_CI = bool(os.environ.get("CI"))


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of samples and corpora that is not part of the repository."""
    folder = os.environ.get("BRIEFING_SHARED", "")
    if not folder and IN_CI:
        pytest.fail("BRIEFING_SHARED is not set: the quality floors can not be checked")
    if not folder:
        pytest.skip("BRIEFING_SHARED is not set: this quality floor was NOT checked")
    return Path(folder)


@pytest.fixture(scope="session")
def make_library():
    """Makes a library of article files, `slug="text"`, with every claim looked up."""
    # Here, so that tests which need no library run without the stages that make one.
    from site_builder.content.front_matter import parse_article  # noqa: PLC0415
    from site_builder.summarize import verify  # noqa: PLC0415

    def make(**texts: str) -> Library:
        articles = (
            parse_article(text, f"content/articles/{slug.replace('_', '-')}.md", datetime.UTC)
            for slug, text in texts.items()
        )
        verified = (verify(article, datetime.UTC) for article in articles)
        return Library(articles=tuple(verified))

    return make

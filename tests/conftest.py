"""What more than one test needs."""

import os
from pathlib import Path

import pytest

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

"""Two runs at once: the second says so, and does nothing."""

import subprocess
import sys

import pytest

from site_builder.errors import SiteError
from site_builder.lock import locked

HOLD = """
import sys
from pathlib import Path
from site_builder.lock import locked
with locked(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_the_second_run_is_told_and_the_lock_goes_with_the_first(tmp_path):
    pytest.importorskip("fcntl")
    file = tmp_path / "briefing.toml"
    file.touch()
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(file)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as first:
        assert first.stdout.readline().strip() == b"held"
        with pytest.raises(SiteError, match="another run is at work here"), locked(file):
            pass
        first.kill()
    with locked(file):
        pass

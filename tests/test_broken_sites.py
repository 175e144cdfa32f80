"""What is wrong with a site is told with file and line, in exactly these words.

`tests/broken_sites/<fault>/` is a site with one fault; its `expected.txt` is what `briefing build`
says on standard error.
"""

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from site_builder.cli import main

SITES = sorted(path for path in (Path(__file__).parent / "broken_sites").iterdir() if path.is_dir())


@pytest.mark.parametrize("site", SITES, ids=lambda path: path.name)
def test_the_fault_is_told(site, tmp_path):
    folder = shutil.copytree(site, tmp_path / "site")
    result = CliRunner().invoke(main, ["--site", str(folder), "build"])
    said = result.stderr.replace(f"{folder.as_posix()}/", "")
    assert said == (site / "expected.txt").read_text(encoding="utf-8")
    assert result.exit_code == 1

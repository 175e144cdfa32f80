"""The workflows for GitHub, ours and the one that `briefing init` writes."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SKELETON = ROOT / "site_builder" / "cli" / "skeleton" / "pages.yml"
WORKFLOWS = sorted([*(ROOT / ".github" / "workflows").glob("*.yml"), SKELETON])
ACTION = re.compile(r"uses: (\S+)(.*)")


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_action_is_pinned_to_a_commit(path):
    for action, comment in ACTION.findall(path.read_text(encoding="utf-8")):
        assert re.fullmatch(r"[\w/-]+@[0-9a-f]{40}", action)
        assert re.fullmatch(r" # v\d+", comment)


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_actionlint_finds_nothing(path):
    program = shutil.which("actionlint", path=Path(sys.executable).parent)
    if program is None:
        pytest.skip("actionlint is not installed: `make check` installs it and runs it as well")
    done = subprocess.run([program, str(path)], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "")


def test_the_workflow_of_a_new_site_is_ours_but_for_what_it_installs():
    ours = (ROOT / ".github" / "workflows" / "pages.yml").read_text(encoding="utf-8").splitlines()
    other = SKELETON.read_text(encoding="utf-8").splitlines()
    differences = [line.strip() for line, same in zip(other, ours, strict=True) if line != same]
    assert differences == [
        "# Builds this site and puts it on GitHub Pages at every push.",
        "- run: python -m pip install -r requirements.txt",
    ]

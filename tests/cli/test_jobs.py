"""`briefing add --jobs`: the same articles, and a run that is ended goes on where it was."""

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

TEXT = """Harbour board votes on ferry {n}

The harbour board voted on Friday to keep ferry number {n} running through the winter.

“We heard you,” said Ilse Brandt, the chair of the board. “Ferry {n} sails.”
"""
PAGES = 60


@pytest.fixture
def site(tmp_path) -> Path:
    """A site without articles, beside a folder of texts."""
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "briefing.toml").touch()
    texts = tmp_path / "texts"
    texts.mkdir()
    for n in range(PAGES):
        (texts / f"2026-11-20-{n:02}.txt").write_text(TEXT.format(n=n))
    return tmp_path / "site"


def command(site: Path, jobs: int) -> list[str]:
    program = [sys.executable, "-m", "site_builder", "-C", str(site), "add"]
    return [*program, "--jobs", str(jobs), str(site.parent / "texts")]


def articles(site: Path) -> dict[str, str]:
    found = sorted((site / "content" / "articles").glob("*.md"))
    return {path.name: path.read_text() for path in found}


def test_the_number_of_processes_changes_nothing(site, tmp_path):
    other = tmp_path / "other"
    other.mkdir()
    (other / "briefing.toml").touch()
    for place, jobs in ((site, 1), (other, 2)):
        subprocess.run(command(place, jobs), check=True, capture_output=True)
    assert len(articles(site)) == PAGES
    assert articles(site) == articles(other)


def test_a_build_with_several_processes_gives_the_same_site(site):
    trees = []
    for jobs in ("1", "2"):
        folder = site.parent / jobs
        (folder / "content").mkdir(parents=True)
        (folder / "briefing.toml").touch()
        shutil.copytree(site.parent / "texts", folder / "content" / "inbox")
        build = [sys.executable, "-m", "site_builder", "-C", str(folder), "build", "--jobs", jobs]
        subprocess.run(build, check=True, capture_output=True)
        files = sorted(path for path in folder.rglob("*") if path.is_file())
        trees.append({path.relative_to(folder): path.read_bytes() for path in files})
    assert trees[0] == trees[1]


@pytest.mark.skipif(os.name == "nt", reason="Windows sends no such signal")
@pytest.mark.parametrize("jobs", [1, 2])
def test_an_interrupted_run_keeps_what_is_done_and_goes_on(site, jobs):
    with subprocess.Popen(
        command(site, jobs), stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True
    ) as first:
        deadline = time.monotonic() + 60
        while not articles(site) and time.monotonic() < deadline:
            time.sleep(0.01)
        os.killpg(first.pid, signal.SIGINT)
        first.communicate()
    done = articles(site)
    assert first.returncode == 130
    assert done
    subprocess.run(command(site, jobs), check=True, capture_output=True)
    assert len(articles(site)) == PAGES
    assert done.items() <= articles(site).items()

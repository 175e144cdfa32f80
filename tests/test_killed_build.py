"""A build that is killed at any instant leaves whole files, and the next one puts all right."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
KILLS = 20

# Builds in children that are forked from a process in which everything is loaded, so that the
# instants fall into the build, not into the start of Python.
PROGRAM = """
import datetime
import os
import random
import shutil
import signal
import sys
import time
from pathlib import Path

from site_builder.pipeline import build
from site_builder.site import open_site

NOW = datetime.datetime(2026, 11, 20, tzinfo=datetime.UTC)
before, work = Path(sys.argv[1]), Path(sys.argv[2])


def run(folder):
    return build(open_site(folder), NOW, lambda *_: None)


run(shutil.copytree(before, work / "warm"))
started = time.perf_counter()
run(shutil.copytree(before, work / "clean"))
duration = time.perf_counter() - started
for kill in range(int(sys.argv[3])):
    folder = shutil.copytree(before, work / f"killed-{kill}")
    child = os.fork()
    if child == 0:
        run(folder)
        os._exit(0)
    time.sleep(random.Random(kill).uniform(0, duration))
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    shutil.copytree(folder, work / f"healed-{kill}")
    run(work / f"healed-{kill}")
"""


def tree(folder: Path) -> dict[str, bytes]:
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


@pytest.fixture(scope="module")
def before(tmp_path_factory) -> Path:
    """A site that was built, and changed since: an article more, one less, one edited.

    One of its editions was sent before these changes, another one after them.
    """
    folder = tmp_path_factory.mktemp("site") / "before"
    inbox = folder / "content" / "inbox"
    inbox.mkdir(parents=True)
    shutil.copy(ROOT / "briefing.toml", folder)
    first, *sources, last = sorted((ROOT / "content" / "inbox").glob("2026-*"))[:6]
    for source in (first, *sources):
        shutil.copy(source, inbox)
    editions = folder / "content" / "editions"
    editions.mkdir()
    (editions / "2026-11-18.md").write_text("---\nstatus: sent\n---\n", encoding="utf-8")
    subprocess.run([sys.executable, "-m", "site_builder", "-C", folder, "build"], check=True)
    (editions / "2026-11-19.md").write_text("---\nstatus: sent\n---\n", encoding="utf-8")
    gone, edited, *_ = sorted((folder / "content" / "articles").iterdir())
    gone.unlink()
    (inbox / first.name).unlink()
    text = re.sub(
        "^title: .*", "title: New", edited.read_text(encoding="utf-8"), flags=re.MULTILINE
    )
    edited.write_text(f"{text}\nA line more.\n", encoding="utf-8")
    shutil.copy(last, inbox)
    return folder


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork on this system")
def test_a_killed_build_leaves_whole_files_and_the_next_one_heals(before, tmp_path):
    command = [sys.executable, "-c", PROGRAM, str(before), str(tmp_path), str(KILLS)]
    subprocess.run(command, check=True)
    old, new = tree(before), tree(tmp_path / "clean")
    kept = {
        path
        for path in new.keys() - old.keys()
        if path.startswith("content/editions/") and ".json" in path
    }
    assert kept == {
        "content/editions/2026-11-18.corrections.json",
        "content/editions/2026-11-19.json",
    }
    for kill in range(KILLS):
        for path, body in tree(tmp_path / f"killed-{kill}").items():
            aside = "/.briefing" in path
            assert aside or body in {old.get(path), new.get(path)}, f"{path}, kill {kill}"
        assert new == tree(tmp_path / f"healed-{kill}")

"""The same content gives the same bytes, wherever, whenever and however often it is built."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SURROUNDINGS = (
    {"TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "1", "LC_ALL": "C", "SOURCE_DATE_EPOCH": "1"},
    {"TZ": "America/Los_Angeles", "PYTHONHASHSEED": "2", "LC_ALL": "C.UTF-8"},
)


def build(folder: Path, surroundings: dict[str, str]) -> str:
    """Build a site in a process of its own; what it says on standard output."""
    command = [sys.executable, "-m", "site_builder", "--site", str(folder), "build"]
    done = subprocess.run(
        command, check=True, capture_output=True, text=True, env={**os.environ, **surroundings}
    )
    return done.stdout


def tree(folder: Path) -> dict[str, bytes]:
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


@pytest.fixture(scope="module")
def sites(tmp_path_factory) -> tuple[Path, ...]:
    """The sample site, built in two folders under different circumstances."""
    folders = (tmp_path_factory.mktemp("one"), tmp_path_factory.mktemp("two") / "and" / "deeper")
    for folder, surroundings in zip(folders, SURROUNDINGS, strict=True):
        shutil.copytree(ROOT / "content" / "inbox", folder / "content" / "inbox")
        shutil.copy(ROOT / "briefing.toml", folder)
        build(folder, surroundings)
    return folders


def test_place_time_zone_clock_locale_and_hash_seed_do_not_matter(sites):
    first, second = (tree(folder) for folder in sites)
    assert list(first) == list(second)
    assert [path for path in first if first[path] != second[path]] == []


def test_building_again_touches_nothing(sites):
    before = {path: path.stat().st_mtime_ns for path in sites[0].rglob("*")}
    said = build(sites[0], SURROUNDINGS[1])
    assert before == {path: path.stat().st_mtime_ns for path in sites[0].rglob("*")}
    assert " 0 files written" in said


def test_building_into_an_empty_folder_gives_the_same(sites, tmp_path):
    shutil.copytree(sites[0], tmp_path / "site")
    shutil.rmtree(tmp_path / "site" / "output")
    build(tmp_path / "site", SURROUNDINGS[0])
    assert tree(sites[0]) == tree(tmp_path / "site")

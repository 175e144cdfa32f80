"""`briefing init` begins a site, and overwrites nothing."""

import importlib.metadata
import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from site_builder.cli import main
from site_builder.config import Config
from site_builder.settings_file import parse_config


def init(*words: str | Path) -> str:
    result = CliRunner().invoke(main, ["init", *map(str, words)])
    assert result.exit_code == 0
    return result.stdout


def files(folder: Path) -> list[str]:
    return sorted(p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file())


def test_a_site_begins_with_these_files(tmp_path):
    said = init(tmp_path / "a" / "site")
    assert files(tmp_path / "a" / "site") == [
        ".github/workflows/pages.yml",
        ".gitignore",
        "briefing.toml",
        "content/inbox/.gitkeep",
        "requirements.txt",
    ]
    assert "briefing build" in said


def test_the_current_folder_is_meant_when_none_is_named(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    init()
    assert (tmp_path / "briefing.toml").exists()


def test_quiet_says_nothing(tmp_path):
    assert init(tmp_path, "--quiet") == ""


def test_a_site_is_not_begun_twice(tmp_path):
    init(tmp_path)
    (tmp_path / "requirements.txt").unlink()
    result = CliRunner().invoke(main, ["init", str(tmp_path)])
    assert result.exit_code == 1
    assert result.stderr == f"{tmp_path}/briefing.toml: is there already (this folder is a site)\n"
    assert not (tmp_path / "requirements.txt").exists()


def test_files_that_are_there_stay_as_they_are(tmp_path):
    (tmp_path / ".gitignore").write_text("mine")
    result = CliRunner().invoke(main, ["init", str(tmp_path)])
    assert (tmp_path / ".gitignore").read_text() == "mine"
    assert result.stderr == f"{tmp_path}/.gitignore: is there already, left as it is\n"


def test_a_folder_that_can_not_be_written_is_told(tmp_path):
    (tmp_path / ".github").write_text("a file in the way")
    result = CliRunner().invoke(main, ["init", str(tmp_path)])
    assert result.exit_code == 1
    place = f"{tmp_path}/.github/workflows/pages.yml"
    assert result.stderr == f"{place}: can not be written: Not a directory\n"


def test_the_new_settings_file_is_sound_with_its_comments_on_or_off(tmp_path):
    init(tmp_path)
    text = (tmp_path / "briefing.toml").read_text(encoding="utf-8")
    settings = (line for line in text.splitlines() if re.match(r"(# )?(\w+ = |\[)", line))
    switched_on = "\n".join(line.removeprefix("# ") for line in settings)
    assert parse_config(text, "briefing.toml") == Config(title="My briefing")
    assert parse_config(switched_on, "briefing.toml").mail.host == "smtp.example.org"


class Distribution:
    """A stand-in for pip's record of an installation."""

    version = "1.2.3"

    def __init__(self, record: str | None) -> None:
        self._record = record

    def read_text(self, name: str) -> str | None:
        assert name == "direct_url.json"
        return self._record


GIT = "https://git.example/a/b"
COMMIT = "0123456789abcdef0123456789abcdef01234567"


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        (None, "briefing==1.2.3\n"),
        (
            json.dumps({"url": GIT, "vcs_info": {"vcs": "git", "commit_id": COMMIT}}),
            f"briefing @ git+{GIT}@{COMMIT}\n",
        ),
        (
            '{"url": "file:///home/me/briefing", "dir_info": {"editable": true}}',
            "# GitHub installs",
        ),
        ('{"url": "file:///tmp/briefing.whl", "archive_info": {}}', "# GitHub installs"),
    ],
)
def test_the_workflow_installs_what_is_running(tmp_path, monkeypatch, record, expected):
    monkeypatch.setattr(importlib.metadata, "distribution", lambda _: Distribution(record))
    init(tmp_path)
    assert (tmp_path / "requirements.txt").read_text().startswith(expected)


def test_a_program_that_was_never_installed_says_so(tmp_path, monkeypatch):
    def fail(name: str) -> None:
        raise importlib.metadata.PackageNotFoundError(name)

    monkeypatch.setattr(importlib.metadata, "distribution", fail)
    init(tmp_path)
    assert (tmp_path / "requirements.txt").read_text().startswith("# GitHub installs")

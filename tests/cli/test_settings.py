"""The options that all commands share, the site's folder, and the clock."""

import datetime
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from site_builder import cli
from site_builder.cli import main
from site_builder.cli.settings import (
    Settings,
    common_options,
    find_site,
    read_clock,
    require_site,
)


@pytest.mark.parametrize(
    "words",
    [["-q", "-C", "/", "build"], ["build", "-q", "-C", "/"], ["--quiet", "build", "--site", "/"]],
)
def test_shared_options_stand_before_or_after_the_command(monkeypatch, words):
    @click.command("build")
    @common_options
    @click.pass_obj
    def build(settings):
        click.echo(settings)

    monkeypatch.setattr(cli.Program, "get_command", lambda *_: build)
    expected = Settings(site=Path("/"), quiet=True)
    assert CliRunner().invoke(main, words).output == f"{expected}\n"


def test_the_nearest_site_upward_is_meant(tmp_path, monkeypatch):
    (tmp_path / "briefing.toml").touch()
    (tmp_path / "a" / "b").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "a" / "b")
    assert find_site(Settings()) == tmp_path
    (tmp_path / "a" / "briefing.toml").touch()
    assert find_site(Settings()) == tmp_path / "a"


def test_a_site_that_is_named_is_meant(tmp_path, monkeypatch):
    (tmp_path / "briefing.toml").touch()
    (tmp_path / "other").mkdir()
    monkeypatch.chdir(tmp_path)
    assert find_site(Settings(site=Path("other"))) == tmp_path / "other"


@pytest.mark.parametrize("name", ["build", "add", "digest", "send"])
def test_without_a_site_one_is_told_how_to_begin(tmp_path, monkeypatch, name):
    monkeypatch.chdir(tmp_path)
    rest = {"add": ["-"], "send": ["--to", "a@example.org"]}.get(name, [])
    result = CliRunner().invoke(main, [name, *rest])
    assert result.exit_code == 2
    assert "no briefing.toml here or in a folder above" in result.stderr
    assert "briefing init" in result.stderr


def test_a_named_folder_without_a_site_is_told(tmp_path):
    with pytest.raises(click.UsageError, match=f"no briefing.toml in {tmp_path}"):
        require_site(Settings(site=tmp_path))


def test_the_clock_can_be_set_for_builds_that_are_repeated(monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    assert read_clock() == datetime.datetime(2023, 11, 14, 22, 13, 20, tzinfo=datetime.UTC)


@pytest.mark.parametrize("text", ["yesterday", "1e9", "99999999999999999999"])
def test_a_moment_that_is_none_is_told(monkeypatch, text):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", text)
    with pytest.raises(click.UsageError, match=f"expected seconds since 1970, got '{text}'"):
        read_clock()


def test_the_clock_has_its_offset(monkeypatch):
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    assert read_clock().utcoffset() == datetime.timedelta(0)

"""What all commands have in common: help, options, exit codes, and a quick start."""

import os
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from site_builder import __version__, cli
from site_builder.cli import COMMANDS, main
from site_builder.errors import BriefingError, Problem, Severity

HEAVY = ("trafilatura", "nh3", "markdown", "css_inline", "rich", "msgspec", "jinja2", "yaml")


def test_the_help_lists_every_command():
    result = CliRunner().invoke(main, ["--help"])
    assert result.exit_code == 0
    for name, help_line in COMMANDS.items():
        assert f"  {name} " in result.output
        assert help_line in result.output


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself(name):
    result = CliRunner().invoke(main, [name, "--help"])
    assert result.exit_code == 0
    assert f"Usage: main {name}" in result.output


def test_the_version_is_told():
    assert CliRunner().invoke(main, ["--version"]).output == f"briefing, version {__version__}\n"


def test_an_unknown_command_is_a_wrong_use():
    result = CliRunner().invoke(main, ["xyz"])
    assert result.exit_code == 2
    assert "No such command 'xyz'" in result.output


def test_a_mistyped_command_is_told_the_one_that_may_be_meant():
    result = CliRunner().invoke(main, ["bulid"])
    assert result.exit_code == 2
    assert "no such command 'bulid', did you mean 'build'?" in result.output


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full device here")
@pytest.mark.parametrize("words", [["--help"], ["build", "--help"]])
def test_a_full_device_is_told_on_one_line(words):
    code = "from site_builder.cli import main; main()"
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-c", code, *words],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert done.stderr == "standard output: can not be written: No space left on device\n"
    assert done.returncode == 1


def test_the_help_loads_nothing_heavy():
    code = f"""
import sys
from site_builder.cli import main
try:
    main(["--help"])
except SystemExit:
    pass
print([name for name in {HEAVY} if name in sys.modules], file=sys.stderr)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stderr == "[]\n"


@pytest.fixture
def command(monkeypatch):
    """Make `briefing build` do something else."""

    def replace(function) -> None:
        monkeypatch.setattr(cli.Program, "get_command", lambda *_: click.command("build")(function))

    return replace


def test_problems_are_printed_a_line_each_and_make_the_exit_code_1(command):
    def fail() -> None:
        raise BriefingError(
            [
                Problem(location="a.md:7", message="date: expected a date,\n got 'x\x1b[2J'"),
                Problem(location="b.md", message="odd", hint="look", severity=Severity.WARNING),
            ]
        )

    command(fail)
    result = CliRunner().invoke(main, ["build"])
    assert result.exit_code == 1
    assert result.stdout == ""
    assert result.stderr == "a.md:7: date: expected a date, got 'x[2J'\nb.md: warning: odd (look)\n"


def test_an_interruption_is_one_line_and_exit_code_130(command):
    def interrupt() -> None:
        raise KeyboardInterrupt

    command(interrupt)
    result = CliRunner().invoke(main, ["build"])
    assert (result.exit_code, result.output) == (130, "interrupted\n")


def test_a_mistake_of_the_program_is_not_hidden(command):
    def fail() -> None:
        raise ZeroDivisionError

    command(fail)
    assert isinstance(CliRunner().invoke(main, ["build"]).exception, ZeroDivisionError)


@pytest.mark.parametrize(
    ("encoding", "expected"),
    [
        ("ascii", "“Ångström” 語".encode()),  # click takes such a terminal for one of UTF-8
        ("latin-1", b"\\u201c\xc5ngstr\xf6m\\u201d \\u8a9e"),
        ("utf-8", "“Ångström” 語".encode()),
    ],
)
def test_any_terminal_can_show_any_text(encoding, expected):
    code = """
import click
from site_builder import cli
cli.Program.get_command = lambda *_: click.command("x")(lambda: click.echo("“Ångström” 語"))
cli.main(["x"])
"""
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        check=True,
        env={**os.environ, "PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"},
    )
    assert expected in done.stdout

"""How far a long run is, told in the way that suits where it is told."""

import pytest

from site_builder.cli import progress
from site_builder.cli.progress import show_progress
from site_builder.cli.settings import Settings


@pytest.fixture
def clock(monkeypatch):
    """A clock that goes a second further whenever it is looked at."""
    seconds = iter(range(1000))
    monkeypatch.setattr(progress.time, "monotonic", lambda: next(seconds))


def run(settings: Settings) -> None:
    with show_progress("reading", settings) as tell:
        for number in range(1, 11):
            tell(number, 10, f"{number}.txt")


def test_a_log_gets_a_line_now_and_then(capsys, clock):
    run(Settings())
    assert "reading: 5 of 10: 5.txt\n" in capsys.readouterr().err


def test_a_log_of_a_very_long_run_says_how_long_it_will_take(capsys, clock):
    with show_progress("reading", Settings()) as tell:
        for number in range(1, 11):
            tell(number, 900, f"{number}.txt")
    assert "reading: 5 of 900, about 15 min left: 5.txt\n" in capsys.readouterr().err


def test_what_came_before_the_first_item_says_nothing_of_the_others(capsys, clock):
    with show_progress("building", Settings()) as tell:
        for _ in range(20):
            progress.time.monotonic()
        tell(1, 900, "1.html")
    assert capsys.readouterr().err == "building: 1 of 900: 1.html\n"


def test_a_short_run_says_nothing_in_a_log(capsys):
    run(Settings())
    assert capsys.readouterr().err == ""


def test_verbose_names_every_item(capsys):
    run(Settings(verbose=True))
    assert len(capsys.readouterr().err.splitlines()) == 10


def test_quiet_says_nothing(capsys, clock):
    run(Settings(quiet=True))
    assert capsys.readouterr().err == ""


def test_a_long_run_on_a_terminal_shows_a_bar(capsys, clock, monkeypatch):
    monkeypatch.setattr(progress.sys.stderr, "isatty", lambda: True)
    monkeypatch.setenv("TERM", "xterm")
    run(Settings())
    shown = capsys.readouterr()
    assert shown.out == ""
    assert "reading" in shown.err


def test_a_short_run_on_a_terminal_shows_no_bar(capsys, monkeypatch):
    monkeypatch.setattr(progress.sys.stderr, "isatty", lambda: True)
    run(Settings())
    assert capsys.readouterr().err == ""

"""`briefing serve` as a person runs it: a process that watches the site's files."""

import os
import re
import signal
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from click.testing import CliRunner

from site_builder.cli import main

RAW = "Ferry of Orrin stops\n\nThe ferry of Orrin will stop for the winter, the office said.\n"
PATIENCE = 60


class Running:
    """The program at work on a site."""

    def __init__(self, process: subprocess.Popen) -> None:
        self.process = process
        self.url = re.match(r"(http\S+) shows the site", self.said_with(" shows the site"))[1]

    def said_with(self, words: str) -> str:
        """The first line that is said from now on with these words in it."""
        for line in self.process.stdout:
            if words in line:
                return line
        raise AssertionError(f"ended without saying {words!r}")

    def page(self, address: str = "") -> str:
        with urllib.request.urlopen(self.url + address, timeout=PATIENCE) as answer:
            return answer.read().decode()

    def events(self) -> urllib.request.Request:
        path = re.findall('data-events="(.+?)"', self.page())[0].replace("&amp;", "&")
        return urllib.request.urlopen(
            re.match("https?://[^/]+", self.url)[0] + path, timeout=PATIENCE
        )


@contextmanager
def running(site: Path, *words: str, **environment: str) -> Iterator[Running]:
    # A shell's background job ignores Ctrl-C, and so would the program that it starts.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    command = [sys.executable, "-u", "-m", "site_builder", "-C", str(site), "serve", "--port", "0"]
    with subprocess.Popen(
        [*command, *words],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        env={**os.environ, **environment},
    ) as process:
        try:
            yield Running(process)
        finally:
            process.kill()


def test_a_saved_file_reaches_the_open_page(site):
    article = site / "content" / "articles" / "2026-11-18-bridge.md"
    with running(site) as program, program.events() as events:
        assert program.url.endswith("/paper/")
        article.write_text(article.read_text().replace("Council", "Board"))
        assert events.readline() == b"data: changed\n"
        program.said_with("2026-11-18-bridge.md: shown anew after")
        assert "Board of Orrin" in program.page()


def test_a_new_folder_of_templates_is_seen_and_its_mistake_comes_and_goes(site):
    (site / "templates").rmdir()
    with running(site) as program:
        (site / "templates").mkdir()
        program.said_with("templates: shown anew")
        template = site / "templates" / "404.html"
        template.write_text("{{ nobody }}\n")
        program.said_with("templates/404.html:1: 'nobody' is undefined")
        assert "templates/404.html:1" in program.page()
        template.unlink()
        program.said_with("404.html: shown anew")
        assert "briefing-overlay" not in program.page()


def test_what_is_put_into_the_inbox_is_taken_in(site):
    with running(site) as program:
        (site / "content" / "inbox" / "2026-11-19-ferry.txt").write_text(RAW)
        program.said_with("1 article added")
        program.said_with("shown anew")
        assert "Ferry of Orrin stops" in program.page()


def test_a_run_that_is_at_work_is_waited_for(site):
    locked = pytest.importorskip("fcntl")
    with (site / "briefing.toml").open("rb") as stream:
        locked.flock(stream, locked.LOCK_EX)
        (site / "content" / "inbox" / "2026-11-19-ferry.txt").write_text(RAW)
        with running(site) as program:
            assert "Ferry of Orrin stops" not in program.page()
            locked.flock(stream, locked.LOCK_UN)
            program.said_with("1 article added")


@pytest.mark.skipif(os.name == "nt", reason="there is no such signal")
def test_ctrl_c_ends_it_in_order_while_a_page_listens(site):
    with running(site) as program, program.events() as events:
        program.process.send_signal(signal.SIGINT)
        assert program.said_with("ended") == "ended\n"
        assert program.process.wait(PATIENCE) == 0
        assert b"data" not in events.read()


@pytest.mark.skipif(os.name == "nt", reason="the browser is a shell script")
def test_the_browser_is_opened(site, tmp_path):
    (tmp_path / "browser").write_text(f'#!/bin/sh\necho "$1" > "{tmp_path}/opened"\n')
    (tmp_path / "browser").chmod(0o755)
    with running(site, "--open", BROWSER=f"{tmp_path}/browser %s") as program:
        (site / "static" / "a.txt").write_text("a")
        program.said_with("a.txt: shown anew")
        assert (tmp_path / "opened").read_text().strip() == program.url


def test_a_port_in_use_ends_it_with_what_to_do(site):
    with running(site) as program:
        port = program.url.split(":")[2].split("/")[0]
        result = CliRunner().invoke(main, ["-C", str(site), "serve", "--port", port])
    assert result.exit_code == 1
    assert result.stderr == (
        f"127.0.0.1:{port}: can not be listened at: address already in use "
        "(end the other program that uses it, or choose another port with --port)\n"
    )

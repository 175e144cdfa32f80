"""How far a long run is: a bar on a terminal, a line now and then in a log, or nothing."""

import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

import click

from site_builder.cli.settings import Settings
from site_builder.pipeline import Progress
from site_builder.text import one_line

PATIENCE = 1.0  # seconds before a run counts as long
LOG_PAUSE = 5.0  # seconds between two lines of a log
MINUTE = 60.0


@contextmanager
def show_progress(task: str, settings: Settings) -> Iterator[Progress]:
    """A function to be told how many of how many items are done, and the last one's name."""
    if settings.quiet:
        yield _say_nothing
    elif settings.verbose or not sys.stderr.isatty():
        yield _Lines(task, 0 if settings.verbose else LOG_PAUSE)
    else:
        with ExitStack() as stack:
            yield _LateBar(task, stack)


def _say_nothing(done: int, total: int, name: str) -> None:
    """Quiet is quiet."""


class _Lines:
    """A line for an item, with a pause after each line."""

    def __init__(self, task: str, pause: float) -> None:
        self._task = task
        self._pause = pause
        self._last = time.monotonic()
        # What comes before the first item, such as planning all pages, says nothing of the others.
        self._first: tuple[float, int] | None = None

    def __call__(self, done: int, total: int, name: str) -> None:
        now = time.monotonic()
        began, earlier = self._first = self._first or (now, done)
        if now - self._last >= self._pause:
            left = _left((now - began) * (total - done) / max(done - earlier, 1))
            click.echo(one_line(f"{self._task}: {done} of {total}{left}: {name}"), err=True)
            self._last = time.monotonic()


def _left(seconds: float) -> str:
    """How long a run will still take, if that is a minute or more."""
    return f", about {round(seconds / 60):,} min left" if seconds >= MINUTE else ""


class _LateBar:
    """A bar that appears when a run turns out to be long."""

    def __init__(self, task: str, stack: ExitStack) -> None:
        self._task = task
        self._stack = stack
        self._started = time.monotonic()
        self._show: Progress | None = None

    def __call__(self, done: int, total: int, name: str) -> None:
        if self._show is None and time.monotonic() - self._started > PATIENCE:
            from site_builder.cli.bar import show_bar  # noqa: PLC0415 - rich is slow to load

            self._show = self._stack.enter_context(show_bar(self._task))
        if self._show is not None:
            self._show(done, total, name)

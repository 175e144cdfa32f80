"""The progress bar; apart, because rich is slow to load and few runs are long."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn


@contextmanager
def show_bar(task: str) -> Iterator[Callable[[int, int, str], None]]:
    """A bar on stderr, which goes when the run is over."""
    columns = (TextColumn(task), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(file=sys.stderr), transient=True) as bar:
        number = bar.add_task(task)
        yield lambda done, total, _name: bar.update(number, completed=done, total=total)

"""What a command says at its end: problems on stderr, a summary on stdout, and the exit code."""

from collections.abc import Collection, Iterable
from dataclasses import replace

import click

from site_builder.errors import Problem, Severity
from site_builder.text import one_line


def print_problems(problems: Iterable[Problem]) -> None:
    """Print each problem on a line of its own; a warning says that it is one."""
    for problem in problems:
        mark = "warning: " if problem.severity is Severity.WARNING else ""
        marked = replace(problem, message=mark + problem.message)
        click.echo(one_line(str(marked)), err=True)


def has_failed(problems: Iterable[Problem], *, strict: bool) -> bool:
    """Whether these problems make the exit code 1: an error does, with `--strict` a warning too."""
    return any(strict or problem.severity is Severity.ERROR for problem in problems)


def count(number: int, noun: str, plural: str = "") -> str:
    """A number with its noun: `1 article`, `2 articles`."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def print_count(items: Collection[str], noun: str, what: str) -> None:
    """Print how many items there are of a kind, unless there are none."""
    if items:
        click.echo(f"{count(len(items), noun)} {what}")

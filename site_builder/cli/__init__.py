"""The command line: prints, reads the clock and chooses the exit code. Decides nothing else.

0: all is fine; 1: the input is at fault; 2: the command was used wrongly; 130: interrupted.
"""

import contextlib
import errno
import importlib
import io
import sys
from difflib import get_close_matches
from typing import Any

import click

from site_builder import __version__
from site_builder.cli.report import print_problems
from site_builder.cli.settings import common_options
from site_builder.errors import BriefingError

INTERRUPTED = 130
# What writing to a full or broken device ends with.
FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO)

# A command and its line in the help. Its module has the same name and is imported when the command
# is called: what one command needs costs the others, and `--help`, no time.
COMMANDS = {
    "build": "Build the site; take in what is new in content/inbox/ first.",
    "serve": "Show the site in the browser while you work on it.",
    "add": "Turn sources into articles, without building.",
    "fetch": "Take in what is new of the standing sources.",
    "check": "List what is wrong with the articles, building nothing.",
    "stories": "List the stories, their articles, and why these are together.",
    "inspect": "Show what would be made of sources, and save nothing.",
    "edition": "Show an edition's stories, their order, and why.",
    "digest": "Write an edition as a mail.",
    "send": "Send an edition by mail.",
    "theme": "List, copy and check the templates.",
    "init": "Begin a site of your own.",
}


class Program(click.Group):
    """The commands, each imported when it is called; errors become messages and exit codes."""

    def main(self, *args: Any, **extra: Any) -> Any:  # noqa: ANN401 - click's own signature
        """Run the program; no terminal's encoding is too small for what it prints."""
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, io.TextIOWrapper):
                stream.reconfigure(errors="backslashreplace")
        try:
            return super().main(*args, **extra)
        except OSError as error:
            if error.errno not in FULL or error.filename:
                raise
            # Every file is named where it is written, so this was standard output.
            click.echo(f"standard output: can not be written: {error.strerror}", err=True)
            with contextlib.suppress(OSError):
                sys.stdout.close()
            sys.exit(1)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of the commands, as they follow one another in use."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of a name; only now its module is imported."""
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(f"{__name__}.{cmd_name}")
        command: click.Command = getattr(module, cmd_name)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that was called; for a name that is none, the one that may be meant."""
        near = get_close_matches(args[0], COMMANDS, 1)
        if near and args[0] not in COMMANDS:
            ctx.fail(f"no such command '{args[0]}', did you mean '{near[0]}'?")
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of commands without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def invoke(self, ctx: click.Context) -> object:
        """Run the command; what it raises on purpose is printed, one problem a line."""
        try:
            return super().invoke(ctx)
        except BriefingError as error:
            print_problems(error.problems)
            ctx.exit(1)
        except KeyboardInterrupt:
            click.echo("interrupted", err=True)
            ctx.exit(INTERRUPTED)


@click.group(cls=Program, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="briefing")
@common_options
def main() -> None:
    """From raw articles to a briefing site in which nothing is invented."""

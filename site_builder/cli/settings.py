"""What every command is told: which site, how much to say, and what time it is."""

import datetime
import os
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import click

from site_builder.config import FILE_NAME
from site_builder.network import Network

EPOCH_VARIABLE = "SOURCE_DATE_EPOCH"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The options that all commands share, and the network; no option or variable changes that.

    Without a network of its own, a run has the real one, and of that only what is public.
    """

    site: Path | None = None
    quiet: bool = False
    verbose: bool = False
    network: Network | None = None


def _remember(context: click.Context, parameter: click.Parameter, value: Any) -> None:  # noqa: ANN401
    """Note an option that was given; a command inherits what was given before its name."""
    settings = context.ensure_object(Settings)
    if value:
        context.obj = replace(settings, **{str(parameter.name): value})


OPTIONS = (
    click.option(
        "-C",
        "--site",
        type=click.Path(exists=True, file_okay=False, path_type=Path),
        help="The site's folder; else the nearest one upward that holds a briefing.toml.",
        expose_value=False,
        callback=_remember,
    ),
    click.option(
        "-q",
        "--quiet",
        is_flag=True,
        help="Say nothing but problems.",
        expose_value=False,
        callback=_remember,
    ),
    click.option(
        "-v",
        "--verbose",
        is_flag=True,
        help="Say what is being done, an item a line.",
        expose_value=False,
        callback=_remember,
    ),
)

base_url_option = click.option(
    "--base-url",
    metavar="URL",
    default="",
    help="Where the site will be seen, instead of base_url in briefing.toml.",
)

jobs_option = click.option(
    "--jobs",
    type=click.IntRange(1, 64),
    default=1,
    show_default=True,
    help="How many processes make articles side by side.",
)


def common_options(command: Callable[..., None]) -> Callable[..., None]:
    """Let a command take the shared options too, after its name as well as before."""
    for option in reversed(OPTIONS):
        command = option(command)
    return command


def find_site(settings: Settings) -> Path | None:
    """The folder that was named, else the nearest one upward with a `briefing.toml`, if any."""
    if settings.site:
        return settings.site.resolve()
    here = Path.cwd()
    return next(
        (folder for folder in (here, *here.parents) if (folder / FILE_NAME).is_file()), None
    )


def require_site(settings: Settings) -> Path:
    """The site's folder, or the message that there is none."""
    folder = find_site(settings)
    if folder is None or not (folder / FILE_NAME).is_file():
        where = "in " + str(folder) if folder else "here or in a folder above"
        raise click.UsageError(
            f"no {FILE_NAME} {where}; name the site with --site FOLDER, "
            "or begin one with `briefing init`"
        )
    return folder


def read_clock() -> datetime.datetime:
    """Now; or, for a build that can be repeated, the moment that SOURCE_DATE_EPOCH names."""
    epoch = os.environ.get(EPOCH_VARIABLE, "")
    if not epoch:
        return datetime.datetime.now(datetime.UTC)
    try:
        return datetime.datetime.fromtimestamp(int(epoch), datetime.UTC)
    except (ValueError, OverflowError, OSError) as error:
        message = f"{EPOCH_VARIABLE}: expected seconds since 1970, got {epoch!r}"
        raise click.UsageError(message) from error

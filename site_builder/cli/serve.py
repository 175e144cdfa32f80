"""`briefing serve`: the site in the browser while it is worked on."""

import time
import webbrowser
from collections.abc import Collection
from dataclasses import replace
from pathlib import Path

import click

from site_builder import pipeline
from site_builder.cli.added import print_added
from site_builder.cli.model import open_model, print_spent
from site_builder.cli.progress import show_progress
from site_builder.cli.report import count, print_problems
from site_builder.cli.settings import (
    Settings,
    base_url_option,
    common_options,
    read_clock,
    require_site,
)
from site_builder.errors import Problem
from site_builder.serve import Preview, Source, serving, watch
from site_builder.site import Site, open_site
from site_builder.text import one_line

HIGHEST_PORT = 65_535


@click.command()
@click.option(
    "--port",
    type=click.IntRange(0, HIGHEST_PORT),
    default=8000,
    show_default=True,
    help="The port to listen at; 0 is any that is free.",
)
@click.option(
    "--host",
    default="127.0.0.1",
    show_default=True,
    help="The address to listen at; 0.0.0.0 lets other machines see the preview.",
)
@click.option("--open", "opens", is_flag=True, help="Open the preview in the browser.")
@base_url_option
@common_options
@click.pass_context
def serve(context: click.Context, port: int, host: str, opens: bool, base_url: str) -> None:
    """Show the site in the browser, and show it anew whenever a file changes.

    Takes in what is new in content/inbox/ as `briefing build` does, but writes no page: the pages
    are kept in memory. What is wrong with the site stands on the page. Ctrl-C ends it.
    """
    settings = context.ensure_object(Settings)
    folder = require_site(settings)
    source = Source(
        folder=folder,
        open=lambda: open_site(folder, base_url),
        take_in=lambda site: _take_in(site, settings),
        tell=print_problems,
    )
    preview = Preview(source)
    changes = watch(folder)
    try:
        with serving(preview, host, port) as served:
            preview.refresh(next(changes))
            if not settings.quiet:
                click.echo(f"{served.url} shows the site; Ctrl-C ends it")
            if opens:
                webbrowser.open(served.url)
            for changed in changes:
                if changed or preview.inbox_waits:
                    _refresh(preview, changed, settings)
    except KeyboardInterrupt:
        if not settings.quiet:
            click.echo("ended")
    finally:
        changes.close()


def _take_in(site: Site, settings: Settings) -> tuple[Problem, ...]:
    """Make articles of what is new in the inbox."""
    model = open_model(settings, site)
    with show_progress("adding", settings) as progress:
        report = pipeline.ingest(model.site, read_clock(), progress)
    if not settings.quiet:
        print_added(replace(report, edited=()))
        print_spent(model)
    return report.problems


def _refresh(preview: Preview, changed: Collection[Path], settings: Settings) -> None:
    began = time.monotonic()
    problems = preview.refresh(changed)
    if changed and not problems and not settings.quiet:
        first = min(changed).name
        what = first if len(changed) == 1 else f"{first} and {count(len(changed) - 1, 'more')}"
        click.echo(one_line(f"{what}: shown anew after {time.monotonic() - began:.2f} s"))

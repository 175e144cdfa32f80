"""`briefing add`: sources become articles, without building."""

from dataclasses import replace

import click

from site_builder import pipeline
from site_builder.cli.added import print_added, print_same
from site_builder.cli.model import open_model, print_spent
from site_builder.cli.progress import show_progress
from site_builder.cli.report import has_failed, print_count, print_problems
from site_builder.cli.settings import (
    Settings,
    common_options,
    jobs_option,
    read_clock,
    require_site,
)
from site_builder.cli.web import open_web
from site_builder.config import FILE_NAME
from site_builder.lock import locked
from site_builder.site import open_site


@click.command()
@click.argument("sources", metavar="SOURCE...", nargs=-1, required=True)
@click.option(
    "--strict",
    is_flag=True,
    help="With any problem, a warning too, take nothing in from that source.",
)
@jobs_option
@common_options
@click.pass_context
def add(context: click.Context, sources: tuple[str, ...], strict: bool, jobs: int) -> None:
    """Turn each SOURCE (file, folder, web address, or - for standard input) into articles.

    The articles go into content/articles/, for you to edit; what was taken before is
    not taken again.
    """
    settings = context.ensure_object(Settings)
    site = open_site(require_site(settings))
    site = replace(site, strict=strict, jobs=jobs)
    model = open_model(settings, site)
    context.with_resource(locked(site.folder / FILE_NAME))
    with show_progress("adding", settings) as progress:
        web = open_web(settings, site.config.base_url)
        report = pipeline.add(model.site, sources, read_clock(), progress, web)
    print_problems(report.problems)
    if not settings.quiet:
        print_added(report)
        print_count(report.known, "source", "known already")
        print_same(report)
        print_spent(model)
    context.exit(int(has_failed(report.problems, strict=strict)))

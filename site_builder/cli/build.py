"""`briefing build`: from the inbox to the finished site."""

from dataclasses import replace
from pathlib import Path

import click

from site_builder import pipeline
from site_builder.cli.added import print_added
from site_builder.cli.model import open_model, print_spent
from site_builder.cli.progress import show_progress
from site_builder.cli.report import count, has_failed, print_problems
from site_builder.cli.settings import (
    Settings,
    base_url_option,
    common_options,
    jobs_option,
    read_clock,
    require_site,
)
from site_builder.config import FILE_NAME
from site_builder.lock import locked
from site_builder.reports import BuildReport
from site_builder.settings_checks import KEPT_FOLDERS
from site_builder.site import open_site


@click.command()
@base_url_option
@click.option(
    "--output",
    type=click.Path(file_okay=False, path_type=Path),
    help="The folder of the built site, instead of output in briefing.toml.",
)
@click.option("--strict", is_flag=True, help="With any problem, a warning too, write nothing.")
@jobs_option
@common_options
@click.pass_context
def build(
    context: click.Context, base_url: str, output: Path | None, strict: bool, jobs: int
) -> None:
    """Build the site: take in what is new in content/inbox/, then render all articles.

    A file whose bytes stay the same is not touched, and what is no page any more is removed.
    """
    settings = context.ensure_object(Settings)
    site = open_site(require_site(settings), base_url)
    if output:
        site = replace(site, config=replace(site.config, output=_own_folder(output, site.folder)))
    site = replace(site, strict=strict, jobs=jobs)
    model = open_model(settings, site)
    context.with_resource(locked(site.folder / FILE_NAME))
    with show_progress("building", settings) as progress:
        rendered = pipeline.render_site(model.site, read_clock(), progress)
    print_problems(rendered.problems)
    if not settings.quiet:
        print_spent(model)
    if strict and rendered.problems:
        problems = count(len(rendered.problems), "problem")
        click.echo(f"{problems}, so the site was not written (--strict)", err=True)
        context.exit(1)
    report = pipeline.write_site(site, rendered)
    if not settings.quiet:
        print_added(rendered.added)
        click.echo(_summary(report))
    context.exit(int(has_failed(rendered.problems, strict=strict)))


def _own_folder(output: Path, site: Path) -> str:
    """The absolute path of the output folder; what a person keeps is never written into."""
    target, home = output.resolve(), site.resolve()
    inside = target.relative_to(home).parts if target.is_relative_to(home) else ()
    kept = inside and (inside[0] in KEPT_FOLDERS or inside[0].startswith("."))
    if kept or home.is_relative_to(target) or ".git" in target.parts:
        message = f"'{output}' holds other files; name a folder of its own, such as public"
        raise click.BadParameter(message, param_hint="--output")
    return str(target)


def _summary(report: BuildReport) -> str:
    articles = report.site.library.articles
    editions = {article.day for article in articles}
    content = f"{count(len(articles), 'article')} in {count(len(editions), 'edition')}"
    written = count(len(report.write.written), "file")
    unchanged, removed = len(report.write.unchanged), len(report.write.removed)
    return f"{content}: {written} written, {unchanged:,} unchanged, {removed:,} removed"

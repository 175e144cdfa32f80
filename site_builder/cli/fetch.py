"""`briefing fetch`: what is new of the standing sources becomes articles."""

from collections.abc import Sequence
from difflib import get_close_matches

import click

from site_builder import pipeline
from site_builder.cli.model import open_model, print_spent
from site_builder.cli.progress import show_progress
from site_builder.cli.report import count, has_failed, print_problems
from site_builder.cli.settings import Settings, common_options, read_clock, require_site
from site_builder.cli.web import open_web
from site_builder.config import FILE_NAME, SourceConfig
from site_builder.fetch import Outcome
from site_builder.follow import Errand
from site_builder.lock import locked
from site_builder.reports import FetchReport, SourceReport
from site_builder.site import Site, open_site


@click.command()
@click.argument("names", metavar="[NAME]...", nargs=-1)
@click.option("--status", is_flag=True, help="Show how the sources fared last, and ask nobody.")
@click.option("--strict", is_flag=True, help="Exit with 1 for warnings too.")
@common_options
@click.pass_context
def fetch(context: click.Context, names: tuple[str, ...], status: bool, strict: bool) -> None:
    """Take in what is new of the sources in briefing.toml: of all, or of those called NAME.

    A source that can not be had does not stop the others; then the exit code is 1.
    """
    settings = context.ensure_object(Settings)
    site = open_site(require_site(settings))
    sources = _named(site, names)
    if status:
        _show_status(site, sources)
        return
    model = open_model(settings, site)
    context.with_resource(locked(site.folder / FILE_NAME))
    errand = Errand(site=model.site, web=open_web(settings, site.config.base_url), now=read_clock())
    with show_progress("fetching", settings) as progress:
        report = pipeline.follow_all(errand, sources, progress)
    _show(report, settings)
    if not settings.quiet:
        print_spent(model)
    problems = (*report.problems, *(p for it in report.sources for p in it.added.problems))
    context.exit(int(has_failed(problems, strict=strict)))


def _named(site: Site, names: Sequence[str]) -> tuple[SourceConfig, ...]:
    """The sources of these names, however written, or all of them, in the order of the settings."""
    known = {source.name.casefold(): source for source in site.config.sources}
    if not known:
        message = "there are no sources; name some as [[sources]] in briefing.toml"
        raise click.UsageError(message)
    wanted = {name.casefold() for name in names}
    for name in names:
        if name.casefold() not in known:
            near = get_close_matches(name.casefold(), known, 1)
            hint = f" (did you mean {known[near[0]].name!r}?)" if near else ""
            raise click.UsageError(f"no source is called {name!r}{hint}")
    return tuple(source for name, source in known.items() if not wanted or name in wanted)


def _show(report: FetchReport, settings: Settings) -> None:
    """Print how each source fared, its problems first."""
    print_problems(report.problems)
    for source in report.sources:
        print_problems(source.added.problems)
        if not settings.quiet:
            click.echo(f"{source.name}: {_result(source)}")


def _result(source: SourceReport) -> str:
    """What a source brought, in a few words."""
    if source.remembered and source.remembered.outcome is not Outcome.OK:
        return source.remembered.outcome
    counts = (
        (len(source.added.added), "added"),
        (len(source.added.updated), "made anew from a changed source"),
        (len(source.added.tidied), "made anew without lines that recur"),
    )
    words = [f"{count(number, 'article')} {what}" for number, what in counts if number]
    return ", ".join(words) or "nothing new"


def _show_status(site: Site, sources: Sequence[SourceConfig]) -> None:
    """Print how these sources, and the feeds that they name, fared when they were last asked."""
    report = pipeline.recall(site)
    print_problems(report.problems)
    names = tuple(source.name for source in sources)
    for source in report.sources:
        if source.name in names or source.name.startswith(tuple(f"{name}: " for name in names)):
            click.echo(f"{source.name}: {_status(site, source)}")


def _status(site: Site, source: SourceReport) -> str:
    known = source.remembered
    if known is None:
        return "never asked"
    checked = f"{known.checked.astimezone(site.zone):%Y-%m-%d %H:%M}"
    if known.outcome is not Outcome.FAILED:
        return f"{known.outcome} ({checked})"
    last = f"{known.succeeded.astimezone(site.zone):%Y-%m-%d %H:%M}" if known.succeeded else "never"
    return f"{known.outcome} ({checked}): {known.reason}; last success: {last}"

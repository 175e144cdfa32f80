"""`briefing edition`: which stories stand in an edition, in which order, and why."""

import datetime

import click

from site_builder import pipeline
from site_builder.cli.edition_day import edition_argument
from site_builder.cli.report import count, has_failed, print_problems
from site_builder.cli.settings import Settings, common_options, require_site
from site_builder.config import FILE_NAME
from site_builder.dates import date_in_words
from site_builder.lock import locked
from site_builder.model import Correction, Coverage, Edition, Reason
from site_builder.site import open_site

NOUNS = {
    Reason.WORDS: ("word",),
    Reason.PEOPLE: ("person", "people"),
    Reason.OUTLETS: ("outlet",),
    Reason.AGE: ("day",),
}
AFTER = {Reason.PEOPLE: " quoted", Reason.AGE: " old"}


@click.command()
@edition_argument
@click.option("--new", is_flag=True, help="Make content/editions/EDITION.md, to edit it in.")
@common_options
@click.pass_context
def edition(context: click.Context, edition: datetime.date | None, new: bool) -> None:
    """Show the stories of an edition with their ids, their order and what each weighs.

    The newest edition, or that of the day EDITION (YYYY-MM-DD).
    """
    settings = context.ensure_object(Settings)
    site = open_site(require_site(settings))
    if new:
        context.with_resource(locked(site.folder / FILE_NAME))
        click.echo(f"wrote {pipeline.begin_note(site, edition)}")
        return
    found = pipeline.show_edition(site, edition)
    print_problems(found.problems)
    _print_edition(found.edition)
    for correction in found.corrections:
        _print_correction(correction)
    context.exit(int(has_failed(found.problems, strict=False)))


def _print_edition(edition: Edition) -> None:
    status = f", {edition.status}" if edition.status else ""
    stories = count(len(edition.stories), "story", "stories")
    click.echo(f"edition {edition.number} of {date_in_words(edition.day)}{status}: {stories}")
    for number, one in enumerate(edition.stories, start=1):
        click.echo(f"{number:3}. {one.story.id}")
        click.echo(f"     {one.title}")
        click.echo(f"     {_why(one)}")


def _why(one: Coverage) -> str:
    pinned = ("pinned",) if one.story.pinned else ()
    since = (f"new since {date_in_words(one.since)}",) if one.since else ()
    parts = (
        f"{count(part.number, *NOUNS[part.reason])}{AFTER.get(part.reason, '')} {part.points:+,}"
        for part in one.score
    )
    return "; ".join((f"{one.weight:,} points", *pinned, *since, *parts))


def _print_correction(one: Correction) -> None:
    click.echo(f"correction {one.id}: {one.article}, {one.kind}: {one.before!r} -> {one.after!r}")

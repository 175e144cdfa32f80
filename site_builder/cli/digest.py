"""`briefing digest`: an edition as a mail in a file."""

import datetime
from pathlib import Path

import click

from site_builder import pipeline
from site_builder.cli.edition_day import edition_argument
from site_builder.cli.report import has_failed, print_problems
from site_builder.cli.settings import Settings, base_url_option, common_options, require_site
from site_builder.mail import dump_message
from site_builder.site import open_site

STANDARD_OUTPUT = "-"


@click.command()
@edition_argument
@click.option(
    "--output",
    metavar="FILE",
    help="Where to write it, - for standard output; else digests/YYYY-MM-DD.eml in the site.",
)
@base_url_option
@common_options
@click.pass_context
def digest(
    context: click.Context, edition: datetime.date | None, output: str | None, base_url: str
) -> None:
    """Write an edition as a mail: the newest one, or that of the day EDITION (YYYY-MM-DD)."""
    settings = context.ensure_object(Settings)
    site = open_site(require_site(settings), base_url)
    mail = pipeline.digest(site, edition)
    print_problems(mail.problems)
    letter = dump_message(mail.message)
    if output == STANDARD_OUTPUT:
        click.echo(letter, nl=False)
    else:
        file = (
            Path(output)
            if output
            else site.folder / "digests" / f"{mail.edition.day.isoformat()}.eml"
        )
        _save(letter, file)
        if not settings.quiet:
            click.echo(f"wrote {file.as_posix()}")
    context.exit(int(has_failed(mail.problems, strict=False)))


def _save(letter: bytes, file: Path) -> None:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(letter)
    except OSError as error:
        raise click.FileError(str(file), error.strerror) from error

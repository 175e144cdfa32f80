"""`briefing send`: an edition to its readers, over SMTP."""

import datetime
import os

import click

from site_builder import mail, pipeline
from site_builder.cli.edition_day import edition_argument
from site_builder.cli.report import has_failed, print_problems
from site_builder.cli.settings import Settings, base_url_option, common_options, require_site
from site_builder.config import FILE_NAME
from site_builder.errors import MailError
from site_builder.keeping import record_sent
from site_builder.lock import locked
from site_builder.model import Status
from site_builder.site import open_site


@click.command()
@edition_argument
@click.option(
    "--to",
    "recipients",
    metavar="ADDRESS",
    multiple=True,
    required=True,
    help="Whom to send it to; may be given several times.",
)
@click.option("--test", is_flag=True, help="Only for a look: drafts too, and nothing is kept.")
@base_url_option
@common_options
@click.pass_context
def send(
    context: click.Context,
    edition: datetime.date | None,
    recipients: tuple[str, ...],
    test: bool,
    base_url: str,
) -> None:
    """Send an edition by mail: the newest one, or that of the day EDITION (YYYY-MM-DD).

    The password is read from the environment variable that mail.password_env in briefing.toml
    names. With an error in any article nothing is sent, nor is a draft. An edition that was sent
    stays as it was, whatever becomes of its articles.
    """
    settings = context.ensure_object(Settings)
    site = open_site(require_site(settings), base_url)
    context.with_resource(locked(site.folder / FILE_NAME))
    letter = pipeline.digest(site, edition)
    print_problems(letter.problems)
    if has_failed(letter.problems, strict=False):
        click.echo("nothing was sent: a mail can not be taken back", err=True)
        context.exit(1)
    if letter.edition.status is Status.DRAFT and letter.edition.note and not test:
        message = "the edition is a draft, and nothing was sent"
        hint = "write status: approved, or send it to yourself with --test"
        raise MailError.at(letter.edition.note.place_of("status"), message, hint)
    password = os.environ.get(site.config.mail.password_env, "")
    deliveries = mail.send(letter.message, recipients, site.config.mail, password)
    for delivery in deliveries:
        if not delivery.accepted:
            click.echo(f"{delivery.address}: not sent: {delivery.reason}", err=True)
        elif not settings.quiet:
            click.echo(f"{delivery.address}: sent")
    if not test and any(delivery.accepted for delivery in deliveries):
        record_sent(site, letter)
    context.exit(int(not all(delivery.accepted for delivery in deliveries)))

"""How an edition is named on the command line: by its day."""

import datetime

import click


def _day(text: str) -> datetime.date:
    try:
        return datetime.date.fromisoformat(text)
    except ValueError as error:
        raise click.BadParameter(f"expected a day such as 2026-11-20, got {text!r}") from error


edition_argument = click.argument("edition", metavar="[EDITION]", type=_day, required=False)

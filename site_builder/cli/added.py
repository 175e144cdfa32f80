"""What a command says of the articles that it made.

Not in `report`: that is loaded even for the help, and a report of the pipeline takes time to load.
"""

import click

from site_builder.cli.report import print_count
from site_builder.reports import AddReport
from site_builder.text import one_line


def print_added(report: AddReport) -> None:
    """Print what became of the articles, as far as anything did."""
    print_count(report.added, "article", "added")
    print_count(report.updated, "article", "made anew from a changed source")
    print_count(report.tidied, "earlier article", "made anew without lines that recur on its site")
    print_count(report.edited, "article", "kept as edited by hand")


def print_same(report: AddReport) -> None:
    """Print which article each source is that holds one that was there already."""
    for same in report.same:
        click.echo(one_line(f"{same.source} is {same.article} already"))

"""What a command says of the articles that it made.

Not in `report`: that is loaded even for the help, and a report of the pipeline takes time to load.
"""

from site_builder.cli.report import print_count
from site_builder.reports import AddReport


def print_added(report: AddReport) -> None:
    """Print what became of the articles, as far as anything did."""
    print_count(report.added, "article", "added")
    print_count(report.updated, "article", "made anew from a changed source")
    print_count(report.edited, "article", "kept as edited by hand")

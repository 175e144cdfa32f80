"""`briefing inspect`: what would be made of sources, for people or as JSON Lines."""

import json
import shutil
import textwrap
from collections.abc import Iterator
from dataclasses import asdict

import click

from site_builder import pipeline
from site_builder.cli.report import has_failed, print_problems
from site_builder.cli.settings import Settings, common_options, find_site, read_clock
from site_builder.cli.web import open_web
from site_builder.errors import Problem
from site_builder.model import Document, Quote, Summary
from site_builder.reports import Inspection
from site_builder.site import open_site

WIDEST = 88
FACTS = (
    "source",
    "byline",
    "published",
    "modified",
    "url",
    "image",
    "image_alt",
    "language",
    "location",
)


@click.command()
@click.argument("sources", metavar="SOURCE...", nargs=-1, required=True)
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line, in UTF-8.")
@click.option("--strict", is_flag=True, help="Exit with 1 for warnings too.")
@common_options
@click.pass_context
def inspect(context: click.Context, sources: tuple[str, ...], as_json: bool, strict: bool) -> None:
    """Show what would be made of each SOURCE (file, folder, web address, or -).

    Nothing is saved, and no site is needed.
    """
    settings = context.ensure_object(Settings)
    folder = find_site(settings)
    site = open_site(folder) if folder else None
    web = open_web(settings, site.config.base_url if site else "")
    failed = False
    for found in pipeline.inspect(site, sources, read_clock(), web):
        problems = (found,) if isinstance(found, Problem) else found.document.problems
        print_problems(problems)
        failed = failed or has_failed(problems, strict=strict)
        if isinstance(found, Inspection):
            show = _write_json if as_json else _write_text
            show(found)
    context.exit(int(failed))


def _write_json(found: Inspection) -> None:
    record = {**_facts(found.document), **asdict(found.summary)}
    record["problems"] = [asdict(problem) for problem in found.document.problems]
    click.echo(json.dumps(record, ensure_ascii=False).encode(errors="backslashreplace"))


def _facts(document: Document) -> dict[str, str | None]:
    published, modified = document.published, document.modified
    return {
        "location": document.location,
        "title": document.title,
        "byline": document.byline,
        "source": document.source,
        "url": document.url,
        "published": published.isoformat() if published else None,
        "modified": modified.isoformat() if modified else None,
        "image": document.image,
        "image_alt": document.image_alt,
        "language": document.language,
        "text": document.text,
    }


def _write_text(found: Inspection) -> None:
    width = min(shutil.get_terminal_size().columns, WIDEST)
    for line in _lines(found.document, found.summary):
        indent = "    " if line.startswith("  ") else ""
        click.echo(textwrap.fill(line, width, subsequent_indent=indent))


def _lines(document: Document, summary: Summary) -> Iterator[str]:
    """What a person wants to see, each piece on a line that is still to be wrapped."""
    facts = _facts(document)
    yield document.title
    yield "=" * min(len(document.title), WIDEST)
    yield from (f"{name}: {facts[name]}" for name in FACTS if facts[name])
    if summary.key_points:
        yield from ("", "Key points")
    yield from (f"  - {point.text}" for point in summary.key_points)
    if summary.figures:
        yield from ("", "By the numbers")
    yield from (f"  - {figure.text}: {figure.sentence}" for figure in summary.figures)
    if summary.dates_ahead:
        yield from ("", "What's next")
    yield from (f"  - {date.when}: {date.sentence}" for date in summary.dates_ahead)
    if summary.quotes:
        yield from ("", "Quotes")
    yield from (f"  - {_quotation(quote)}" for quote in summary.quotes)
    for paragraph in document.paragraphs:
        yield from ("", paragraph)
    yield ""


def _quotation(quote: Quote) -> str:
    named = quote.speaker if quote.is_sure else quote.speaker and f"perhaps {quote.speaker}"
    speaker = ", ".join(filter(None, (named or "speaker unknown", quote.role)))
    cue = f" ({quote.cue})" if quote.cue else ""
    return f"“{quote.text}” – {speaker}{cue}"

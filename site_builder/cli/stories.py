"""`briefing stories`: which articles are one story, and why; for people or as JSON Lines."""

import json
from collections.abc import Iterator

import click

from site_builder import planning
from site_builder.cli.report import count, has_failed, print_problems
from site_builder.cli.settings import Settings, common_options, require_site
from site_builder.model import Story
from site_builder.reprints import file_name
from site_builder.site import open_site
from site_builder.stories import find_reasons


@click.command()
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line, in UTF-8.")
@common_options
@click.pass_context
def stories(context: click.Context, as_json: bool) -> None:
    """List the stories, newest first: the id of each, its articles, and why they are together.

    Nothing is saved: new articles are shown in the stories in which the next build puts them.
    """
    settings = context.ensure_object(Settings)
    library = planning.load_library(open_site(require_site(settings)))
    print_problems(library.problems)
    for story in library.stories:
        if as_json:
            record = json.dumps(_make_record(story), ensure_ascii=False)
            click.echo(record.encode(errors="backslashreplace"))
        else:
            click.echo("\n".join(_lines(story)))
    context.exit(int(has_failed(library.problems, strict=False)))


def _make_record(story: Story) -> dict[str, object]:
    return {
        "id": story.id,
        "title": story.title,
        "pinned": story.pinned,
        "closed": story.closed,
        "former": story.former,
        "why": find_reasons(story.articles),
        "articles": [
            {
                "name": file_name(article.article),
                "day": article.day.isoformat(),
                "source": article.article.source,
                "title": article.article.title,
                "reprint_of": article.article.reprint_of,
            }
            for article in story.articles
        ],
    }


def _lines(story: Story) -> Iterator[str]:
    """A story as a person wants to see it."""
    outlets = {article.article.source for article in story.articles} - {""}
    marks = [name for name in ("pinned", "closed") if getattr(story, name)]
    facts = [count(len(story.articles), "article"), count(len(outlets), "outlet"), *marks]
    yield story.id
    yield f"  {story.title} ({', '.join(facts)})"
    if reasons := find_reasons(story.articles):
        yield f"  why: {', '.join(reasons)}"
    if story.former:
        yield f"  formerly: {', '.join(story.former)}"
    for article in story.articles:
        source = f" – {article.article.source}" if article.article.source else ""
        yield f"  - {file_name(article.article)}{source}"
    yield ""

"""`briefing check`: everything that is wrong with the site's articles, building nothing."""

import click

from site_builder import pipeline
from site_builder.cli.report import count, has_failed, print_problems
from site_builder.cli.settings import Settings, common_options, require_site
from site_builder.site import open_site


@click.command()
@click.option("--strict", is_flag=True, help="Exit with 1 for warnings too.")
@common_options
@click.pass_context
def check(context: click.Context, strict: bool) -> None:
    """List what is wrong with the articles, each with its file and line; write nothing.

    That are quotations that are not in their article's text, key points that are no sentence of it,
    people in content/people.toml whom nobody quotes, stories and articles in content/stories.toml
    that are not there, reprints without an original, articles of which more is shown than the
    settings allow, and links between the pages of the last build
    that lead nowhere.
    """
    settings = context.ensure_object(Settings)
    library = pipeline.check(open_site(require_site(settings)))
    print_problems(library.problems)
    if not settings.quiet:
        checked = count(len(library.articles), "article")
        click.echo(f"{checked} checked: {count(len(library.problems), 'problem')}")
        if cut := [item.shown.share for item in library.articles if item.shown]:
            shares = f"{min(cut):.0%} to {max(cut):.0%} of their words"
            click.echo(f"{count(len(cut), 'article')} not shown in full: {shares}")
    context.exit(int(has_failed(library.problems, strict=strict)))

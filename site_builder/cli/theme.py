"""`briefing theme`: a site's own templates, how they begin and what is wrong with them."""

import click

from site_builder import pipeline, planning
from site_builder.cli.report import count, has_failed, print_problems
from site_builder.cli.settings import Settings, common_options, require_site
from site_builder.site import open_site
from site_builder.theming import (
    Listed,
    check_theme,
    copy_template,
    extend_template,
    list_templates,
    make_sample,
    own_names,
)


@click.group()
@common_options
def theme() -> None:
    """Change how the site looks: list, copy and check templates."""


@theme.command(name="list")
@common_options
@click.pass_context
def list_all(context: click.Context) -> None:
    """List every template: whose it is, and its blocks."""
    site = open_site(require_site(context.ensure_object(Settings)))
    templates = list_templates(site.folder, pipeline.open_templates(site, ()))
    width = max(len(template.name) for template in templates)
    for template in templates:
        blocks = f"; blocks: {', '.join(template.blocks)}" if template.blocks else ""
        click.echo(f"{template.name:{width}}  {_whose(template)}{blocks}")


@theme.command()
@click.argument("name")
@click.option(
    "--extend", is_flag=True, help="Begin a template that builds on ours, its blocks commented out."
)
@common_options
@click.pass_context
def copy(context: click.Context, name: str, extend: bool) -> None:
    """Put the template NAME, such as article.html, into the site's templates/, to be edited."""
    settings = context.ensure_object(Settings)
    site = open_site(require_site(settings))
    if extend:
        environment = pipeline.open_templates(site, ())
        place = extend_template(name, site.folder, environment)
    else:
        place = copy_template(name, site.folder)
    if not settings.quiet:
        click.echo(f"wrote {place}")


@theme.command()
@click.option("--strict", is_flag=True, help="Exit with 1 for warnings too.")
@common_options
@click.pass_context
def check(context: click.Context, strict: bool) -> None:
    """List what is wrong with the site's own templates, each with its file and line.

    Every page of the site is filled in, and sample pages of the kinds that it has none of yet.
    """
    settings = context.ensure_object(Settings)
    site = open_site(require_site(settings))
    environment = pipeline.open_templates(site, ())
    pages = planning.plan_site(site).pages
    problems = check_theme(site.folder, environment, pages, make_sample(site.config))
    print_problems(problems)
    if not settings.quiet:
        checked = count(len(own_names(site.folder)), "template")
        click.echo(f"{checked} checked: {count(len(problems), 'problem')}")
    context.exit(int(has_failed(problems, strict=strict)))


def _whose(template: Listed) -> str:
    if not template.is_own:
        return "the program's"
    role = "the site's, instead of the program's" if template.replaces else "the site's alone"
    return role + (f", extends {template.extends}" if template.extends else "")

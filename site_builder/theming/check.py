"""What is wrong with a site's own templates: read as they are written, and filled in."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from jinja2 import Environment, TemplateSyntaxError

from site_builder.errors import Problem, TemplateError, in_file_order
from site_builder.model import Page
from site_builder.render import message_of, render
from site_builder.theming.copies import find_stale
from site_builder.theming.names import find_strange_blocks, find_unknown_filters, find_unknown_names
from site_builder.theming.sources import (
    FOLDER,
    STATIC,
    is_open,
    own_names,
    packaged_names,
    parse,
    reached_from,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """The templates of a site, and the pages that they make.

    `reached` are, for the template of each kind of page, all the templates that it needs.
    """

    own: tuple[str, ...]
    environment: Environment
    pages: tuple[Page, ...]
    reached: Mapping[str, tuple[str, ...]]


def check_theme(
    site: Path, environment: Environment, pages: Iterable[Page], sample: Iterable[Page]
) -> tuple[Problem, ...]:
    """Everything that is wrong with a site's own templates, in the order of files and lines.

    They are filled in with all the pages of the site, and with those of the sample of which the
    site has none of the kind. A stale copy is a warning.
    """
    pages = tuple(pages)
    made = {page.template for page in pages}
    pages = (*pages, *(page for page in sample if page.template not in made))
    kinds = dict.fromkeys(page.template for page in pages)
    theme = Theme(
        own=own_names(site),
        environment=environment,
        pages=pages,
        reached={kind: reached_from(environment, kind) for kind in kinds},
    )
    found = (*_as_written(theme), *_filled_in(theme), *find_stale(site))
    first = {_what(problem): problem for problem in reversed(found)}
    return tuple(sorted(first.values(), key=in_file_order))


def _what(problem: Problem) -> tuple[str, str]:
    """What is wrong, in whatever words it is told: without what may have been meant."""
    return problem.location, problem.message.partition(", did you mean")[0]


def _filled_in(theme: Theme) -> Iterator[Problem]:
    """What is wrong with pages that the site's own templates take part in."""
    own = set(theme.own)
    for page in theme.pages:
        if own.isdisjoint(theme.reached[page.template]):
            continue
        try:
            render(page, theme.environment)
        except TemplateError as error:
            yield from error.problems


def _as_written(theme: Theme) -> Iterator[Problem]:
    contexts = {page.template: page.context for page in theme.pages}
    for name in theme.own:
        place = f"{FOLDER}/{name}"
        if name.startswith(f"{STATIC}/"):
            hint = f"move it to {name}, beside {FOLDER}/"
            yield Problem(location=place, message="is not published from here", hint=hint)
            continue
        try:
            parse(theme.environment, name)
        except TemplateSyntaxError as error:
            where = f"{error.filename}:{error.lineno}"
            yield Problem(location=where, message=message_of(error))
            continue
        except UnicodeDecodeError:
            hint = "save the file with the encoding UTF-8"
            yield Problem(location=place, message="a template is not UTF-8", hint=hint)
            continue
        yield from _unused(name, theme)
        yield from find_strange_blocks(name, theme.environment)
        yield from find_unknown_filters(name, theme.environment)
        yield from find_unknown_names(name, theme.environment, contexts, theme.reached)


def _unused(name: str, theme: Theme) -> Iterator[Problem]:
    """A template that no page needs; nothing where that can not be known."""
    needed = {template for reached in theme.reached.values() for template in reached}
    if name in packaged_names() or name in needed or _may_be_needed(theme):
        return
    near = get_close_matches(name, packaged_names(), 1)
    hint = f"did you mean '{near[0]}'?" if near else "include it in another one, or delete it"
    message = "takes the place of none of ours, and no other template includes it"
    yield Problem(location=f"{FOLDER}/{name}", message=message, hint=hint)


def _may_be_needed(theme: Theme) -> bool:
    """Whether a template includes what a value names."""
    for name in theme.own:
        try:
            if is_open(theme.environment, name):
                return True
        except (TemplateSyntaxError, UnicodeDecodeError):
            continue
    return False

"""The templates of a site as they are written, its own and ours. Not for filling them in."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment, TemplateNotFound, TemplateSyntaxError, nodes
from jinja2.meta import find_referenced_templates

from site_builder.errors import TemplateError
from site_builder.render import message_of, packaged_templates

FOLDER = "templates"
# How a template can be none.
UNREADABLE = (TemplateNotFound, TemplateSyntaxError, UnicodeDecodeError)
# Beside our templates; a site has its own one outside of them.
STATIC = "static"


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A template that a site has: whether it is its own, what that extends, and its blocks.

    `replaces` is true where there is one of ours of the same name.
    """

    name: str
    is_own: bool
    replaces: bool
    extends: str
    blocks: tuple[str, ...]


def list_templates(site: Path, environment: Environment) -> tuple[Listed, ...]:
    """Every template by name; raises TemplateError where one can not be read as a template."""
    own, ours = own_names(site), packaged_names()
    return tuple(
        Listed(
            name=name,
            is_own=name in own,
            replaces=name in ours,
            extends=_extends(environment, name),
            blocks=find_blocks(environment, name),
        )
        for name in sorted({*own, *ours})
    )


def _extends(environment: Environment, name: str) -> str:
    """The template that one extends, empty for none; raises TemplateError."""
    try:
        chain = chain_of(environment, name)
    except UNREADABLE as error:
        line = f":{error.lineno}" if isinstance(error, TemplateSyntaxError) else ""
        raise TemplateError.at(f"{FOLDER}/{name}{line}", message_of(error)) from error
    return chain[1] if len(chain) > 1 else ""


def own_names(site: Path) -> tuple[str, ...]:
    """The templates in a site's own folder; hidden files are an editor's or a system's."""
    return _names(site / FOLDER)


def packaged_names() -> tuple[str, ...]:
    """Our templates."""
    names = _names(packaged_templates())
    return tuple(name for name in names if not name.startswith(f"{STATIC}/"))


def parse(environment: Environment, name: str) -> nodes.Template:
    """A template's tree; raises TemplateSyntaxError, and TemplateNotFound where there is none."""
    if environment.loader is None:
        raise TemplateNotFound(name)
    source, file, _ = environment.loader.get_source(environment, name)
    return environment.parse(source, name, file)


def find_blocks(environment: Environment, name: str) -> tuple[str, ...]:
    """The blocks of a template and of those on which it builds, in their order there."""
    trees = [parse(environment, found) for found in chain_of(environment, name)]
    blocks = (block.name for tree in reversed(trees) for block in tree.find_all(nodes.Block))
    return tuple(dict.fromkeys(blocks))


def chain_of(environment: Environment, name: str) -> tuple[str, ...]:
    """A template, the one that it extends, the one that this extends, and so on."""
    chain = [name]
    while found := next(_extended(parse(environment, chain[-1])), ""):
        if found in chain:
            break
        chain.append(found)
    return tuple(chain)


def reached_from(environment: Environment, name: str) -> tuple[str, ...]:
    """A template and all that it extends, includes or imports, as far as these can be parsed."""
    reached = [name]
    for template in reached:
        try:
            found = list(find_referenced_templates(parse(environment, template)))
        except UNREADABLE:
            continue
        reached += [it for it in found if it is not None and it not in reached]
    return tuple(reached)


def is_open(environment: Environment, name: str) -> bool:
    """Whether a template names another one by a value that is known only when it is filled in."""
    return None in find_referenced_templates(parse(environment, name))


def _extended(tree: nodes.Template) -> Iterator[str]:
    for node in tree.find_all(nodes.Extends):
        if isinstance(node.template, nodes.Const):
            yield str(node.template.value)


def _names(folder: Path) -> tuple[str, ...]:
    paths = (path.relative_to(folder) for path in sorted(folder.rglob("*")) if path.is_file())
    return tuple(
        path.as_posix() for path in paths if not any(part.startswith(".") for part in path.parts)
    )

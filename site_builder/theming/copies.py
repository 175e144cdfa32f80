"""How a template of a site's own begins: as a copy of one of ours, or as one that builds on it.

A copy says in its first line of what it is a copy, so that it is known when ours has changed.
"""

import hashlib
import re
from difflib import get_close_matches
from pathlib import Path

from jinja2 import Environment

from site_builder.errors import OutputError, Problem, Severity, TemplateError
from site_builder.render import DEFAULT, packaged_templates
from site_builder.theming.sources import FOLDER, find_blocks, own_names, packaged_names

SHOWN = 16  # of the digits of a hash: enough to see a change
NOTE = "{{# A copy of {default}/{name} as it was when its SHA-256 began with {digits}. -#}}\n"
NOTED = re.compile(r"\{# A copy of !default/(\S+) as it was when its SHA-256 began with (\w+)\.")
STUB = """\
{{# Each block is off: to change it, take away the line before it and the one after it. -#}}
{{% extends "{default}/{name}" %}}
"""
BLOCK = """
{{#
{{% block {block} %}}
{{{{ super() }}}}
{{% endblock %}}
#}}
"""


def copy_template(name: str, site: Path) -> str:
    """Put one of our templates among the site's own; its place. Raises TemplateError."""
    text = _ours(name)
    note = NOTE.format(default=DEFAULT, name=name, digits=_hash(text))
    return _create(name, site, note + text)


def extend_template(name: str, site: Path, environment: Environment) -> str:
    """Begin a template of the site's own that builds on ours; its place. Raises TemplateError."""
    _ours(name)
    blocks = find_blocks(environment, f"{DEFAULT}/{name}")
    if not blocks:
        hint = f"copy it whole with `briefing theme copy {name}`"
        raise TemplateError.at(name, "has no blocks that could be changed one by one", hint)
    stub = STUB.format(default=DEFAULT, name=name)
    return _create(name, site, stub + "".join(BLOCK.format(block=block) for block in blocks))


def find_stale(site: Path) -> tuple[Problem, ...]:
    """A warning for each copy of a template of ours that has changed since."""
    return tuple(
        Problem(
            location=f"{FOLDER}/{name}:1",
            message=f"is a copy of {DEFAULT}/{noted[1]}, which has changed since",
            hint=f"take over what you want, then note {_hash(_ours(noted[1]))} in this line",
            severity=Severity.WARNING,
        )
        for name in own_names(site)
        if (noted := NOTED.match((site / FOLDER / name).read_text("utf-8", "replace")))
        and noted[1] in packaged_names()
        and noted[2] != _hash(_ours(noted[1]))
    )


def _ours(name: str) -> str:
    """The text of one of our templates."""
    known = packaged_names()
    if name not in known:
        near = get_close_matches(name, known, 1)
        hint = f"did you mean '{near[0]}'?" if near else "`briefing theme list` lists them"
        raise TemplateError.at(name, "there is no such template", hint)
    return (packaged_templates() / name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:SHOWN]


def _create(name: str, site: Path, text: str) -> str:
    """Write a template that is not there yet; never over another one."""
    place = f"{FOLDER}/{name}"
    try:
        (site / place).parent.mkdir(parents=True, exist_ok=True)
        with (site / place).open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
    except FileExistsError as error:
        hint = "move it away first, if you want to begin anew"
        raise TemplateError.at(place, "is there already", hint) from error
    except OSError as error:
        raise OutputError.at(place, f"can not be written: {error.strerror}") from error
    return place

"""Every command, option and variable stands in the reference, and links lead somewhere."""

import json
import re
from dataclasses import fields
from pathlib import Path

import click
import pytest

from site_builder.cli import COMMANDS, main
from site_builder.cli.model import KEY_VARIABLE
from site_builder.cli.settings import EPOCH_VARIABLE
from site_builder.config import (
    Config,
    EditionsConfig,
    LlmConfig,
    MailConfig,
    PublishConfig,
    PublishedSource,
    SourceConfig,
    ThemeConfig,
)
from site_builder.settings_file import TABLES

ROOT = Path(__file__).parent.parent
DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
REFERENCE = (ROOT / "docs" / "reference" / "commands.md").read_text(encoding="utf-8")
SETTINGS = (ROOT / "docs" / "reference" / "settings.md").read_text(encoding="utf-8")
NEW_SITE = ROOT / "site_builder" / "cli" / "skeleton" / "briefing.toml"
DEFAULTS = [
    (field.name, getattr(settings, field.name))
    for settings in (Config(), EditionsConfig(), MailConfig(), ThemeConfig())
    for field in fields(settings)
    if field.name not in TABLES
]
LINK = re.compile(r"\]\((?!https?:|mailto:|#)([^)#\s]+)")


def section(heading: str) -> str:
    """What the reference says under a heading."""
    assert f"\n## {heading}\n" in REFERENCE
    return REFERENCE.split(f"\n## {heading}\n")[1].split("\n## ")[0]


def command(name: str) -> click.Command:
    found = main.get_command(click.Context(main), name)
    assert found is not None
    return found


SHARED = {option for parameter in main.params for option in parameter.opts}


@pytest.mark.parametrize("option", sorted({*SHARED, "--help", "-h"}))
def test_the_reference_has_every_shared_option(option):
    assert f"`{option}" in section("What all commands share")


@pytest.mark.parametrize("name", COMMANDS)
def test_the_reference_has_every_command_with_its_options(name):
    text = section(f"briefing {name}")
    own = [o for p in command(name).params if p.param_type_name == "option" for o in p.opts]
    assert [option for option in own if option not in SHARED and f"| `{option}" not in text] == []


@pytest.mark.parametrize("name", COMMANDS)
def test_the_reference_names_no_option_that_is_not_there(name):
    found = command(name)
    commands = (found, *(found.commands.values() if isinstance(found, click.Group) else ()))
    known = {option for one in commands for parameter in one.params for option in parameter.opts}
    assert set(re.findall(r"^\| `(--[a-z-]+)", section(f"briefing {name}"), re.M)) <= known


def test_the_reference_has_every_command_and_no_other():
    assert re.findall(r"^## briefing (\w+)$", REFERENCE, re.M) == list(COMMANDS)


@pytest.mark.parametrize(("name", "default"), DEFAULTS, ids=[name for name, _ in DEFAULTS])
def test_the_reference_and_a_new_site_have_every_setting(name, default):
    assert f"| `{name}` | `{json.dumps(default)}` |" in SETTINGS
    assert re.search(rf"^(# )?{name} = ", NEW_SITE.read_text(encoding="utf-8"), re.M)


@pytest.mark.parametrize(
    "field",
    [
        field
        for kind in (SourceConfig, LlmConfig, PublishConfig, PublishedSource)
        for field in fields(kind)
        if field.name not in TABLES
    ],
    ids=lambda field: field.name,
)
def test_a_new_site_shows_every_setting_of_a_source_and_of_a_model(field):
    assert re.search(rf"^# {field.name} = ", NEW_SITE.read_text(encoding="utf-8"), re.M)


def test_the_reference_names_the_environment():
    assert f"`{EPOCH_VARIABLE}`" in REFERENCE
    assert f"`{KEY_VARIABLE}`" in REFERENCE


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_link_between_documents_leads_somewhere(path):
    links = LINK.findall(path.read_text(encoding="utf-8"))
    assert [link for link in links if not (path.parent / link).exists()] == []


@pytest.mark.parametrize("name", ["copy", "check"])
def test_the_reference_has_the_options_of_the_commands_for_themes(name):
    group = command("theme")
    own = [o for p in group.commands[name].params if p.param_type_name == "option" for o in p.opts]
    table = section("briefing theme").split(f"| option of `{name}` |")[1].split("\n\n")[0]
    assert re.findall(r"^\| `(--[a-z-]+)", table, re.M) == [o for o in own if o not in SHARED]

"""Every setting with its default, and every key of an article file, stands in the reference."""

import datetime
import json
import re
from dataclasses import MISSING, fields
from pathlib import Path

import pytest

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
from site_builder.content.front_matter import ALIASES, READERS, parse_article
from site_builder.content.people_file import KNOWN, parse_people
from site_builder.model import Origin, Quotation
from site_builder.settings_file import TABLES
from site_builder.summarize import verify

REFERENCE = Path(__file__).parent.parent / "docs" / "reference"
SETTINGS = (REFERENCE / "settings.md").read_text(encoding="utf-8")
FRONT_MATTER = (REFERENCE / "front-matter.md").read_text(encoding="utf-8")
PEOPLE = (REFERENCE / "people.md").read_text(encoding="utf-8")
ROW = re.compile(r"^\| `(\w+)` \|", re.MULTILINE)


def section(document: str, heading: str) -> str:
    return document.split(f"\n## {heading}\n")[1].split("\n## ", maxsplit=1)[0]


def rows(text: str, first_cell: str) -> list[str]:
    """The first cells of the table under this heading cell."""
    return ROW.findall(text.split(f"| {first_cell} |")[1].split("\n\n", maxsplit=1)[0])


KINDS = [
    ("The site", Config),
    ("`[editions]`", EditionsConfig),
    ("`[mail]`", MailConfig),
    ("`[theme]`", ThemeConfig),
    ("`[[sources]]`", SourceConfig),
    ("`[llm]`", LlmConfig),
    ("`[publish]`", PublishConfig),
    ("`[[publish.sources]]`", PublishedSource),
]


@pytest.mark.parametrize(("heading", "kind"), KINDS)
def test_the_reference_has_every_setting_with_its_default_and_no_other(heading, kind):
    table = section(SETTINGS, heading)
    settings = {field.name: field.default for field in fields(kind) if field.name not in TABLES}
    defaults = [
        f"| `{name}` | {'none' if value is MISSING else f'`{json.dumps(value)}`'} |"
        for name, value in settings.items()
    ]
    assert rows(table, "setting") == list(settings)
    assert [row for row in defaults if row not in table] == []


def test_the_reference_has_every_key_of_the_front_matter_and_no_other():
    assert set(rows(FRONT_MATTER, "key")) == {*READERS, *ALIASES}


@pytest.mark.parametrize(
    ("first_cell", "kind"), [("key of a quote", Quotation), ("key of `briefing`", Origin)]
)
def test_the_reference_has_every_key_inside_a_key(first_cell, kind):
    assert rows(FRONT_MATTER, first_cell) == [field.name for field in fields(kind)]


def test_the_reference_has_every_key_of_a_person_and_no_other():
    assert rows(PEOPLE, "key") == list(KNOWN)


def test_the_example_of_a_person_is_without_fault():
    (person,) = parse_people(PEOPLE.split("```toml\n")[1].split("```")[0], "people.toml")
    assert all(getattr(person, key) for key in KNOWN)


def test_the_example_of_an_article_file_is_without_fault():
    example = FRONT_MATTER.split("```\n")[1]
    article = parse_article(example, "content/articles/example.md", datetime.UTC)
    assert set(READERS) - {"briefing"} == set(re.findall(r"^(\w+):", example, re.MULTILINE))
    assert verify(article, datetime.UTC).problems == ()

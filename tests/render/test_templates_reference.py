"""Everything a template is given stands in its reference."""

import dataclasses
import re
from pathlib import Path

import pytest

from site_builder.config import Config
from site_builder.model import Story
from site_builder.plan import plan
from site_builder.plan.entries import ArticleEntry, EditionEntry, QuoteEntry
from site_builder.render.environment import FILTERS

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "docs" / "reference" / "templates.md").read_text(encoding="utf-8")
ARTICLE = """---
title: Bridge
date: 2026-03-01
quotes:
- text: We walked over it.
  speaker: Ana Díaz
---

“We walked over it.”
"""
# Parts of other templates, and the mail, which has a how-to of its own.
NOT_PAGES = {"base.html", "macros.html"}


def names(heading: str) -> set[str]:
    """The names in the table under a heading."""
    assert f"\n## {heading}\n" in TEXT
    section = TEXT.split(f"\n## {heading}\n")[1].split("\n## ")[0]
    return set(re.findall(r"^\| `(\w+)", section, re.MULTILINE))


@pytest.fixture
def given(make_library) -> dict[str, set[str]]:
    """The names in the context of each template."""
    library = make_library(bridge=ARTICLE)
    story = Story(id="bridge", title="A bridge", articles=library.articles, former=("span",))
    library = dataclasses.replace(library, stories=(story,))
    pages = plan(library, Config(base_url="https://quill.example/"))
    return {page.template: set(page.context) for page in pages}


def test_every_name_a_page_is_given_is_documented(given):
    for template, context in given.items():
        common = {"title", "description"} if template.endswith(".html") else set()
        assert context - common == names(template), template
    assert {"site", "here", "link", "absolute", "title", "description"} == names("Every template")


def test_every_template_of_a_page_is_used_and_documented(given):
    files = {path.name for path in (ROOT / "templates").glob("*.*")}
    assert files - NOT_PAGES == set(given)
    assert set(re.findall(r"^## (\S+\.\w+)$", TEXT, re.MULTILINE)) == set(given)


@pytest.mark.parametrize(
    ("heading", "entry"),
    [("An edition", EditionEntry), ("An article", ArticleEntry), ("A quote", QuoteEntry)],
)
def test_every_field_of_what_templates_show_is_documented(heading, entry):
    assert {field.name for field in dataclasses.fields(entry)} == names(heading)


def test_every_filter_is_documented():
    assert set(FILTERS) == names("Filters")

"""`content/stories.toml`: what an editor settled about stories. Only ever read.

Every mistake in it comes at once, each with its line and what to do; it ends the run. What is well
written and applies to nothing is told as a warning where stories are made.
"""

from collections.abc import Iterator, Mapping
from dataclasses import fields
from pathlib import Path
from typing import Any

from site_builder.model import SettledStory
from site_builder.settings_checks import check
from site_builder.toml_file import (
    Mistake,
    Place,
    check_mistakes,
    find_line,
    parse_tables,
    read_text,
    shown,
    unknown_key,
)

STORIES_FILE = "content/stories.toml"
LONGEST_TITLE = 300
KNOWN = {it.name: it for it in fields(SettledStory) if it.name not in {"id", "location"}}


def load_stories(folder: Path) -> tuple[SettledStory, ...]:
    """What is settled about the stories of the site in this folder; nothing without a file.

    Raises ConfigError.
    """
    path = folder / STORIES_FILE
    return parse_stories(read_text(path, STORIES_FILE), STORIES_FILE) if path.exists() else ()


def parse_stories(text: str, location: str) -> tuple[SettledStory, ...]:
    """The stories of a TOML text; raises ConfigError with every mistake in it."""
    tables = parse_tables(text, location)
    mistakes: list[Mistake] = []
    found = {
        story: _read(table, Place(story), mistakes)
        for story, table in tables.items()
        if _is_table(story, table, mistakes)
    }
    mistakes += [*_find_doubles(found), *_find_circles(found)]
    check_mistakes(mistakes, text, location)
    lines = {story: find_line(text, Place(story), "") for story in found}
    return tuple(
        SettledStory(
            id=story,
            **values,
            location=f"{location}:{lines[story]}" if lines[story] else location,
        )
        for story, values in found.items()
    )


def _is_table(story: str, table: object, mistakes: list[Mistake]) -> bool:
    if isinstance(table, dict):
        return True
    hint = "write the id of a story on its own line before it: [caldry-dam]"
    mistakes.append(Mistake(Place(), story, "expected a table", hint))
    return False


def _read(table: Mapping[str, Any], place: Place, mistakes: list[Mistake]) -> dict[str, Any]:
    """The values of a story that are sound; what is wrong with the others joins the mistakes."""
    values: dict[str, Any] = {}
    for key, value in table.items():
        if key not in KNOWN:
            mistakes.append(unknown_key(place, key, KNOWN))
            continue
        try:
            values[key] = check(key, value, KNOWN[key].type)
        except ValueError as error:
            mistakes.append(Mistake(place, key, f"{error}, got {shown(value)}"))
    if len(values.get("title", "")) > LONGEST_TITLE:
        message = f"longer than {LONGEST_TITLE} characters"
        mistakes.append(Mistake(place, "title", message, "a headline of ten words is read"))
    return values


def _find_doubles(stories: Mapping[str, Mapping[str, Any]]) -> Iterator[Mistake]:
    """What is merged twice, and what both belongs to a story and does not."""
    owners: dict[str, str] = {}
    for story, values in stories.items():
        for name in values.get("merge", ()):
            owner = owners.setdefault(name, story)
            if owner != story:
                hint = "keep it in one of them"
                yield Mistake(Place(story), "merge", f"'{name}' is merged into '{owner}' too", hint)
            if name in values.get("split", ()):
                message = f"'{name}' is both merged and split"
                yield Mistake(Place(story), "split", message, "keep one")


def _find_circles(stories: Mapping[str, Mapping[str, Any]]) -> Iterator[Mistake]:
    """Stories that become part of themselves, perhaps by way of others."""
    steps = {name: story for story, values in stories.items() for name in values.get("merge", ())}
    for story in stories:
        passed = [story]
        while (step := steps.get(passed[-1])) and step not in passed:
            passed.append(step)
        if step == story:
            message = f"'{story}' would become part of itself"
            yield Mistake(Place(story), "merge", message, "take one of the merges away")

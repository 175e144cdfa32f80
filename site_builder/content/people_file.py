"""`content/people.toml`: what an editor settled about who is who. Only ever read.

Every mistake in it comes at once, each with its line and what to do. A wrong entry would join or part
people on every page, so a mistake ends the run.
"""

from collections.abc import Mapping, Sequence
from dataclasses import MISSING, fields
from pathlib import Path
from typing import Any

from site_builder.model import KnownPerson
from site_builder.settings_checks import check
from site_builder.text import one_line
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

PEOPLE_FILE = "content/people.toml"
TABLE = "people"
KNOWN = {field.name: field for field in fields(KnownPerson) if field.name != "location"}


def load_people(folder: Path) -> tuple[KnownPerson, ...]:
    """The people of the site in this folder; none without a file. Raises ConfigError."""
    path = folder / PEOPLE_FILE
    return parse_people(read_text(path, PEOPLE_FILE), PEOPLE_FILE) if path.exists() else ()


def parse_people(text: str, location: str) -> tuple[KnownPerson, ...]:
    """The people of a TOML text; raises ConfigError with every mistake in it."""
    tables = parse_tables(text, location)
    mistakes = [unknown_key(Place(), key, (TABLE,)) for key in tables if key != TABLE]
    people = tables.get(TABLE, [])
    if not isinstance(people, list) or not all(isinstance(table, dict) for table in people):
        hint = "write [[people]] on its own line before each person"
        mistakes.append(Mistake(Place(), TABLE, "expected tables", hint))
        people = []
    found = [_read(table, _place(number), mistakes) for number, table in enumerate(people)]
    mistakes += _find_claims(found)
    check_mistakes(mistakes, text, location)
    lines = (find_line(text, _place(number), "") for number in range(len(found)))
    return tuple(
        KnownPerson(**values, location=f"{location}:{line}" if line else location)
        for values, line in zip(found, lines, strict=True)
    )


def _place(number: int) -> Place:
    return Place(TABLE, number + 1)


def _read(table: Mapping[str, Any], place: Place, mistakes: list[Mistake]) -> dict[str, Any]:
    """The values of a person that are sound; what is wrong with the others joins the mistakes."""
    values: dict[str, Any] = {}
    for key, value in table.items():
        if key not in KNOWN:
            mistakes.append(unknown_key(place, key, KNOWN))
            continue
        try:
            values[key] = check(key, value, KNOWN[key].type)
        except ValueError as error:
            mistakes.append(Mistake(place, key, f"{error}, got {shown(value)}"))
    mistakes += [
        Mistake(place, key, "missing")
        for key, field in KNOWN.items()
        if field.default is MISSING and key not in table
    ]
    return values


def _find_claims(people: Sequence[Mapping[str, Any]]) -> list[Mistake]:
    """The names that two people claim, and those that one person both has and has not."""
    owners: dict[str, int] = {}
    mistakes = []
    for number, person in enumerate(people):
        named = [("name", person.get("name", "")), *_pairs(person, "aliases")]
        for key, name in named:
            owner = owners.setdefault(_fold(name), number) if name else number
            if owner != number:
                message = f"another person is called {name!r}"
                hint = "a name is one person's: keep it in one place"
                mistakes.append(Mistake(_place(number), key, message, hint))
        own = {_fold(name) for _, name in named}
        mistakes += [
            Mistake(_place(number), key, f"{name!r} is a name of the same person", "keep one")
            for key, name in _pairs(person, "apart")
            if _fold(name) in own
        ]
    return mistakes


def _pairs(person: Mapping[str, Any], key: str) -> list[tuple[str, str]]:
    return [(key, name) for name in person.get(key, ())]


def _fold(name: str) -> str:
    return one_line(name).casefold()

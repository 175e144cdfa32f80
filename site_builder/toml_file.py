"""A TOML file that a person writes: every mistake in it at once, each with its line.

Not for what a file may say: that is known where it is read.
"""

import re
import tomllib
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from site_builder.errors import ConfigError, Problem

HEADER = re.compile(r"""\s*\[\[?\s*["']?(?P<name>[^\]\s"']+)["']?\s*\]""")
SETTING = re.compile(r"""\s*["']?(?P<key>[\w-]+)["']?\s*[=.]""")
PASSWORD = re.compile(r"//[^/@]*@")


@dataclass(frozen=True, slots=True)
class Place:
    """A table of the file: its name, empty at the top, and which of that name it is."""

    table: str = ""
    number: int = 1


@dataclass(frozen=True, slots=True)
class Mistake:
    """What is wrong with a key of a table; without a message, nobody knows the key."""

    place: Place
    key: str
    message: str
    hint: str = ""


def read_text(path: Path, location: str) -> str:
    """The text of a file that is there; raises ConfigError."""
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        hint = "save the file with the encoding UTF-8"
        raise ConfigError.at(location, "not UTF-8", hint) from error
    except OSError as error:
        raise ConfigError.at(location, f"can not be read: {error.strerror}") from error


def parse_tables(text: str, location: str) -> dict[str, Any]:
    """What a TOML text says; raises ConfigError where it is none."""
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        where = re.search(r"at line (\d+)", str(error))
        reason = re.sub(r" \(at .*\)$", "", str(error))
        at = f"{location}:{where[1]}" if where else location
        message = f"no TOML: {reason[:1].lower()}{reason[1:]}"
        raise ConfigError.at(at, message, 'a text stands in quotes: title = "…"') from error


def check_mistakes(mistakes: Sequence[Mistake], text: str, location: str) -> None:
    """Raise ConfigError with every mistake, if there is one."""
    if mistakes:
        raise ConfigError(sorted((_problem(m, text, location) for m in mistakes), key=_line))


def unknown_key(place: Place, key: str, known: Iterable[str]) -> Mistake:
    """The mistake of a key that nobody knows, with the one that may be meant."""
    known = tuple(known)
    near = get_close_matches(key, known, 1)
    hint = f"did you mean '{near[0]}'?" if near else f"known are {', '.join(known)}"
    return Mistake(place, key, "", hint)


def shown(value: object) -> str:
    """The value as it was written, but for a password in an address."""
    names = {bool: str(value).lower(), dict: "a table", list: "a list"}
    return names.get(type(value), PASSWORD.sub("//…@", repr(value)))


def _problem(mistake: Mistake, text: str, location: str) -> Problem:
    line = find_line(text, mistake.place, mistake.key)
    name = f"{mistake.place.table}.{mistake.key}" if mistake.place.table else mistake.key
    return Problem(
        location=f"{location}:{line}" if line else location,
        message=f"{name}: {mistake.message}" if mistake.message else f"unknown key '{name}'",
        hint=mistake.hint,
    )


def find_line(text: str, place: Place, key: str) -> int:
    """The line on which a key of a table is set, else that on which the table begins; 0 for none.

    The TOML parser does not tell, and what is written over several lines is rare here.
    """
    lines: dict[tuple[Place, str], int] = {}
    here, tables = Place(), Counter[str]()
    for number, line in enumerate(text.splitlines(), start=1):
        if header := HEADER.match(line):
            tables[header["name"]] += 1
            here = Place(header["name"], tables[header["name"]])
            lines[here, ""] = number
        elif setting := SETTING.match(line):
            lines.setdefault((here, setting["key"]), number)
    table = Place(place.table or key, place.number)
    candidates = ((place, key), (table, ""), (Place(), place.table))
    return next((lines[candidate] for candidate in candidates if candidate in lines), 0)


def _line(problem: Problem) -> int:
    line = problem.location.rpartition(":")[2]
    return int(line) if line.isdecimal() else 0

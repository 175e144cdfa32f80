"""`briefing.toml` as a value: every mistake in it at once, each with its line and what to do."""

import re
import tomllib
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import MISSING, dataclass, fields
from difflib import get_close_matches
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from site_builder.config import Config, LlmConfig, MailConfig, SourceConfig
from site_builder.errors import ConfigError, Problem
from site_builder.settings_checks import check

TABLES = ("mail", "sources", "llm")
# What a person may take for a setting, and the environment variable that holds it.
SECRETS = {
    ("mail", "password"): ("a password", "BRIEFING_SMTP_PASSWORD"),
    ("llm", "api_key"): ("a key", "BRIEFING_LLM_KEY"),
    ("llm", "key"): ("a key", "BRIEFING_LLM_KEY"),
}
HEADER = re.compile(r"\s*\[\[?\s*(?P<name>[^\]\s]+)\s*\]")
SETTING = re.compile(r"""\s*["']?(?P<key>[\w-]+)["']?\s*[=.]""")
PASSWORD = re.compile(r"//[^/@]*@")


def load_config(path: Path) -> Config:
    """The settings of a `briefing.toml`; raises ConfigError with every mistake in it."""
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError as error:
        hint = "make one with `briefing init`"
        raise ConfigError.at(path.name, "there is no such file here", hint) from error
    except UnicodeDecodeError as error:
        hint = "save the file with the encoding UTF-8"
        raise ConfigError.at(path.name, "not UTF-8", hint) from error
    except OSError as error:
        raise ConfigError.at(path.name, f"can not be read: {error.strerror}") from error
    return parse_config(text, path.name)


def parse_config(text: str, location: str) -> Config:
    """The settings in a TOML text; raises ConfigError with every mistake in it."""
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        where = re.search(r"at line (\d+)", str(error))
        reason = re.sub(r" \(at .*\)$", "", str(error))
        at = f"{location}:{where[1]}" if where else location
        message = f"no TOML: {reason[:1].lower()}{reason[1:]}"
        raise ConfigError.at(at, message, 'a text stands in quotes: title = "…"') from error
    mistakes: list[_Mistake] = []
    mail, sources = tables.pop("mail", {}), tables.pop("sources", [])
    llm = tables.pop("llm", None)
    settings = _read(Config, tables, _Place(), mistakes)
    settings["mail"] = _read_mail(mail, mistakes)
    settings["sources"] = _read_sources(sources, mistakes)
    settings["llm"] = None if llm is None else _read_llm(llm, mistakes)
    if mistakes:
        raise ConfigError(sorted((_problem(m, text, location) for m in mistakes), key=_line))
    return Config(**settings)


@dataclass(frozen=True, slots=True)
class _Place:
    """A table of the file: its name, empty at the top, and which of that name it is."""

    table: str = ""
    number: int = 1


@dataclass(frozen=True, slots=True)
class _Mistake:
    """What is wrong with a key of a table; without a message, nobody knows the key."""

    place: _Place
    key: str
    message: str
    hint: str = ""


def _read_mail(table: object, mistakes: list[_Mistake]) -> MailConfig:
    if isinstance(table, dict):
        return MailConfig(**_read(MailConfig, table, _Place("mail"), mistakes))
    mistakes.append(_Mistake(_Place(), "mail", "expected a table", "write [mail] on its own line"))
    return MailConfig()


def _read_llm(table: object, mistakes: list[_Mistake]) -> LlmConfig | None:
    """The language model, if all that is said of it is sound."""
    if not isinstance(table, dict):
        hint = "write [llm] on its own line"
        mistakes.append(_Mistake(_Place(), "llm", "expected a table", hint))
        return None
    place, found = _Place("llm"), list[_Mistake]()
    settings = _read(LlmConfig, table, place, found)
    if settings.get("base_url") == "":
        message, hint = "expected an address", "such as http://localhost:11434/v1"
        found.append(_Mistake(place, "base_url", message, hint))
    if "@" in urlsplit(settings.get("base_url", "")).netloc:
        message, variable = SECRETS["llm", "key"]
        hint = f"put it in the environment variable {variable}"
        found.append(_Mistake(place, "base_url", f"{message} does not belong in a file", hint))
    prices = ("price_per_million_input", "price_per_million_output")
    if settings.get("max_cost_per_run") and not any(settings.get(price) for price in prices):
        message, hint = "can not be kept without a price", f"set {' and '.join(prices)}"
        found.append(_Mistake(place, "max_cost_per_run", message, hint))
    mistakes += found
    return None if found else LlmConfig(**settings)


def _read_sources(tables: object, mistakes: list[_Mistake]) -> tuple[SourceConfig, ...]:
    """The standing sources that are sound; no two of them have the same name."""
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        hint = "write [[sources]] on its own line before each source"
        mistakes.append(_Mistake(_Place(), "sources", "expected tables", hint))
        return ()
    places = [_Place("sources", number) for number in range(1, len(tables) + 1)]
    found = [_read(SourceConfig, *pair, mistakes) for pair in zip(tables, places, strict=True)]
    taken: set[str] = set()
    for settings, place in zip(found, places, strict=True):
        name = settings.get("name", "")
        if name and name.casefold() in taken:
            message = f"another source is called {name!r}"
            mistakes.append(_Mistake(place, "name", message, "give each a name of its own"))
        taken.add(name.casefold())
    return () if mistakes else tuple(SourceConfig(**settings) for settings in found)


def _read(
    kind: type[Config | MailConfig | SourceConfig | LlmConfig],
    table: Mapping[str, Any],
    place: _Place,
    mistakes: list[_Mistake],
) -> dict[str, Any]:
    """The values of a table that are sound; what is wrong with the others joins the mistakes."""
    known = {item.name: item for item in fields(kind) if item.name not in TABLES}
    values: dict[str, Any] = {}
    for key, value in table.items():
        if key not in known:
            mistakes.append(_unknown(place, key, known))
            continue
        try:
            values[key] = check(key, value, known[key].type)
        except ValueError as error:
            mistakes.append(_Mistake(place, key, f"{error}, got {_shown(value)}"))
    for key, item in known.items():
        if item.default is MISSING and key not in table:
            mistakes.append(_Mistake(place, key, "missing"))
    return values


def _unknown(place: _Place, key: str, known: Iterable[str]) -> _Mistake:
    if secret := SECRETS.get((place.table, key)):
        what, variable = secret
        hint = f"put it in the environment variable {variable}"
        return _Mistake(place, key, f"{what} does not belong in a file", hint)
    known = known if place.table else (*known, *TABLES)
    near = get_close_matches(key, known, 1)
    hint = f"did you mean '{near[0]}'?" if near else f"known are {', '.join(known)}"
    return _Mistake(place, key, "", hint)


def _shown(value: object) -> str:
    """The value as it was written, but for a password in an address."""
    names = {bool: str(value).lower(), dict: "a table", list: "a list"}
    return names.get(type(value), PASSWORD.sub("//…@", repr(value)))


def _problem(mistake: _Mistake, text: str, location: str) -> Problem:
    line = _find_line(text, mistake.place, mistake.key)
    name = f"{mistake.place.table}.{mistake.key}" if mistake.place.table else mistake.key
    return Problem(
        location=f"{location}:{line}" if line else location,
        message=f"{name}: {mistake.message}" if mistake.message else f"unknown key '{name}'",
        hint=mistake.hint,
    )


def _find_line(text: str, place: _Place, key: str) -> int:
    """The line on which a key of a table is set, else that on which the table begins; 0 for none.

    The TOML parser does not tell, and what is written over several lines is rare here.
    """
    lines: dict[tuple[_Place, str], int] = {}
    here, tables = _Place(), Counter[str]()
    for number, line in enumerate(text.splitlines(), start=1):
        if header := HEADER.match(line):
            tables[header["name"]] += 1
            here = _Place(header["name"], tables[header["name"]])
            lines[here, ""] = number
        elif setting := SETTING.match(line):
            lines.setdefault((here, setting["key"]), number)
    table = _Place(place.table or key, place.number)
    candidates = ((place, key), (table, ""), (_Place(), place.table))
    return next((lines[candidate] for candidate in candidates if candidate in lines), 0)


def _line(problem: Problem) -> int:
    line = problem.location.rpartition(":")[2]
    return int(line) if line.isdecimal() else 0

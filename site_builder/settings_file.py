"""`briefing.toml` as a value: every mistake in it at once, each with its line and what to do."""

from collections.abc import Iterable, Mapping
from dataclasses import MISSING, fields
from pathlib import Path
from typing import Any

from site_builder.config import Config, MailConfig, SourceConfig
from site_builder.errors import ConfigError
from site_builder.settings_checks import check
from site_builder.toml_file import (
    Mistake,
    Place,
    check_mistakes,
    parse_tables,
    read_text,
    shown,
    unknown_key,
)

TABLES = ("mail", "sources")


def load_config(path: Path) -> Config:
    """The settings of a `briefing.toml`; raises ConfigError with every mistake in it."""
    if not path.exists():
        hint = "make one with `briefing init`"
        raise ConfigError.at(path.name, "there is no such file here", hint)
    text = read_text(path, path.name)
    return parse_config(text, path.name)


def parse_config(text: str, location: str) -> Config:
    """The settings in a TOML text; raises ConfigError with every mistake in it."""
    tables = parse_tables(text, location)
    mistakes: list[Mistake] = []
    mail, sources = tables.pop("mail", {}), tables.pop("sources", [])
    settings = _read(Config, tables, Place(), mistakes)
    settings["mail"] = _read_mail(mail, mistakes)
    settings["sources"] = _read_sources(sources, mistakes)
    check_mistakes(mistakes, text, location)
    return Config(**settings)


def _read_mail(table: object, mistakes: list[Mistake]) -> MailConfig:
    if isinstance(table, dict):
        return MailConfig(**_read(MailConfig, table, Place("mail"), mistakes))
    mistakes.append(Mistake(Place(), "mail", "expected a table", "write [mail] on its own line"))
    return MailConfig()


def _read_sources(tables: object, mistakes: list[Mistake]) -> tuple[SourceConfig, ...]:
    """The standing sources that are sound; no two of them have the same name."""
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        hint = "write [[sources]] on its own line before each source"
        mistakes.append(Mistake(Place(), "sources", "expected tables", hint))
        return ()
    places = [Place("sources", number) for number in range(1, len(tables) + 1)]
    found = [_read(SourceConfig, *pair, mistakes) for pair in zip(tables, places, strict=True)]
    taken: set[str] = set()
    for settings, place in zip(found, places, strict=True):
        name = settings.get("name", "")
        if name and name.casefold() in taken:
            message = f"another source is called {name!r}"
            mistakes.append(Mistake(place, "name", message, "give each a name of its own"))
        taken.add(name.casefold())
    return () if mistakes else tuple(SourceConfig(**settings) for settings in found)


def _read(
    kind: type[Config | MailConfig | SourceConfig],
    table: Mapping[str, Any],
    place: Place,
    mistakes: list[Mistake],
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
            mistakes.append(Mistake(place, key, f"{error}, got {shown(value)}"))
    for key, item in known.items():
        if item.default is MISSING and key not in table:
            mistakes.append(Mistake(place, key, "missing"))
    return values


def _unknown(place: Place, key: str, known: Iterable[str]) -> Mistake:
    if (place.table, key) == ("mail", "password"):
        hint = "put it in the environment variable BRIEFING_SMTP_PASSWORD"
        return Mistake(place, key, "a password does not belong in a file", hint)
    known = known if place.table else (*known, *TABLES)
    return unknown_key(place, key, known)

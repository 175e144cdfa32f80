"""`briefing.toml` as a value: every mistake in it at once, each with its line and what to do."""

from collections.abc import Iterable, Mapping
from dataclasses import MISSING, fields
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import urlsplit

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
from site_builder.errors import ConfigError
from site_builder.settings_checks import check, unreadable
from site_builder.toml_file import (
    Mistake,
    Place,
    check_mistakes,
    parse_tables,
    read_text,
    shown,
    unknown_key,
)

Table = TypeVar("Table", EditionsConfig, MailConfig, ThemeConfig)
Source = TypeVar("Source", SourceConfig, PublishedSource)
Settings = (
    Config
    | EditionsConfig
    | MailConfig
    | ThemeConfig
    | SourceConfig
    | LlmConfig
    | PublishConfig
    | PublishedSource
)
TABLES = ("editions", "mail", "theme", "sources", "llm", "publish")
# What a person may take for a setting, and the environment variable that holds it.
SECRETS = {
    ("mail", "password"): ("a password", "BRIEFING_SMTP_PASSWORD"),
    ("llm", "api_key"): ("a key", "BRIEFING_LLM_KEY"),
    ("llm", "key"): ("a key", "BRIEFING_LLM_KEY"),
}


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
    editions, mail = tables.pop("editions", {}), tables.pop("mail", {})
    theme, publish = tables.pop("theme", {}), tables.pop("publish", {})
    sources, llm = tables.pop("sources", []), tables.pop("llm", None)
    settings = _read(Config, tables, Place(), mistakes)
    settings["editions"] = _read_table(EditionsConfig, editions, Place("editions"), mistakes)
    settings["mail"] = _read_table(MailConfig, mail, Place("mail"), mistakes)
    settings["theme"] = _read_theme(theme, mistakes)
    settings["sources"] = _read_sources(SourceConfig, sources, "sources", mistakes)
    settings["publish"] = _read_publish(publish, mistakes)
    settings["llm"] = None if llm is None else _read_llm(llm, mistakes)
    check_mistakes(mistakes, text, location)
    return Config(**settings)


def _read_table(kind: type[Table], table: object, place: Place, mistakes: list[Mistake]) -> Table:
    """The settings of a table that has a default for each of them."""
    if isinstance(table, dict):
        return kind(**_read(kind, table, place, mistakes))
    hint = f"write [{place.table}] on its own line"
    mistakes.append(Mistake(Place(), place.table, "expected a table", hint))
    return kind()


def _read_theme(table: object, mistakes: list[Mistake]) -> ThemeConfig:
    """The colours of a site, each of which can be read on its background."""
    theme = _read_table(ThemeConfig, table, Place("theme"), mistakes)
    hint = "make one of the two darker or lighter"
    mistakes += [Mistake(Place("theme"), key, what, hint) for key, what in unreadable(theme)]
    return theme


def _read_llm(table: object, mistakes: list[Mistake]) -> LlmConfig | None:
    """The language model, if all that is said of it is sound."""
    if not isinstance(table, dict):
        hint = "write [llm] on its own line"
        mistakes.append(Mistake(Place(), "llm", "expected a table", hint))
        return None
    place, found = Place("llm"), list[Mistake]()
    settings = _read(LlmConfig, table, place, found)
    if settings.get("base_url") == "":
        message, hint = "expected an address", "such as http://localhost:11434/v1"
        found.append(Mistake(place, "base_url", message, hint))
    if "@" in urlsplit(settings.get("base_url", "")).netloc:
        message, variable = SECRETS["llm", "key"]
        hint = f"put it in the environment variable {variable}"
        found.append(Mistake(place, "base_url", f"{message} does not belong in a file", hint))
    prices = ("price_per_million_input", "price_per_million_output")
    if settings.get("max_cost_per_run") and not any(settings.get(price) for price in prices):
        message, hint = "can not be kept without a price", f"set {' and '.join(prices)}"
        found.append(Mistake(place, "max_cost_per_run", message, hint))
    mistakes += found
    return None if found else LlmConfig(**settings)


def _read_publish(table: object, mistakes: list[Mistake]) -> PublishConfig:
    if not isinstance(table, dict):
        hint = "write [publish] on its own line"
        mistakes.append(Mistake(Place(), "publish", "expected a table", hint))
        return PublishConfig()
    tables = {key: value for key, value in table.items() if key != "sources"}
    given = table.get("sources", [])
    sources = _read_sources(PublishedSource, given, "publish.sources", mistakes)
    settings = _read(PublishConfig, tables, Place("publish"), mistakes)
    return PublishConfig(**settings, sources=sources)


def _read_sources(
    kind: type[Source], tables: object, name: str, mistakes: list[Mistake]
) -> tuple[Source, ...]:
    """The sources that are sound, if all are; no two of them have the same name."""
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        hint = f"write [[{name}]] on its own line before each source"
        table, _, key = name.rpartition(".")
        mistakes.append(Mistake(Place(table), key, "expected tables", hint))
        return ()
    places = [Place(name, number) for number in range(1, len(tables) + 1)]
    found = [_read(kind, *pair, mistakes) for pair in zip(tables, places, strict=True)]
    taken: set[str] = set()
    for settings, place in zip(found, places, strict=True):
        called = settings.get("name", "")
        if called and called.casefold() in taken:
            message = f"another source is called {called!r}"
            mistakes.append(Mistake(place, "name", message, "give each a name of its own"))
        taken.add(called.casefold())
    return () if mistakes else tuple(kind(**settings) for settings in found)


def _read(
    kind: type[Settings],
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
    if secret := SECRETS.get((place.table, key)):
        what, variable = secret
        hint = f"put it in the environment variable {variable}"
        return Mistake(place, key, f"{what} does not belong in a file", hint)
    known = known if place.table else (*known, *TABLES)
    return unknown_key(place, key, known)

"""`briefing.toml` as a value: every setting of a site, checked, with its default."""

import re
import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, fields
from difflib import get_close_matches
from enum import StrEnum
from pathlib import Path, PurePosixPath
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from site_builder.errors import ConfigError, Problem

FILE_NAME = "briefing.toml"
FEWEST_KEY_POINTS, MOST_KEY_POINTS = 1, 10
HIGHEST_PORT = 65_535
KEPT_FOLDERS = {"content", "templates", "static"}
HEADER = re.compile(r"\s*\[\[?\s*(?P<name>[^\]\s]+)\s*\]")
SETTING = re.compile(r"""\s*["']?(?P<key>[\w-]+)["']?\s*[=.]""")
LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")  # the shape of a BCP 47 tag


class Security(StrEnum):
    """How a mail server is spoken to: TLS from the start (port 465), or after STARTTLS (587)."""

    STARTTLS = "starttls"
    TLS = "tls"


@dataclass(frozen=True, slots=True, kw_only=True)
class MailConfig:
    """The `[mail]` table: who sends the digest, and over which server.

    The password is never a setting: it is read from the environment variable `password_env`.
    `ca_file` names certificates (PEM) to trust instead of the system's, for a server of one's own.
    """

    sender: str = ""
    reply_to: str = ""
    host: str = ""
    port: int = 587
    security: Security = Security.STARTTLS
    username: str = ""
    ca_file: str = ""
    password_env: str = "BRIEFING_SMTP_PASSWORD"  # noqa: S105 - the variable's name, no secret


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """All settings of a site; `base_url` is empty or ends with a slash."""

    title: str = "Briefing"
    description: str = ""
    base_url: str = ""
    language: str = "en"
    timezone: str = "UTC"
    output: str = "output"
    key_points: int = 5
    mail: MailConfig = field(default_factory=MailConfig)


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
    mail = tables.pop("mail", {})
    mistakes: list[_Mistake] = []
    settings = _read(Config, tables, "", mistakes)
    if isinstance(mail, dict):
        settings["mail"] = MailConfig(**_read(MailConfig, mail, "mail", mistakes))
    else:
        mistakes.append(_Mistake("", "mail", "expected a table", "write [mail] on its own line"))
    if mistakes:
        raise ConfigError(sorted((_problem(m, text, location) for m in mistakes), key=_line))
    return Config(**settings)


def parse_base_url(text: str) -> str:
    """An http(s) address with a slash at its end; raises ValueError where it is none."""
    parts = urlsplit(text)
    if text and (parts.scheme not in {"http", "https"} or not parts.hostname):
        message = "expected an address that begins with https:// or http://"
        raise ValueError(message)
    if parts.query or parts.fragment:
        message = "expected an address without ? and #"
        raise ValueError(message)
    return text if not text or text.endswith("/") else f"{text}/"


@dataclass(frozen=True, slots=True)
class _Mistake:
    """What is wrong with a key of a table; the table's name is empty at the top."""

    table: str
    key: str
    message: str
    hint: str = ""


def _read(
    kind: type[Config | MailConfig], table: Mapping[str, Any], name: str, mistakes: list[_Mistake]
) -> dict[str, Any]:
    """The values of a table that are sound; what is wrong with the others joins the mistakes."""
    known = {item.name: item.type for item in fields(kind) if item.name != "mail"}
    values: dict[str, Any] = {}
    for key, value in table.items():
        if key not in known:
            mistakes.append(_unknown(name, key, known))
            continue
        try:
            values[key] = CHECKS.get(key, _as_it_is)(_convert(value, known[key]))
        except ValueError as error:
            mistakes.append(_Mistake(name, key, f"{error}, got {_shown(value)}"))
    return values


def _unknown(table: str, key: str, known: Iterable[str]) -> _Mistake:
    if (table, key) == ("mail", "password"):
        hint = "put it in the environment variable BRIEFING_SMTP_PASSWORD"
        return _Mistake(table, key, "a password does not belong in a file", hint)
    near = get_close_matches(key, (*known, "mail"), 1)
    hint = f"did you mean '{near[0]}'?" if near else f"known are {', '.join(known)}"
    return _Mistake(table, key, "", hint)


def _convert(value: object, kind: Any) -> Any:  # noqa: ANN401 - the border of parsing
    import msgspec  # noqa: PLC0415 - loaded only when a file is read

    try:
        return msgspec.convert(value, kind)
    except msgspec.ValidationError as error:
        message = f"expected {WORDS[kind]}"
        raise ValueError(message) from error


def _shown(value: object) -> str:
    names = {bool: str(value).lower(), dict: "a table", list: "a list"}
    return names.get(type(value), repr(value))


def _problem(mistake: _Mistake, text: str, location: str) -> Problem:
    line = _find_line(text, mistake.table, mistake.key)
    name = f"{mistake.table}.{mistake.key}" if mistake.table else mistake.key
    return Problem(
        location=f"{location}:{line}" if line else location,
        message=f"{name}: {mistake.message}" if mistake.message else f"unknown key '{name}'",
        hint=mistake.hint,
    )


def _find_line(text: str, table: str, key: str) -> int:
    """The line on which a key of a table is set, or the table of that name begins; 0 for nowhere.

    The TOML parser does not tell, and what is written over several lines is rare here.
    """
    here = ""
    for number, line in enumerate(text.splitlines(), start=1):
        header = HEADER.match(line)
        here = header["name"] if header else here
        setting = SETTING.match(line)
        if (setting and (here, setting["key"]) == (table, key)) or (header and here == key):
            return number
    return 0


def _line(problem: Problem) -> int:
    line = problem.location.rpartition(":")[2]
    return int(line) if line.isdecimal() else 0


def _as_it_is(value: object) -> object:
    return value


def _language(tag: str) -> str:
    if not LANGUAGE.fullmatch(tag):
        message = "expected a language tag such as en, en-GB or uk"
        raise ValueError(message)
    return tag


def _timezone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        message = "expected a time zone such as UTC or Europe/Paris"
        raise ValueError(message) from error
    return name


def _output(folder: str) -> str:
    path = PurePosixPath(folder)
    inside = path.parts and not path.is_absolute() and ".." not in path.parts and "\\" not in folder
    if not inside or path.parts[0] in KEPT_FOLDERS or path.parts[0].startswith("."):
        message = "expected a folder of its own inside the site's folder"
        raise ValueError(message)
    return path.as_posix()


def _key_points(number: int) -> int:
    if not FEWEST_KEY_POINTS <= number <= MOST_KEY_POINTS:
        message = f"expected a number from {FEWEST_KEY_POINTS} to {MOST_KEY_POINTS}"
        raise ValueError(message)
    return number


def _port(number: int) -> int:
    if not 0 < number <= HIGHEST_PORT:
        message = f"expected a number from 1 to {HIGHEST_PORT}"
        raise ValueError(message)
    return number


def _title(title: str) -> str:
    if not title.strip():
        message = "expected a title"
        raise ValueError(message)
    return title


WORDS = {str: "a text", int: "a whole number", Security: "'starttls' or 'tls'"}
CHECKS: Mapping[str, Callable[[Any], Any]] = {
    "title": _title,
    "base_url": parse_base_url,
    "language": _language,
    "timezone": _timezone,
    "output": _output,
    "key_points": _key_points,
    "port": _port,
}

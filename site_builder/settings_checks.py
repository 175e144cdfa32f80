"""What each setting has to be: its type in words, and a check of its sense. Knows no file."""

import re
from collections.abc import Callable, Mapping
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import SplitResult, urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from site_builder.config import Mode, Security, SourceKind

FEWEST_KEY_POINTS, MOST_KEY_POINTS = 1, 10
FEWEST_ITEMS, MOST_ITEMS = 1, 1000
SHORTEST_TIMEOUT, LONGEST_TIMEOUT = 1, 3600
MOST_TOKENS = 1_000_000_000
MOST_MONEY = 1_000_000
HIGHEST_PORT = 65_535
KEPT_FOLDERS = {"content", "templates", "static"}
LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")  # the shape of a BCP 47 tag
NO_ADDRESS_CHARACTER = re.compile(r"[\x00-\x20\x7f\\]")


def check(key: str, value: object, kind: Any) -> Any:  # noqa: ANN401 - the border of parsing
    """The value of a setting as its type; raises ValueError that says what was expected."""
    import msgspec  # noqa: PLC0415 - loaded only when a file is read

    try:
        converted = msgspec.convert(value, kind)
    except msgspec.ValidationError as error:
        message = f"expected {WORDS[kind]}"
        raise ValueError(message) from error
    return CHECKS[key](converted) if key in CHECKS else converted


def parse_base_url(text: str) -> str:
    """An http(s) address with a slash at its end; raises ValueError where it is none."""
    if not text:
        return text
    parts = urlsplit(_address(text))
    if parts.query or parts.fragment:
        message = "expected an address without ? and #"
        raise ValueError(message)
    return text if text.endswith("/") else f"{text}/"


def _address(text: str) -> str:
    parts = urlsplit(text)
    sound = parts.scheme in {"http", "https"} and parts.hostname and _has_sound_port(parts)
    if not sound or NO_ADDRESS_CHARACTER.search(text):
        message = "expected an address that begins with https:// or http://"
        raise ValueError(message)
    return text


def _has_sound_port(parts: SplitResult) -> bool:
    try:
        return parts.port is None or parts.port > 0
    except ValueError:
        return False


def _link(text: str) -> str:
    return _address(text) if text else text


def _source_url(text: str) -> str:
    parts = urlsplit(_address(text))
    if parts.username is not None or parts.password is not None:
        message = "expected an address without a name and a password"
        raise ValueError(message)
    return text


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


def _between(lowest: int, highest: int) -> Callable[[int], int]:
    def check_number(number: int) -> int:
        if not lowest <= number <= highest:
            message = f"expected a number from {lowest} to {highest}"
            raise ValueError(message)
        return number

    return check_number


def _money(amount: float) -> float:
    if not 0 <= amount <= MOST_MONEY:  # nor is a value that is no number
        message = f"expected an amount from 0 to {MOST_MONEY}"
        raise ValueError(message)
    return amount


def _filled(expected: str) -> Callable[[str], str]:
    def check_text(text: str) -> str:
        if not text.strip():
            raise ValueError(expected)
        return text

    return check_text


def _tags(tags: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(map(_filled("expected tags that are not empty"), tags))


def _names(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(map(_filled("expected names that are not empty"), names))


WORDS = {
    str: "a text",
    int: "a whole number",
    float: "a number",
    bool: "true or false",
    tuple[str, ...]: "a list of texts",
    Security: "'starttls' or 'tls'",
    Mode: "'select' or 'rewrite'",
    SourceKind: "'auto', 'page', 'feed' or 'opml'",
}
CHECKS: Mapping[str, Callable[[Any], Any]] = {
    "title": _filled("expected a title"),
    "base_url": parse_base_url,
    "language": _language,
    "timezone": _timezone,
    "output": _output,
    "key_points": _between(FEWEST_KEY_POINTS, MOST_KEY_POINTS),
    "port": _between(1, HIGHEST_PORT),
    "name": _filled("expected a name"),
    "url": _source_url,
    "tags": _tags,
    "max_items": _between(FEWEST_ITEMS, MOST_ITEMS),
    "model": _filled("expected the name of a model"),
    "timeout": _between(SHORTEST_TIMEOUT, LONGEST_TIMEOUT),
    "max_tokens_per_run": _between(0, MOST_TOKENS),
    "max_cost_per_run": _money,
    "price_per_million_input": _money,
    "price_per_million_output": _money,
    "aliases": _names,
    "apart": _names,
    "merge": _names,
    "split": _names,
    "link": _link,
}

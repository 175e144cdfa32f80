"""An article file read: every value of its front matter checked, every mistake with its line.

`parse_article` and `dump_article` (in `dump.py`) are inverses. Not for files: see `store.py`.
"""

import datetime
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields
from difflib import get_close_matches
from pathlib import PurePosixPath
from typing import TypeVar
from urllib.parse import urlsplit

import msgspec

from site_builder.content.claim_lines import find_claim_lines
from site_builder.content.mistakes import MistakeError, MistakesError
from site_builder.content.yaml_block import Entry, Value, read_block, split_file
from site_builder.errors import ArticleError, Problem
from site_builder.model import (
    Article,
    DateClaim,
    Extent,
    FigureClaim,
    Origin,
    Published,
    Quotation,
    Rewording,
)
from site_builder.text import BLANK, slugify

Item = TypeVar("Item")

ALIASES = {"published": "date"}
FIELDS = {"date": "published", "briefing": "origin"}
REQUIRED = {
    "title": "add title: and the headline",
    "date": "write it as 2026-11-19 or 2026-11-19 07:40",
}
YES, NO = {"true", "yes", "on"}, {"false", "no", "off"}
FIRST_YEAR, LAST_YEAR = 1000, 9000
LONGEST_SLUG = 200
DAY_LENGTH = len("2026-11-19")
NO_ADDRESS_CHARACTER = re.compile(r"[\x00-\x20\x7f\\]")
LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")  # the shape of a BCP 47 tag
QUOTATION_KEYS = frozenset(field.name for field in fields(Quotation))


def parse_article(text: str, location: str, zone: datetime.tzinfo) -> Article:
    """The article of a file's text; a time without an offset is in the zone.

    Raises ArticleError with every mistake of the file, each with its line.
    """
    file = split_file(text, location)
    entries = read_block(file, location)
    values: dict[str, object] = {}
    problems = _gaps(entries, location)
    for entry in entries:
        key = ALIASES.get(entry.key, entry.key)
        if key not in READERS:
            continue
        try:
            values[FIELDS.get(key, key)] = READERS[key](entry.value, zone)
        except MistakeError as mistake:
            problems.append(_problem(mistake, entry, location))
        except MistakesError as error:
            problems += [_problem(mistake, entry, location) for mistake in error.mistakes]
    if problems:
        raise ArticleError(sorted(problems, key=lambda problem: _line(problem.location)))
    values["extra"] = {e.key: e.meaning for e in entries if e.key not in (*READERS, *ALIASES)}
    values["lines"] = find_claim_lines(entries)
    return Article(location=location, slug=slug_of(location), body=file.body, **values)  # type: ignore[arg-type]


def _problem(mistake: MistakeError, entry: Entry, location: str) -> Problem:
    """A mistake with the line of its key, or of the item of a list."""
    has_line = 0 < mistake.item <= len(entry.item_lines)
    line = entry.item_lines[mistake.item - 1] if has_line else entry.line
    name = f"{entry.key} {mistake.item}" if has_line else entry.key
    message = f"{name}: {mistake}"
    return Problem(location=f"{location}:{line}", message=message, hint=mistake.hint)


def slug_of(location: str) -> str:
    """The slug of an article, which is the name of its file as an address can have it."""
    return slugify(PurePosixPath(location).stem, LONGEST_SLUG) or "article"


def _line(location: str) -> int:
    return int(location.rpartition(":")[2])


def _gaps(entries: Sequence[Entry], location: str) -> list[Problem]:
    """What an article can not do without: a title and a date, the date once."""
    given = {entry.key for entry in entries}
    keys = {ALIASES.get(key, key) for key in given}
    twice = [entry for entry in entries if ALIASES.get(entry.key) in given]
    problems = [
        Problem(
            location=f"{location}:{entry.line}",
            message=f"{entry.key}: another name of '{ALIASES[entry.key]}', which is given as well",
            hint="keep one of the two",
        )
        for entry in twice
    ]
    missing = [key for key in REQUIRED if key not in keys]
    return problems + [
        Problem(location=f"{location}:1", message=f"no {key}", hint=_hint(key, entries))
        for key in missing
    ]


def _hint(key: str, entries: Sequence[Entry]) -> str:
    """What to do about a key that is missing: perhaps it is there, with a slip in it."""
    unknown = {entry.key: entry.line for entry in entries if entry.key not in (*READERS, *ALIASES)}
    near = next((name for name in unknown if get_close_matches(name, (key,), 1, 0.8)), "")
    return f"is '{near}' in line {unknown[near]} a slip?" if near else REQUIRED[key]


def _text(value: Value, _zone: datetime.tzinfo) -> str:
    """One line: who shows or sends it need not think of line ends. No other character goes."""
    if value is None:
        return ""
    if not isinstance(value, str):
        raise MistakeError("text", value)
    return BLANK.sub(" ", value).strip(" ")


def _title(value: Value, zone: datetime.tzinfo) -> str:
    title = _text(value, zone)
    if not title:
        raise MistakeError("a title", value, REQUIRED["title"])
    return title


def _date(value: Value, zone: datetime.tzinfo) -> Published:
    """A day, or a moment; only what ISO 8601 calls one, blanks allowed for the T."""
    try:
        if not isinstance(value, str):
            raise MistakeError("a date", value, REQUIRED["date"])
        if len(value) <= DAY_LENGTH:
            return msgspec.convert(value, datetime.date, strict=False)
        moment = datetime.datetime.fromisoformat(value)
    except (msgspec.ValidationError, ValueError) as error:
        raise MistakeError("a date", value, REQUIRED["date"]) from error
    if not FIRST_YEAR <= moment.year <= LAST_YEAR:
        raise MistakeError("a date of our time", value, REQUIRED["date"])
    return moment if moment.tzinfo else moment.replace(tzinfo=zone)


def _modified(value: Value, zone: datetime.tzinfo) -> Published | None:
    return None if value is None else _date(value, zone)


def _url(value: Value, zone: datetime.tzinfo) -> str:
    url = _text(value, zone)
    try:
        parts = urlsplit(url)
        sound = not url or (parts.scheme in {"http", "https"} and bool(parts.hostname))
    except ValueError:
        sound = False
    if not sound or NO_ADDRESS_CHARACTER.search(url):
        raise MistakeError(
            "an address", value, "it begins with https:// or http://, without blanks"
        )
    return url


def _name(value: Value, zone: datetime.tzinfo) -> str:
    return _text(value, zone).removesuffix(".md")


def _language(value: Value, zone: datetime.tzinfo) -> str:
    language = _text(value, zone) or "en"
    if not LANGUAGE.fullmatch(language):
        raise MistakeError("a language tag", value, "such as en, en-GB or uk")
    return language


def _draft(value: Value, _zone: datetime.tzinfo) -> bool:
    word = value.lower() if isinstance(value, str) else value
    if word not in (None, *YES, *NO):
        raise MistakeError("true or false", value)
    return word in YES


def _publish(value: Value, _zone: datetime.tzinfo) -> Extent | None:
    if value is None:
        return None
    if value not in list(Extent):
        raise MistakeError("full, excerpt or none", value)
    return Extent(str(value))


def _texts(value: Value, zone: datetime.tzinfo) -> tuple[str, ...]:
    """A list of texts; one text is a list of one, `- text: …` is a text too, an empty one none."""
    return tuple(filter(None, _each(value, lambda item: _text(_inner_text(item), zone))))


def _each(value: Value, read: Callable[[Value], Item]) -> tuple[Item, ...]:
    """Every item of a list, read; a value alone is a list of one. All mistakes come at once."""
    items = value if isinstance(value, list) else [] if value is None else [value]
    found: list[Item] = []
    mistakes: list[MistakeError] = []
    for number, item in enumerate(items, start=1):
        try:
            found.append(read(item))
        except MistakeError as mistake:
            mistake.item = number
            mistakes.append(mistake)
    if mistakes:
        raise MistakesError(mistakes)
    return tuple(found)


def _inner_text(value: Value) -> Value:
    return value["text"] if isinstance(value, dict) and value.keys() == {"text"} else value


def _quotes(value: Value, zone: datetime.tzinfo) -> tuple[Quotation, ...]:
    return _each(value, lambda item: _quotation(item, zone))


def _quotation(value: Value, zone: datetime.tzinfo) -> Quotation:
    """Text alone, or a mapping of the fields of a quotation."""
    given = value if isinstance(value, dict) else {"text": value}
    unknown = sorted(given.keys() - QUOTATION_KEYS)
    if unknown:
        near = get_close_matches(unknown[0], sorted(QUOTATION_KEYS), 1)
        hint = f"did you mean '{near[0]}'?" if near else ""
        raise MistakeError("text, speaker, role, context and perhaps", unknown[0], hint)
    quotation = {key: _text(item, zone) for key, item in given.items()}
    if not quotation.get("text"):
        raise MistakeError("a quote with its text", None)
    return msgspec.convert(quotation, Quotation)


def _figures(value: Value, zone: datetime.tzinfo) -> tuple[FigureClaim, ...]:
    return _each(value, lambda it: FigureClaim(**_texts_of(it, ("text", "sentence"), zone)))


def _dates_ahead(value: Value, zone: datetime.tzinfo) -> tuple[DateClaim, ...]:
    return _each(value, lambda it: DateClaim(**_texts_of(it, ("when", "sentence"), zone)))


def _texts_of(value: Value, names: Sequence[str], zone: datetime.tzinfo) -> dict[str, str]:
    """A mapping of these names, all of them, to texts that are not empty."""
    given = value if isinstance(value, dict) else {}
    texts = {name: _text(given.get(name), zone) for name in names}
    if given.keys() - texts.keys() or not all(texts.values()):
        raise MistakeError(f"{' and '.join(names)} of each", value)
    return texts


def _rewordings(value: Value, _zone: datetime.tzinfo) -> tuple[Rewording, ...]:
    try:
        return msgspec.convert(value or [], tuple[Rewording, ...])
    except msgspec.ValidationError as error:
        raise MistakeError("text and source of each", value, "delete these lines") from error


def _origin(value: Value, _zone: datetime.tzinfo) -> Origin | None:
    try:
        return msgspec.convert(value, Origin | None)
    except msgspec.ValidationError as error:
        hint = "these lines are the program's own: restore them, or delete them all"
        raise MistakeError("raw, sha256 and checksum", value, hint) from error


# What each key of the front matter is read as.
READERS: Mapping[str, Callable[[Value, datetime.tzinfo], object]] = {
    "title": _title,
    "date": _date,
    "modified": _modified,
    "source": _text,
    "url": _url,
    "image": _url,
    "image_alt": _text,
    "reprint_of": _name,
    "byline": _text,
    "language": _language,
    "tags": _texts,
    "top_line": _text,
    "key_points": _texts,
    "method": _text,
    "rewordings": _rewordings,
    "figures": _figures,
    "dates_ahead": _dates_ahead,
    "quotes": _quotes,
    "publish": _publish,
    "draft": _draft,
    "briefing": _origin,
}

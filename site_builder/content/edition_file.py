"""What an editor writes about an edition: `content/editions/DATE.md`, read with every mistake told.

The program changes one thing in such a file, its status, and nothing else in it.
"""

import datetime
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import PurePosixPath

from site_builder.content.yaml_block import Entry, Value, read_block, split_file
from site_builder.errors import ArticleError, ConfigError, Problem
from site_builder.model import EditorsNote, Status
from site_builder.text import one_line

NAME = re.compile(r"\d{4}-\d\d-\d\d")
NO_FRONT_MATTER = "begin the file with a line ---, then keys such as title:, then a line ---"
LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
BOUNDARY = re.compile(r"-{3,}\s*")
STATUS = re.compile(r"(status[ \t]*:)[ \t]*(\"\w*\"|'\w*'|\w*)")


class _MistakeError(ValueError):
    """A value that is not what its key expects; `item` counts the items of a list from 1."""

    def __init__(self, message: str, hint: str = "", item: int = 0) -> None:
        super().__init__(message)
        self.hint = hint
        self.item = item


@dataclass(frozen=True, slots=True, kw_only=True)
class _Key:
    """A key of the file: the field that it fills, and how its value is read."""

    field: str
    read: Callable[[Value], object]


def parse_note(text: str, location: str) -> EditorsNote:
    """What the file of an edition says; raises ConfigError with every mistake in it."""
    day = _day(location)
    try:
        file = split_file(text, location)
        entries = read_block(file, location)
    except ArticleError as error:
        raise ConfigError(tuple(map(_of_an_edition, error.problems))) from error
    values: dict[str, object] = {}
    problems: list[Problem] = []
    for entry in entries:
        try:
            key = _find_key(entry.key)
            values[key.field] = key.read(entry.value)
        except _MistakeError as mistake:
            problems.append(_problem(mistake, entry, location))
    problems += _find_contradictions(entries, values, location)
    if problems:
        raise ConfigError(problems)
    lines = dict(_lines(entries))
    return EditorsNote(day=day, location=location, intro=file.body, lines=lines, **values)  # type: ignore[arg-type]


def set_status(text: str, status: Status, location: str) -> str:
    """The text of the file with another status; no other character is changed.

    Raises ConfigError where the file has a status that is written in an unusual way.
    """
    lines = LINE.findall(text)
    closing = next(n for n, line in enumerate(lines) if n and BOUNDARY.fullmatch(line))
    found = [n for n, line in enumerate(lines[:closing]) if STATUS.match(line)]
    if found:
        lines[found[0]] = STATUS.sub(rf"\1 {status}", lines[found[0]], count=1)
    else:
        end = re.sub(r"[^\r\n]", "", lines[0]) or "\n"
        lines.insert(closing, f"status: {status}{end}")
    changed = "".join(lines)
    if parse_note(changed, location).status is not status:
        hint = f"write it on one line, status: {status}"
        raise ConfigError.at(location, "the status can not be changed", hint)
    return changed


def _day(location: str) -> datetime.date:
    name = PurePosixPath(location).stem
    try:
        if not NAME.fullmatch(name):
            raise ValueError(name)
        return datetime.date.fromisoformat(name)
    except ValueError as error:
        hint = "name it after the day of its edition, such as 2026-11-20.md"
        raise ConfigError.at(location, "is not named after a day", hint) from error


def _of_an_edition(problem: Problem) -> Problem:
    is_bare = problem.message == "no front matter"
    hint = NO_FRONT_MATTER if is_bare else problem.hint
    return Problem(location=problem.location, message=problem.message, hint=hint)


def _find_key(name: str) -> _Key:
    if name in KEYS:
        return KEYS[name]
    near = get_close_matches(name, KEYS, 1)
    hint = f"did you mean '{near[0]}'?" if near else f"known are {', '.join(KEYS)}"
    message = f"unknown key '{name}'"
    raise _MistakeError(message, hint)


def _problem(mistake: _MistakeError, entry: Entry, location: str) -> Problem:
    has_line = 0 < mistake.item <= len(entry.item_lines)
    line = entry.item_lines[mistake.item - 1] if has_line else entry.line
    name = f"{entry.key} {mistake.item}" if has_line else entry.key
    unknown = entry.key not in KEYS
    message = str(mistake) if unknown else f"{name}: {mistake}"
    return Problem(location=f"{location}:{line}", message=message, hint=mistake.hint)


def _find_contradictions(
    entries: tuple[Entry, ...], values: Mapping[str, object], location: str
) -> list[Problem]:
    """A story that is both placed and dropped."""
    order, drop = values.get("order", ()), values.get("drop", ())
    both = [name for name in drop if name in order] if isinstance(order, tuple) and isinstance(drop, tuple) else []
    line = next((entry.line for entry in entries if entry.key == "drop"), 1)
    return [
        Problem(
            location=f"{location}:{line}",
            message=f"drop: '{name}' stands under order as well",
            hint="keep one of the two",
        )
        for name in both
    ]


def _lines(entries: tuple[Entry, ...]) -> Iterator[tuple[str, int]]:
    """The line of each key and of each item of a list, `order 2`."""
    for entry in entries:
        yield entry.key, entry.line
        for number, line in enumerate(entry.item_lines, start=1):
            yield f"{entry.key} {number}", line


def _text(value: Value) -> str:
    if value is not None and not isinstance(value, str):
        message = "expected a text"
        raise _MistakeError(message, "put it in quotes")
    return one_line(value or "")


def _status(value: Value) -> Status | None:
    text = _text(value)
    if not text:
        return None
    try:
        return Status(text.lower())
    except ValueError as error:
        message = f"expected {', '.join(Status)}, got '{text}'"
        near = get_close_matches(text.lower(), list(Status), 1)
        raise _MistakeError(message, f"did you mean '{near[0]}'?" if near else "") from error


def _names(value: Value) -> tuple[str, ...]:
    """A list of ids, each once."""
    items = value if isinstance(value, list) else [] if value is None else [value]
    names: list[str] = []
    for number, item in enumerate(items, start=1):
        if not isinstance(item, str) or not item.strip():
            message = "expected the id of a story"
            raise _MistakeError(message, "see `briefing edition`", number)
        if item.strip() in names:
            message = f"'{item.strip()}' is given twice"
            raise _MistakeError(message, "keep one of the two", number)
        names.append(item.strip())
    return tuple(names)


def _texts(value: Value) -> Mapping[str, str]:
    """A mapping of ids to texts."""
    if value is None:
        return {}
    if not isinstance(value, dict):
        message = "expected a line for each id"
        raise _MistakeError(message, "write each as id: text, indented")
    texts = {key: _text(item) for key, item in value.items()}
    if empty := next((key for key, text in texts.items() if not text), ""):
        message = f"'{empty}' has no text"
        raise _MistakeError(message, "write one, in quotes if it has commas or colons, or delete it")
    return texts


KEYS = {
    "title": _Key(field="title", read=_text),
    "status": _Key(field="status", read=_status),
    "order": _Key(field="order", read=_names),
    "drop": _Key(field="drop", read=_names),
    "titles": _Key(field="titles", read=_texts),
    "corrections": _Key(field="remarks", read=_texts),
}

"""The files of editions: those that editors write, and those in which the program keeps what was sent.

`content/editions/DATE.md` is an editor's. `content/editions/DATE.json` is an edition as it was sent,
`content/editions/DATE.corrections.json` what was changed in it since: each is saved whole, and one
that can not be read ends the run, because something else would be published in its place.
"""

import datetime
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import TypeVar

import msgspec

from site_builder.content.edition_file import parse_note, set_status
from site_builder.content.replace_file import replace_file
from site_builder.errors import ConfigError, OutputError, Problem
from site_builder.model import Correction, Desk, EditorsNote, SentEdition, Status

EDITIONS = "content/editions"
CORRECTIONS = ".corrections.json"
HINT = "put back the file as it was committed"

Kept = TypeVar("Kept")


def load_desk(folder: Path) -> Desk:
    """What is known of the editions of the site in this folder.

    Raises ConfigError with every mistake in every file.
    """
    problems: list[Problem] = []
    notes = tuple(_notes(folder, problems))
    sent = tuple(_kept(folder, ".json", SentEdition, problems))
    corrections = tuple(_kept(folder, CORRECTIONS, tuple[Correction, ...], problems))
    if problems:
        raise ConfigError(problems)
    return Desk(notes=notes, sent=sent, corrections=tuple(one for each in corrections for one in each))


def save_sent(edition: SentEdition, folder: Path) -> None:
    """Keep an edition as it was sent; one that is kept already is never replaced."""
    place = f"{EDITIONS}/{edition.day.isoformat()}.json"
    if not (folder / place).exists():
        _save(edition, place, folder)


def save_corrections(corrections: Iterable[Correction], folder: Path) -> None:
    """Keep all corrections; a file that says so already is not touched. Raises OutputError."""
    by_day: dict[datetime.date, list[Correction]] = {}
    for one in corrections:
        by_day.setdefault(one.edition, []).append(one)
    for day, found in sorted(by_day.items()):
        _save(tuple(found), f"{EDITIONS}/{day.isoformat()}{CORRECTIONS}", folder)


def save_note(text: str, day: datetime.date, folder: Path) -> str:
    """Begin the file of an edition; its location. Raises OutputError where there is one."""
    location = f"{EDITIONS}/{day.isoformat()}.md"
    if (folder / location).exists():
        raise OutputError.at(location, "is there already", "edit it, or move it away")
    _replace(folder / location, text.encode(), location)
    return location


def mark_as_sent(note: EditorsNote, folder: Path) -> None:
    """Write into an editor's file that the edition was sent, and change nothing else in it."""
    path = folder / note.location
    text = _read(path, note.location).decode("utf-8")
    changed = set_status(text, Status.SENT, note.location)
    if changed != text:
        _replace(path, changed.encode(), note.location)


def _notes(folder: Path, problems: list[Problem]) -> Iterator[EditorsNote]:
    for path in _files(folder, ".md"):
        location = path.relative_to(folder).as_posix()
        try:
            yield parse_note(_text(path, location), location)
        except ConfigError as error:
            problems += error.problems


def _kept(
    folder: Path, ending: str, kind: type[Kept], problems: list[Problem]
) -> Iterator[Kept]:
    """What the program's own files with this ending hold, oldest day first."""
    for path in _files(folder, ending):
        location = path.relative_to(folder).as_posix()
        try:
            yield msgspec.json.decode(_read(path, location), type=kind)
        except ConfigError as error:
            problems += error.problems
        except ValueError:  # msgspec's errors are ValueErrors
            message = "does not hold what the program keeps of a sent edition"
            problems.append(Problem(location=location, message=message, hint=HINT))


def _files(folder: Path, ending: str) -> Sequence[Path]:
    """The files whose name is a first part without a dot, and this ending."""
    names = sorted((folder / EDITIONS).glob(f"*{ending}"))
    return [path for path in names if "." not in path.name.removesuffix(ending)]


def _text(path: Path, location: str) -> str:
    try:
        return _read(path, location).decode("utf-8")
    except UnicodeDecodeError as error:
        hint = "save the file with the encoding UTF-8"
        raise ConfigError.at(location, "not UTF-8", hint) from error


def _read(path: Path, location: str) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise ConfigError.at(location, f"can not be read: {error.strerror}") from error


def _save(value: object, location: str, folder: Path) -> None:
    text = msgspec.json.format(msgspec.json.encode(_filled(value)), indent=1) + b"\n"
    path = folder / location
    if not path.exists() or path.read_bytes() != text:
        _replace(path, text, location)


def _filled(value: object) -> object:
    """The value without the fields that say no more than their defaults."""
    if isinstance(value, tuple):
        return [_filled(item) for item in value]
    if not is_dataclass(value):
        return value
    given = ((field, getattr(value, field.name)) for field in fields(value))
    return {field.name: _filled(it) for field, it in given if it != field.default}


def _replace(path: Path, body: bytes, location: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        replace_file(path, body)
    except OSError as error:
        raise OutputError.at(location, f"can not be written: {error.strerror}") from error

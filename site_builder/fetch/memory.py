"""What is remembered of the standing sources between two runs: a file of the site, saved whole.

It may be lost or broken: then everything is asked for again, and only what is new is taken.
"""

import datetime
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

import msgspec

from site_builder.errors import OutputError, Problem, Severity
from site_builder.fetch.web import NOTHING_KNOWN, Validators

PLACE = ".briefing/sources.json"


class Outcome(StrEnum):
    """How a source fared: something came, nothing had changed, or it could not be had."""

    OK = "ok"
    UNCHANGED = "unchanged"
    FAILED = "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Remembered:
    """What is remembered of a source.

    `asked` is the settings under which it was asked; `reason` is why it failed; `succeeded` is
    when it last did not; `items` are the keys of the items that need not be looked at again.
    """

    asked: str
    outcome: Outcome
    checked: datetime.datetime
    reason: str = ""
    succeeded: datetime.datetime | None = None
    validators: Validators = NOTHING_KNOWN
    items: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Memory:
    """What is remembered of all sources by their names, and what was wrong with the file."""

    sources: Mapping[str, Remembered] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()


def load_memory(folder: Path) -> Memory:
    """What is remembered in the site in this folder; a file that can not be read is a warning."""
    try:
        text = (folder / PLACE).read_bytes()
        return Memory(sources=msgspec.json.decode(text, type=dict[str, Remembered]))
    except FileNotFoundError:
        return Memory()
    except (OSError, ValueError):  # msgspec's errors are ValueErrors
        message = "can not be read, so all sources are asked as if for the first time"
        problem = Problem(location=PLACE, message=message, severity=Severity.WARNING)
        return Memory(problems=(problem,))


def save_memory(memory: Memory, folder: Path) -> None:
    """Save what is remembered, whole or not at all; raises OutputError."""
    text = msgspec.json.format(msgspec.json.encode(dict(sorted(memory.sources.items()))), indent=1)
    path = folder / PLACE
    staged = path.with_name(f"{path.name}.new")
    try:
        path.parent.mkdir(exist_ok=True)
        with staged.open("wb") as file:
            file.write(text + b"\n")
            file.flush()
            os.fsync(file.fileno())
        staged.replace(path)
    except OSError as error:
        raise OutputError.at(PLACE, f"can not be written: {error.strerror}") from error

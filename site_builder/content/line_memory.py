"""The lines that are known to recur on a site: a file beside the articles, saved whole.

It may be lost: then a line is known again as soon as it recurs. A person can read it, and can take
out a line that is to stay in articles.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import msgspec

from site_builder.content.replace_file import replace_file
from site_builder.errors import OutputError, Problem, Severity

PLACE = ".briefing/lines.json"
# What is beyond is not remembered; it is found again where it recurs.
MOST_LINES = 500  # of a site
MOST_SITES = 1_000
EXCERPT = 80  # characters

# For each site, the beginning of each line by the line's key.
Recurring = Mapping[str, Mapping[str, str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class LineMemory:
    """The lines that recur, and what was wrong with their file."""

    recurring: Recurring = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()


def load_lines(folder: Path) -> LineMemory:
    """What the site in this folder remembers; a file that can not be read is a warning."""
    try:
        text = (folder / PLACE).read_bytes()
        return LineMemory(recurring=msgspec.json.decode(text, type=dict[str, dict[str, str]]))
    except FileNotFoundError:
        return LineMemory()
    except (OSError, ValueError):  # msgspec's errors are ValueErrors
        message = "can not be read, so lines that recur on a site are found anew"
        problem = Problem(location=PLACE, message=message, severity=Severity.WARNING)
        return LineMemory(problems=(problem,))


def remember(recurring: Recurring, site: str, lines: Mapping[str, str]) -> Recurring:
    """What is remembered with more lines of a site, as far as there is room for them."""
    before = recurring.get(site, {})
    if not before and len(recurring) >= MOST_SITES:
        return recurring
    new = {key: line[:EXCERPT] for key, line in sorted(lines.items()) if key not in before}
    room = max(0, MOST_LINES - len(before))
    return {**recurring, site: {**before, **dict(list(new.items())[:room])}}


def save_lines(recurring: Recurring, folder: Path) -> None:
    """Save what is remembered, whole or not at all; raises OutputError."""
    ordered = {site: dict(sorted(lines.items())) for site, lines in sorted(recurring.items())}
    text = msgspec.json.format(msgspec.json.encode(ordered), indent=1)
    path = folder / PLACE
    try:
        path.parent.mkdir(exist_ok=True)
        replace_file(path, text + b"\n")
    except OSError as error:
        raise OutputError.at(PLACE, f"can not be written: {error.strerror}") from error

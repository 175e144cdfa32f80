"""What a class of furniture lines is: a name, where it may be believed, and how it reads."""

import re
from dataclasses import dataclass
from enum import StrEnum


class Zone(StrEnum):
    """Where a line of a class is taken for furniture.

    Anywhere; before or after the article's sentences; or there beside other furniture.
    """

    ANYWHERE = "anywhere"
    EDGE = "edge"
    RUN = "run"


@dataclass(frozen=True, slots=True, kw_only=True)
class FurnitureClass:
    """A class of lines: `longest` is the most words that a line of it has."""

    name: str
    zone: Zone
    pattern: re.Pattern[str]
    longest: int


def make_class(name: str, zone: Zone, longest: int, *patterns: str) -> FurnitureClass:
    """The class of the lines in which one of the patterns is found, in whatever case."""
    expression = "|".join(f"(?:{pattern})" for pattern in patterns)
    return FurnitureClass(
        name=name, zone=zone, longest=longest, pattern=re.compile(expression, re.IGNORECASE)
    )


SERVICE = (
    r"(?:apple news|bluesky|e-?mail|facebook|flipboard|google(?: news)?|instagram|linked ?in"
    r"|mastodon|pinterest|reddit|telegram|threads|tik ?tok|twitter|whats ?app|x|you ?tube)"
)
STORY = r"(?:article|blog|content|essay|feature|interview|page|piece|post|report|story|video)"

"""What a class of furniture lines is: a name, where it may be believed, and how it reads."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

SIGN = re.compile(r"\\.|.", re.DOTALL)
NOTHING = r"(?!)"


class Zone(StrEnum):
    """Where a line of a class is taken for furniture.

    Anywhere; before or after the article's sentences; or there beside other furniture.
    """

    ANYWHERE = "anywhere"
    EDGE = "edge"
    RUN = "run"


@dataclass(frozen=True, slots=True, kw_only=True)
class FurnitureClass:
    """A class of lines: `longest` is the most words that a line of it has.

    `opening` is looked for where a line begins, `inside` anywhere: most patterns say how a line
    begins, and need not be tried at each of its letters.
    """

    name: str
    zone: Zone
    opening: re.Pattern[str]
    inside: re.Pattern[str]
    longest: int

    def is_like(self, line: str) -> bool:
        """Whether a line reads as those of the class."""
        return bool(self.opening.match(line) or self.inside.search(line))


def make_class(name: str, zone: Zone, longest: int, *patterns: str) -> FurnitureClass:
    """The class of the lines in which one of the patterns is found, in whatever case."""
    parts = [part for pattern in patterns for part in split_alternatives(pattern)]
    return FurnitureClass(
        name=name,
        zone=zone,
        longest=longest,
        opening=_any([part for part in parts if part.startswith("^")]),
        inside=_any([part for part in parts if not part.startswith("^")]),
    )


def split_alternatives(pattern: str) -> list[str]:
    """The alternatives of a regular expression: what `|` parts outside of brackets."""
    parts, depth, in_set = [""], 0, False
    for sign in SIGN.findall(pattern):
        if sign == "[" or (sign == "]" and in_set):
            in_set = sign == "["
        elif not in_set:
            depth += (sign == "(") - (sign == ")")
        if sign == "|" and not depth and not in_set:
            parts.append("")
        else:
            parts[-1] += sign
    return parts


def _any(parts: Sequence[str]) -> re.Pattern[str]:
    """What finds one of these, or nothing at all where there are none."""
    expression = "|".join(f"(?:{part})" for part in parts) or NOTHING
    return re.compile(expression, re.IGNORECASE)


SERVICE = (
    r"(?:apple news|bluesky|e-?mail|facebook|flipboard|google(?: news)?|instagram|linked ?in"
    r"|mastodon|pinterest|reddit|telegram|threads|tik ?tok|twitter|whats ?app|x|you ?tube)"
)
STORY = r"(?:article|blog|content|essay|feature|interview|page|piece|post|report|story|video)"

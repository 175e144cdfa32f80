"""What a class of furniture lines is: a name, where it may be believed, and how it reads."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

SIGN = re.compile(r"\\.|.", re.DOTALL)
NOTHING = r"(?!)"
# What of a regular expression is no letter that has to be there: a set, what may be missing, a
# class of signs; a group is taken out from the inside.
GROUP = re.compile(r"\((?:[^()\\]|\\.)*\)")
NO_LETTER = re.compile(
    r"(?:\[(?:[^\]\\]|\\.)*\]|\\?.)(?:[?*]|\{\d*,?\d*\})|\[(?:[^\]\\]|\\.)*\]|\\\w|(?<!\\)[.^$+]"
)
GAP = "\0"


class Zone(StrEnum):
    """Where a line of a class is taken for furniture.

    Anywhere; before or after the article's sentences; or there beside other furniture.
    """

    ANYWHERE = "anywhere"
    EDGE = "edge"
    RUN = "run"


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """What is looked for anywhere in a line, and letters without which it can not be there.

    These are looked for first: that is ten times as fast.
    """

    letters: str
    pattern: re.Pattern[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class FurnitureClass:
    """A class of lines: `longest` is the most words that a line of it has.

    `opening` is looked for where a line begins, `inside` anywhere: most patterns say how a line
    begins, and need not be tried at each of its letters.
    """

    name: str
    zone: Zone
    opening: re.Pattern[str]
    inside: tuple[Telling, ...]
    longest: int

    def is_like(self, line: str, small: str) -> bool:
        """Whether a line, that is also given in small letters, reads as those of the class."""
        if self.opening.match(line):
            return True
        for telling in self.inside:
            if telling.letters in small and telling.pattern.search(line):
                return True
        return False


def make_class(name: str, zone: Zone, longest: int, *patterns: str) -> FurnitureClass:
    """The class of the lines in which one of the patterns is found, in whatever case."""
    parts = [part for pattern in patterns for part in split_alternatives(pattern)]
    return FurnitureClass(
        name=name,
        zone=zone,
        longest=longest,
        opening=_any([part for part in parts if part.startswith("^")]),
        inside=tuple(
            Telling(letters=letters_of(part), pattern=_any([part]))
            for part in parts
            if part and not part.startswith("^")
        ),
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


def letters_of(pattern: str) -> str:
    """The longest row of letters that stands in all a regular expression without `|` finds."""
    shorter = GROUP.sub(GAP, pattern)
    while shorter != pattern:
        pattern, shorter = shorter, GROUP.sub(GAP, shorter)
    rows = NO_LETTER.sub(GAP, pattern).replace("\\", "").split(GAP)
    return max(rows, key=lambda row: len(row.strip()))


def _any(parts: Sequence[str]) -> re.Pattern[str]:
    """What finds one of these, or nothing at all where there are none."""
    expression = "|".join(f"(?:{part})" for part in parts) or NOTHING
    return re.compile(expression, re.IGNORECASE)


SERVICE = (
    r"(?:apple news|bluesky|e-?mail|facebook|flipboard|google(?: news)?|instagram|linked ?in"
    r"|mastodon|pinterest|reddit|telegram|threads|tik ?tok|twitter|whats ?app|x|you ?tube)"
)
STORY = r"(?:article|blog|content|essay|feature|interview|page|piece|post|report|story|video)"

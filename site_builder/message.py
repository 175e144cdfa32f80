"""Words of ours that are not in a template: in English, with the values that belong into them.

Whoever makes one knows no language; it is said in the site's when a page is rendered. `message` and
`counted` are also the marks by which the words that need a translation are found.
"""

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from site_builder.dates import MONTH_NAMES, date_in_words


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthOfYear:
    """A month as a value: `November 2026`."""

    year: int
    month: int

    def __str__(self) -> str:
        """In English."""
        return f"{MONTH_NAMES[self.month - 1]} {self.year}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """English words with `%(names)s` of values; `several` are those for any `number` but one."""

    text: str
    values: Mapping[str, object] = field(default_factory=dict)
    several: str = ""
    number: int = 1

    def __str__(self) -> str:
        """In English."""
        return in_english(self)


Sayable = Message | MonthOfYear | datetime.date
# What a language makes of a value that has to be said.
Say = Callable[[Sayable], str]


def message(text: str, **values: object) -> Message:
    """Words with values: `message("Edition %(number)s", number=3)`."""
    return Message(text=text, values=values)


def counted(one: str, several: str, num: int, **values: object) -> Message:
    """Words about a number: `counted("%(num)s article", "%(num)s articles", 2)`."""
    return Message(text=one, several=several, number=num, values={"num": num, **values})


def in_english(value: Sayable) -> str:
    """The value as an English page says it."""
    if isinstance(value, datetime.date):
        return date_in_words(value)
    if isinstance(value, MonthOfYear):
        return str(value)
    text = value.several if value.several and value.number != 1 else value.text
    return text % {
        name: in_english(it) if isinstance(it, Sayable) else it for name, it in value.values.items()
    }

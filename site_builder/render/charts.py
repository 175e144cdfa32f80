"""The geometry of small charts: where columns and bars stand. Not for markup: see `charts.html`.

The same values give the same numbers everywhere: they are rounded to hundredths.
"""

import datetime
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from site_builder.message import MonthOfYear, Say, Sayable, in_english

WIDTH, HEIGHT = 560, 72
GAP = 0.2  # of the room of a column
WIDEST = 28
# More columns than these can not be told apart on a telephone.
MOST_COLUMNS = 62
# Fewer articles are told faster than drawn.
FEWEST_ARTICLES = 3
MOST_BARS = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column, its place counted from the left and from the top; a value of 0 has no height."""

    label: str
    value: int
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """A chart of columns, one for each `unit` of time, the first to the last without a gap."""

    unit: str
    width: int
    height: int
    columns: tuple[Column, ...]

    @property
    def most(self) -> Column:
        """The highest column, the first of several."""
        return max(self.columns, key=lambda column: column.value)

    @property
    def total(self) -> int:
        """All values together."""
        return sum(column.value for column in self.columns)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A bar: its label, its value, and how long it is, in hundredths of the longest."""

    label: str
    value: int
    length: float


@dataclass(frozen=True, slots=True, kw_only=True)
class _Unit:
    """A unit of time: the number of the one that a day is in, and what is named by its number."""

    name: str
    number: Callable[[datetime.date], int]
    named: Callable[[int], Sayable | str]


UNITS = (
    _Unit(
        name="day",
        number=datetime.date.toordinal,
        named=datetime.date.fromordinal,
    ),
    _Unit(
        name="month",
        number=lambda day: day.year * 12 + day.month - 1,
        named=lambda number: MonthOfYear(year=number // 12, month=number % 12 + 1),
    ),
    _Unit(name="year", number=lambda day: day.year, named=str),
)


def coverage(days: Iterable[datetime.date], say: Say = in_english) -> Columns | None:
    """How many articles a day, by their days; by month or year where days would be too many.

    None where a chart would show less than a sentence.
    """
    dates = sorted(days)
    if len(dates) < FEWEST_ARTICLES or dates[0] == dates[-1]:
        return None
    unit = next(
        (unit for unit in UNITS if unit.number(dates[-1]) - unit.number(dates[0]) < MOST_COLUMNS),
        UNITS[-1],
    )
    counts = Counter(map(unit.number, dates))
    numbers = range(unit.number(dates[0]), unit.number(dates[-1]) + 1)
    if len(numbers) == 1:
        return None
    return Columns(
        unit=unit.name,
        width=WIDTH,
        height=HEIGHT,
        columns=_columns([(_label(unit.named(number), say), counts[number]) for number in numbers]),
    )


def bars(counts: Iterable[tuple[str, int]]) -> tuple[Bar, ...]:
    """The largest counts as bars, the longest first; alike ones by label."""
    largest = sorted(counts, key=lambda pair: (-pair[1], pair[0]))[:MOST_BARS]
    longest = max((value for _, value in largest), default=1) or 1
    return tuple(
        Bar(label=label, value=value, length=round(100 * value / longest, 2))
        for label, value in largest
    )


def count_each(labels: Iterable[str]) -> tuple[tuple[str, int], ...]:
    """How often each label comes; an empty one does not count."""
    counts = Counter(label for label in labels if label)
    return tuple(sorted(counts.items()))


def _label(named: Sayable | str, say: Say) -> str:
    return named if isinstance(named, str) else say(named)


def _columns(values: Sequence[tuple[str, int]]) -> tuple[Column, ...]:
    room = min(WIDTH / len(values), WIDEST)
    highest = max(value for _, value in values)
    return tuple(
        Column(
            label=label,
            value=value,
            x=round(number * room, 2),
            y=round(HEIGHT - HEIGHT * value / highest, 2),
            width=round(room * (1 - GAP), 2),
            height=round(HEIGHT * value / highest, 2),
        )
        for number, (label, value) in enumerate(values)
    )

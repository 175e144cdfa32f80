"""Numbers as a text writes them, in figures and in words. Not for what they count: `quantities`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

ONES = {
    name: number
    for number, name in enumerate(
        """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen
        fifteen sixteen seventeen eighteen nineteen""".split()
    )
}
TENS = {
    name: 10 * number
    for number, name in enumerate(
        "twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2
    )
}
SCALES = {
    "dozen": 12,
    "hundred": 100,
    "thousand": 1_000,
    "million": 1_000_000,
    "billion": 1_000_000_000,
}
SMALL = "|".join([*TENS, *sorted(ONES, key=len, reverse=True)])
NUMBER = re.compile(
    rf"""(?<![\w.,:/$€£-])
        (?P<sign> (?:US|A|C)?[$€£] )?
        (?: (?P<digits> \d{{1,3}}(?:,\d{{3}})+(?:\.\d+)? | \d+(?:\.\d+)? )
          | (?P<word> (?: {SMALL} ) (?: -(?:{SMALL}) )?
              | \ba(?=\ (?:dozen|hundred|thousand|million)\b) ) )
        (?: \ (?P<scale> hundred|thousand|million|billion|dozen ) )?
        (?! \d | [.,:/]\d | [a-z] )
        (?P<joined> % | -(?=[a-z]) )?""",
    re.VERBOSE | re.IGNORECASE,
)
YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
# Small numbers are meant as they are, also with a nought at the end.
EXACT_BELOW = 100
MONTH = "January|February|March|April|May|June|July|August|September|October|November|December"
DATE = re.compile(rf"\b(?:{MONTH})\ \d{{1,2}}\b|\b\d{{1,2}}\ (?:{MONTH})\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Numeral:
    """A number, and how far off it may be without contradicting another one."""

    number: float
    step: float


def find_numbers(sentence: str) -> Iterator[Numeral]:
    """Each number of a sentence; not years, days, and “one”."""
    for found in NUMBER.finditer(DATE.sub("", sentence)):
        if not (YEAR.fullmatch(found[0]) or found["word"] == "one"):
            yield Numeral(number=read_number(found), step=read_step(found, None))


def read_number(found: re.Match[str]) -> float:
    """The number that is written."""
    scale = _scale(found)
    if found["digits"]:
        return float(found["digits"].replace(",", "")) * scale
    parts = found["word"].lower().split("-")
    return float(sum(TENS.get(part, ONES.get(part, 1)) for part in parts) * scale)


def read_step(found: re.Match[str], rounded: re.Match[str] | None) -> float:
    """How exact a number is: to its last figure that is no nought."""
    number, scale = read_number(found), _scale(found)
    if scale == 1 and rounded is None and number < EXACT_BELOW and number == int(number):
        return 0
    if scale > 1 or not number.is_integer():
        decimals = len((found["digits"] or "").partition(".")[2])
        return scale / 10.0**decimals
    whole = str(int(number))
    return 10.0 ** min(len(whole) - len(whole.rstrip("0")), len(whole) - 1)


def _scale(found: re.Match[str]) -> int:
    name = (found["scale"] or "").lower()
    return SCALES[name] if name else 1

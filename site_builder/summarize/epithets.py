"""Descriptions that bring nobody new: “the 71-year-old”, “the mother of two”. Not for offices."""

import re
from dataclasses import dataclass

from site_builder.given_names import FEMALE, MALE, UNKNOWN

EPITHET = re.compile(
    r"""the\s(?:\w+\s)?
    (?:(?P<age>\d+)-year-old(?:\s(?P<noun>[\w-]+))?
      |(?P<parent>[a-z]+)(?:\sof\s|-of-)[\w-]+
      |(?P<alone>teenager|youngster|pensioner|octogenarian|nonagenarian|centenarian|veteran
        |newcomer|debutant|grandmother|grandfather|grandma|grandad))""",
    re.VERBOSE,
)
WOMEN = frozenset(
    """mother mum mom grandmother gran grandma woman girl actress widow wife daughter""".split()
)
MEN = frozenset("father dad grandfather grandad grandpa man boy widower husband son".split())
PARENTS = frozenset(
    """mother mum mom father dad grandmother gran grandma grandfather grandad grandpa
    great-grandmother great-grandfather""".split()
)


@dataclass(frozen=True, slots=True)
class Epithet:
    """What such a description tells of whom it means: the gender, and the age in digits."""

    gender: str
    age: str


def read_epithet(description: str) -> Epithet | None:
    """What the description tells, if it is one that only calls somebody by other words."""
    found = EPITHET.fullmatch(description.lower())
    if found is None or (found["parent"] and found["parent"] not in PARENTS):
        return None
    word = (found["parent"] or found["noun"] or found["alone"] or "").removeprefix("great-")
    gender = FEMALE if word in WOMEN else MALE if word in MEN else UNKNOWN
    return Epithet(gender=gender, age=found["age"] or "")

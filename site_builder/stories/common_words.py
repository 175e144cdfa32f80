"""The words that two clauses share, to say in the articles' own words what both are about."""

import re
from collections.abc import Sequence

from site_builder.english.words import COMMON

WORD = re.compile(r"[\w’'-]+|\|")
# Stands for words that are compared elsewhere: no run of words goes over it.
GAP = " | "
LONGEST = 60  # words of a clause that are looked at


def find_common_words(first: str, second: str) -> str:
    """The longest run of words that both have, without small words at its ends; or nothing."""
    words = WORD.findall(first)[:LONGEST]
    other = f" {' '.join(WORD.findall(second)).casefold()} "
    runs = (
        words[start:end] for start in range(len(words)) for end in range(start + 1, len(words) + 1)
    )
    common = (run for run in runs if "|" not in run and f" {' '.join(run).casefold()} " in other)
    return max((" ".join(_without_small_ends(run)) for run in common), key=len, default="")


def _without_small_ends(run: Sequence[str]) -> Sequence[str]:
    while run and run[0].lower() in COMMON:
        run = run[1:]
    while run and run[-1].lower() in COMMON:
        run = run[:-1]
    return run

"""Which words can be the last of a phrase that stands for somebody. Not for whom it means."""

import re
from collections.abc import Sequence

from site_builder.summarize.lexicon import (
    DETERMINERS,
    FUNCTION_WORDS,
    NATIONALITIES,
    NOUN_FORMS,
    PARTICLES,
    PREPOSITIONS,
    SAYING,
)
from site_builder.summarize.tokens import Token

COMMON_NOUN = re.compile(r"[a-z][\w’'\-]*|\d+-year-olds?")
# Adjectives by their ending, but for those that are people too.
ADJECTIVE = re.compile(
    r"(?!.*(?:execut|representat|detect|operat|nat|conservat|progress|relat)ive$"
    r"|.*(?:crit|cler|mechan|med|skept|scept|academ|publ|com|cathol)ic$|constable$)"
    r"(?:.*(?:ive|ous|ful|able|ible|ic|ish|-up|-top|-out)|latest|best|worst|biggest|first|last)"
)
# Words that stand for somebody who is not named.
INDEFINITE = frozenset("someone somebody another others many some both one several few".split())
NO_HEADS = (
    PREPOSITIONS | SAYING | FUNCTION_WORDS | PARTICLES | DETERMINERS - frozenset(("others", "many"))
)


def is_head(tokens: Sequence[Token], place: int) -> bool:
    """Whether a phrase can end in this word: “officials”, “one report”, “the Republican”."""
    token = tokens[place]
    before = tokens[place - 1] if place else None
    is_opened = before is not None and before.lower in DETERMINERS
    if token.text in NATIONALITIES or (is_opened and token.lower in NOUN_FORMS):
        return True
    if before is not None and before.is_possessive and token.lower.endswith("ing"):
        return True
    return COMMON_NOUN.fullmatch(token.text) is not None and _is_noun_like(token.lower)


def _is_noun_like(word: str) -> bool:
    return word not in NO_HEADS and not word.endswith("ing") and not ADJECTIVE.fullmatch(word)


def after_role(tokens: Sequence[Token], first: int, last: int) -> int:
    """Where the name begins in “the statistician Egbert Quist”; `first` where no role does."""
    place = first + 1
    if tokens[first].lower in ("the", "a", "an"):
        while place < last and COMMON_NOUN.fullmatch(tokens[place].text):
            place += 1
    is_role = first + 1 < place < last and tokens[place - 1].lower not in PREPOSITIONS
    return place if is_role else first

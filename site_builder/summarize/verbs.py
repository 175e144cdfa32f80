"""Which words of a sentence are its verbs. Not for who does what they say: see `phrases`."""

from collections.abc import Sequence

from site_builder.summarize.lexicon import (
    AUXILIARIES,
    DETERMINERS,
    JUDGING,
    NOUN_FORMS,
    PREPOSITIONS,
    SAYING,
)
from site_builder.summarize.tokens import Token

ARTICLES = frozenset("the a an his her its their my our your".split())
IRREGULAR_PASTS = frozenset(
    """took made came went gave got saw told led left ran began became brought built bought caught
    chose did drew drove fell felt fought found flew grew held hit kept knew laid lost meant met
    paid rode rose sat sold sent shook shot showed shut slid spoke spent stood stole stuck struck
    swept taught tore threw broke won wrote cut set let put""".split()
)

NOT_BEFORE_A_VERB = DETERMINERS | PREPOSITIONS
BEFORE_A_NOUN = ARTICLES | PREPOSITIONS
CUES = SAYING | JUDGING
KNOWN_VERBS = CUES | IRREGULAR_PASTS


def is_saying(tokens: Sequence[Token], place: int) -> bool:
    """Whether the token is a verb of saying."""
    token = tokens[place]
    if token.lower not in SAYING or token.is_name_like:
        return False
    return not is_noun(tokens, place) and not goes_on(tokens, place)


def goes_on(tokens: Sequence[Token], place: int) -> bool:
    """Whether something continues to be done, and nobody continues to speak."""
    following = tokens[place + 1].lower if place + 1 < len(tokens) else ""
    return tokens[place].lower.startswith("continu") and following == "to"


def is_noun(tokens: Sequence[Token], place: int) -> bool:
    """Whether a form that can be a noun is one: “her claims”, “in reply”."""
    if place == 0 or tokens[place].lower not in NOUN_FORMS:
        return False
    before = tokens[place - 1]
    if before.lower in BEFORE_A_NOUN or before.is_possessive:
        return True
    base = not tokens[place].lower.endswith(("s", "d", "t"))
    return base and place > 1 and tokens[place - 2].lower in ("a", "an")


def is_finite(tokens: Sequence[Token], place: int) -> bool:
    """Whether the token is, as far as its form and the word before it tell, a clause's verb."""
    token = tokens[place]
    known = token.lower in KNOWN_VERBS
    is_verb = known or token.lower.endswith("ed") or token.lower in AUXILIARIES
    if not is_verb or token.is_name_like or token.lower.endswith("ing"):
        return False
    if token.lower in AUXILIARIES:
        return True
    before = tokens[place - 1] if place else None
    if before is None or before.is_possessive or before.lower in NOT_BEFORE_A_VERB:
        return False
    if known:
        return not is_noun(tokens, place)
    return len(token.lower) > len("need")

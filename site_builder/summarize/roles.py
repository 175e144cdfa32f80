"""What an article says someone is: “Russian Defense Minister”, “chief executive of Highmoor”."""

import re

# “…, the retired judge who led the inquiry,” and “…, 41, a bus driver,” after a name.
AFTER = re.compile(
    r"(?:, \d\d)?, (?P<role>(?:(?:a|an|the|its|his|her|their|then|now) )?"
    r"[a-z][^,.;:“”\"()\n–—]{3,70})(?:[,.;]|$)"
)
# “The transport minister, Hanne Viklow,” and “Highmoor’s chief executive, Lucan Bester,”.
BEFORE = re.compile(
    r"(?:^|\n|[.,;] |\band )"
    r"(?:[Tt]he |[Hh]er |[Hh]is |[Tt]heir |[A-Z][\w’']+ )?(?P<role>[\w’' -]{4,60}), $"
)
ARTICLE = re.compile(
    r"^(?:(?:a|an|the|its|his|her|their)\s+)?(?:(?:company|firm|group|club|council|union|party)[’']s\s+)?"
)
# What someone is to somebody else tells a reader nothing without that person.
KINSHIP = re.compile(
    r"^(?:\w+ )?(?:mother|father|daughter|son|widow|widower|wife|husband|sister|brother)$"
)
RELATIVE = re.compile(r"\s+(?:who|whose|which|that|where)\b.*$")
# The head of a description ends in a word by which a person is known.
HEAD_END = re.compile(r"\s+(?:of|at|for|in|with|on|to|from)\b")
OFFICE = re.compile(
    r"^(?!.*\b(?:the|an?)\b).*\b(?:\w+(?:er|or|ist|ian|ant|man|woman|person)|chief|head|chair|judge"
    r"|mayor|boss|executive|captain|coach|secretary|president|spokes\w+|professor|nurse|clerk|mother"
    r"|father|daughter|son|widow|lead|founder|director|analyst|agent|monk|priest|student|deputy"
    r"|hand)s?$",
    re.IGNORECASE,
)
NO_ROLE = re.compile(r"\b(?:said|says|told|added|asked|was|were|had|has|have|is|are)\b")


def find_role(text: str, start: int, end: int, name: str) -> str:
    """The role of whoever is named by `text[start:end]`, from the words in and beside the name."""
    words = text[start:end]
    known = name if name in words else name.rpartition(" ")[2]
    title = words.partition(known)[0].strip()
    if title and _clean(title.lower()):
        return title
    after = AFTER.match(text, end)
    if after and (role := _clean(after["role"])):
        return role
    before = BEFORE.search(text[max(0, start - 80) : start])
    follows = text[end : end + 1] in tuple(",.")
    return _clean(before["role"]) if before and follows else ""


def _clean(role: str) -> str:
    """The role without its article and what tells more; nothing where it names no office."""
    role = RELATIVE.sub("", f" {ARTICLE.sub('', role.strip())}").strip()
    head = HEAD_END.split(role)[0]
    return "" if NO_ROLE.search(role) or not OFFICE.search(head) else role


def is_kinship(role: str) -> bool:
    """Whether a role is only what someone is to somebody else."""
    return KINSHIP.match(role) is not None

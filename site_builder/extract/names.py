"""The name of an author, without what stands beside it. Not for speakers in an article."""

import re
from collections.abc import Iterable
from itertools import takewhile

from site_builder.dates import find_dates

LONGEST_NAME = 80
# Names that are no person's: accounts, desks, addresses, places in a template, counters, days;
# sentences (`Una Stroom is out now`).
NO_AUTHOR = re.compile(
    r"^https?:|^www\.|@|^[\W\d]*$|^[a-z]+(?:\.[a-z]+){2,}$|^[a-z]+: "
    r"|^\+?\d+\s*(?:comment|day|hour|min|month|more|other|second|share|view|week|year)"
    r"|^(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)$|^(?:dec|nov|oct)\.?$"
    r"|\b(?:by|from)$|(?-i: (?:are|has|have|is|was|were|will) )"
    r"|^(?:by\s+)?(?:admin|administrator|author|contributor|desk|editor"
    r"|editors|guest|news ?desk|staff|staff (?:reporter|writer)|super ?user|team|undefined|unknown"
    r"|web ?desk|webmaster)$",
    re.IGNORECASE,
)
BY = re.compile(
    r"^(?:(?:(?:this )?(?:article|guide|post|story) (?:was |is )?written"
    r"|article|guide|posted|reporting|story|text|words|written)?\s*by|author)(?:\b\s*:?\s+|\s*:\s*|$)",
    re.IGNORECASE,
)
# What follows a name on its line: dates, counters, a role after a dash.
AFTER_A_NAME = re.compile(
    r"\s*(?:[|•·⋅●]|\s[-–—]\s|\b(?:last )?(?:published|posted|updated|reviewed)\b"
    r"|(?<=[\s(,])\d|;\s*\w+ by\b|\b(?:at|in|on)$|\bon \w+day$).*$",
    re.IGNORECASE | re.DOTALL,
)
# Ends the line of a name; "Una Stroom Jr." keeps its own.
FULL_STOP = re.compile(r"^((?:\S+ ){1,3}\S*[a-z]{3})\.$")
DEGREE = re.compile(
    r"(?:^|\s)(?:B\.?A|B\.?Sc?|C\.?P\.?A|D\.?O|Esq|J\.?D|LCSW|LD|LMFT|M\.?A|M\.?B\.?A|M\.?D|M\.?P\.?H"
    r"|M\.?Sc?|Ph\.?D|R\.?D|RDN|R\.?N)\.?$"
)
# Letters after a full name that no list of degrees has; "Una Stroom III" keeps them.
LETTERS = re.compile(r"(?<=[a-z]) (?!(?:I+V?|VI*|[JS]R)$)[A-Z]{2,6}$")
# After a comma: what the person is, or where.
ROLE_OR_OUTLET = re.compile(
    r"\b(?:agency|analyst|associate|association|attorney|bureau|center|centre|chief|co-?founder"
    r"|college|columnist|company|consultant|contributor|correspondent|council|critic|daily|department|desk"
    r"|director|editor|editorial|expert|financial|founder|fellow|foundation|group|head|institute"
    r"|journal|journalist|lead|limited|lines|magazine|manager|media|network|news|office|officer"
    r"|photographer|post|president|press|producer|professor|reports?|reporter|representative"
    r"|reviewer|school|services?|society|specialist|staff|strategist|studios?|team|times|today"
    r"|tribune|university|weekly|writer)\b|\b(?:inc|llc|ltd)\b|\.\w{2,4}$|^(?:for|of|at|special)\b",
    re.IGNORECASE,
)
CAPITAL = re.compile(r"^(?:[^\W\d_a-z]|(?:al|bin|da|de|del|den|der|di|du|el|la|le|ter|van|von)$)")
HONORIFIC = re.compile(r"^(?:dame|dr|prof|professor|rev|sir)\.? ", re.IGNORECASE)
# Initials, or a word that is not all capitals: labels are (`LIVE UPDATES`).
NAME = re.compile(
    r"^(?![^\W\d_a-z]{3,}$)(?:(?:[^\W\d_]\.)+|[^\W\d_]['’]?[^\W\d_]*(?:-[^\W\d_]+)*\.?)$"
)
# Words that sections, labels and places begin or end with, and no people.
NO_NAME = re.compile(
    r"\b(?:the|all|best|blog|breaking|business|by|culture|entertainment|food|for|guide|health"
    r"|follow|home|how|in|join|latest|life|lifestyle|live|log|min|music|new|of|on|opinion|our"
    r"|politics|posted|published|read|real|reviews?|science|share|sign|sports?|story|style|subscribe"
    r"|tech|technology|this|tips|top|travel|trends|updated?|us|video|view|with|world|your)\b",
    re.IGNORECASE,
)
MOST_WORDS = 4
JOINS = {"&", ",", "and"}
AND = re.compile(r"^(?:and|&) ")


def person_in(text: str) -> str:
    """A name, or several as they stand, without what is around; empty where it is no author's."""
    date = next(find_dates(text), None)
    name = BY.sub("", text[: date.start] if date else text)
    first, *others = AFTER_A_NAME.sub("", name).strip().removesuffix(",").split(", ")
    first = FULL_STOP.sub(r"\1", first)
    while (cut := _without_degree(first)) != first:
        first = cut
    # After a role comes the firm: "Una Stroom, Chief Officer, Orle Lines".
    others = list(takewhile(lambda other: not ROLE_OR_OUTLET.search(other), others))
    person = ", ".join((first, *filter(_is_person, others))).strip(" ,")
    return "" if len(person) > LONGEST_NAME or NO_AUTHOR.search(first) else person


def _without_degree(name: str) -> str:
    cut = LETTERS.sub("", name)
    return cut if " " in cut else DEGREE.sub("", name)


def people_in(pieces: Iterable[str]) -> tuple[str, ...]:
    """The names at the beginning of a line, given in pieces (`By`, `Una Stroom`, `and`)."""
    people: list[str] = []
    joined = True
    for piece in pieces:
        if piece in JOINS:
            joined = True
            continue
        rest = AND.sub("", piece)
        if people and not joined and rest == piece:
            break
        name = person_in(rest)
        if name:
            people.append(name)
        elif BY.sub("", piece):
            break
        joined = not name or piece.endswith((",", " and", "&"))
    return tuple(people)


def is_name(text: str) -> bool:
    """Whether words can be names of people by their capitals alone."""
    words = text.replace(" and ", " ").replace(",", " ").split()
    return 1 < len(words) <= 3 * MOST_WORDS and all(CAPITAL.match(word) for word in words)


def is_full_name(text: str) -> bool:
    """Whether a line is the name of one person and nothing else, as far as words can tell."""
    words = HONORIFIC.sub("", text).split()
    return (
        1 < len(words) <= MOST_WORDS
        and all(map(CAPITAL.match, words))
        and all(NAME.match(word) for word in words)
        and not ROLE_OR_OUTLET.search(text)
        and not NO_NAME.search(text)
    )


def _is_person(part: str) -> bool:
    """Whether a part after a comma is another person, and no degree, role or outlet."""
    words = part.split()
    return 1 < len(words) <= MOST_WORDS and all(
        CAPITAL.match(word) for word in words if word not in JOINS
    )

"""The name of an author, without what stands beside it. Not for speakers in an article."""

import re
from collections.abc import Iterable

from site_builder.dates import find_dates

LONGEST_NAME = 80
# Names that are no person's: accounts, desks, addresses, places in a template, days.
NO_AUTHOR = re.compile(
    r"^https?:|^www\.|@|^\W*$|^[a-z]+(?:\.[a-z]+){2,}$"
    r"|^(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)$|^(?:dec|nov|oct)\.?$"
    r"|\b(?:by|from)$"
    r"|^(?:by\s+)?(?:admin|administrator|author|contributor|desk|editor"
    r"|editors|guest|news ?desk|staff|staff (?:reporter|writer)|super ?user|team|unknown"
    r"|web ?desk|webmaster)$",
    re.IGNORECASE,
)
BY = re.compile(
    r"^(?:(?:(?:this )?(?:article|guide|post|story) (?:was|is) written"
    r"|article|guide|posted|story|text|words|written)?\s*by|author)(?:\b\s*:?\s+|\s*:\s*|$)",
    re.IGNORECASE,
)
# What follows a name on its line: dates, counters, a role after a dash.
AFTER_A_NAME = re.compile(
    r"\s*(?:[|•·⋅●]|\s[-–—]\s|\b(?:last )?(?:published|posted|updated|reviewed)\b|\d"
    r"|\b(?:at|in|on)$|\bon \w+day$).*$",
    re.IGNORECASE | re.DOTALL,
)
DEGREE = re.compile(
    r"(?:^|\s)(?:B\.?A|B\.?Sc?|C\.?P\.?A|D\.?O|Esq|J\.?D|LCSW|LD|LMFT|M\.?A|M\.?B\.?A|M\.?D|M\.?P\.?H"
    r"|M\.?Sc?|Ph\.?D|R\.?D|RDN|R\.?N)\.?$"
)
# After a comma: what the person is, or where.
ROLE_OR_OUTLET = re.compile(
    r"\b(?:analyst|associate|attorney|bureau|chief|co-?founder|columnist|consultant|contributor"
    r"|correspondent|critic|director|editor|expert|founder|fellow|head|journal|journalist|lead"
    r"|magazine|manager|news|office|officer|photographer|post|president|press|producer|professor"
    r"|reporter?|representative|reviewer|specialist|staff|strategist|team|times|today|tribune"
    r"|writer)\b|\.\w{2,4}$|^(?:for|of|at|special)\b",
    re.IGNORECASE,
)
CAPITAL = re.compile(r"^(?:[^\W\d_a-z]|(?:al|bin|da|de|del|den|der|di|du|el|la|le|ter|van|von)$)")
MOST_WORDS = 4
JOINS = {"&", ",", "and"}


def person_in(text: str) -> str:
    """A name, or several as they stand, without what is around; empty where it is no author's."""
    date = next(find_dates(text), None)
    name = BY.sub("", text[: date.start] if date else text)
    first, *others = AFTER_A_NAME.sub("", name).strip().removesuffix(",").split(", ")
    while (cut := DEGREE.sub("", first)) != first:
        first = cut
    person = ", ".join((first, *(other for other in others if _is_person(other)))).strip(" ,")
    return "" if len(person) > LONGEST_NAME or NO_AUTHOR.search(first) else person


def people_in(pieces: Iterable[str]) -> tuple[str, ...]:
    """The names at the beginning of a line, given in pieces (`By`, `Una Stroom`, `and`)."""
    people: list[str] = []
    joined = True
    for piece in pieces:
        if piece in JOINS:
            joined = True
            continue
        if people and not joined:
            break
        name = person_in(piece)
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


def _is_person(part: str) -> bool:
    """Whether a part after a comma is another person, and no degree, role or outlet."""
    words = part.split()
    return (
        1 < len(words) <= MOST_WORDS
        and not ROLE_OR_OUTLET.search(part)
        and all(CAPITAL.match(word) for word in words if word not in JOINS)
    )

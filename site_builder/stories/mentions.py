"""People as a sentence introduces them: the full name, and the role that stands beside it.

Not for who says what, nor for who is who on the whole site: those are other stages.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from site_builder.given_names import is_given_name

NAME_WORD = r"[A-Z][^\W\d_]*[a-z][^\W\d_]*(?:[’'-][A-Z]?[^\W\d_]{2,})*"
FULL_NAME = re.compile(rf"(?<![\w’'.-]){NAME_WORD}(?:\ (?:[A-Z]\.\ )?{NAME_WORD}){{1,3}}")
# Offices of which there is one at a time.
OFFICES = frozenset(
    """minister president premier mayor governor chancellor prosecutor director chair chairman
    chairwoman chairperson head chief executive commissioner coroner judge bishop archbishop coach
    manager captain principal headteacher headmaster headmistress master secretary treasurer
    ambassador speaker leader editor conductor warden dean rector sheriff harbourmaster""".split()
)
# Offices that every company has: without its name nobody knows whose.
ANYWHERE = frozenset(
    "executive director chair chairman chairwoman chairperson manager head".split()
)
NOT_IN_OFFICE = frozenset(
    """former deputy acting vice assistant associate incoming outgoing ex late previous next first
    second then interim regional local junior senior team""".split()
)
TITLES = frozenset(
    """minister president premier mayor governor chancellor prosecutor director chairman chairwoman
    chief commissioner coroner judge justice bishop archbishop coach captain professor secretary
    ambassador senator sheriff general colonel detective inspector sergeant superintendent sir dame
    lord lady dr mr mrs ms miss""".split()
)
ROLE_WORDS = r"(?P<role>[a-z][a-z-]*(?:\ [a-z][a-z-]*){0,3})"
OWNER = (
    r"(?:[Tt]he|(?P<owner>[A-Z][\w]*(?:\ [A-Z]\w*){0,2})[’']s?|[Tt]he\ [a-z]+[’']s|[Ii]ts|[Tt]heir)"
)
OF_WHOM = r"(?:\ (?:of|at)\ (?:the\ )?(?P<of>[A-Z][\w’'-]*(?:\ [A-Z][\w’'-]*){0,3}))?"
BEFORE = re.compile(
    rf"(?:^|(?<=\s)|(?<=[“\"(]))(?:(?:said|says)\ )?(?:{OWNER}\ )?{ROLE_WORDS}{OF_WHOM},\ $"
)
AFTER = re.compile(
    rf",\ (?:{OWNER}\ )?{ROLE_WORDS}{OF_WHOM}(?=[,.;:)]|\ (?:who|said|told|and)\b|$)"
)


@dataclass(frozen=True, slots=True)
class Mention:
    """Somebody as one sentence names them; `role` and its `owner` are small letters, or empty.

    `is_person` is true where a given name or an office shows that it is a person's name.
    """

    name: str
    role: str
    owner: str
    is_person: bool


def find_mentions(sentence: str) -> Iterator[Mention]:
    """The capitalised words in a row that can be a full name, with the office beside them."""
    for found in FULL_NAME.finditer(sentence):
        titles, words = _without_titles(found[0].split())
        if len(words) < 2:
            continue
        role, owner = _find_role(sentence, found) or _title_role(titles)
        is_person = bool(role) or is_given_name(words[0])
        yield Mention(name=" ".join(words), role=role, owner=owner, is_person=is_person)


def _title_role(titles: list[str]) -> tuple[str, str]:
    """The office that stands in capitals before a name: Transport Minister."""
    role = " ".join(titles).lower()
    return (role if _is_office(role) else "", "")


def _without_titles(words: list[str]) -> tuple[list[str], list[str]]:
    """The words up to the last title, and those of the name itself."""
    last = max((n for n, word in enumerate(words) if word.lower() in TITLES), default=-1)
    return words[: last + 1], words[last + 1 :]


def _find_role(sentence: str, found: re.Match[str]) -> tuple[str, str] | None:
    """The role that stands before or behind a name, and whose it is."""
    for beside in (
        AFTER.match(sentence, found.end()),
        BEFORE.search(sentence[: found.start()]),
    ):
        if beside and _is_office(beside["role"]):
            return beside["role"], (beside["owner"] or beside["of"] or "").lower()
    return None


def _is_office(role: str) -> bool:
    words = role.split()
    return bool(words) and words[-1] in OFFICES and not NOT_IN_OFFICE & set(words)


def is_known_by_role(mention: Mention) -> bool:
    """Whether the role alone tells who is meant: one office, and it is said of what."""
    if mention.owner:
        return bool(mention.role)
    words = mention.role.split()
    return len(words) > 1 and words[-1] not in ANYWHERE

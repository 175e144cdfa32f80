"""Who wrote an article: the names that its page states, else those that it shows."""

import re
from collections.abc import Iterable, Iterator, Sequence

from site_builder.extract.names import is_full_name, people_in, person_in
from site_builder.extract.page import Page, names_of
from site_builder.extract.shown import (
    Surroundings,
    by_lines,
    shown_authors,
)

AUTHORS = ("author", "byl", "article:author", "citation_author", "citation_authors", "dc.creator")
TOOLS = ("parsely-author", "sailthru.author")
WRITER = re.compile(r"(?:written )?by$|author$", re.IGNORECASE)
GROUP = re.compile(
    r"^(?:team|the)\b|\b(?:desk|editors|newsroom|reporter|staff|team)$", re.IGNORECASE
)
LAST_NAME_FIRST = re.compile(r"^([^,]+), ([^,]+)$")


def find_byline(page: Page, near: Surroundings, site: str) -> str:
    """The authors' names joined by commas: those stated first, then those shown.

    The publisher comes last, as do other organisations.
    """
    outlets: tuple[str, ...] = ()
    for group in _groups(page, near):
        people = tuple(dict.fromkeys(person for name in group if (person := person_in(name))))
        if people and not all(_is_outlet(person, site) for person in people):
            return ", ".join(_as_shown(people, near))
        outlets = outlets or people
    return ", ".join(outlets)


def _groups(page: Page, near: Surroundings) -> Iterator[Iterable[str]]:
    """The names of authors by where they stand, the best place first."""
    stated = page.stated("author")
    if not _is_organization(stated):
        yield names_of(stated)
    for name in (*AUTHORS, *TOOLS):
        names = page.metas.get(name, ())
        is_reference = name.startswith("citation")
        yield (LAST_NAME_FIRST.sub(r"\2 \1", name) for name in names) if is_reference else names
    if WRITER.search(page.meta("twitter:label1")):
        yield (page.meta("twitter:data1"),)
    yield from shown_authors(page.tree, near)
    yield names_of(stated)


def _is_organization(stated: object) -> bool:
    if isinstance(stated, list):
        return bool(stated) and all(map(_is_organization, stated))
    return isinstance(stated, dict) and stated.get("@type") == "Organization"


def _is_outlet(name: str, site: str) -> bool:
    return name.casefold() == site.casefold() or bool(GROUP.search(name))


def _as_shown(people: Sequence[str], near: Surroundings) -> Sequence[str]:
    """The people, unless a line close below the headline names others, or them and others.

    Many a page states one of several authors, or whoever put the article into the system.
    """
    known = _last_names(people)
    for number, piece in enumerate(near.after):
        if person_in(piece).endswith(people[0]):
            line = people_in(near.after[number:])
            if known < _last_names(line) and all(map(is_full_name, line)):
                return line
    lines = tuple(by_lines(near))
    is_known = any(known & _last_names(line) for line in lines)
    return lines[-1] if lines and not is_known else people


def _last_names(people: Iterable[str]) -> set[str]:
    return {name.rpartition(" ")[2] for person in people for name in person.split(", ")}

"""Which names in which articles mean one person: told by golden cases and laws."""

import random
import re
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.model import KnownPerson, Library
from site_builder.plan.people import find_people

CASES = (Path(__file__).parent / "people.txt").read_text(encoding="utf-8")
CASE = re.compile(r"^([^\n]+)\n\.\n(.*?)\n\.\n(.*?)\n\.$", re.MULTILINE | re.DOTALL)
SAID = re.compile(r"(\w+): ([^|]+?)(?: \| (.*))?")
KNOWN = re.compile(r"([^=:]+?) =(.*?)(?:!(.*))?")


def article(sayings: list[tuple[str, str]]) -> str:
    """An article in which each of these, a speaker and a role, says words of their own.

    A role between quotation marks is words of the text instead.
    """
    quotes, body = "", ""
    for number, (speaker, role) in enumerate(sayings):
        text = f"I am number {number} in this row."
        said = role if role.startswith("“") else ""
        quotes += f"- text: {text}\n  speaker: {speaker!r}\n  role: {'' if said else role!r}\n"
        body += f"“{text}” {said}\n\n"
    return f"---\ntitle: Row\ndate: 2026-03-01\nquotes:\n{quotes}---\n\n{body}"


def known(line: str) -> KnownPerson | None:
    found = KNOWN.fullmatch(line)
    if not found:
        return None
    name, aliases, apart = (found[number] or "" for number in (1, 2, 3))
    split = [tuple(filter(None, map(str.strip, names.split(",")))) for names in (aliases, apart)]
    return KnownPerson(name=name, aliases=split[0], apart=split[1])


def library_of(make_library, sayings: list[tuple[str, str, str]]) -> Library:
    texts = {
        slug: article([(speaker, role) for there, speaker, role in sayings if there == slug])
        for slug in dict.fromkeys(slug for slug, _, _ in sayings)
    }
    return make_library(**texts)


def grouped(library: Library) -> dict[str, frozenset[tuple[str, str]]]:
    """What each person is called, and where."""
    return {
        person.slug: frozenset(
            (said.article.article.slug, said.quote.speaker) for said in person.attributions
        )
        for person in find_people(library)
    }


@pytest.mark.parametrize("case", CASE.findall(CASES), ids=lambda case: case[0])
def test_who_is_who(make_library, case):
    _, given_lines, expected = case
    lines = given_lines.split("\n")
    people = tuple(filter(None, map(known, lines)))
    sayings = [SAID.fullmatch(line).groups("") for line in lines if not known(line)]
    library = replace(library_of(make_library, sayings), people=people)
    shown = []
    everyone = {f"{slug} {speaker}" for slug, speaker, _ in sayings}
    found = set()
    for person in find_people(library):
        names = {f"{s.article.article.slug} {s.quote.speaker}" for s in person.attributions}
        found |= names
        shown.append((f"{person.name}:", names))
    shown += [("-", everyone - found)] if everyone - found else []
    wanted = []
    for line in expected.split("\n"):
        name = re.match(r"-|[^:]+:", line)[0]
        parts = re.split(r", (?=[a-z] )", line[len(name) :].strip())
        wanted.append((name, set(parts)))
    assert shown == wanted


GIVEN = ("Ana", "Petro", "P.", "John F.", "John K.", "John", "J.", "", "Mr.", "Mrs.", "President")
LAST = ("Volsky", "Wolskyy", "Smith", "Johnson", "Johnston", "Smith Jr.", "Board")
NAMES = st.builds(
    lambda given, last: f"{given} {last}".strip(), *map(st.sampled_from, (GIVEN, LAST))
)
SAYINGS = st.lists(
    st.tuples(st.sampled_from("abcd"), NAMES, st.sampled_from(("", "mayor", "striker"))),
    min_size=1,
    max_size=12,
)


def claimed_twice(people):
    """Whether two people have one name, which `content/people.toml` may not say."""
    names = [name for one in people for name in {one.name, *one.aliases}]
    return len(set(names)) < len(names)


KNOWN_PEOPLE = (
    st.lists(
        st.builds(
            lambda name, aliases, apart: KnownPerson(
                name=name, aliases=tuple(aliases), apart=tuple(set(apart) - {name, *aliases})
            ),
            NAMES,
            st.lists(NAMES, max_size=2),
            st.lists(NAMES, max_size=3),
        ),
        max_size=3,
        unique_by=lambda one: one.name,
    )
    .filter(lambda people: not claimed_twice(people))
    .map(tuple)
)


@settings(max_examples=150, deadline=None)
@given(sayings=SAYINGS, people=KNOWN_PEOPLE, seed=st.integers(0, 99))
def test_the_order_of_the_articles_does_not_matter(make_library, sayings, people, seed):
    library = replace(library_of(make_library, sayings), people=people)
    shuffled = random.Random(seed).sample(library.articles, len(library.articles))
    assert find_people(library) == find_people(replace(library, articles=tuple(shuffled)))


@settings(max_examples=150, deadline=None)
@given(sayings=SAYINGS, people=KNOWN_PEOPLE)
def test_every_naming_means_one_person_at_most(make_library, sayings, people):
    groups = grouped(replace(library_of(make_library, sayings), people=people)).values()
    assert all(one.isdisjoint(other) for one, other in combinations(groups, 2))


@settings(max_examples=150, deadline=None)
@given(sayings=SAYINGS, people=KNOWN_PEOPLE)
def test_no_two_names_are_joined_that_an_editor_keeps_apart(make_library, sayings, people):
    groups = grouped(replace(library_of(make_library, sayings), people=people)).values()
    for group in groups:
        called = {speaker for _, speaker in group}
        for one in people:
            mine = called & {one.name, *one.aliases}
            assert not (mine and called & set(one.apart))


@settings(max_examples=150, deadline=None)
@given(sayings=SAYINGS)
def test_the_same_full_name_is_one_person_in_every_article(make_library, sayings):
    owner: dict[str, set[str]] = {}
    clear = {"Ana Johnson", "Ana Johnston", "John F. Smith", "John K. Smith", "Petro Volsky"}
    for slug, group in grouped(library_of(make_library, sayings)).items():
        for _, speaker in group & {(a, name) for a in "abcd" for name in clear}:
            owner.setdefault(speaker, set()).add(slug)
    assert all(len(slugs) == 1 for slugs in owner.values())
    assert not owner.get("Ana Johnson", set()) & owner.get("Ana Johnston", set())
    assert not owner.get("John F. Smith", set()) & owner.get("John K. Smith", set())


@settings(max_examples=60, deadline=None)
@given(sayings=SAYINGS)
def test_a_second_run_gives_the_same(make_library, sayings):
    first, second = (library_of(make_library, sayings) for _ in range(2))
    assert find_people(first) == find_people(second)

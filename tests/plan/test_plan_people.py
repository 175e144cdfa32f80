"""A person is one person however the name is spelled, and nobody else."""

from dataclasses import replace

import pytest

from site_builder.model import KnownPerson, Library
from site_builder.plan.people import check_people, find_people


def article(*speakers: str, day: str = "2026-03-01", role: str = "") -> str:
    """An article in which each of these says words of their own."""
    said = [f"I am number {number} in this row." for number in range(len(speakers))]
    quotes = "".join(
        f"- text: {text}\n  speaker: {speaker!r}\n  role: {role!r}\n"
        for text, speaker in zip(said, speakers, strict=True)
    )
    body = "\n\n".join(f"“{text}”" for text in said)
    return f"---\ntitle: Row\ndate: {day}\nquotes:\n{quotes}---\n\n{body}\n"


def test_case_accents_and_blanks_do_not_make_another_person(make_library):
    names = ("Zoë  Arrel", "Zoe Arrel", "ZOË ARREL", "Zoë Arrel")
    (person,) = find_people(make_library(a=article(*names)))
    assert (person.name, person.slug, len(person.attributions)) == ("Zoë Arrel", "zoe-arrel", 4)


def test_a_name_in_capitals_only_is_the_last_choice(make_library):
    (person,) = find_people(make_library(a=article("ANA DÍAZ", "Ana Diaz")))
    assert person.name == "Ana Diaz"


def test_two_people_never_share_an_address(make_library):
    people = find_people(make_library(a=article("Mr Robin Lee", "Ms Robin Lee", "Robin & Lee")))
    assert sorted(person.slug for person in people) == [
        "robin-lee",
        "robin-lee-2",
        "robin-lee-3",
    ]


def test_a_name_without_a_letter_has_an_address(make_library):
    (person,) = find_people(make_library(a=article("???")))
    assert person.slug == "speaker"


def test_the_newest_role_and_the_newest_quote_come_first(make_library):
    library = make_library(
        old=article("Ana Díaz", role="clerk"),
        new=article("Ana Díaz", day="2026-03-09", role="mayor"),
        newest=article("Ana Díaz", day="2026-03-10"),
    )
    (person,) = find_people(library)
    slugs = [said.article.article.slug for said in person.attributions]
    assert (person.role, slugs) == ("mayor", ["newest", "new", "old"])


@pytest.mark.parametrize("speaker", ["", "a ministry official", "her daughter", "local residents"])
def test_who_is_not_named_is_nobody_in_particular(make_library, speaker):
    assert find_people(make_library(a=article(speaker))) == ()


@pytest.mark.parametrize("speaker", ["van der Velde", "d’Orsay", "李明", "The Harbour Board"])
def test_names_that_begin_in_other_ways_are_names(make_library, speaker):
    assert [person.name for person in find_people(make_library(a=article(speaker)))] == [speaker]


def test_words_that_are_not_in_the_text_say_nothing_about_anyone(make_library):
    library = make_library(
        a="---\ntitle: T\ndate: 2026-03-01\n"
        "quotes:\n- text: never said this at all\n  speaker: Ana Díaz\n---\n\nNothing.\n"
    )
    assert find_people(library) == ()


def known(library, *people: KnownPerson) -> Library:
    return replace(library, people=people)


def test_an_editors_name_role_and_link_win(make_library):
    said = make_library(a=article("P. Volsky", "Petro Volsky", "Petro Volsky", role="mayor"))
    editors = KnownPerson(name="Pyotr Volsky", aliases=("Petro Volsky",), role="president")
    link = "https://volsky.example/"
    (person,) = find_people(known(said, replace(editors, link=link)))
    assert (person.name, person.slug) == ("Pyotr Volsky", "pyotr-volsky")
    assert (person.role, person.link) == ("president", link)


def test_an_editor_who_gives_no_role_leaves_the_found_one(make_library):
    said = make_library(a=article("Petro Volsky", role="mayor"))
    (person,) = find_people(known(said, KnownPerson(name="Petro Volsky")))
    assert person.role == "mayor"


def test_who_is_settled_and_not_quoted_is_a_warning(make_library):
    said = make_library(a=article("P. Volsky"))
    petro = KnownPerson(name="Petro Volsky", location="content/people.toml:1")
    nobody = KnownPerson(name="Ana Díaz", location="content/people.toml:4")
    assert list(map(str, check_people(known(said, petro, nobody)))) == [
        "content/people.toml:4: nobody who is quoted is called 'Ana Díaz' (write the name as an "
        "article does, add it to aliases, or take the entry away)"
    ]

"""`content/people.toml`: what an editor settles is read; every mistake comes with its line."""

import pytest

from site_builder.content.people_file import load_people, parse_people
from site_builder.errors import ConfigError
from site_builder.model import KnownPerson

FILE = "content/people.toml"


def mistakes(*lines: str) -> list[str]:
    with pytest.raises(ConfigError) as caught:
        parse_people("\n".join(lines), FILE)
    return [str(problem) for problem in caught.value.problems]


def test_without_a_file_nothing_is_settled(tmp_path):
    assert load_people(tmp_path) == ()


def test_an_empty_file_settles_nothing():
    assert parse_people("", FILE) == ()


def test_people_are_read_with_their_lines(tmp_path):
    (tmp_path / "content").mkdir()
    (tmp_path / FILE).write_text(
        '# who is who\n[[people]]\nname = "Petro Volsky"\naliases = ["Pyotr Volsky"]\n'
        'role = "president"\nlink = "https://volsky.example/"\napart = ["Pavlo Volsky"]\n\n'
        '[[people]]\nname = "Ana Díaz"\n'
    )
    assert load_people(tmp_path) == (
        KnownPerson(
            name="Petro Volsky",
            aliases=("Pyotr Volsky",),
            role="president",
            link="https://volsky.example/",
            apart=("Pavlo Volsky",),
            location="content/people.toml:2",
        ),
        KnownPerson(name="Ana Díaz", location="content/people.toml:9"),
    )


def test_all_mistakes_come_at_once():
    assert mistakes(
        "[peopel]",
        "[[people]]",
        'nam = "Ana Díaz"',
        "[[people]]",
        'name = ""',
        'aliases = "Ana"',
        'link = "example.org"',
        "[[people]]",
        'name = "Bo Lindt"',
        'aliases = ["B. Lindt", " "]',
        "role = 3",
        'location = "here"',
    ) == [
        "content/people.toml:1: unknown key 'peopel' (did you mean 'people'?)",
        "content/people.toml:2: people.name: missing",
        "content/people.toml:3: unknown key 'people.nam' (did you mean 'name'?)",
        "content/people.toml:5: people.name: expected a name, got ''",
        "content/people.toml:6: people.aliases: expected a list of texts, got 'Ana'",
        "content/people.toml:7: people.link: expected an address that begins with https:// or "
        "http://, got 'example.org'",
        "content/people.toml:10: people.aliases: expected names that are not empty, got a list",
        "content/people.toml:11: people.role: expected a text, got 3",
        "content/people.toml:12: unknown key 'people.location' "
        "(known are name, aliases, role, link, apart)",
    ]


def test_a_name_is_one_persons():
    assert mistakes(
        "[[people]]",
        'name = "Ana Díaz"',
        'apart = ["ana díaz"]',
        "[[people]]",
        'name = "Bo Lindt"',
        'aliases = ["Ana  Díaz"]',
    ) == [
        "content/people.toml:3: people.apart: 'ana díaz' is a name of the same person (keep one)",
        "content/people.toml:6: people.aliases: another person is called 'Ana  Díaz' "
        "(a name is one person's: keep it in one place)",
    ]


@pytest.mark.parametrize("line", ['people = "Ana"', "people = [1]", "[people]"])
def test_people_are_tables(line):
    assert mistakes(line) == [
        "content/people.toml:1: people: expected tables "
        "(write [[people]] on its own line before each person)"
    ]


def test_what_is_no_toml_is_told_with_its_line():
    (mistake,) = mistakes("[[people]]", "name = Ana")
    assert mistake.startswith("content/people.toml:2: no TOML: ")


def test_a_file_that_is_not_utf8_is_told(tmp_path):
    (tmp_path / "content").mkdir()
    (tmp_path / FILE).write_bytes(b'[[people]]\nname = "D\xedaz"\n')
    with pytest.raises(ConfigError, match=r"^content/people.toml: not UTF-8"):
        load_people(tmp_path)

"""`briefing check`: all that is wrong, with file and line, and nothing built or written."""

import pytest

FAULTY = """\
---
title: “The bridge falls”, says Orrin
date: 2026-11-19
key_points:
- The council of Orrin voted nine to three for the bridge.
- The council was of two minds.
- It called the bridge “a folly”.
quotes:
- text: We have waited long enough
  speaker: Ada Marrow
- text: We have waited for ever
  speaker: Ada Marrow
reprint_of: 2026-11-18-brigde
---

The council of Orrin voted nine to three for the bridge.

“We have waited long enough,” said Ada Marrow.
"""
PEOPLE = """\
[[people]]
name = "Ada Marrow"

[[people]]
name = "Jonas Pell"
"""


@pytest.fixture
def faulty(site):
    """The small site with an article in which everything is wrong, and a person nobody quotes."""
    (site / "content" / "articles" / "2026-11-19-vote.md").write_text(FAULTY)
    (site / "content" / "people.toml").write_text(PEOPLE)
    return site


def files(folder):
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_sound_site_has_no_problems(run):
    result = run("check", "--strict")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == "1 article checked: 0 problems\n"


def test_every_problem_has_its_file_and_line(run, faulty):
    result = run("check")
    article = "content/articles/2026-11-19-vote.md"
    hint = "(take the quotation marks away, or quote word for word)"
    own = "(copy a sentence of the text, or keep it as words of your own)"
    missing = "is not in the article's text"
    assert result.stderr.splitlines() == [
        f"{article}:2: warning: a quotation in title {missing}: “The bridge falls” {hint}",
        f"{article}:6: warning: key point 2 is no sentence of the article: “The council was of two "
        f"minds.” {own}",
        f"{article}:7: warning: a quotation in key point 3 {missing}: “a folly” {hint}",
        f"{article}:7: warning: key point 3 is no sentence of the article: “It called the bridge "
        f"“a folly”.” {own}",
        f"{article}:11: warning: quote 2 {missing}: “We have waited for ever” "
        "(copy it word for word, […] for words left out, or take it away)",
        f"{article}:13: warning: reprint_of: no other published article is called "
        "'2026-11-18-brigde' (did you mean '2026-11-18-bridge'?)",
        "content/people.toml:4: warning: nobody who is quoted is called 'Jonas Pell' (write the "
        "name as an article does, add it to aliases, or take the entry away)",
    ]
    assert result.stdout == "2 articles checked: 7 problems\n"


@pytest.mark.parametrize(("options", "code"), [((), 0), (("--strict",), 1)])
def test_warnings_count_with_strict(run, faulty, options, code):
    assert run("check", *options).exit_code == code


def test_quiet_says_nothing_but_problems(run):
    assert run("check", "--quiet").output == ""


def test_what_can_not_be_read_is_an_error(run, site):
    (site / "content" / "articles" / "2026-11-20-bad.md").write_bytes(b"---\ntitle: \xff\n---\n")
    result = run("check")
    assert result.exit_code == 1
    assert result.stderr.startswith("content/articles/2026-11-20-bad.md:2: not UTF-8")


def test_mistakes_about_people_are_an_error(run, site):
    (site / "content" / "people.toml").write_text('[[people]]\nnaem = "Ada Marrow"\n')
    result = run("check")
    assert result.exit_code == 1
    assert result.stderr.splitlines() == [
        "content/people.toml:1: people.name: missing",
        "content/people.toml:2: unknown key 'people.naem' (did you mean 'name'?)",
    ]


def test_nothing_is_built_and_nothing_written(run, faulty):
    before = files(faulty)
    run("check")
    assert files(faulty) == before
    assert not (faulty / "output").exists()


def test_links_of_the_built_pages_that_lead_nowhere_are_told(run, site):
    file = site / "content" / "articles" / "2026-11-18-bridge.md"
    links = "[a](../no/) [b](#none) [c](../../people/) [d](#q1) [e](/x/) [f](https://x.example/)\n"
    file.write_text(file.read_text() + "\n" + links)
    assert run("build").exit_code == 0
    result = run("check")
    told = [line.partition(" (")[0] for line in result.stderr.splitlines()]
    assert [line.rpartition(": ")[2] for line in told] == ["../no/", "#none"]
    assert told[0].startswith("output/articles/2026-11-18-bridge/index.html:")
    assert run("check", "--strict").exit_code == 1

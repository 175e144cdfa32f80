"""The file of an edition: every mistake with its line, and nothing changed in it but the status."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.content.edition_file import KEYS, parse_note, set_status
from site_builder.errors import ConfigError
from site_builder.model import Status

PLACE = "content/editions/2026-11-20.md"
FILE = """---
title: The water
status: approved  # by Ada
order:
- dam-report
- ferry-strike
drop: [cake]
titles:
  dam-report: Two gates
corrections:
  3f2a9c01: The council counted anew.
---

Thursday was *wet*.
"""


def test_a_file_is_read():
    note = parse_note(FILE, PLACE)
    assert (note.day.isoformat(), note.title, note.status) == (
        "2026-11-20",
        "The water",
        Status.APPROVED,
    )
    assert (note.order, note.drop) == (("dam-report", "ferry-strike"), ("cake",))
    assert note.titles == {"dam-report": "Two gates"}
    assert note.remarks == {"3f2a9c01": "The council counted anew."}
    assert note.intro.strip() == "Thursday was *wet*."
    assert note.place_of("order 2") == f"{PLACE}:6"


def test_an_empty_front_matter_says_nothing():
    note = parse_note("---\nstatus:\norder:\n---\n", PLACE)
    assert (note.status, note.order, note.intro) == (None, (), "")


def test_every_mistake_comes_at_once_with_its_line():
    text = FILE.replace("approved  # by Ada", "aproved").replace("titles:", "title_s:")
    text = text.replace("- ferry-strike", "- dam-report\n- [a]").replace("[cake]", "dam-report")
    with pytest.raises(ConfigError) as error:
        parse_note(text, PLACE)
    assert [str(problem) for problem in error.value.problems] == [
        f"{PLACE}:3: status: expected draft, approved, sent, got 'aproved'"
        " (did you mean 'approved'?)",
        f"{PLACE}:6: order 2: 'dam-report' is given twice (keep one of the two)",
        f"{PLACE}:9: unknown key 'title_s' (did you mean 'titles'?)",
    ]


@pytest.mark.parametrize(
    ("text", "place", "said"),
    [
        ("Only words.\n", PLACE, "2026-11-20.md:1: no front matter (begin the file with a line"),
        ("---\ntitle: [\n---\n", PLACE, ":3: the front matter is no YAML"),
        ("---\n---\n", "content/editions/friday.md", "is not named after a day (name it after"),
        ("---\n---\n", "content/editions/2026-02-30.md", "is not named after a day"),
        ("---\norder: [a]\ndrop: [a]\n---\n", PLACE, ":3: drop: 'a' stands under order as well"),
        ("---\ntitles: [a]\n---\n", PLACE, ":2: titles: expected a line for each id"),
        ("---\ntitles: {a: b, c}\n---\n", PLACE, ":2: titles: 'c' has no text (write one, in"),
        ("---\ntitle: {a: b}\n---\n", PLACE, ":2: title: expected a text"),
    ],
)
def test_what_is_wrong_is_told(text, place, said):
    with pytest.raises(ConfigError, match=re.escape(said)):
        parse_note(text, place)


def test_only_the_word_of_the_status_is_changed():
    changed = set_status(FILE, Status.SENT, PLACE)
    assert changed == FILE.replace("status: approved  # by Ada", "status: sent  # by Ada")
    assert set_status(changed, Status.SENT, PLACE) == changed


def test_a_status_that_is_not_there_comes_last():
    text = "\ufeff---\r\ntitle: A\r\n---\r\nWords --- and\r\n---\r\nmore"
    assert set_status(text, Status.SENT, PLACE) == text.replace("A\r\n", "A\r\nstatus: sent\r\n")


@pytest.mark.parametrize("line", ['"status": approved', "status: >\n  approved"])
def test_a_status_in_an_unusual_form_is_left_alone(line):
    with pytest.raises(ConfigError):
        set_status(f"---\n{line}\n---\n", Status.SENT, PLACE)


WORDS = st.text(st.sampled_from("ab:-# \u2028é\t"), max_size=20)


@given(
    intro=st.lists(WORDS, max_size=5),
    title=st.text(st.sampled_from("abé "), max_size=9),
    end=st.sampled_from(["\n", "\r\n"]),
    status=st.sampled_from(["", "status:", "status: draft", "status: 'approved'  # yes"]),
)
def test_whatever_an_editor_wrote_stays_byte_for_byte(intro, title, end, status):
    lines = ["---", f'title: "{title}"', *filter(None, [status]), "---", *intro]
    text = end.join(lines)
    changed = set_status(text, Status.SENT, PLACE)
    before = [line for line in text.split(end) if not line.startswith("status:")]
    after = [line for line in changed.split(end) if not line.startswith("status:")]
    assert before == after
    assert parse_note(changed, PLACE).status is Status.SENT


def test_the_reference_has_every_key(pytestconfig):
    text = (pytestconfig.rootpath / "docs/reference/edition-file.md").read_text(encoding="utf-8")
    assert re.findall(r"^\| `(\w+)` \|", text, re.MULTILINE) == list(KEYS)
    parse_note(text.split("```\n")[1], PLACE)

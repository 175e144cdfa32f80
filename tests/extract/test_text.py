"""Pasted text: what is one paragraph, what is the title, and what can not be an article."""

import datetime
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from site_builder.errors import SourceError
from site_builder.extract import extract
from site_builder.model import RawDocument
from site_builder.prose import join_blocks, read_prose

NOW = datetime.datetime(2026, 11, 20, tzinfo=datetime.UTC)
PARTS = Path(__file__).with_name("text_cases.txt").read_text(encoding="utf-8").split("\n.\n")
CASES = {PARTS[n].strip(): (PARTS[n + 1], PARTS[n + 2]) for n in range(0, len(PARTS) - 1, 3)}


def extracted(text):
    raw = RawDocument(
        location="goat.txt",
        media_type="text/plain",
        body=text.encode("utf-8", errors="replace"),
        fetched_at=NOW,
    )
    return extract(raw)[0]


@pytest.mark.parametrize("name", CASES)
def test_text_becomes_blocks(name):
    text, expected = CASES[name]
    document = extracted(text)
    assert f"= {document.title}\n{join_blocks(document.blocks)}" == expected


def test_windows_line_ends_change_nothing():
    text = "Goat steers tug\n\nThe harbour was closed.\n\nThe goat was taken to a farm.\n"
    assert extracted(text.replace("\n", "\r\n")) == extracted(text)


@pytest.mark.parametrize("text", ["* * *\n\n- \n", "\u200b", "...", "Goat.", "Goat\n\nMore soon."])
def test_a_text_of_hardly_a_word_is_refused(text):
    with pytest.raises(SourceError, match=r"^goat\.txt: (nothing in the text|the source holds)"):
        extracted(text)


@given(st.text(max_size=300))
@example("a b c d e\n\n\\\n\n- \\\n1. *\n2. _a_\n\n| a | b |\n| - | - |\n\n![x](y)\n\n~~~\n=")
@example("a b c d e\n- a | b\n- --- | ---\n\n&amp; &copy &#35; <!-- x --> [a]: b")
@settings(max_examples=300, deadline=None)
def test_any_text_reads_back_from_its_markdown(text):
    try:
        document = extracted(text)
    except SourceError:
        return
    assert read_prose(join_blocks(document.blocks)).paragraphs == document.paragraphs


LINES = st.sampled_from(
    [
        "",
        "- a",
        "* b",
        "1. c",
        "2. d",
        "9. e",
        "    f",
        "  • g",
        "> h",
        "# i",
        "word " * 12,
        "| j |",
    ]
)


@given(st.lists(LINES, min_size=5, max_size=25))
@settings(max_examples=200, deadline=None)
def test_any_lines_read_back_from_their_markdown(lines):
    try:
        document = extracted("A goat steers a tug\n" + "\n".join(lines))
    except SourceError:
        return
    assert read_prose(join_blocks(document.blocks)).paragraphs == document.paragraphs

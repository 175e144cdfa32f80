"""Where sentences end in news prose, and where they only seem to."""

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.english.marks import find_quotations
from site_builder.english.sentences import find_every_sentence, find_sentences

GOLDEN = Path(__file__).with_name("sentences.txt").read_text(encoding="utf-8")
CASES = [
    pytest.param(paragraph, sentences.split("\n"), id=title.strip())
    for title, paragraph, sentences in (
        case.split("\n.\n")
        for case in GOLDEN.partition("\n\n")[2].removesuffix("\n.\n").split("\n.\n\n")
    )
]

HARD = Path(__file__).with_name("hard_sentences.txt").read_text(encoding="utf-8")
HARD_CASES = [line.split(" | ") for line in HARD.partition("\n\n")[2].splitlines()]


@pytest.mark.parametrize(("paragraph", "sentences"), CASES)
def test_sentences_end_where_a_reader_ends_them(paragraph, sentences):
    assert sentences == [span.of(paragraph) for span in find_sentences(paragraph)]


@pytest.mark.parametrize("sentences", HARD_CASES, ids=" ".join)
def test_hard_borders(sentences):
    paragraph = " ".join(sentences)
    assert sentences == [span.of(paragraph) for span in find_sentences(paragraph)]


def test_the_golden_files_stay_long():
    assert len(CASES) >= 45
    assert len(HARD_CASES) >= 60


def test_sentences_inside_a_quotation_can_be_told_as_well():
    text = "“We heard you. We were wrong,” she said. Nobody clapped."
    assert [span.of(text) for span in find_every_sentence(text)] == [
        "“We heard you.",
        "We were wrong,” she said.",
        "Nobody clapped.",
    ]


@pytest.mark.parametrize("text", ["", " ", " \n "])
def test_no_text_has_no_sentences(text):
    assert find_sentences(text) == ()


PIECES = st.sampled_from(
    "The ramp fell . ! ? … ... “ ” \" ‘ ’ ' ( ) — U.S. No. 2 a.m. J. said Lusk 3.5 é iPhone".split()
)
PARAGRAPHS = st.lists(PIECES | st.sampled_from([" ", "  ", "\n"]), max_size=25).map("".join)


@given(PARAGRAPHS)
def test_sentences_hold_every_character_but_blanks_in_order(text):
    spans = find_sentences(text)
    joined = "".join(span.of(text) for span in spans)
    assert "".join(joined.split()) == "".join(text.split())
    assert all(span.of(text) == span.of(text).strip() != "" for span in spans)
    assert all(first.end <= second.start for first, second in pairwise(spans))


@given(PARAGRAPHS)
def test_no_sentence_ends_inside_a_quotation(text):
    borders = [span.end for span in find_sentences(text)]
    inside = [q for q in find_quotations(text) if any(q.start < b < q.end for b in borders)]
    assert inside == []

"""Lines that recur on a site go from the edges, and short ones from between; sentences stay."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.clean import clean
from site_builder.model import Block, BlockKind, Document
from site_builder.prose import escape
from site_builder.wording import key_line

FIRST = "The harbour of Port Ness was closed on Monday after a goat was seen at the wheel of a tug."
LAST = "The goat was taken to a farm above the village, where it is said to be looking at the sea."
HOUSE = "The Orle Post is an independent house that belongs to all of the people who work for it."
SLOGAN = "Out on the quay before the gulls"


def block(text, kind=BlockKind.PARAGRAPH):
    return Block(text=text, markdown=escape(text), kind=kind)


def cleaned(*blocks, recurring):
    found = tuple(block(it) if isinstance(it, str) else it for it in blocks)
    document = Document(location="goat.txt", title="Goat steers tug", blocks=found)
    keys = frozenset(map(key_line, recurring))
    return clean(document, keys).paragraphs


def test_a_line_goes_before_the_first_and_after_the_last_sentence():
    for tail in ((HOUSE,), (SLOGAN, HOUSE), (HOUSE, SLOGAN)):
        assert cleaned(*tail, FIRST, LAST, *tail, recurring=tail) == (FIRST, LAST)


def test_a_sentence_between_sentences_stays():
    assert cleaned(FIRST, HOUSE, LAST, recurring=[HOUSE]) == (FIRST, HOUSE, LAST)


def test_a_short_line_between_sentences_goes():
    assert cleaned(FIRST, SLOGAN, LAST, recurring=[SLOGAN]) == (FIRST, LAST)


@pytest.mark.parametrize(
    "line",
    [
        "And still it rained.",
        "Yes",
        "The verdict",
        "From 10:10 a.m. until noon",
        "What we know so far",
        "Those who steered the tug:",
        Block(text="The view from the quay", markdown="**The view from the quay**"),
        block("What happens to the goat", BlockKind.HEADING),
    ],
)
def test_refrains_answers_times_and_headings_between_sentences_stay(line):
    text = line if isinstance(line, str) else line.text
    assert cleaned(FIRST, line, LAST, recurring=[text]) == (FIRST, text, LAST)


@pytest.mark.parametrize(
    "line",
    [
        block("a handful of fresh parsley", BlockKind.ITEM),
        block("2 cups of fish stock"),
        block("Port Ness 3, Orle Rovers 1"),
    ],
)
def test_ingredients_and_results_below_an_article_stay(line):
    assert cleaned(FIRST, LAST, line, recurring=[line.text]) == (FIRST, LAST, line.text)


def test_tables_and_code_stay():
    rows = block("| Tide | Noon |\n| --- | --- |", BlockKind.TABLE)
    assert cleaned(FIRST, LAST, rows, recurring=[rows.markdown]) == (FIRST, LAST, rows.text)


def test_something_stays_where_every_line_recurs():
    assert cleaned(FIRST, LAST, recurring=[FIRST, LAST]) == (FIRST, LAST)


def test_words_seem_to_be_missing_in_the_paragraph_that_it_is_now():
    lost = "The skipper came home late, because has lost his compass in the fog off Port Ness."
    document = Document(location="x", title="Goat", blocks=tuple(map(block, (HOUSE, FIRST, lost))))
    once = clean(document)
    again = clean(once, frozenset({key_line(HOUSE)}))
    assert "paragraph 3" in once.problems[0].message
    assert [problem.message.partition(":")[0] for problem in again.problems] == [
        "words seem to be missing in paragraph 2"
    ]


LINES = st.lists(
    st.tuples(
        st.sampled_from([FIRST, LAST, HOUSE, SLOGAN, "And still it rained.", "Most read", "Yes"]),
        st.sampled_from([BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.ITEM]),
    ),
    min_size=1,
    max_size=10,
)
RECURRING = st.frozensets(st.sampled_from([HOUSE, SLOGAN, "And still it rained.", "Yes"]))


@given(LINES, RECURRING)
@settings(max_examples=200, deadline=None)
def test_cleaning_with_the_same_lines_twice_changes_nothing(lines, recurring):
    blocks = tuple(block(*line) for line in lines)
    document = Document(location="x", title="Goat", blocks=blocks)
    keys = frozenset(map(key_line, recurring))
    once = clean(document, keys)
    assert clean(once, keys) == once
    assert clean(clean(document), keys) == once


@given(LINES, RECURRING)
@settings(max_examples=200, deadline=None)
def test_no_sentence_goes_that_does_not_recur(lines, recurring):
    blocks = tuple(block(*line) for line in lines)
    document = Document(location="x", title="Goat", blocks=blocks)
    kept = clean(document, frozenset(map(key_line, recurring))).paragraphs
    assert {text for text, _ in lines} & {FIRST, LAST} <= set(kept)
    assert kept

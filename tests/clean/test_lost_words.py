"""Where words seem to be missing: a warning with the place, and no word of it changed."""

from pathlib import Path

import pytest

from site_builder.clean import clean
from site_builder.errors import Severity
from site_builder.model import Block, BlockKind, Document
from site_builder.prose import escape

LINES = Path(__file__).with_name("lost_words.txt").read_text(encoding="utf-8")
FLAGGED, LEFT_ALONE = (
    [line for line in part.splitlines()[1:] if line] for part in LINES.split("# ")[1:]
)
FIRST = "The harbour of Port Ness was closed on Monday after a goat was seen at the wheel of a tug."


def cleaned(text, **fields):
    blocks = tuple(Block(text=words, markdown=escape(words)) for words in (FIRST, text))
    return clean(Document(location="goat.txt", title="Goat", blocks=blocks, **fields))


@pytest.mark.parametrize("text", FLAGGED)
def test_a_damaged_sentence_is_flagged_and_stays_as_it_is(text):
    article = cleaned(text)
    assert article.blocks[1].damaged
    assert article.paragraphs == (FIRST, text)


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_a_whole_sentence_is_not_flagged(text):
    article = cleaned(text)
    assert not article.problems
    assert not any(block.damaged for block in article.blocks)


def test_the_warning_says_where_what_and_what_to_do():
    (problem,) = cleaned(FLAGGED[0]).problems
    assert problem.severity is Severity.WARNING
    assert str(problem) == (
        "goat.txt: words seem to be missing in paragraph 2: “Although has lost its …”"
        " (compare it with the original)"
    )


def test_paragraphs_are_counted_as_they_are_after_cleaning():
    blocks = ("Advertisement", FIRST, FLAGGED[0])
    document = Document(
        location="goat.txt",
        title="Goat",
        blocks=tuple(Block(text=text, markdown=escape(text)) for text in blocks),
    )
    assert "in paragraph 2" in clean(document).problems[0].message


def test_other_languages_are_not_judged():
    assert not cleaned("Er sprach dies an, und das Schiff fuhr ab.", language="de").problems


def test_code_is_not_judged():
    code = Block(text="the of = an,", markdown="<pre>the of = an,</pre>", kind=BlockKind.CODE)
    assert not clean(Document(location="x", title="y", blocks=(code,))).problems

"""What holds for every document, however its blocks come together."""

import string
import time
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.clean import clean
from site_builder.model import Block, BlockKind, Document
from site_builder.prose import escape

HERE = Path(__file__).parent
FURNITURE = [
    line
    for name in ("furniture_lines.txt", "header_lines.txt", "lost_words.txt")
    for line in (HERE / name).read_text(encoding="utf-8").splitlines()
    if line.strip(" .#")
]
SENTENCES = [
    "The harbour of Port Ness was closed on Monday after a goat was seen at the wheel of a tug.",
    "Nobody was hurt, the harbour office told the town, although the tug has lost its paint.",
    "“It looked at me,” the pilot said. “Then it looked at the compass, and it turned to port.”",
]
KINDS = [BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.ITEM, BlockKind.QUOTE]
TEXTS = st.one_of(
    st.sampled_from(FURNITURE),
    st.sampled_from(SENTENCES),
    st.text(string.ascii_letters + string.punctuation + " ’“”—", min_size=1, max_size=60)
    .map(str.strip)
    .filter(bool),
)
BLOCKS = st.builds(
    lambda text, kind: Block(text=text, markdown=escape(text), kind=kind),
    TEXTS,
    st.sampled_from(KINDS),
)
DOCUMENTS = st.builds(
    lambda title, blocks: Document(location="goat.txt", title=title, blocks=tuple(blocks)),
    TEXTS,
    st.lists(BLOCKS, min_size=1, max_size=12),
)


@given(DOCUMENTS)
@settings(max_examples=250, deadline=None)
def test_cleaning_twice_changes_nothing(document):
    cleaned = clean(document)
    assert clean(cleaned) == cleaned


@given(DOCUMENTS)
@settings(max_examples=100, deadline=None)
def test_cleaning_takes_away_and_never_rewrites(document):
    given_words = [document.title, *document.paragraphs]
    assert all(text in given_words for text in clean(document).paragraphs)
    assert clean(document).blocks


@given(DOCUMENTS)
@settings(max_examples=100, deadline=None)
def test_what_is_surely_a_sentence_of_the_article_is_kept(document):
    sentences = {text for text in document.paragraphs if text in SENTENCES}
    kept = clean(document)
    assert sentences <= {kept.title, *kept.paragraphs}


def test_many_lines_that_repeat_the_title_do_not_take_long():
    line = Block(text="Goat steers the old tug", markdown="Goat steers the old tug")
    end = Block(text=SENTENCES[0], markdown=SENTENCES[0])
    begun = time.process_time()
    document = Document(location="goat.txt", title=line.text, blocks=(*[line] * 20_000, end))
    assert clean(document).blocks == (end,)
    assert time.process_time() - begun < 5

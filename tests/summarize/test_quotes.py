"""Quotations and their speakers: by phenomenon, as laws, and against labelled articles."""

import gzip
import json
import re
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.model import Block, Document, Quote, QuoteKind
from site_builder.summarize.quotes import find_quotes

FOLDER = Path(__file__).parent / "quotes"
MARKS = re.compile("[\"“”‘’'«»„]")
ANY_MARK = "\"“”‘’'«»„ "
DELETED, SWAPPED = 0.03, 0.3
DAMAGED = 6  # every sixth article of the corpus


def cases():
    """Every case of every file: its name, its article, and the lines that are expected."""
    for path in sorted(FOLDER.glob("*.txt")):
        parts = re.split(r"^\.$\n?", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
        stripped = [part.strip("\n") for part in parts]
        for title, text, expected in zip(*(stripped[k:-1:3] for k in range(3)), strict=True):
            yield pytest.param(text, expected, id=f"{path.stem}: {title}")


def article(text: str) -> Document:
    blocks = tuple(Block(text=line, markdown=line) for line in text.split("\n\n") if line)
    return Document(location="x.txt", title="", blocks=blocks)


def shown(quote: Quote) -> str:
    """A quote on a line: `+` where an utterance goes on, `~` a fragment, `#` in a headline.

    Behind it `?` where the speaker is not sure enough for a page, `[…]` venue and `{…}` relay.
    """
    signs = {QuoteKind.FRAGMENT: "~ ", QuoteKind.HEADLINE: "# "}
    sign = "+ " if quote.continues else signs.get(quote.kind, "")
    role = f" ({quote.role})" if quote.role else ""
    unsure = " ?" if quote.speaker and not quote.is_sure else ""
    venue = f" [{quote.venue}]" if quote.venue else ""
    relay = f" {{{quote.relay}}}" if quote.relay else ""
    return f"{sign}“{quote.text}” — {quote.speaker}{role}{unsure}{venue}{relay}"


@pytest.mark.parametrize(("text", "expected"), list(cases()))
def test_who_said_what(text, expected):
    assert "\n".join(map(shown, find_quotes(article(text)))) == expected


pieces = st.sampled_from(
    [
        *("“", "”", '"', "‘", "’", "'", "«", "»", "„", " ", " ", " ", "\n\n", ".", ",", "?", "—"),
        *("Ann Orr", "Orr", "said", "told", "he", "she", "the mayor", "according to", "who", "of"),
        *("(", ")", ":", "Mr", "The", "ramp", "held", "a", "Holm Ferries", "’s", "asked", "41"),
    ]
)
texts = st.lists(pieces, max_size=40).map(" ".join) | st.text(max_size=80)


@settings(max_examples=200)
@given(texts)
def test_every_quote_stands_at_its_place_in_any_text(text):
    document = article(re.sub(r"[^\S\n]+", " ", text))
    quotes = find_quotes(document)
    assert quotes == find_quotes(document)
    for quote in quotes:
        assert document.paragraphs[quote.paragraph][quote.start : quote.end] == quote.text
        assert quote.text


def deleted(text: str, random: Random) -> str:
    """The text without some of its characters."""
    return "".join(letter for letter in text if random.random() > DELETED)


def swapped(text: str, random: Random) -> str:
    """The text with some of its marks replaced by others."""
    return MARKS.sub(
        lambda found: random.choice(ANY_MARK) if random.random() < SWAPPED else found[0], text
    )


@pytest.mark.parametrize("damage", [deleted, swapped])
def test_damaged_articles_break_nothing(shared, damage):
    random = Random(7)
    corpus = gzip.decompress((shared / "corpora" / "quotes" / "dev.jsonl.gz").read_bytes())
    for line in corpus.decode("utf-8").splitlines()[::DAMAGED]:
        text = damage(json.loads(line)["text"], random)
        document = article(re.sub(r"\n+", "\n\n", text))
        quotes = find_quotes(document)
        assert quotes == find_quotes(document)
        for quote in quotes:
            assert document.paragraphs[quote.paragraph][quote.start : quote.end] == quote.text
            assert 0 <= quote.confidence <= 1


def test_the_typical_input_comes_out_right(shared):
    text = (shared / "samples" / "bakhmut.txt").read_text(encoding="utf-8")
    gold = json.loads((shared / "samples" / "bakhmut.gold.json").read_text(encoding="utf-8"))
    found = find_quotes(article(text))
    assert [(quote["text"], quote["speaker_full"]) for quote in gold["quotes"]] == [
        (quote.text, quote.speaker) for quote in found
    ]
    assert all(quote.is_sure for quote in found)
    assert [quote.text[:10] for quote in found if quote.continues] == [
        *("We underst", "It would b", "There is n"),
    ]

"""No word of an article is lost between the page and the Markdown: links, emphasis, list items.

Compared with what trafilatura keeps as plain text, sentence by sentence. What it keeps and we do
not at all, or what stands whole in a block that we do not take, is another choice of passages, and
measured elsewhere; a sentence that is there without some of its words is damage.
"""

import datetime
import gzip
import re
import unicodedata
from contextlib import suppress

import pytest
import trafilatura

from site_builder.errors import SourceError
from site_builder.extract import extract
from site_builder.extract.encoding import decode
from site_builder.extract.html import lay_out, parse_page
from site_builder.extract.page import read_page
from site_builder.model import RawDocument

NOW = datetime.datetime(2026, 11, 20, tzinfo=datetime.UTC)
WORD = re.compile(r"\w+")
# A raised link to a note is no word.
NOTE_MARK = re.compile(
    r"<sup\b[^>]*>\s*<a\b[^>]*\bhref=[\"'][^\"'>]*#[^>]*>\W?(?:\d+|\w|\W+)\W?</a>\s*</sup>",
    re.IGNORECASE,
)
# What programs are written in keeps its signs, which plain text and Markdown write in two ways.
PROGRAM = re.compile(r"\w\(\"|^\|")
FEWEST_WORDS = 6
RUN = 3  # words in a row that have to be the same for a sentence to be the same
SHARES = 4


def blocks_of(raw: RawDocument) -> list[str]:
    """All blocks of a page, taken or not."""
    page = read_page(parse_page(raw, decode(raw).text))
    return [block.text for block in lay_out(page, "", "").blocks]


def squash(text: str) -> str:
    """Letters and figures alone: blanks, marks and the composition of letters do not count."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in plain if letter.isalnum())


def damaged(plain: str, ours: str) -> list[str]:
    """The sentences of the plain text of which some words are in ours, and some are not."""
    squashed = squash(ours)
    paragraphs = [runs_of(WORD.findall(text.casefold())) for text in ours.split("\n")]
    found = []
    for sentence in re.split(r"\n|(?<=[.!?]) +|(?<=[.!?][”’\")]) +", plain):
        own = WORD.findall(sentence.casefold())
        runs = runs_of(own)
        known = max(len(runs & others) for others in paragraphs)
        if PROGRAM.search(sentence):
            continue
        is_there = len(own) >= FEWEST_WORDS and known >= len(runs) / 2
        if is_there and squash(sentence) not in squashed and not has_more(ours, own):
            found.append(sentence)
    return found


def runs_of(words: list[str]) -> set[tuple[str, ...]]:
    """All runs of words in a row."""
    return {tuple(words[n : n + RUN]) for n in range(len(words) - RUN + 1)}


def has_more(ours: str, words: list[str]) -> bool:
    """Whether a paragraph of ours has all these words in their order, and others between."""
    for paragraph in ours.split("\n\n"):
        left = iter(WORD.findall(paragraph.casefold()))
        if all(word in left for word in words):
            return True
    return False


@pytest.mark.parametrize("share", range(SHARES))
def test_no_sentence_loses_words(shared, share):
    lost = []
    for path in sorted((shared / "corpora" / "extract").glob("*/*.html.gz"))[share :: SHARES * 2]:
        body = gzip.decompress(path.read_bytes())
        raw = RawDocument(location=path.name, media_type="text/html", body=body, fetched_at=NOW)
        with suppress(SourceError):
            (document,) = extract(raw)
            whole = squash(" ".join(blocks_of(raw)))
            page = NOTE_MARK.sub("", body.decode("utf-8", errors="replace"))
            plain = trafilatura.extract(page, fast=True, include_comments=False) or ""
            ours = f"{document.title}\n{document.text}"
            lost += [
                (path.name, sentence)
                for sentence in damaged(plain, ours)
                if squash(sentence) not in whole
            ]
    assert lost == []

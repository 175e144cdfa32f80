"""Real pages, damaged at random: an article or a problem comes of each, and never a crash."""

import datetime
import gzip
import random
from contextlib import suppress

import pytest

from site_builder.clean import clean
from site_builder.errors import SourceError
from site_builder.extract import extract
from site_builder.model import RawDocument
from site_builder.prose import join_blocks, read_prose
from site_builder.summarize import summarize

NOW = datetime.datetime(2026, 11, 20, tzinfo=datetime.UTC)
SHARES, MUTANTS_A_SHARE = 8, 250
# Larger pages say no more, but take longer.
LARGEST = 40_000
PIECES = (
    *(
        b"<",
        b">",
        b"</p>",
        b"<div>",
        b"</div>",
        b'"',
        b"'",
        b"<!--",
        b"-->",
        b"&",
        b"&#0;",
        b"\x00",
    ),
    *(b"<table><tr><td>", b"</table>", b"<li>", b"<a href=", b"\xff\xfe", b"\xc3", b"<script>"),
    *("“".encode(), "”".encode(), "‘".encode(), b"<br><br>", b"<em>", b"</em>", b"]]>", b"<h1>"),
)


def mutate(page: bytes, random_source: random.Random) -> bytes:
    """The page with pieces cut out, put in, doubled or moved."""
    body = bytearray(page)
    for _ in range(random_source.randint(1, 12)):
        start = random_source.randrange(len(body) or 1)
        length = random_source.choice((1, 3, 40, 400))
        piece = bytes(body[start : start + length])
        match random_source.randrange(4):
            case 0:
                del body[start : start + length]
            case 1:
                body[start:start] = random_source.choice(PIECES)
            case 2:
                body[start:start] = piece * random_source.choice((1, 2, 30))
            case _:
                body[start : start + length] = bytes(reversed(piece))
    return bytes(body[: random_source.choice((len(body), len(body), len(body) // 2))])


@pytest.fixture(scope="module")
def pages(shared) -> list[bytes]:
    """The smaller pages of the corpora."""
    found = sorted((shared / "corpora" / "extract").glob("*/*.html.gz"))
    bodies = (gzip.decompress(path.read_bytes()) for path in found)
    return [body for body in bodies if len(body) <= LARGEST]


@pytest.mark.parametrize("share", range(SHARES))
def test_a_damaged_page_is_an_article_or_a_problem(pages, share):
    random_source = random.Random(share)
    for number in range(MUTANTS_A_SHARE):
        body = mutate(random_source.choice(pages), random_source)
        raw = RawDocument(
            location=f"{share}-{number}.html", media_type="text/html", body=body, fetched_at=NOW
        )
        with suppress(SourceError):
            (document,) = extract(raw)
            cleaned = clean(document)
            for made in (document, cleaned):
                assert read_prose(join_blocks(made.blocks)).paragraphs == made.paragraphs
            for quote in summarize(cleaned).quotes:
                words = cleaned.paragraphs[quote.paragraph][quote.start : quote.end]
                assert words == quote.text

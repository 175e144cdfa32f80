"""A page around an article, as a site would serve it."""

import datetime

import pytest

from site_builder.extract import extract
from site_builder.model import RawDocument

NOW = datetime.datetime(2026, 11, 20, tzinfo=datetime.UTC)
SENTENCES = (
    "The harbour of Port Ness was closed on Monday after a goat was seen at the wheel of a tug.",
    "Nobody was hurt, the harbour office told the town, although the tug has lost its paint.",
    "The goat was taken to a farm above the village, where it is said to be looking at the sea.",
)


@pytest.fixture
def sentences():
    """The three paragraphs of the article about the goat."""
    return SENTENCES


@pytest.fixture
def make_page():
    """Writes a page: the article's HTML, what stands in its head, and its attributes."""
    article = "".join(f"<p>{sentence}</p>" for sentence in SENTENCES)

    def make(body="", head="<title>Goat steers tug</title>", attributes=' lang="en"'):
        return (
            f"<!DOCTYPE html><html{attributes}><head>{head}</head><body>"
            "<nav><ul><li><a href='/'>Home</a></li><li><a href='/goats'>Goats</a></li></ul></nav>"
            f"<main><article><h1>Goat steers tug</h1>{article}{body}</article></main>"
            "<footer><p>Orle Post, Pier 9, Port Ness</p></footer></body></html>"
        )

    return make


@pytest.fixture
def read():
    """Extracts the one document of a source."""

    def read_source(text, media_type="text/html", location="goat.html"):
        body = text if isinstance(text, bytes) else text.encode("utf-8")
        raw = RawDocument(location=location, media_type=media_type, body=body, fetched_at=NOW)
        (document,) = extract(raw)
        return document

    return read_source

"""Lists of feeds: which addresses they name."""

import datetime
from pathlib import Path

import pytest

from site_builder.errors import SourceError
from site_builder.extract.opml import FeedAddress, read_opml
from site_builder.model import RawDocument

NOW = datetime.datetime(2026, 11, 22, tzinfo=datetime.UTC)
LIST = Path(__file__).parent / "feeds" / "list.opml"


def read(body):
    return read_opml(
        RawDocument(location="list.opml", media_type="text/x-opml", body=body, fetched_at=NOW)
    )


def test_every_feed_of_the_web_is_named_once_in_order():
    assert read(LIST.read_bytes()) == (
        FeedAddress(title="The Skarrow Post", url="https://post.example/feed?a=1&b=2"),
        FeedAddress(title="Notes & Queries", url="https://atom.example/feed.atom"),
    )


@pytest.mark.parametrize("body", [b"goat", b"<rss/>", b"<html><body>"])
def test_what_is_no_list_is_told(body):
    with pytest.raises(SourceError, match=r"list\.opml: this is no OPML"):
        read(body)

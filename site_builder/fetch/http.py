"""Web addresses as sources: what came from one as a raw document. The asking itself is `web`."""

import datetime
from urllib.parse import urlsplit

from site_builder.errors import SourceError
from site_builder.fetch.media_types import FEED, OPML, find_media_type, sniff_media_type
from site_builder.fetch.web import Fetched, Web
from site_builder.model import RawDocument

# What servers call lists of items is anybody's guess, but these say themselves what they are.
TELLING = {FEED, OPML, "application/feed+json"}
VAGUE = {
    *("", "application/json", "application/octet-stream", "application/xml"),
    *("binary/octet-stream", "text/plain", "text/xml"),
}


def fetch_address(address: str, now: datetime.datetime, web: Web) -> RawDocument:
    """What is at an address; raises SourceError where it can not be had."""
    return make_raw(web.get(address), now)


def make_raw(fetched: Fetched, now: datetime.datetime) -> RawDocument:
    """What came from the web as a source; raises SourceError where it is empty."""
    if not fetched.body.strip():
        raise SourceError.at(fetched.url, "the source is empty")
    return RawDocument(
        location=fetched.url,
        media_type=_media_type(fetched),
        body=fetched.body,
        fetched_at=now,
        charset=fetched.charset,
    )


def _media_type(fetched: Fetched) -> str:
    """What the bytes say if they say it clearly, else what the server says, else what they seem."""
    sniffed = sniff_media_type(fetched.body)
    if sniffed in TELLING:
        return sniffed
    if fetched.media_type not in VAGUE:
        return fetched.media_type
    return find_media_type(urlsplit(fetched.url).path, fetched.body)

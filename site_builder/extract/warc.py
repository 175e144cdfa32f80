"""A web archive (WARC, ISO 28500): every page in it is a document. Needs the extra `[warc]`."""

import re
import zlib
from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from io import BytesIO
from typing import Any

from site_builder.errors import Problem, SourceError
from site_builder.extract.html import extract_html
from site_builder.model import Document, Item, RawDocument

MISSING = "reading web archives needs one more package"
INSTALL = "install it with: pip install 'briefing[warc]'"
PAGE_TYPE = re.compile(r"^\s*(?:text/html|application/xhtml\+xml)", re.IGNORECASE)
MOST_RECORDS = 10_000
LARGEST_PAGE = 20_000_000  # bytes, unpacked
# What warcio runs into, besides its own errors, where a byte of an archive is wrong.
DAMAGE = (AttributeError, EOFError, OSError, TypeError, ValueError, zlib.error)
BROKEN = "the web archive is broken"


def extract_warc(raw: RawDocument) -> tuple[Document | Problem, ...]:
    """The articles of the pages in an archive, in order; a page that holds none is a problem.

    Raises SourceError where the archive can not be read at all.
    """
    found: list[Document | Problem] = []
    for page in _pages(raw):
        if isinstance(page, Problem):
            found.append(page)
            continue
        try:
            found += [_document(raw, page, document) for document in extract_html(page)]
        except SourceError as error:
            found += error.problems
    problems = [item for item in found if isinstance(item, Problem)]
    if len(problems) == len(found):
        nothing = Problem(location=raw.location, message="the web archive holds no article")
        raise SourceError(problems or [nothing])
    return tuple(found)


def _document(raw: RawDocument, page: RawDocument, document: Document) -> Document:
    """An article of the archive: known by its address, and located in the archive."""
    item = Item(key=page.location, sha256=sha256(page.body).hexdigest())
    return replace(document, location=raw.location, url=document.url or page.location, item=item)


def _pages(raw: RawDocument) -> Iterator[RawDocument | Problem]:
    """The successful responses of the archive that are pages."""
    try:
        from warcio.archiveiterator import ArchiveIterator  # noqa: PLC0415 - an extra
        from warcio.exceptions import ArchiveLoadFailed  # noqa: PLC0415
        from warcio.statusandheaders import StatusAndHeadersParserException  # noqa: PLC0415
    except ImportError as error:
        raise SourceError.at(raw.location, MISSING, INSTALL) from error
    try:
        for number, record in enumerate(ArchiveIterator(BytesIO(raw.body))):
            if number >= MOST_RECORDS:
                hint = "split the archive"
                message = f"only the first {MOST_RECORDS:,} records were read"
                yield Problem(location=raw.location, message=message, hint=hint)
                return
            if _is_page(record):
                yield _page(raw, record)
    except (ArchiveLoadFailed, StatusAndHeadersParserException, *DAMAGE):
        yield Problem(location=raw.location, message=BROKEN, hint="fetch it anew")


def _is_page(record: Any) -> bool:  # noqa: ANN401 - warcio has no types
    headers = record.http_headers
    return (
        record.rec_type == "response"
        and headers is not None
        and headers.get_statuscode() == "200"
        and PAGE_TYPE.match(headers.get_header("Content-Type") or "") is not None
    )


def _page(raw: RawDocument, record: Any) -> RawDocument | Problem:  # noqa: ANN401
    address = record.rec_headers.get_header("WARC-Target-URI") or raw.location
    body = record.content_stream().read(LARGEST_PAGE + 1)
    if len(body) > LARGEST_PAGE:
        return Problem(location=f"{raw.location}: {address}", message="the page is too large")
    return replace(raw, location=address, media_type="text/html", body=body)

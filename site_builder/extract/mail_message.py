"""A mail as it was written: decoded headers, its text in both forms, a mail inside it.

Reads RFC 5322 and MIME leniently; what is no article of it is for others to say.
"""

import re
from binascii import Error as BinasciiError
from collections.abc import Iterator
from dataclasses import dataclass
from email import message_from_bytes
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.policy import compat32
from email.utils import parseaddr

from site_builder.errors import SourceError
from site_builder.extract.encoding import decode
from site_builder.extract.entries import read_date
from site_builder.model import Published, RawDocument
from site_builder.text import one_line

LARGEST = 25_000_000  # bytes
# Each part with parts inside needs one of these. The parser goes as deep, and looks at each line
# once for each level: 10 MB of empty lines under 49 levels took 38 s.
BOUNDARY = re.compile(rb"\bboundary\s*=|^content-type:\s*message/", re.IGNORECASE | re.MULTILINE)
MOST_BOUNDARIES = 50
MOST_LOOKS = 50_000_000
MOST_PARTS = 1_000
LONGEST_HEADER = 2_000
# Faults of Python's parser on headers that are broken on purpose.
BROKEN_HEADER = (MessageError, BinasciiError, ValueError, LookupError, TypeError, AttributeError)


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """A mail: its headers as text, its HTML and plain text, and the mails attached to it."""

    subject: str
    name: str
    address: str
    published: Published | None
    identifier: str
    list_name: str
    page: str
    language: str
    html: str
    text: str
    attached: tuple["Letter", ...] = ()


def read_mail(raw: RawDocument) -> Letter:
    """The mail of these bytes; raises SourceError where it is too large, too deep, or none."""
    if len(raw.body) > LARGEST:
        limit = f"the limit is {LARGEST // 1_000_000} MB"
        raise SourceError.at(raw.location, "the mail is too large", limit)
    deepest = len(BOUNDARY.findall(raw.body))
    if deepest > MOST_BOUNDARIES or deepest * raw.body.count(b"\n") > MOST_LOOKS:
        hint = "save the article that is in it as a file of its own"
        raise SourceError.at(raw.location, "the mail has too many parts inside parts", hint)
    message = message_from_bytes(raw.body.lstrip(b"\r\n"), policy=compat32)
    if not any(message.get(name) for name in ("From", "Subject", "Date")):
        raise SourceError.at(raw.location, "this is no mail, it has no headers")
    return _letter(raw, message)


def _letter(raw: RawDocument, message: Message) -> Letter:
    parts = list(_parts(raw, message))
    written = _written(message, "From")
    name, address = parseaddr(written)
    if "@" not in address:
        name, address = written.partition("<")[0], ""
    return Letter(
        subject=_header(message, "Subject"),
        name=_decoded(name),
        address=address.lower(),
        published=read_date(_header(message, "Date")),
        identifier=_header(message, "Message-ID").strip("<> "),
        list_name=_list_name(_header(message, "List-Id")),
        page=_page(message),
        language=_header(message, "Content-Language"),
        html=_joined(raw, parts, "text/html"),
        text=_joined(raw, parts, "text/plain"),
        attached=tuple(_letter(raw, inner) for inner in _attached(parts)),
    )


def _header(message: Message, name: str) -> str:
    """A header, its encoded words decoded, on one line."""
    return _decoded(_written(message, name))


def _written(message: Message, name: str) -> str:
    """A header as it was written; bytes beyond ASCII are read as UTF-8."""
    values = (str(value) for key, value in message.raw_items() if key.lower() == name.lower())
    value = next(values, "")[:LONGEST_HEADER]
    return value.encode("utf-8", errors="surrogateescape").decode(errors="replace")


def _decoded(words: str) -> str:
    """Words with those encoded that a header can not hold; as they stand where that is broken."""
    try:
        words = str(make_header(decode_header(words)))
    except BROKEN_HEADER:
        return one_line(words)
    return one_line(words.encode("utf-8", errors="replace").decode())


def _list_name(header: str) -> str:
    """What a list calls itself: `Orle Weekly <weekly.orle.example>`."""
    return header.partition("<")[0].strip(' "') if "<" in header else ""


def _page(message: Message) -> str:
    """The address under which the mail can be read on the web, if a header tells it."""
    for name in ("Archived-At", "List-Post"):
        address = _header(message, name).strip("<> ")
        if address.startswith(("http://", "https://")):
            return address
    return ""


def _parts(raw: RawDocument, message: Message) -> Iterator[Message]:
    """The parts that hold something, none of a mail that is attached."""
    waiting = [message]
    while waiting:
        part = waiting.pop()
        inner = part.get_payload() if part.is_multipart() else None
        if part.get_content_type() == "message/rfc822" or not isinstance(inner, list):
            yield part
            continue
        if len(inner) > MOST_PARTS:
            hint = "save the article that is in it as a file of its own"
            raise SourceError.at(raw.location, f"the mail has more than {MOST_PARTS:,} parts", hint)
        waiting += [item for item in reversed(inner) if isinstance(item, Message)]


def _attached(parts: list[Message]) -> Iterator[Message]:
    for part in parts:
        inner = part.get_payload() if part.is_multipart() else None
        if part.get_content_type() == "message/rfc822" and isinstance(inner, list):
            yield from (item for item in inner if isinstance(item, Message))


def _joined(raw: RawDocument, parts: list[Message], kind: str) -> str:
    """The text of all parts of a kind that are no attachments."""
    texts = (
        _text(raw, part)
        for part in parts
        if _kind(part) == kind and part.get_content_disposition() != "attachment"
    )
    return "\n\n".join(text for text in texts if text.strip())


def _kind(part: Message) -> str:
    """The kind of a part; parts that nothing divides are one text."""
    kind = part.get_content_type()
    return "text/plain" if kind.startswith("multipart/") else kind


def _text(raw: RawDocument, part: Message) -> str:
    """The text of a part in the encoding that it names, or else in the one it seems to be in."""
    payload = part.get_payload(decode=True)
    if not isinstance(payload, bytes) or not payload.strip():
        return ""
    try:
        return payload.decode(part.get_content_charset("utf-8"))
    except (LookupError, ValueError):
        inner = RawDocument(
            location=raw.location,
            media_type=part.get_content_type(),
            body=payload,
            fetched_at=raw.fetched_at,
        )
    try:
        return decode(inner).text
    except SourceError:
        return ""

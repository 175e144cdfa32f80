"""What kind of source bytes are, by their name's ending or by how they begin. Reads no file."""

import re
from pathlib import PurePath

FEED, OPML = "application/rss+xml", "text/x-opml"
PDF, WARC = "application/pdf", "application/warc"
WORD_FILE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
SUFFIXES = {
    ".atom": "application/atom+xml",
    ".docx": WORD_FILE,
    ".eml": "message/rfc822",
    ".htm": "text/html",
    ".html": "text/html",
    ".json": "application/json",
    ".markdown": "text/markdown",
    ".mbox": "application/mbox",
    ".md": "text/markdown",
    ".opml": OPML,
    ".pdf": PDF,
    ".rdf": FEED,
    ".rss": FEED,
    ".text": "text/plain",
    ".txt": "text/plain",
    ".warc": WARC,
    ".xhtml": "application/xhtml+xml",
    ".xml": "application/xml",
}
# Endings of many kinds of sources: what the bytes say counts, if it is one of these.
OF_MANY_KINDS = {".json": {"application/feed+json"}, ".xml": {FEED, OPML, "text/html"}}
# How files begin that are no text.
BINARY = {b"%PDF-": PDF, b"PK\x03\x04": WORD_FILE, b"WARC/1.": WARC, b"\x1f\x8b": WARC}
BEGINNING = 4096
PROLOGUE = rb"\A\s*(?>(?:<\?xml[^>]*>|<!--.*?-->|<!doctype\s+(?:rss|rdf|feed|opml)[^>]*>)\s*)*"
PAGE = re.compile(
    rb"^\s*(?>(?:<\?xml[^>]*>|<!--.*?-->)\s*)*<(?:!doctype\s+html|html|head|body|article|main|div|p|h1)"
    rb"[\s/>]",
    re.IGNORECASE | re.DOTALL,
)
XML = re.compile(
    PROLOGUE + rb"<(?:\w+:)?(?:(?P<feed>rss|rdf|feed)|(?P<opml>opml))[\s>]",
    re.IGNORECASE | re.DOTALL,
)
JSON_FEED = re.compile(rb"\A\s*\{.*?https?:\\?/\\?/(?:www\.)?jsonfeed\.org\\?/version", re.DOTALL)
MARKDOWN = re.compile(rb"\A\s*(?:---\r?\n[\w-]+:|#{1,2} \S)|\w\]\(https?://")
MAILBOX = re.compile(rb"\AFrom \S+ [^\r\n]*\d{4}[^\r\n]*\r?\n[\w-]+:")
HEADER = re.compile(rb"^([A-Za-z][\w-]*):")
# Headers that no person writes above a pasted text.
OF_MACHINES = {
    *(b"arc-seal", b"content-transfer-encoding", b"content-type", b"delivered-to"),
    *(b"dkim-signature", b"list-id", b"list-unsubscribe", b"message-id", b"mime-version"),
    *(b"received", b"return-path", b"x-received"),
}
UTF8_MARK = b"\xef\xbb\xbf"


def is_readable_name(name: str) -> bool:
    """Whether a file of that name is of a kind that is read; a web archive may be packed."""
    path = PurePath(name.lower())
    return path.suffix in SUFFIXES or path.suffixes[-2:] == [".warc", ".gz"]


def find_media_type(name: str, body: bytes) -> str:
    """The media type of a source by its name's ending, or by its bytes where that is vague."""
    suffix = PurePath(name.removesuffix(".gz")).suffix.lower()
    if suffix not in SUFFIXES or suffix in OF_MANY_KINDS:
        sniffed = sniff_media_type(body)
        if sniffed in OF_MANY_KINDS.get(suffix, {sniffed}):
            return sniffed
    return SUFFIXES[suffix]


def sniff_media_type(body: bytes) -> str:
    """The media type of a source without a telling name; plain text where nothing else is seen."""
    beginning = body[:BEGINNING].removeprefix(UTF8_MARK)
    binary = (kind for start, kind in BINARY.items() if beginning.startswith(start))
    return next(binary, None) or _sniff_text(beginning)


def _sniff_text(beginning: bytes) -> str:
    if PAGE.match(beginning):
        return "text/html"
    if found := XML.match(beginning):
        return FEED if found["feed"] else OPML
    if JSON_FEED.match(beginning):
        return "application/feed+json"
    if MAILBOX.match(beginning):
        return "application/mbox"
    if _is_mail(beginning):
        return "message/rfc822"
    return "text/markdown" if MARKDOWN.search(beginning) else "text/plain"


def _is_mail(beginning: bytes) -> bool:
    """Whether the first lines are headers, some of them such as only machines write."""
    names = set()
    for line in beginning.splitlines():
        found = HEADER.match(line)
        if found:
            names.add(found[1].lower())
        elif not names or not line.startswith((b" ", b"\t")):
            break
    return len(names & OF_MACHINES) > 1

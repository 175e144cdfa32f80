"""What kind of source bytes are, by their name's ending or by how they begin. Reads no file."""

import re

SUFFIXES = {
    ".htm": "text/html",
    ".html": "text/html",
    ".markdown": "text/markdown",
    ".md": "text/markdown",
    ".text": "text/plain",
    ".txt": "text/plain",
    ".xhtml": "application/xhtml+xml",
}
BEGINNING = 4096
PAGE = re.compile(
    rb"^\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|article|main|div|p|h1)"
    rb"[\s/>]",
    re.IGNORECASE | re.DOTALL,
)
MARKDOWN = re.compile(rb"\A\s*(?:---\r?\n[\w-]+:|#{1,2} \S)|\w\]\(https?://")
UTF8_MARK = b"\xef\xbb\xbf"


def sniff_media_type(body: bytes) -> str:
    """The media type of a source without a telling name: a page, Markdown, or else plain text."""
    beginning = body[:BEGINNING].removeprefix(UTF8_MARK)
    if PAGE.match(beginning):
        return "text/html"
    return "text/markdown" if MARKDOWN.search(beginning) else "text/plain"

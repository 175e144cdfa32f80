"""The words of Markdown as they are compared: without case, marks, blanks and addresses of links.

Not for what is shown: that is read by `prose`.
"""

import hashlib
import re
import unicodedata
from html import unescape

# Where a link of a Markdown body leads; its words are text, its address is not.
LINK_TARGET = re.compile(r"\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?: \"[^\"]*\")?\)")
WORD = re.compile(r"[^\W_]+")
KEY = 16  # hexadecimal digits: enough for as many lines as there ever were articles


def fold_words(markdown: str) -> tuple[str, ...]:
    """The words of a body in order, without what printings of it differ in: case, marks, blanks."""
    plain = unicodedata.normalize("NFKC", unescape(LINK_TARGET.sub("] ", markdown)))
    return tuple(WORD.findall(plain.casefold()))


def key_line(markdown: str) -> str:
    """What two lines share if they say the same: a hash of their words, if they have any."""
    words = fold_words(markdown)
    return hashlib.sha256(" ".join(words).encode()).hexdigest()[:KEY] if words else ""

"""Bytes as text: which encoding a source is in, and what could not be read. Not for markup."""

import codecs
import re
from dataclasses import dataclass

from site_builder.errors import Problem, Severity, SourceError
from site_builder.model import RawDocument

MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
DECLARED = re.compile(rb"""<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?([\w.:-]+)""")
WHERE_DECLARED = 4096
# Declarations that are believed: no codec that is none of text, and no escapes.
BELIEVED = ("big5", "cp", "euc_", "gb", "iso2022", "iso8859", "koi8", "mac", "shift_jis", "tis")
# What browsers read as Windows-1252, since it is hardly ever meant.
LATIN = {"ascii", "iso8859-1"}
WINDOWS = "cp1252"
BINARY = re.compile(rb"[\x00-\x06\x0e-\x1a\x1c-\x1f]")
SOME_BINARY = 0.02
REPLACED = "\N{REPLACEMENT CHARACTER}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    """The text of a source, and what to tell about its encoding."""

    text: str
    problems: tuple[Problem, ...] = ()


def decode(raw: RawDocument) -> Decoded:
    """The text of a source.

    1. by its byte order mark, 2. by what the server said, 3. by what a page declares, 4. as UTF-8,
    5. as Windows-1252 with a warning; raises SourceError where it is empty or no text.
    """
    if not raw.body.strip():
        raise SourceError.at(raw.location, "the source is empty")
    for mark, name in MARKS:
        if raw.body.startswith(mark):
            return Decoded(text=raw.body[len(mark) :].decode(name, errors="replace"))
    if len(BINARY.findall(raw.body)) > SOME_BINARY * len(raw.body):
        raise SourceError.at(raw.location, "the source is binary", "give text, Markdown or HTML")
    for name in filter(None, (_believed(raw.charset), _declared(raw), "utf-8")):
        try:
            return Decoded(text=raw.body.decode(name))
        except UnicodeDecodeError:
            continue
    return _guessed(raw)


def _declared(raw: RawDocument) -> str:
    """The encoding that a page or XML declaration names, empty where none is to be used."""
    found = DECLARED.search(raw.body[:WHERE_DECLARED].lower())
    return _believed(found[1].decode("ascii")) if found else ""


def _believed(charset: str) -> str:
    """The codec of a stated encoding, empty where it is none to be used."""
    try:
        name = codecs.lookup(charset).name
    except (LookupError, ValueError):
        return ""
    if name in LATIN:
        return WINDOWS
    return name if name == "utf-8" or name.startswith(BELIEVED) else ""


def _guessed(raw: RawDocument) -> Decoded:
    """The text of a source that is not what it should be: the reading which spoils less."""
    text = raw.body.decode("utf-8", errors="replace")
    spoilt = text.count(REPLACED)
    others = sum(character > "\x7f" for character in text) - spoilt
    if spoilt <= others / 4:
        message = f"{spoilt} characters are not valid UTF-8"
        hint = "they are shown as �; save the source as UTF-8"
    else:
        text = raw.body.decode(WINDOWS, errors="replace")
        message, hint = "the source is not valid UTF-8, read as Windows-1252", "save it as UTF-8"
    problem = Problem(location=raw.location, message=message, hint=hint, severity=Severity.WARNING)
    return Decoded(text=text, problems=(problem,))

"""Whether a person changed a generated file: it carries a checksum of what was generated."""

import hashlib
import re

import msgspec
import yaml

from site_builder.model import Origin

# The program's note as it is written, or as another program may have written it anew.
NOTE = re.compile(r"^briefing:[ \t]*\n((?:[ \t]+\S.*(?:\n|\Z)){2,})", re.MULTILINE)
CHECKSUM_LINE = re.compile(r"^  checksum: (.*)\n", re.MULTILINE)


def checksum(text: str) -> str:
    """Hexadecimal SHA-256 of an article file without its checksum line; line ends do not count."""
    text = text.replace("\r\n", "\n")
    return hashlib.sha256(CHECKSUM_LINE.sub("", text, count=1).encode()).hexdigest()


def is_edited(text: str) -> bool:
    """Whether the file differs from what was generated, or was written by a person altogether."""
    found = CHECKSUM_LINE.search(text.replace("\r\n", "\n"))
    return found is None or found[1] != checksum(text)


def find_origin(text: str) -> Origin | None:
    """Where a generated file is from, also if a mistake elsewhere in it makes it unreadable."""
    found = NOTE.search(text.replace("\r\n", "\n"))
    try:
        note = yaml.load(found[1], Loader=yaml.CBaseLoader) if found else None  # noqa: S506
        return msgspec.convert(note, Origin | None)
    except (yaml.YAMLError, msgspec.ValidationError):
        return None

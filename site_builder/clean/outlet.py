"""The outlet of an article, from what it says of itself: copyright, sign-off, wire place line."""

import re
from collections.abc import Sequence
from dataclasses import replace

from site_builder.clean.extent import find_extent
from site_builder.model import Block, Document

CAPITAL = "[A-ZÀ-ÖØ-Þ]"
WORD = rf"{CAPITAL}[\w’'&.-]*"
NAME = rf"(?P<name>(?:[Tt]he )?{WORD}(?: (?:of |the |and |for |& )?{WORD}){{0,4}})"
YEARS = r"(?:\d{4}(?:\s?[-–]\s?\d{4})?)"
END = r"(?=[.,;|(!]|$| (?:[Aa]ll |[Pp]art |[Oo]n |[Ii]n |[Ff]or |and )| \d)"
# The most telling first. A name has capitals: these patterns mind them.
SAYINGS = (
    re.compile(
        rf"^(?:©|\([Cc]\)|[Cc]opyright|COPYRIGHT)(?: (?:©|\([Cc]\)|by|{YEARS}),?)* {NAME}{END}"
    ),
    re.compile(rf"\b(?:head (?:over )?to|visit|go to|turn to|tune in to|log on to) {NAME}{END}"),
    re.compile(rf"^(?:Hear|Listen|Watch|Read)\b.*?\b(?:on|in|at) (?:the )?{NAME} (?:app|site)\b"),
    re.compile(rf"^(?:Follow|Like|Join) {NAME} on "),
    re.compile(rf"^(?:Follow .* with|Get|Download) (?:the )?{NAME} app\b"),
)
WIRE = re.compile(rf"^{CAPITAL}(?:{CAPITAL}|[ .’'-])+(?:,[^()—–-]{{0,40}})? \({NAME}\) ?[—–-]")
# A full stop after a word ends the name, one after an abbreviation ("St. Orle Post") does not.
NAME_END = re.compile(r"(?<=[a-z]{3})\. ")
NO_OUTLET = re.compile(r"^(?:Us|Me|Him|Her|Them|Facebook|Instagram|X|YouTube|Twitter|Our|Your)$")


def read_outlet(document: Document) -> Document:
    """Fill an empty source from the lines outside the article, or from its first line's agency."""
    if document.source:
        return document
    extent = find_extent(document.blocks)
    outside = [b for n, b in enumerate(document.blocks) if n < extent.first or n > extent.last]
    return replace(document, source=_said(outside) or _wire(document.blocks))


def _said(blocks: Sequence[Block]) -> str:
    """The outlet that the most telling of the lines names, empty where none does."""
    for saying in SAYINGS:
        for block in blocks:
            found = saying.search(block.text)
            if found and not NO_OUTLET.match(found["name"]):
                return NAME_END.split(found["name"])[0].rstrip(".")
    return ""


def _wire(blocks: Sequence[Block]) -> str:
    """The agency in a place line: `HARBOUR TOWN (Agency) — …`."""
    found = (WIRE.match(block.text) for block in blocks)
    return next((match["name"] for match in found if match), "")

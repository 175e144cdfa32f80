"""A newsletter as its items, where it clearly is a list of them. Knows the blocks alone."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from site_builder.extract.teaser import is_short
from site_builder.model import Block, BlockKind

LINK = re.compile(r"\]\((?P<url>https?://[^)\s]+)\)")
FEWEST_SECTIONS = 2
LONGEST_HEADING = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """An item of a newsletter: its heading, the address it links to, and what is below it."""

    title: str
    url: str
    blocks: tuple[Block, ...]


def find_sections(blocks: Sequence[Block]) -> tuple[Section, ...]:
    """The items of a newsletter, none where it is one text.

    It is a list of items if the headings of its most frequent level have a text of their own with
    a link. The first may be a greeting and the last an imprint: these are left out.
    """
    levels = [_level(block) for block in blocks if _level(block)]
    if not levels:
        return ()
    level = max(sorted(set(levels)), key=levels.count)
    starts = [number for number, block in enumerate(blocks) if _level(block) == level]
    ends = [*starts[1:], len(blocks)]
    sections = [
        _section(blocks[start], blocks[start + 1 : end])
        for start, end in zip(starts, ends, strict=True)
    ]
    first = 0 if _is_item(sections[0]) else 1
    items = sections[first:] if _is_item(sections[-1]) else sections[first:-1]
    if len(items) < FEWEST_SECTIONS or not all(_is_item(item) for item in items):
        return ()
    preface = blocks[: starts[first]]
    return (*_prefaced(preface), *items)


def _prefaced(preface: Sequence[Block]) -> tuple[Section, ...]:
    """What stands before the items as one without a title, unless it is but a greeting."""
    return () if is_short(preface) else (Section(title="", url="", blocks=tuple(preface)),)


def _level(block: Block) -> int:
    """The level of a heading, 0 of any other block."""
    if block.kind is not BlockKind.HEADING or len(block.text) > LONGEST_HEADING:
        return 0
    return len(block.markdown) - len(block.markdown.lstrip("#"))


def _section(heading: Block, below: Sequence[Block]) -> Section:
    """The section's address is that of its heading, or the last one below: “Read the report”."""
    own = LINK.search(heading.markdown)
    links = [url for block in below for url in LINK.findall(block.markdown)]
    url = own["url"] if own else next(reversed(links), "")
    return Section(title=heading.text, url=url, blocks=tuple(below))


def _is_item(section: Section) -> bool:
    return bool(section.url) and not is_short(section.blocks)

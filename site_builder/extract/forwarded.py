"""A newsletter that somebody sent on: what its own headers, now lines of the text, say."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from site_builder.model import Block, BlockKind

MARK = re.compile(
    r"^[-_\s]*(?:begin forwarded message|forwarded message|original message)\s*:?[-_\s]*",
    re.IGNORECASE,
)
FIELD = re.compile(r"(?:^|\s)\*{0,2}(From|Date|Sent|Subject|To|Cc|Reply-To)\s?:\*{0,2}\s+")
# How far down the mark may stand, and how many lines its headers may take.
DEEPEST, MOST_LINES = 12, 8
# Longer words of who sends it on are worth keeping.
LONGEST_NOTE = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Forwarded:
    """What was sent on: its headers by name in lower case, and the blocks below them."""

    headers: dict[str, str]
    blocks: tuple[Block, ...]


def find_forwarded(blocks: Sequence[Block]) -> Forwarded | None:
    """The mail that was sent on inside another, none where no mark and headers show one."""
    for number, block in enumerate(blocks[:DEEPEST]):
        mark = MARK.match(block.text)
        if mark is None:
            continue
        first = block.text[mark.end() :]
        lines = [first] if first else []
        end = number + 1
        while end < len(blocks) and len(lines) < MOST_LINES and _is_header(blocks[end].text):
            lines.append(blocks[end].text)
            end += 1
        headers = _headers(" ".join(lines))
        if "from" in headers:
            note = blocks[:number]
            kept = note if sum(len(item.text.split()) for item in note) > LONGEST_NOTE else ()
            return Forwarded(headers=headers, blocks=(*kept, *_unquoted(blocks[end:])))
    return None


def _unquoted(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks as they were before the whole mail was made a quotation."""
    is_quoted = all(block.kind is not BlockKind.PARAGRAPH for block in blocks)
    for block in blocks:
        if is_quoted and block.kind is BlockKind.QUOTE:
            markdown = block.markdown.removeprefix("> ")
            yield replace(block, markdown=markdown, kind=BlockKind.PARAGRAPH)
        else:
            yield block


def _is_header(line: str) -> bool:
    found = FIELD.match(line)
    return found is not None and found.start() == 0


def _headers(text: str) -> dict[str, str]:
    """The values of headers that may all stand on one line."""
    pieces = FIELD.split(text)
    pairs = zip(pieces[1::2], pieces[2::2], strict=True)
    headers = {name.lower(): value.strip(" *") for name, value in reversed(list(pairs))}
    return {"date": headers.get("sent", ""), **headers}

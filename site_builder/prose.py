"""The one reading of a Markdown body that all stages share: safe HTML, and its plain paragraphs.

Every place in an article counts characters in these paragraphs, so that what the summary found in
the text is what the page marks. Not for whole pages: those are templates.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from html import unescape
from typing import NamedTuple

import nh3
from markdown import Markdown

from site_builder.model import Block, BlockKind, Place

EXTENSIONS = ("tables", "sane_lists")
TAGS = {
    *("a", "abbr", "b", "blockquote", "br", "caption", "cite", "code", "dd", "del", "dl", "dt"),
    *("em", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "ins", "li"),
    *("ol", "p", "pre", "q", "s", "small", "strong", "sub", "sup", "table", "tbody", "td"),
    *("tfoot", "th", "thead", "tr", "u", "ul"),
}
ATTRIBUTES = {"a": {"href", "title"}, "abbr": {"title"}, "ol": {"start"}}
URL_SCHEMES = {"http", "https", "mailto"}
# Tags inside a paragraph; any other tag ends one.
INLINE = {
    *("a", "abbr", "b", "br", "cite", "code", "del", "em", "i", "ins", "q", "s", "small"),
    *("strong", "sub", "sup", "td", "th", "u"),
}
# Tags that set words apart without ending the paragraph: they count as one space.
SPACING = {"br", "td", "th"}
TOKEN = re.compile(
    r"""(<(?:"[^"]*"|'[^']*'|[^'">])*>)|([ \t\n\r\f]+)|(&[#\w]+;)|([^<&\s]+|\S|\s)"""
)
CLOSING_MARKS = re.compile("[”’»“\"']+")
TAG_NAME = re.compile(r"</?([a-z][a-z0-9]*)")

# What Markdown would read as markup, escaped no further than needed: a person edits these files.
ANYWHERE = re.compile(r"[`*]|\\(?=[\\`*_{}\[\]()>#+\-.!|])|(?<=\])\(|(?<![^\W_])_|_(?![^\W_])")
AT_THE_START = re.compile(r"^(?=[#>]|[+-](?: |$)|-+$|\[[^\]]*\]:)")
NUMBER_AT_THE_START = re.compile(r"^(\d+)\.(?= |$)")
# Nesting beyond any text's, on which the parser of Markdown would fail.
TOO_DEEP = re.compile(r"^((?:[ >]|\t){60})[ >\t]+", re.MULTILINE)
# More brackets than this in one block are no links, and the parser looks for a partner of each.
MOST_OPENINGS = 2000
OPENING = re.compile(r"(?<!\\)\[")
ENTITY = re.compile(r"&(?=#|\w+;)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Prose:
    """A body as sanitised HTML, and the plain text of its paragraphs in order."""

    html: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """Words to be marked in the HTML: where they stand, and the identifier of the first of them.

    `kind` is the class of their tag, if they have one. `after` is HTML that follows the last of
    them; it never comes to stand inside a link.
    """

    place: Place
    anchor: str
    tag: str = "mark"
    kind: str = ""
    after: str = ""


class _Token(NamedTuple):
    """A piece of HTML, the text it shows, and where that text stands (paragraph -1: nowhere)."""

    raw: str
    text: str = ""
    paragraph: int = -1
    start: int = 0


def read_prose(body: str) -> Prose:
    """Read a Markdown body: HTML in which nothing is dangerous, and its plain paragraphs.

    A paragraph is the text of a paragraph, heading, list item or table row, blanks folded.
    """
    html = nh3.clean(
        _markdown().reset().convert(_bounded(body)),
        tags=TAGS,
        attributes=ATTRIBUTES,
        url_schemes=URL_SCHEMES,
        link_rel="noopener noreferrer nofollow",
    )
    texts: dict[int, list[str]] = {}
    for token in _tokens(html):
        if token.paragraph >= 0:
            texts.setdefault(token.paragraph, []).append(token.text)
    paragraphs = tuple("".join(parts).rstrip(" ") for parts in texts.values())
    return Prose(html=html, paragraphs=paragraphs)


def _bounded(body: str) -> str:
    """The body without what would take the parser of Markdown minutes, or end it."""
    body = TOO_DEEP.sub(r"\1", body)
    if max(body.count("["), body.count("<")) <= MOST_OPENINGS:
        return body
    return "\n\n".join(map(_without_markup, body.split("\n\n")))


def _without_markup(block: str) -> str:
    """The block, its brackets as signs where they are too many."""
    if max(block.count("["), block.count("<")) <= MOST_OPENINGS:
        return block
    return OPENING.sub(r"\\[", block).replace("<", "&lt;")


def escape(text: str) -> str:
    """One line of plain text as Markdown that reads back as the same text."""
    return escape_start(escape_inline(text))


def escape_inline(text: str) -> str:
    """Plain text as Markdown for the middle of a line."""
    text = ANYWHERE.sub(r"\\\g<0>", text)
    return ENTITY.sub("&amp;", text).replace("<", "&lt;")


def escape_start(markdown: str) -> str:
    """Markdown of one line that is not taken for a heading, a list or the like by its beginning."""
    return NUMBER_AT_THE_START.sub(r"\1\.", AT_THE_START.sub(r"\\", markdown))


def join_blocks(blocks: Iterable[Block]) -> str:
    """The Markdown body that reads back as these blocks: lists and tables hold together."""
    body = ""
    previous = None
    for block in blocks:
        if previous:
            body += "\n" if _goes_on(previous, block) else "\n\n"
        body += block.markdown
        previous = block
    return body


def mark_places(html: str, marks: Sequence[Mark]) -> str:
    """Wrap the marked words of sanitised HTML in their tags.

    Marks that overlap, or that reach over a tag, are split into pieces; the first piece of each
    has the mark's anchor as its `id`.
    """
    by_paragraph: dict[int, list[Mark]] = {}
    for mark in sorted(marks, key=lambda mark: (mark.place.start, -mark.place.end)):
        by_paragraph.setdefault(mark.place.paragraph, []).append(mark)
    return "".join(_marked(_tokens(html), by_paragraph))


def _goes_on(previous: Block, block: Block) -> bool:
    """Whether a block is the next item of the list, or the next row of the table, before it."""
    if previous.kind != block.kind:
        return False
    if block.kind is BlockKind.ITEM:
        return previous.markdown[:1].isdigit() == block.markdown[:1].isdigit()
    # The first row of a table carries the line under it.
    return block.kind is BlockKind.TABLE and "\n" not in block.markdown


@cache
def _markdown() -> Markdown:
    return Markdown(extensions=list(EXTENSIONS))


def _tokens(html: str) -> Iterator[_Token]:
    """The pieces of sanitised HTML, each with its place in the plain paragraphs."""
    paragraph, length, blank = 0, 0, True
    for tag, space, entity, word in TOKEN.findall(html):
        name = _tag_name(tag)
        if tag and name not in INLINE:
            paragraph, length, blank = paragraph + bool(length), 0, True
            yield _Token(tag)
        elif tag and name not in SPACING:
            yield _Token(tag)
        elif tag or space:
            seen = "" if blank else " "
            yield _Token(tag or space, seen, paragraph if seen else -1, length)
            length, blank = length + len(seen), True
        else:
            seen = unescape(entity) or word
            yield _Token(entity or word, seen, paragraph, length)
            length, blank = length + len(seen), False


def _tag_name(tag: str) -> str:
    found = TAG_NAME.match(tag)
    return found[1] if found else ""


def _marked(tokens: Iterable[_Token], by_paragraph: dict[int, list[Mark]]) -> Iterator[str]:
    """The HTML again, with each mark opened and closed around its pieces."""
    opened: list[Mark] = []
    seen: set[str] = set()
    waiting: list[str] = []
    is_link, end = False, 0
    for token in tokens:
        marks = by_paragraph.get(token.paragraph, ())
        if not marks and not opened and not waiting and not token.raw.startswith("<a "):
            yield token.raw
            continue
        for piece in _cut(token, marks):
            wanted = [m for m in marks if m.place.start <= piece.start < m.place.end]
            if piece.raw.startswith("<"):
                wanted = []
            keep = _common(opened, wanted)
            yield from _closed(opened[keep:])
            waiting += [mark.after for mark in opened[keep:] if mark.place.end <= end]
            raw = piece.raw
            if waiting and not is_link:
                # A quotation mark belongs to what it closes.
                marks_after = "" if wanted else _closing_marks(piece)
                yield from (marks_after, *waiting)
                waiting, raw = [], raw[len(marks_after) :]
            yield from _opened(wanted[keep:], seen)
            opened = wanted
            end = piece.start + len(piece.text) if piece.text else end
            is_link = piece.raw.startswith("<a ") or (is_link and piece.raw != "</a>")
            yield raw
    yield from _closed(opened)
    yield from (*waiting, *(mark.after for mark in opened))


def _closing_marks(piece: _Token) -> str:
    """The quotation marks with which a piece of plain text begins."""
    found = CLOSING_MARKS.match(piece.raw)
    return found[0] if found and piece.raw == piece.text else ""


def _closed(marks: Sequence[Mark]) -> Iterator[str]:
    return (f"</{mark.tag}>" for mark in reversed(marks))


def _opened(marks: Iterable[Mark], seen: set[str]) -> Iterator[str]:
    """The tags of these marks; an anchor that was not `seen` yet stands on the first."""
    for mark in marks:
        yield _opening(mark, seen)
        seen.add(mark.anchor)


def _opening(mark: Mark, seen: set[str]) -> str:
    """The tag that opens a piece of a mark, with its identifier where that was not yet given."""
    kind = f' class="{mark.kind}"' if mark.kind else ""
    anchor = "" if mark.anchor in seen else f' id="{mark.anchor}"'
    return f"<{mark.tag}{kind}{anchor}>"


def _common(first: Sequence[Mark], second: Sequence[Mark]) -> int:
    """How many marks at the beginning of both are the same."""
    same = 0
    while same < min(len(first), len(second)) and first[same] == second[same]:
        same += 1
    return same


def _cut(token: _Token, marks: Sequence[Mark]) -> Iterator[_Token]:
    """The token in pieces, none of which lies across the border of a mark."""
    start, end = token.start, token.start + len(token.text)
    borders = (border for mark in marks for border in (mark.place.start, mark.place.end))
    inside = sorted({border for border in borders if start < border < end})
    if token.raw != token.text or not inside:
        yield token
        return
    for first, last in zip([start, *inside], [*inside, end], strict=True):
        text = token.text[first - start : last - start]
        yield _Token(text, text, token.paragraph, first)

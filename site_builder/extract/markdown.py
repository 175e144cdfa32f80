"""Markdown as a document, with what its front matter says. Not for articles of this site."""

import datetime
from collections.abc import Mapping

import frontmatter
from lxml import html
from yaml import YAMLError

from site_builder.dates import find_date
from site_builder.errors import SourceError
from site_builder.extract.addresses import canonical_address
from site_builder.extract.encoding import decode
from site_builder.extract.page import names_of
from site_builder.extract.structure import read_blocks
from site_builder.extract.text import NO_ARTICLE, is_title
from site_builder.extract.titles import title_from
from site_builder.model import Block, BlockKind, Document, Published, RawDocument
from site_builder.prose import read_prose


def extract_markdown(raw: RawDocument) -> tuple[Document, ...]:
    """The one article of a Markdown file; raises SourceError where there is none."""
    decoded = decode(raw)
    try:
        front, body = frontmatter.parse(decoded.text)
    except (YAMLError, ValueError) as error:
        raise SourceError.at(raw.location, "the front matter is no valid YAML") from error
    url = canonical_address(_text(front, "url", "link"))
    blocks = _blocks(body, url)
    if not blocks:
        raise SourceError.at(raw.location, NO_ARTICLE, "write the article below its front matter")
    title = _text(front, "title") or _heading(blocks) or title_from(blocks[0].text)
    document = Document(
        location=raw.location,
        title=title,
        blocks=blocks[1:] if len(blocks) > 1 and blocks[0].text == title else blocks,
        byline=_text(front, "byline", "author", "authors"),
        source=_text(front, "source", "publisher", "site"),
        url=url,
        published=_published(front),
        language=_text(front, "language", "lang")[:2].lower() or "en",
        problems=decoded.problems,
    )
    return (document,)


def _blocks(body: str, base: str) -> tuple[Block, ...]:
    prose = read_prose(body)
    if not prose.paragraphs:
        return ()
    return read_blocks(html.fragment_fromstring(prose.html, create_parent="div"), base)


def _heading(blocks: tuple[Block, ...]) -> str:
    """The heading with which a text begins, or a first line that is no sentence."""
    first = blocks[0]
    is_line = is_title(first.text) and not first.text.endswith((".", "!", "?", "”", '"'))
    return first.text if first.kind is BlockKind.HEADING or (len(blocks) > 1 and is_line) else ""


def _text(front: Mapping[str, object], *keys: str) -> str:
    """What front matter says under the first of these keys, on one line."""
    return next((", ".join(names) for key in keys if (names := names_of(front.get(key)))), "")


def _published(front: Mapping[str, object]) -> Published | None:
    for key in ("date", "published"):
        value = front.get(key)
        if isinstance(value, datetime.datetime):
            return value if value.tzinfo else value.date()
        if isinstance(value, datetime.date):
            return value
        if isinstance(value, str) and (found := find_date(value)):
            return found
    return None

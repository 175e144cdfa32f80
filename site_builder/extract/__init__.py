"""Sources as documents: from the bytes that came to a title, blocks of text, and metadata.

A kind of source is a row of `EXTRACTORS`. What the publisher's page added stays in the blocks:
that is for cleaning.
"""

from collections.abc import Callable, Mapping

from site_builder.dates import find_date
from site_builder.errors import Problem, SourceError
from site_builder.extract.docx import extract_docx
from site_builder.extract.feed import extract_feed, read_entries
from site_builder.extract.html import extract_html
from site_builder.extract.mail import extract_mail
from site_builder.extract.mailbox import extract_mailbox
from site_builder.extract.markdown import extract_markdown
from site_builder.extract.opml import FeedAddress, extract_opml, read_opml
from site_builder.extract.pdf import extract_pdf
from site_builder.extract.text import extract_text
from site_builder.extract.titles import WORD
from site_builder.extract.warc import extract_warc
from site_builder.model import Document, RawDocument

__all__ = [
    "EXTRACTORS",
    "FEED_TYPES",
    "OPML_TYPE",
    "Extractor",
    "FeedAddress",
    "Found",
    "extract",
    "find_date",
    "read_entries",
    "read_opml",
]

FEWEST_WORDS = 5
# Servers name feeds in many ways; which kind one is, it says itself.
FEED_TYPES = (
    *("application/atom+xml", "application/feed+json", "application/json", "application/rdf+xml"),
    *("application/rss+xml", "application/xml", "text/xml"),
)
OPML_TYPE = "text/x-opml"
# An article, or why an item of the source is none.
Found = Document | Problem
Extractor = Callable[[RawDocument], tuple[Found, ...]]

EXTRACTORS: Mapping[str, Extractor] = {
    **dict.fromkeys(FEED_TYPES, extract_feed),
    "application/mbox": extract_mailbox,
    "application/pdf": extract_pdf,
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": extract_docx,
    "application/warc": extract_warc,
    "application/xhtml+xml": extract_html,
    "message/rfc822": extract_mail,
    "text/html": extract_html,
    "text/markdown": extract_markdown,
    "text/plain": extract_text,
    OPML_TYPE: extract_opml,
}


def extract(raw: RawDocument) -> tuple[Found, ...]:
    """The articles of a source: one of a page or a text, many of a newsletter or a feed.

    An item that is no article is a problem. Raises SourceError where the source is empty, binary or
    holds no article. A document's markdown and its text say the same:
    `read_prose(join_blocks(d.blocks)).paragraphs == d.paragraphs`.
    """
    extractor = EXTRACTORS.get(raw.media_type)
    if extractor is None:
        known = ", ".join(sorted(EXTRACTORS))
        raise SourceError.at(
            raw.location, f"sources of type {raw.media_type} can not be read", f"known are: {known}"
        )
    found = tuple(document for document in extractor(raw) if _says_enough(document))
    if not found:
        raise SourceError.at(raw.location, "the source holds too few words to be an article")
    return found


def _says_enough(found: Found) -> bool:
    """Whether this is a problem, or a document with the words of an article."""
    return (
        isinstance(found, Problem)
        or sum(len(WORD.findall(text)) for text in found.paragraphs) >= FEWEST_WORDS
    )

"""What a document says in short: key points and quotes, each word of it from the text."""

from site_builder.model import Document, Summary
from site_builder.summarize.key_points import find_key_points
from site_builder.summarize.quotes import find_quotes
from site_builder.summarize.verify import verify

__all__ = ["summarize", "verify"]


def summarize(document: Document, most: int = 5) -> Summary:
    """The document's key points, at most so many, and all its quotes with their speakers."""
    return Summary(key_points=find_key_points(document, most), quotes=find_quotes(document))

"""What a document says in short: key points, quotes, figures, dates; every word from the text."""

from site_builder.model import BlockKind, Document, Summary
from site_builder.summarize.dates_ahead import find_dates_ahead
from site_builder.summarize.figures import choose_figures, find_figures
from site_builder.summarize.key_points import find_key_points
from site_builder.summarize.quotes import find_quotes
from site_builder.summarize.reading import read
from site_builder.summarize.top_line import find_top_line
from site_builder.summarize.verify import verify

__all__ = ["summarize", "verify"]


def summarize(document: Document, most: int = 5) -> Summary:
    """The document's key points, at most so many, its quotes with their speakers, its figures."""
    reading = read(document)
    points = find_key_points(document, most, reading=reading)
    prose = [b.text if b.kind is BlockKind.PARAGRAPH else "" for b in document.blocks]
    return Summary(
        key_points=points,
        quotes=find_quotes(document, reading),
        top_line=find_top_line([point.text for point in points]),
        figures=choose_figures(tuple(find_figures(prose)), points),
        dates_ahead=tuple(find_dates_ahead(prose)),
    )

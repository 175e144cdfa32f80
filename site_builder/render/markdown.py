"""Bodies as they stand in pages: an article's with its claims marked, headings in order."""

import re
from collections.abc import Sequence

from markupsafe import Markup

from site_builder.model import Citation, VerifiedArticle
from site_builder.prose import Mark, mark_places, read_prose

HEADING = re.compile(r"<(/?)h([1-6])>")
# The page's title is `h1` and "Full text" is `h2`.
ABOVE, DEEPEST = 2, 6


def article_body(verified: VerifiedArticle, cited: Sequence[Citation] = ()) -> Markup:
    """The sanitised body with every key point and verified quote marked and anchored.

    So is every sentence that is `cited` by a story. An anchor stands once: a quotation's further
    parts are marked without one.
    """
    sentences = [
        Mark(place=citation.place, anchor=citation.anchor, tag="span", kind="cited")
        for citation in cited
    ]
    points = [
        Mark(place=point.place, anchor=point.anchor, tag="span", kind="point")
        for point in verified.key_points
        if point.place and point.anchor
    ]
    quotes = [
        Mark(place=place, anchor=quote.anchor)
        for quote in verified.quotes
        for place in quote.places
        if quote.anchor
    ]
    html = mark_places(verified.html, [*sentences, *points, *quotes])
    return Markup(_headings_in_order(html))  # noqa: S704 - sanitised by `read_prose`


def intro_body(markdown: str) -> Markup:
    """What an editor wrote in Markdown at the head of an edition, sanitised."""
    return Markup(_headings_in_order(read_prose(markdown).html))  # noqa: S704 - sanitised


def _headings_in_order(html: str) -> str:
    """The same headings below the page's own, none skipping a level."""
    levels: list[str] = []

    def renumbered(tag: re.Match[str]) -> str:
        closing, level = tag.groups()
        if not closing:
            while levels and levels[-1] >= level:
                levels.pop()
            levels.append(level)
        return f"<{closing}h{min(ABOVE + len(levels), DEEPEST)}>"

    return HEADING.sub(renumbered, html)

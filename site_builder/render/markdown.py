"""The body of an article as it stands in its page: its claims marked, its headings in order."""

import re

from markupsafe import Markup

from site_builder.model import VerifiedArticle
from site_builder.prose import Mark, mark_places

# Both may be wider than the window and scroll, also for who has keys alone.
SCROLLED = re.compile(r"<(table|pre)\b")
HEADING = re.compile(r"<(/?)h([1-6])>")
# The page's title is `h1` and "Full text" is `h2`.
ABOVE, DEEPEST = 2, 6


def article_body(verified: VerifiedArticle) -> Markup:
    """The sanitised body with every key point and verified quote marked and anchored.

    An anchor stands once: a quotation's further parts are marked without one.
    """
    points = [
        Mark(place=point.place, anchor=point.anchor, tag="span")
        for point in verified.key_points
        if point.place and point.anchor
    ]
    quotes = [
        Mark(place=place, anchor=quote.anchor)
        for quote in verified.quotes
        for place in quote.places
        if quote.anchor
    ]
    html = mark_places(verified.html, [*points, *quotes])
    # A sanitised body has no span of its own, so these are all ours.
    html = html.replace("<span", '<span class="point"')
    html = SCROLLED.sub(r'<\1 tabindex="0"', html)
    return Markup(_headings_in_order(html))  # noqa: S704 - sanitised by `read_prose`


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

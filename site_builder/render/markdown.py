"""The body of an article as it stands in its page: its claims marked, its headings in order."""

import re

from markupsafe import Markup

from site_builder.model import VerifiedArticle
from site_builder.prose import Mark, mark_places

HEADING = re.compile(r"<(/?)h([1-6])>")
# The page's title is `h1` and "Full text" is `h2`.
ABOVE, DEEPEST = 2, 6


def article_body(verified: VerifiedArticle) -> Markup:
    """The sanitised body with every verified claim marked and anchored: quotes, points, figures.

    An anchor stands once: a quotation's further parts are marked without one.
    """
    top_lines = (verified.top_line,) if verified.top_line else ()
    claims = (*verified.key_points, *top_lines, *verified.figures, *verified.dates_ahead)
    # Claims of one sentence share its anchor.
    points = {
        claim.anchor: Mark(place=claim.place, anchor=claim.anchor, tag="span")
        for claim in reversed(claims)
        if claim.place and claim.anchor
    }
    quotes = [
        Mark(place=place, anchor=quote.anchor)
        for quote in verified.quotes
        for place in quote.places
        if quote.anchor
    ]
    html = mark_places(verified.html, [*points.values(), *quotes])
    # A sanitised body has no span of its own, so these are all ours.
    html = html.replace("<span", '<span class="point"')
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

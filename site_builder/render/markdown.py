"""The body of an article as it stands in its page: its claims marked, its headings in order."""

import re
from collections.abc import Sequence
from dataclasses import replace

from markupsafe import Markup

from site_builder.model import Place, PlainPage, VerifiedArticle
from site_builder.prose import Mark, mark_places

HEADING = re.compile(r"<(/?)h([1-6])>")
# The page's title is `h1` and "Full text" is `h2`.
ABOVE, DEEPEST = 2, 6
IN_ORIGINAL = Markup(
    '<a class="in-original" data-pagefind-ignore href="{}" rel="external"'
    ' aria-label="in the original" title="In the original">↗</a>'
)


def article_body(verified: VerifiedArticle) -> Markup:
    """The sanitised body with every key point and verified quote marked and anchored.

    An anchor stands once: a quotation's further parts are marked without one.
    """
    points = [
        Mark(
            place=point.place,
            anchor=point.anchor,
            tag="span",
            after=_in_original(point.original),
        )
        for point in verified.key_points
        if point.place and point.anchor
    ]
    quotes = [
        Mark(
            place=place,
            anchor=quote.anchor,
            after=_in_original(quote.original) if place == quote.places[-1] else "",
        )
        for quote in verified.quotes
        for place in quote.places
        if quote.anchor
    ]
    html = mark_places(verified.html, _with_one_link(points, quotes))
    # A sanitised body has no span of its own, so these are all ours.
    html = html.replace("<span", '<span class="point"')
    return Markup(_headings_in_order(html, ABOVE))  # noqa: S704 - sanitised by `read_prose`


def page_body(page: PlainPage) -> Markup:
    """The sanitised body of a page of the site's own, its headings below the page's."""
    return Markup(_headings_in_order(page.html, above=1))  # noqa: S704 - sanitised by `read_prose`


def _with_one_link(points: Sequence[Mark], quotes: Sequence[Mark]) -> list[Mark]:
    """All marks; words inside a key point need no second link to the same sentence."""
    around = [mark.place for mark in points if mark.after]
    inner = [
        replace(mark, after="") if any(_holds(place, mark.place) for place in around) else mark
        for mark in quotes
    ]
    return [*points, *inner]


def _holds(outer: Place, inner: Place) -> bool:
    same = outer.paragraph == inner.paragraph
    return same and outer.start <= inner.start and inner.end <= outer.end


def _in_original(address: str) -> str:
    """A small link to the same words in the original."""
    return str(IN_ORIGINAL.format(address)) if address else ""


def _headings_in_order(html: str, above: int) -> str:
    """The same headings below the page's own, none skipping a level."""
    levels: list[str] = []

    def renumbered(tag: re.Match[str]) -> str:
        closing, level = tag.groups()
        if not closing:
            while levels and levels[-1] >= level:
                levels.pop()
            levels.append(level)
        return f"<{closing}h{min(above + len(levels), DEEPEST)}>"

    return HEADING.sub(renumbered, html)

"""Bodies as they stand in pages: an article's with its claims marked, headings in order."""

import re
from collections.abc import Sequence
from dataclasses import replace

from markupsafe import Markup

from site_builder.message import Say, in_english, message
from site_builder.model import Citation, Place, PlainPage, VerifiedArticle
from site_builder.prose import Mark, mark_places, read_prose

# Both may be wider than the window and scroll, also for who has keys alone.
SCROLLED = re.compile(r"<(table|pre)\b")
HEADING = re.compile(r"<(/?)h([1-6])>")
# The page's title is `h1` and "Full text" is `h2`.
ABOVE, DEEPEST = 2, 6
IN_ORIGINAL = Markup(
    '<a class="in-original" data-pagefind-ignore href="{}" rel="external"'
    ' aria-label="{}" title="{}">↗</a>'
)
HERE, ALONE = message("in the original"), message("In the original")


def article_body(
    verified: VerifiedArticle, cited: Sequence[Citation] = (), say: Say = in_english
) -> Markup:
    """The sanitised body with every verified claim marked and anchored: quotes, points, figures.

    So is every sentence that is `cited` by a story. An anchor stands once: a quotation's further
    parts are marked without one.
    """
    sentences = [
        Mark(place=citation.place, anchor=citation.anchor, tag="span", kind="cited")
        for citation in cited
    ]
    quotes = [
        Mark(
            place=place,
            anchor=quote.anchor,
            after=_in_original(quote.original, say) if place == quote.places[-1] else "",
        )
        for quote in verified.quotes
        for place in quote.places
        if quote.anchor
    ]
    html = mark_places(verified.html, [*sentences, *_with_one_link(_points(verified, say), quotes)])
    return Markup(_in_page(html, ABOVE))  # noqa: S704 - sanitised by `read_prose`


def _points(verified: VerifiedArticle, say: Say) -> list[Mark]:
    """The marks of key points, of the top line, of figures and of dates.

    Claims of one sentence share its anchor, and a key point's mark is theirs.
    """
    top_lines = (verified.top_line,) if verified.top_line else ()
    others = (*top_lines, *verified.figures, *verified.dates_ahead)
    marks = {
        claim.anchor: Mark(place=claim.place, anchor=claim.anchor, tag="span", kind="point")
        for claim in others
        if claim.place and claim.anchor
    }
    for point in verified.key_points:
        if point.place and point.anchor:
            after = _in_original(point.original, say)
            marks[point.anchor] = Mark(
                place=point.place, anchor=point.anchor, tag="span", kind="point", after=after
            )
    return list(marks.values())


def intro_body(markdown: str) -> Markup:
    """What an editor wrote in Markdown at the head of an edition, sanitised."""
    return Markup(_in_page(read_prose(markdown).html, ABOVE))  # noqa: S704 - sanitised


def page_body(page: PlainPage) -> Markup:
    """The sanitised body of a page of the site's own, its headings below the page's."""
    return Markup(_in_page(page.html, above=1))  # noqa: S704 - sanitised by `read_prose`


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


def _in_original(address: str, say: Say) -> str:
    """A small link to the same words in the original."""
    return str(IN_ORIGINAL.format(address, say(HERE), say(ALONE))) if address else ""


def _in_page(html: str, above: int) -> str:
    """The HTML as it stands in a page, below a heading of this level."""
    return _headings_in_order(SCROLLED.sub(r'<\1 tabindex="0"', html), above)


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

"""Pages that are about the site itself: its own words, and how it is made."""

from collections.abc import Iterable, Sequence

from site_builder.message import message
from site_builder.model import Page, PlainPage
from site_builder.permalinks import ABOUT, plain_path


def plain_pages(pages: Sequence[PlainPage]) -> Iterable[Page]:
    """A page for each of the site's own; ours about how it is made where it has none `about`."""
    for page in pages:
        yield Page(
            path=plain_path(page.slug),
            template="page.html",
            subject=page.location,
            context={"title": page.title, "description": page.description, "page": page},
        )
    if ABOUT not in {plain_path(page.slug) for page in pages}:
        yield Page(
            path=ABOUT,
            template="about.html",
            subject="the page about this site",
            context={
                "title": message("About"),
                "description": message("How this site is made, and what its marks mean"),
            },
        )

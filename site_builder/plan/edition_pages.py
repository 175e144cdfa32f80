"""The pages of editions: each one's own, and the newest at home."""

from collections.abc import Iterable, Sequence

from site_builder.config import Config
from site_builder.model import Page, PrintedEdition
from site_builder.permalinks import HOME, edition_path

# More days than these stand in the archive only.
EARLIER_EDITIONS = 14


def home_page(editions: Sequence[PrintedEdition], config: Config) -> Page:
    """The newest edition, and the headlines of earlier ones."""
    return Page(
        path=HOME,
        template="index.html",
        subject="the newest edition",
        context={
            "title": config.title,
            "description": config.description,
            "edition": editions[0] if editions else None,
            "earlier": tuple(editions[1 : EARLIER_EDITIONS + 1]),
        },
    )


def edition_pages(editions: Sequence[PrintedEdition]) -> Iterable[Page]:
    """The page of each edition, newest first."""
    for newer, edition, older in zip(
        (None, *editions), editions, (*editions[1:], None), strict=False
    ):
        yield Page(
            path=edition_path(edition.day),
            template="edition.html",
            subject=f"the edition of {edition.day.isoformat()}",
            context={
                "title": edition.title or f"Edition {edition.number}",
                "description": " · ".join(story.title for story in edition.top[:3]),
                "edition": edition,
                "newer": newer,
                "older": older,
            },
        )

"""The pages of editions, the newest at home, and the one of all that was corrected in them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from site_builder.config import Config
from site_builder.message import message
from site_builder.model import Correction, Desk, Edition, Page, PrintedEdition
from site_builder.permalinks import CORRECTIONS, HOME, edition_path
from site_builder.plan.head import make_head
from site_builder.plan.mend_links import Places, mend_links
from site_builder.plan.told import find_own

# More days than these stand in the archive only.
EARLIER_EDITIONS = 14


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownEdition:
    """An edition with what the site adds to it: its own corrections, and those it has to tell."""

    edition: PrintedEdition
    corrections: tuple[Correction, ...]
    told: tuple[Correction, ...]


def make_shown(
    editions: Iterable[Edition], printed: Iterable[PrintedEdition], places: Places, desk: Desk
) -> tuple[ShownEdition, ...]:
    """The editions as their pages show them."""
    return tuple(
        ShownEdition(
            edition=mend_links(shown, places) if edition.sent else shown,
            corrections=find_own(desk, edition.day),
            told=edition.corrections,
        )
        for edition, shown in zip(editions, printed, strict=True)
    )


def make_home_page(editions: Sequence[ShownEdition], config: Config) -> Page:
    """The newest edition, and the headlines of earlier ones."""
    earlier = editions[1 : EARLIER_EDITIONS + 1]
    return Page(
        path=HOME,
        template="index.html",
        subject="the newest edition",
        context={
            **make_head(config.title, config.description),
            "edition": editions[0].edition if editions else None,
            "corrections": editions[0].corrections if editions else (),
            "told": editions[0].told if editions else (),
            "earlier": tuple(one.edition for one in earlier),
            "share_image": _share_image(editions[0].edition, config) if editions else "",
        },
    )


def make_edition_pages(editions: Sequence[ShownEdition], config: Config) -> Iterable[Page]:
    """A page for each edition, with its neighbours; the editions come newest first."""
    for newer, one, older in zip((None, *editions), editions, (*editions[1:], None), strict=False):
        edition = one.edition
        headlines = " · ".join(story.title for story in edition.top[:3])
        yield Page(
            path=edition_path(edition.day),
            template="edition.html",
            subject=f"the edition of {edition.day.isoformat()}",
            context={
                **make_head(
                    edition.title or message("Edition %(number)s", number=edition.number), headlines
                ),
                "edition": edition,
                "corrections": one.corrections,
                "told": one.told,
                "newer": newer.edition if newer else None,
                "older": older.edition if older else None,
                "share_image": _share_image(edition, config),
            },
        )


def make_corrections_page(editions: Iterable[ShownEdition]) -> Page:
    """The page of all corrections, edition by edition, the newest first."""
    return Page(
        path=CORRECTIONS,
        template="corrections.html",
        subject="the corrections",
        context={
            **make_head(
                message("Corrections"),
                message("What was changed in editions after they were sent"),
            ),
            "corrected": tuple(one for one in editions if one.corrections),
        },
    )


def _share_image(edition: PrintedEdition, config: Config) -> str:
    """The address of the picture of an edition; none without the full address that it needs."""
    wanted = config.share_images and config.base_url
    return f"{edition.address}share.png" if wanted else ""

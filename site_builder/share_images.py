"""The picture that social sites show beside a link to an edition. Needs the extra `[image]`.

Words only: the site, the day, and the first headlines. Where the font has not all their letters
there is no picture, since boxes in place of letters are worse than none.
"""

import importlib.util
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from site_builder.message import Say, Sayable, counted, message
from site_builder.model import Output, Page, PrintedEdition

WIDTH, HEIGHT = 1200, 630  # what social sites show without cutting
MARGIN = 72
PAPER, INK, QUIET, ACCENT = "#fdfdfb", "#1f1d1a", "#625d55", "#9a2f1f"
MOST_HEADLINES = 3
MOST_LINES = 2
COLOURS = 48
# Stands for a letter that a font does not have.
NO_LETTER = "\U0010fffd"


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """What a picture says: the site, a line about the edition, and headlines."""

    site: str
    line: str
    headlines: tuple[str, ...]


def is_installed() -> bool:
    """Whether there are the extra's two packages to draw with."""
    return all(map(importlib.util.find_spec, ("PIL", "font_roboto")))


def draw_share_images(
    pages: Sequence[Page], site: str, say: Say
) -> tuple[tuple[Page, ...], list[Output]]:
    """The pages and the pictures of the editions; a page leads to no picture that could not be.

    They are in the language of `say`. An edition's page names its picture as `share_image`; other
    pages may name the same.
    """
    drawn: dict[str, Output] = {}
    for page in pages:
        path, edition = page.context.get("share_image"), page.context.get("edition")
        if (
            isinstance(path, str)
            and path
            and path not in drawn
            and isinstance(edition, PrintedEdition)
        ):
            picture = _draw(_card(site, edition, say))
            drawn |= {path: Output(path=path, body=picture)} if picture else {}
    return tuple(_without_missing(page, drawn) for page in pages), list(drawn.values())


def _without_missing(page: Page, drawn: dict[str, Output]) -> Page:
    named = page.context.get("share_image")
    if not named or named in drawn:
        return page
    return Page(
        path=page.path,
        template=page.template,
        subject=page.subject,
        context={**page.context, "share_image": ""},
    )


def _card(site: str, edition: PrintedEdition, say: Say) -> Card:
    articles = edition.articles
    parts: tuple[Sayable, ...] = (
        message("Edition %(number)s", number=edition.number),
        edition.day,
        counted("%(num)s article", "%(num)s articles", articles),
    )
    return Card(
        site=site,
        line=" · ".join(map(say, parts)),
        headlines=tuple(story.title for story in edition.top[:MOST_HEADLINES]),
    )


def _draw(card: Card) -> bytes | None:
    """The picture as PNG; none where the font lacks a letter."""
    from PIL import Image, ImageDraw  # noqa: PLC0415 - an extra

    bold, regular = _font("Bold", 46), _font("Regular", 30)
    head = _font("Medium", 44)
    if not _has_all(regular, "".join((card.site, card.line, *card.headlines))):
        return None
    image = Image.new("RGB", (WIDTH, HEIGHT), PAPER)
    canvas = ImageDraw.Draw(image)
    canvas.rectangle((0, 0, WIDTH, 14), fill=ACCENT)
    canvas.text((MARGIN, 60), _cut(bold, card.site), font=bold, fill=INK)
    canvas.text((MARGIN, 124), _cut(regular, card.line), font=regular, fill=QUIET)
    top = 200
    for headline in card.headlines:
        canvas.rectangle((MARGIN, top + 26, MARGIN + 22, top + 29), fill=ACCENT)
        for line in _lines(head, headline):
            canvas.text((MARGIN + 44, top), line, font=head, fill=INK)
            top += 54
        top += 22
    file = io.BytesIO()
    # Few colours make a file a third as large, and packing it harder takes three times as long.
    few = image.quantize(COLOURS, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    few.save(file, format="PNG")
    return file.getvalue()


@cache
def _font(style: str, size: int) -> Any:  # noqa: ANN401 - a font of an extra
    from PIL import ImageFont  # noqa: PLC0415 - an extra

    spec = importlib.util.find_spec("font_roboto")
    folder = Path((spec and spec.origin) or "").parent
    path = folder / "files" / f"Roboto-{style}.ttf"
    return ImageFont.truetype(str(path), size, layout_engine=ImageFont.Layout.BASIC)


def _has_all(font: Any, text: str) -> bool:  # noqa: ANN401
    missing = bytes(font.getmask(NO_LETTER))
    return all(bytes(font.getmask(letter)) != missing for letter in set(text) - {" "})


def _cut(font: Any, text: str, room: int = WIDTH - 2 * MARGIN) -> str:  # noqa: ANN401
    """The text as far as there is room, whole words and a sign for what is left out."""
    if font.getlength(text) <= room:
        return text
    words = text.split()
    while len(words) > 1 and font.getlength(f"{' '.join(words)}…") > room:
        words.pop()
    return f"{' '.join(words)}…"


def _lines(font: Any, text: str) -> Iterator[str]:  # noqa: ANN401
    """The text on so many lines as a headline may have, the last one cut."""
    words, room = text.split(), WIDTH - 2 * MARGIN - 44
    for _ in range(MOST_LINES - 1):
        line: list[str] = []
        while words and font.getlength(" ".join([*line, words[0]])) <= room:
            line.append(words.pop(0))
        if line:
            yield " ".join(line)
    if words:
        yield _cut(font, " ".join(words), room)

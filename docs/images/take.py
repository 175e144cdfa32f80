"""Take pictures of a built site: those of this folder, or of every kind of page to look at.

`make pictures` and `make sheet` run it. It needs a Chromium, as the checks in a browser do.
"""

import argparse
from pathlib import Path

from playwright.sync_api import Browser
from site_checks.built import BuiltSite, shown
from site_checks.chromium import Reader, running_browser, window

HERE = Path(__file__).parent
ARTICLE = "articles/2026-11-19-inquiry-caldry-dam-operator-was-warned-seven-times-before"
STORY = "stories/inquiry-caldry-dam-operator-was-warned-seven-times-before"
SHOTS = {
    "home": "index.html",
    "story": f"{STORY}/index.html",
    "article": f"{ARTICLE}/index.html",
}
DESK = Reader(width=1000, height=900)
READERS = [
    Reader(width=width, height=900, colours=colours)
    for width in (360, 768, 1200)
    for colours in ("light", "dark")
]
TALLEST = 2400  # of a long page the head is enough to look at
SHEET = """\
<!doctype html><html lang="en"><title>{kind}</title>
<style>
body {{ display: flex; align-items: start; gap: 16px; width: max-content; margin: 16px; background: #888; }}
img {{ max-width: 600px; }}
</style>
{pictures}</html>
"""  # noqa: E501


def take_pictures(browser: Browser, site: BuiltSite) -> None:
    """One picture a page, of what a visitor sees first."""
    with window(browser, DESK) as page:
        for name, path in SHOTS.items():
            page.goto(site.url(path))
            page.screenshot(path=HERE / f"{name}.png")


def take_sheets(browser: Browser, site: BuiltSite, folder: Path) -> None:
    """For each kind of page one picture with all windows and colours side by side."""
    folder.mkdir(parents=True, exist_ok=True)
    for kind, name in site.kinds.items():
        stem = kind.replace("/*", "-one").removesuffix(".html")
        pictures = "\n".join(_take(browser, site.url(name), folder, stem))
        sheet = folder / f"{stem}.html"
        sheet.write_text(SHEET.format(kind=kind, pictures=pictures), encoding="utf-8")
        with window(browser, Reader(width=2600)) as page:
            page.goto(sheet.as_uri())
            page.screenshot(path=folder / f"{stem}.png", full_page=True)


def _take(browser: Browser, url: str, folder: Path, stem: str) -> list[str]:
    """A picture of an address for each reader; the elements that show them."""
    elements = []
    for reader in READERS:
        picture = folder / f"{stem}-{reader.width}-{reader.colours}.png"
        with window(browser, reader) as page:
            page.goto(url)
            tall = page.evaluate("document.scrollingElement.scrollHeight")
            page.set_viewport_size({"width": reader.width, "height": min(tall, TALLEST)})
            page.screenshot(path=picture)
        elements.append(f'<img src="{picture.name}" alt="{reader}">')
    return elements


def main() -> None:
    """Read the command line, show the site, take the pictures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("output", type=Path, help="the folder of the built site")
    parser.add_argument("--sheet", type=Path, help="the folder for pictures of all kinds of pages")
    arguments = parser.parse_args()
    with (
        shown(arguments.output.resolve(), "http://127.0.0.1/") as site,
        running_browser() as browser,
    ):
        if arguments.sheet:
            take_sheets(browser, site, arguments.sheet.resolve())
        else:
            take_pictures(browser, site)


if __name__ == "__main__":
    main()

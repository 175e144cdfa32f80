"""Take the pictures in this folder from a built site: `python docs/images/take.py output`.

Needs Playwright and a Chromium, which nothing else here does.
"""

import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

HERE = Path(__file__).parent
ARTICLE = "articles/2026-11-19-inquiry-caldry-dam-operator-was-warned-seven-times-before"
SHOTS = {"home": "index.html", "article": f"{ARTICLE}/index.html"}
CHROMIUM = "/usr/bin/chromium"


def main() -> None:
    """One picture a page, of what a visitor sees first."""
    site = Path(sys.argv[1]).resolve()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1000, "height": 900})
        for name, path in SHOTS.items():
            page.goto((site / path).as_uri())
            page.screenshot(path=HERE / f"{name}.png")
        browser.close()


if __name__ == "__main__":
    main()

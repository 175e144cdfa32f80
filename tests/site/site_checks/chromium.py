"""A Chromium that is told where to look, and pages in it as a reader with these wishes has them."""

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from playwright.sync_api import Browser, Page, sync_playwright

from site_checks.tools import find_browser


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """How somebody reads: the window, and what they told their system."""

    width: int = 1200
    height: int = 800
    colours: Literal["light", "dark"] = "light"
    forced_colours: Literal["active", "none"] = "none"
    motion: Literal["reduce", "no-preference"] = "no-preference"
    medium: Literal["screen", "print"] = "screen"
    scripts: Literal["on", "off"] = "on"

    def __str__(self) -> str:
        return f"{self.colours} {self.width}"


@contextlib.contextmanager
def running_browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        # Who runs as root, as in a container, can have no sandbox.
        browser = playwright.chromium.launch(
            executable_path=find_browser(), args=["--no-sandbox", "--disable-gpu"]
        )
        try:
            yield browser
        finally:
            browser.close()


@contextlib.contextmanager
def window(browser: Browser, reader: Reader) -> Iterator[Page]:
    """An empty page of a fresh profile."""
    context = browser.new_context(
        viewport={"width": reader.width, "height": reader.height},
        color_scheme=reader.colours,
        forced_colors=reader.forced_colours,
        reduced_motion=reader.motion,
        java_script_enabled=reader.scripts == "on",
    )
    try:
        page = context.new_page()
        page.emulate_media(media=reader.medium)
        page.set_default_timeout(60_000)
        yield page
    finally:
        context.close()

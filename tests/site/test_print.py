"""On paper a page has its text and the addresses of its links, and nothing to click on."""

import pypdfium2
import pytest
from site_checks.chromium import Reader, window

pytestmark = pytest.mark.browser

PAPER = Reader(medium="print", colours="dark")
CLICKED = ("nav", ".skip", ".more")
LOCK = "articles/2026-02-03-lock/index.html"
ADDRESSES = ("https://oak.example/how-to-wait", "https://plans.example/sandling")


def text_of_print(page) -> str:
    """What stands on the sheets, without the ends of the lines."""
    with pypdfium2.PdfDocument(page.pdf()) as document:
        sheets = [sheet.get_textpage().get_text_bounded() for sheet in document]
    return " ".join(sheets).replace("\r\n", "").replace("\n", "")


def test_what_can_only_be_clicked_is_not_printed(browser, every_part):
    with window(browser, PAPER) as page:
        for kind, name in every_part.kinds.items():
            page.goto(every_part.url(name))
            shown = {part: page.locator(part).filter(visible=True).count() for part in CLICKED}
            assert shown == dict.fromkeys(CLICKED, 0), kind
            assert page.locator("h1").first.is_visible(), kind


def test_a_printed_article_tells_the_addresses_of_its_links_and_its_original(browser, every_part):
    with window(browser, PAPER) as page:
        page.goto(every_part.url(LOCK))
        text = text_of_print(page)
    assert [address for address in ADDRESSES if address not in text] == []
    assert "Original: https://advertiser.example/2026/02/03/the-lock-of-sandling" in text
    assert "Every morning it opens, and it closes." in text


def test_a_printed_edition_tells_the_addresses_of_its_originals(browser, every_part):
    with window(browser, PAPER) as page:
        page.goto(every_part.url("editions/2026-02-03/index.html"))
        assert "https://advertiser.example/2026/02/03/the-lock-of-sandling" in text_of_print(page)


def test_paper_is_white_whatever_colours_the_reader_likes(browser, every_part):
    with window(browser, PAPER) as page:
        page.goto(every_part.home)
        ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert ground == "rgb(255, 255, 255)"

"""What a reader meets with who opens a page: no noise, nothing that moves, all in reach."""

import pytest
from site_checks.chromium import Reader, window
from site_checks.layout import sideways_scroll, small_targets
from site_checks.visit import watched

pytestmark = pytest.mark.browser

NARROWEST = Reader(width=320, height=640)
PHONE = Reader(width=360, height=740)
MOST_OF_HOME = 60_000
MOST_OF_STYLES = 20_000
NEEDS_SCRIPTS = {"search"}


def test_no_page_complains_moves_asks_elsewhere_or_scrolls_sideways(browser, site):
    found = {}
    with window(browser, NARROWEST) as page:
        for name in site.pages if site.is_at_root else site.kinds.values():
            with watched(page) as visit:
                page.goto(site.url(name))
                found[name] = [*visit.faults(page, site.host), *sideways_scroll(page)]
    assert {name: faults for name, faults in found.items() if faults} == {}


@pytest.mark.parametrize("name", ["sample", "every_part", "empty"])
def test_every_target_has_room_for_a_finger(browser, request, name):
    site = request.getfixturevalue(name)
    found = {}
    with window(browser, PHONE) as page:
        for place in site.pages:
            page.goto(site.url(place))
            found[place] = small_targets(page)
    assert {name: faults for name, faults in found.items() if faults} == {}


def test_without_scripts_a_page_says_the_same(browser, site):
    off = Reader(scripts="off")
    with window(browser, Reader()) as page, window(browser, off) as without:
        for kind, name in site.kinds.items():
            page.goto(site.url(name))
            without.goto(site.url(name))
            words = without.locator("main").inner_text()
            assert len(words.split()) > 3, name
            if kind not in NEEDS_SCRIPTS:
                assert page.locator("main").inner_text() == words, name


def test_a_page_opened_from_a_disk_complains_of_nothing(browser, sample):
    with window(browser, Reader()) as page, watched(page) as visit:
        page.goto((sample.output / "index.html").as_uri())
        assert visit.faults(page, host="") == []


@pytest.mark.parametrize("path", ["gone", "gone/deep/down/", "articles/gone/"])
def test_the_page_for_what_is_not_found_works_at_any_depth(browser, below_a_path, path):
    with window(browser, Reader()) as page, watched(page) as visit:
        page.goto(below_a_path.home + path)
        assert [answer.url for answer in visit.answers if answer.ok] != []
        assert [answer.status for answer in visit.answers if not answer.ok] == [404]
        page.click("main a")
        assert page.url == below_a_path.home


def test_the_home_page_and_the_styles_are_light(browser, sample):
    with window(browser, Reader()) as page, watched(page) as visit:
        page.goto(sample.home)
        weights = visit.weights()
    styles = {url: weight for url, weight in weights.items() if url.endswith(".css")}
    assert len(styles) > 0
    assert sum(styles.values()) <= MOST_OF_STYLES
    assert sum(weights.values()) <= MOST_OF_HOME

"""Everyone can read every page, light or dark, narrow or wide, as far as a program can tell."""

import pytest
from site_checks.access import access_faults, colour_faults, load_axe, pale_texts
from site_checks.chromium import Reader, window

PARTS = 2  # so that two workers share them

pytestmark = pytest.mark.browser

LIGHT, DARK = Reader(width=360), Reader(width=360, colours="dark")
READERS = [LIGHT, DARK, Reader(width=1200), Reader(width=1200, colours="dark")]


def faults_of(browser, reader, site, pages, checks):
    with window(browser, reader) as page:
        load_axe(page)
        for name in pages:
            page.goto(site.url(name))
            for check in checks:
                yield from (f"{name}: {fault}" for fault in check(page))


@pytest.mark.parametrize("part", range(PARTS))
def test_every_page_of_the_sample_is_accessible(browser, sample, part):
    pages = sample.pages[part::PARTS]
    assert list(faults_of(browser, LIGHT, sample, pages, [access_faults, pale_texts])) == []


def test_the_colours_of_every_page_of_the_sample_can_be_told_apart_in_the_dark(browser, sample):
    checks = [colour_faults, pale_texts]
    assert list(faults_of(browser, DARK, sample, sample.pages, checks)) == []


@pytest.mark.parametrize("reader", READERS, ids=str)
@pytest.mark.parametrize("name", ["sample", "every_part", "empty"])
def test_every_kind_of_page_is_accessible(browser, request, name, reader):
    site = request.getfixturevalue(name)
    checks = [access_faults, pale_texts]
    assert list(faults_of(browser, reader, site, site.kinds.values(), checks)) == []

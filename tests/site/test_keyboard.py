"""Who uses keys alone gets everywhere and sees where that is; who asked for calm gets it."""

from itertools import pairwise

import pytest
from site_checks.chromium import Reader, window
from site_checks.layout import focus_faults, motions, position_of_focus

pytestmark = pytest.mark.browser

READERS = {
    "light": Reader(colours="light"),
    "dark": Reader(colours="dark"),
    "forced light": Reader(forced_colours="active"),
    "forced dark": Reader(colours="dark", forced_colours="active"),
    "narrow": Reader(width=360),
}
MOST_STEPS = 400
# How many elements the key can stop at; what a closed `details` holds is none of them.
STOPS = """
[...document.querySelectorAll("a[href], button, input, select, summary, [tabindex='0']")]
  .filter(element => element.checkVisibility() && !element.disabled).length
"""


def test_the_first_step_is_the_skip_link_and_it_leads_to_the_text(browser, every_part):
    with window(browser, Reader()) as page:
        for name in every_part.kinds.values():
            page.goto(every_part.url(name), wait_until="networkidle")
            page.keyboard.press("Tab")
            assert page.evaluate("document.activeElement.className") == "skip", name
            assert focus_faults(page) == [], name
            page.keyboard.press("Enter")
            assert page.evaluate("document.activeElement.id") == "main", name
            page.keyboard.press("Tab")
            inside = "document.activeElement.closest('main, footer') !== null"
            assert page.evaluate(inside) or not page.locator("main a").count(), name


@pytest.mark.parametrize("reader", READERS.values(), ids=READERS)
def test_the_focus_is_always_seen(browser, every_part, reader):
    with window(browser, reader) as page:
        found = {}
        for kind, name in every_part.kinds.items():
            page.goto(every_part.url(name), wait_until="networkidle")
            steps = page.evaluate(STOPS)
            assert 3 < steps < MOST_STEPS, kind
            for step in range(steps):
                page.keyboard.press("Tab")
                found[f"{kind} {step}"] = focus_faults(page)
    assert {place: faults for place, faults in found.items() if faults} == {}


def test_the_steps_go_through_the_page_in_the_order_of_its_text(browser, every_part):
    with window(browser, Reader(width=360)) as page:
        for kind, name in every_part.kinds.items():
            page.goto(every_part.url(name), wait_until="networkidle")
            steps = []
            for _ in range(page.evaluate(STOPS)):
                page.keyboard.press("Tab")
                steps.append(position_of_focus(page))
            assert len(set(steps)) == len(steps), kind
            assert [step for step, after in pairwise(steps) if after < step] == [], kind


def test_nothing_moves_for_a_reader_who_wants_no_motion(browser, every_part):
    with window(browser, Reader(motion="reduce")) as page:
        for kind, name in every_part.kinds.items():
            page.goto(every_part.url(name), wait_until="networkidle")
            assert motions(page) == [], kind

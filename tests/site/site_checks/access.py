"""Who can not read a page: faults by axe-core, and texts that are too pale."""

import re

from playwright.sync_api import Page

from site_checks.colour import contrast
from site_checks.tools import AXE, require_module

RUN = """async options => {
  const found = await axe.run(document, {resultTypes: ["violations"], ...options});
  return found.violations.flatMap(rule => rule.nodes.map(node =>
    `${rule.id}: ${node.target.join(" ")}: ${node.failureSummary}`));
}"""
# A mail is shown inside the page of another program, which has the landmarks.
ASKED_OF_PAGES_ONLY = ("landmark-one-main", "region")

# Each text with its colour and with those of the boxes that it lies in, the innermost first.
# axe leaves out text that a neighbour's box overlaps, and signs; both are read like any other.
TEXTS = """() => {
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), texts = [];
  while (walk.nextNode()) {
    const words = walk.currentNode.data.trim(), parent = walk.currentNode.parentElement;
    const shown = parent.checkVisibility({visibilityProperty: true});
    if (!words || !shown || parent.closest("script, style")) continue;
    const grounds = [];
    let plain = true;
    for (let box = parent; box; box = box.parentElement) {
      const style = getComputedStyle(box);
      grounds.push(style.backgroundColor);
      plain &&= style.opacity === "1" && style.backgroundImage === "none";
    }
    texts.push({words, plain, grounds, colour: getComputedStyle(parent).color});
  }
  return texts;
}"""
SOLID = re.compile(r"rgb\(")
SEEN_THROUGH = re.compile(r"rgba\(.*, 0\)")
LEAST_CONTRAST = 4.5


def access_faults(page: Page) -> list[str]:
    """What axe-core has to say against a page as it is shown now."""
    return _run_axe(page, {})


def access_faults_of_mail(page: Page) -> list[str]:
    """The same of a mail that is shown in a page of its own."""
    return _run_axe(page, {"rules": {rule: {"enabled": False} for rule in ASKED_OF_PAGES_ONLY}})


def colour_faults(page: Page) -> list[str]:
    """The same by those rules alone whose outcome depends on colours."""
    return _run_axe(page, {"runOnly": ["color-contrast", "link-in-text-block"]})


def load_axe(page: Page) -> Page:
    """Let axe-core be there on whatever the page shows from now on."""
    page.add_init_script(path=require_module(AXE))
    page.goto("about:blank")
    return page


def _run_axe(page: Page, options: dict) -> list[str]:
    return page.evaluate(RUN, options)


def pale_texts(page: Page) -> list[str]:
    """Texts whose contrast is too low, whatever their size, or on a ground that tells none."""
    return [fault for text in page.evaluate(TEXTS) if (fault := _paleness(text))]


def _paleness(text: dict) -> str:
    grounds = [ground for ground in text["grounds"] if not SEEN_THROUGH.match(ground)]
    said = text["words"][:60]
    if not text["plain"] or not grounds or not all(map(SOLID.match, [text["colour"], grounds[0]])):
        return f"the contrast can not be told: {said}"
    found = contrast(text["colour"], grounds[0])
    return f"a contrast of {found:.2f}: {said}" if found < LEAST_CONTRAST else ""

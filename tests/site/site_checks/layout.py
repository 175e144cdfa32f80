"""What of a page sticks out, is too small for a finger, or can not be seen to have the focus."""

from playwright.sync_api import Page

from site_checks.colour import contrast

STICKING_OUT = """() => {
  const root = document.scrollingElement, faults = [];
  if (root.scrollWidth <= root.clientWidth) return faults;
  faults.push(`${root.scrollWidth} px in a window of ${root.clientWidth}`);
  for (const element of document.body.querySelectorAll("*"))
    if (element.getBoundingClientRect().right > root.clientWidth + 0.5 && faults.length < 4)
      faults.push(element.outerHTML.slice(0, 80));
  return faults;
}"""

# A link is as large as its largest box. What is out of sight until it has the focus is no target.
SMALL_TARGETS = """([selector, least]) => {
  const faults = [];
  for (const element of document.querySelectorAll(selector)) {
    const boxes = [...element.getClientRects()];
    if (!boxes.length || !element.checkVisibility()) continue;
    if (element.getBoundingClientRect().right <= 0) continue;
    const width = Math.max(...boxes.map(box => box.width));
    const height = Math.max(...boxes.map(box => box.height));
    if (width < least - 0.1 || height < least - 0.1)
      faults.push(`${width.toFixed(0)} × ${height.toFixed(0)}: ${element.outerHTML.slice(0, 90)}`);
  }
  return faults;
}"""
TARGETS = "a[href], button, input:not([type=hidden]), select, summary, textarea"
# As WCAG 2.5.8 has it: a link in a sentence is as high as the line.
IN_RUNNING_TEXT = ":not(.body *, .foot *, .no-search *)"
FINGER = 44

FOCUS = """() => {
  const element = document.activeElement, style = getComputedStyle(element);
  let ground = element, behind = "rgba(0, 0, 0, 0)";
  while (ground && behind === "rgba(0, 0, 0, 0)") {
    behind = getComputedStyle(ground).backgroundColor;
    ground = ground.parentElement;
  }
  const box = element.getBoundingClientRect();
  return {
    name: element.outerHTML.slice(0, 90), outline: style.outlineStyle, colour: style.outlineColor,
    width: parseFloat(style.outlineWidth), ground: behind,
    shown: box.width > 0 && box.right > 0 && box.bottom > 0 && box.left < innerWidth,
  };
}"""
MOTIONS = """() => {
  const time = text => Math.max(...text.split(",").map(parseFloat)), faults = [];
  for (const element of document.querySelectorAll("*")) {
    const style = getComputedStyle(element);
    const name = element.outerHTML.slice(0, 80);
    if (time(style.animationDuration) > 0 && style.animationName !== "none")
      faults.push(`moves: ${name}`);
    if (time(style.transitionDuration) > 0.01) faults.push(`fades: ${name}`);
    if (style.scrollBehavior === "smooth") faults.push(`glides: ${name}`);
  }
  return faults;
}"""
THINNEST_OUTLINE = 2
LEAST_CONTRAST_OF_OUTLINE = 3.0


def sideways_scroll(page: Page) -> list[str]:
    """What makes a page wider than its window."""
    return page.evaluate(STICKING_OUT)


def small_targets(page: Page) -> list[str]:
    """Links and controls outside running text that are smaller than a finger."""
    whole = ", ".join(f"{target}{IN_RUNNING_TEXT}" for target in TARGETS.split(", "))
    return page.evaluate(SMALL_TARGETS, [whole, FINGER])


def focus_faults(page: Page) -> list[str]:
    """Why nobody would see where the focus is."""
    focus = page.evaluate(FOCUS)
    if not focus["shown"]:
        return [f"out of sight: {focus['name']}"]
    if focus["outline"] == "none" or focus["width"] < THINNEST_OUTLINE:
        return [f"no outline: {focus['name']}"]
    found = contrast(focus["colour"], focus["ground"])
    if found < LEAST_CONTRAST_OF_OUTLINE:
        return [f"an outline of contrast {found:.1f}: {focus['name']}"]
    return []


def position_of_focus(page: Page) -> int:
    """Which element of the page, in the order of its text, has the focus."""
    return page.evaluate("[...document.querySelectorAll('*')].indexOf(document.activeElement)")


def motions(page: Page) -> list[str]:
    """Everything on a page that moves, or would glide instead of jump."""
    return page.evaluate(MOTIONS)

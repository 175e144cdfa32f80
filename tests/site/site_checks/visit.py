"""What a page does while it is opened: requests, messages, shifts, and how much it weighs."""

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from playwright.sync_api import Error, Page, Response

# Chromium hands over what was measured before in a task of its own.
LAYOUT_SHIFTS = """() => new Promise(resolve => {
  let moved = 0;
  const watch = new PerformanceObserver(
    list => list.getEntries().forEach(entry => moved += entry.value));
  watch.observe({type: "layout-shift", buffered: true});
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve(moved), 30)));
})"""
LOUD = {"error", "warning"}


@dataclass(slots=True)
class Visit:
    """What was seen of one page."""

    messages: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)
    answers: list[Response] = field(default_factory=list)

    def faults(self, page: Page, host: str) -> list[str]:
        """Everything that a reader should not have met with."""
        failed = [
            f"{answer.status}: {answer.url}" for answer in self.answers if answer.status >= 400
        ]
        elsewhere = [
            f"asks another host: {url}"
            for url in self.requests
            if urlsplit(url).netloc != host and urlsplit(url).scheme not in ("data", "blob")
        ]
        moved = page.evaluate(LAYOUT_SHIFTS)
        shifts = [f"moves while it loads: {moved:.4f}"] if moved else []
        return [*self.messages, *failed, *elsewhere, *shifts]

    def weights(self) -> dict[str, int]:
        """The size of each file that was loaded, pictures left out, before it is packed."""
        return {
            answer.url: len(answer.body())
            for answer in self.answers
            if answer.request.resource_type not in ("image", "media")
        }


@contextlib.contextmanager
def watched(page: Page) -> Iterator[Visit]:
    """Take down what a page does from here on."""
    visit = Visit()

    def hear(message) -> None:
        if message.type in LOUD:
            visit.messages.append(f"{message.type}: {message.text}")

    def catch(error: Error) -> None:
        visit.messages.append(f"error: {error.message}")

    def ask(request) -> None:
        visit.requests.append(request.url)

    def take(answer: Response) -> None:
        visit.answers.append(answer)

    watchers = {
        "console": hear,
        "pageerror": catch,
        "request": ask,
        "response": take,
    }
    for event, watcher in watchers.items():
        page.on(event, watcher)
    yield visit
    for event, watcher in watchers.items():
        page.remove_listener(event, watcher)

"""What hosts allow programs to take: their robots.txt, each read once in a run (RFC 9309)."""

from collections.abc import Callable
from dataclasses import replace

from protego import Protego

from site_builder.errors import Problem, SourceError
from site_builder.fetch.exchange import OK, Answer
from site_builder.fetch.target import Target, parse_target

NAME = "briefing"  # as which a robots.txt may address this program
PATH = "/robots.txt"
LARGEST = 500_000  # bytes that count
SLOWEST = 10.0  # seconds between two requests that a host may ask for
BUSY, AT_FAULT = 429, 500


class Robots:
    """The rules of the hosts; `read` asks for an address that no rule forbids."""

    def __init__(self, read: Callable[[Target], Answer]) -> None:
        self._read = read
        self._rules: dict[str, Protego | Problem] = {}

    def check(self, target: Target) -> float:
        """The pause, in seconds, that the host wants between requests.

        Raises SourceError where it does not want this one, or can not say so now: then nobody may
        ask for anything. A host without rules allows everything.
        """
        if target.origin not in self._rules:
            self._rules[target.origin] = self._find(target)
        rules = self._rules[target.origin]
        if isinstance(rules, Problem):
            raise SourceError([replace(rules, location=target.url)])
        if not rules.can_fetch(target.url, NAME):
            hint = "save the page in a browser and add the file"
            raise SourceError.at(target.url, "is not open to programs, says its robots.txt", hint)
        return min(max(rules.crawl_delay(NAME) or 0, 0), SLOWEST)

    def _find(self, target: Target) -> Protego | Problem:
        """The rules of a host, or why they are not known; both are kept for the whole run."""
        address = f"{target.origin}{PATH}"
        try:
            answer = self._read(parse_target(address))
        except SourceError as error:
            return error.problems[0]
        if answer.status == BUSY or answer.status >= AT_FAULT:
            message = f"its robots.txt can not be read (status {answer.status})"
            hint = "nothing is taken from a host that does not say what may be taken"
            return Problem(location=address, message=message, hint=hint)
        text = answer.body[:LARGEST].decode("utf-8", "replace") if answer.status == OK else ""
        return Protego.parse(text)

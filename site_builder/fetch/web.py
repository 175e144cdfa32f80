"""The way to the web in one run: redirects, each host's rules, and a polite pace.

What one request may do and cost is the business of `exchange`.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from email.message import Message

from site_builder.errors import SourceError
from site_builder.fetch.exchange import OK, Answer
from site_builder.fetch.failures import explain_status
from site_builder.fetch.patience import ask
from site_builder.fetch.robots import Robots
from site_builder.fetch.target import Target, parse_target
from site_builder.fetch.unpack import ACCEPTED
from site_builder.network import Network

NOT_MODIFIED, TOO_MANY = 304, 429
MOVED = frozenset({301, 302, 303, 307, 308})
MOST_REDIRECTS = 5
PACE = 1.0  # seconds between two requests to one host
WANTED = (
    "application/feed+json, application/rss+xml, application/atom+xml, application/xhtml+xml, "
    "text/html, application/xml;q=0.9, */*;q=0.8"
)
VALIDATOR = re.compile(r"[\x20-\x7e]{1,500}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Validators:
    """By what a server knows whether its page is still the one that was taken."""

    etag: str = ""
    modified: str = ""


NOTHING_KNOWN = Validators()


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """What came from an address; `url` is where its redirects ended.

    `unchanged` is whether it is what was known already, and then there is no body.
    """

    url: str
    media_type: str
    charset: str
    body: bytes
    validators: Validators
    unchanged: bool


class Web:
    """One run's way to the web; it remembers each host's rules, and when it was last asked.

    `agent` is the name with which this program introduces itself.
    """

    def __init__(self, network: Network, agent: str) -> None:
        self._network = network
        self._agent = agent
        self._robots = Robots(lambda target: self._follow(target, {}, _allow)[1])
        self._free_at: dict[str, float] = {}
        self._overtaxed: set[str] = set()

    def get(self, address: str, known: Validators = NOTHING_KNOWN) -> Fetched:
        """What is at an address, unless it is what is known.

        Raises SourceError where it can not be had: the address leads out of the public web, its
        robots.txt forbids it, the server gives no page, or one too large, too slow or damaged.
        """
        conditions = {"If-None-Match": known.etag, "If-Modified-Since": known.modified}
        given = {name: value for name, value in conditions.items() if value}
        entered: dict[str, float] = {}
        try:
            target, answer = self._follow(
                parse_target(address), given, lambda target: self._enter(target, entered)
            )
        finally:
            now = self._network.clock()
            self._free_at |= {host: now + pace for host, pace in entered.items()}
        if answer.status == TOO_MANY:
            self._overtaxed.add(target.host)
        if answer.status not in {OK, NOT_MODIFIED}:
            raise SourceError.at(address, explain_status(answer.status))
        return _fetched(target, answer)

    def _follow(
        self, start: Target, conditions: Mapping[str, str], enter: Callable[[Target], None]
    ) -> tuple[Target, Answer]:
        """The first answer that does not lead elsewhere, and whose it is."""
        headers = {
            "User-Agent": self._agent,
            "Accept": WANTED,
            "Accept-Encoding": ACCEPTED,
            "Connection": "close",
            **conditions,
        }
        target = start
        for _ in range(MOST_REDIRECTS + 1):
            enter(target)
            answer = ask(target, headers, self._network)
            location = answer.headers.get("location", "")
            if answer.status not in MOVED or not location:
                return target, answer
            target = parse_target(_as_utf8(location), target.url)
        raise SourceError.at(start.url, f"is redirected more than {MOST_REDIRECTS} times")

    def _enter(self, target: Target, entered: dict[str, float]) -> None:
        """Wait until it is polite to ask a host; raises SourceError where one must not.

        What a redirect asks of the same host belongs to the same request.
        """
        if target.host in self._overtaxed:
            raise SourceError.at(target.url, explain_status(TOO_MANY))
        pace = max(PACE, self._robots.check(target))
        now = self._network.clock()
        wait = self._free_at.get(target.host, now) - now
        if wait > 0 and target.host not in entered:
            self._network.sleep(wait)
        entered[target.host] = pace


def _allow(_target: Target) -> None:
    """No rules: a robots.txt may always be read."""


def _fetched(target: Target, answer: Answer) -> Fetched:
    content = Message()
    content["Content-Type"] = answer.headers.get("content-type", "")
    etag, modified = (answer.headers.get(name, "") for name in ("etag", "last-modified"))
    return Fetched(
        url=target.url,
        media_type=content.get_content_type() if content["Content-Type"] else "",
        charset=content.get_content_charset() or "",
        body=answer.body,
        validators=Validators(
            etag=etag if VALIDATOR.fullmatch(etag) else "",
            modified=modified if VALIDATOR.fullmatch(modified) else "",
        ),
        unchanged=answer.status == NOT_MODIFIED,
    )


def _as_utf8(header: str) -> str:
    """A header that was read as Latin-1, as HTTP has it, and is UTF-8, as servers write it."""
    return header.encode("latin-1", "replace").decode("utf-8", "replace")

"""Asking again where that can help: servers that are busy, connections that break."""

import http.client
from collections.abc import Mapping
from email.utils import parsedate_to_datetime

from site_builder.errors import SourceError
from site_builder.fetch.exchange import Answer, exchange
from site_builder.fetch.failures import BUSY, explain_error, is_passing
from site_builder.fetch.target import Target
from site_builder.network import Network

PAUSES = (1.0, 2.0, 4.0)  # seconds before each further try
LONGEST_PAUSE = 30.0  # that a server may ask for
FAILURES = (OSError, http.client.HTTPException)


def ask(target: Target, headers: Mapping[str, str], network: Network) -> Answer:
    """The answer of a server that may need several tries; after the last, whatever came.

    A server that wants more than half a minute of patience is left alone until the next run.
    """
    for pause in PAUSES:
        try:
            answer = exchange(target, headers, network)
        except FAILURES as error:
            if not is_passing(error):
                raise SourceError.at(target.url, explain_error(error)) from error
            network.sleep(pause)
        else:
            wait = max(pause, _asked_pause(answer))
            if answer.status not in BUSY or wait > LONGEST_PAUSE:
                return answer
            network.sleep(wait)
    try:
        return exchange(target, headers, network)
    except FAILURES as error:
        raise SourceError.at(target.url, explain_error(error)) from error


def _asked_pause(answer: Answer) -> float:
    """The seconds that `Retry-After` asks for: as a number, or as a date by the server's clock."""
    text = answer.headers.get("retry-after", "").strip()
    if text.isascii() and text.isdigit():
        return float(text[:9])
    try:
        until = parsedate_to_datetime(text)
        since = parsedate_to_datetime(answer.headers.get("date", ""))
        return (until - since).total_seconds()
    except (ValueError, TypeError, OverflowError):
        return 0

"""One request to a language model's server and its answer. Knows nothing of what is said.

The owner of a site names the server, so that it may be on this machine or in a private network; but
no redirect is followed and no proxy asked, so that the key and the article go nowhere else.
"""

import http.client
import socket
import ssl
from contextlib import ExitStack
from dataclasses import dataclass
from urllib.parse import urlsplit

from site_builder.errors import ModelError
from site_builder.line import Deadline, Line
from site_builder.llm.failures import HERE
from site_builder.network import Network

PORTS = {"http": 80, "https": 443}
LARGEST_ANSWER = 1_000_000  # bytes
# Kinds of errors and what they mean; the first that fits counts.
MEANINGS: tuple[tuple[type[Exception], str], ...] = (
    (socket.gaierror, "its name is not known"),
    (ConnectionRefusedError, "nothing answers there"),
    (ssl.SSLError, "there is no secure connection"),
    (TimeoutError, "it is too slow"),
    (http.client.HTTPException, "its answer is no proper HTTP"),
    (OSError, "the connection failed"),
    (UnicodeError, "its name can not be looked up"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """A server's answer, and how many seconds it asks to be left alone."""

    status: int
    body: bytes
    pause: float = 0


def post(url: str, key: str, body: bytes, network: Network) -> Reply:
    """Send JSON to an address and wait for the whole answer, under one deadline.

    Raises ModelError where none comes.
    """
    parts = urlsplit(url)
    try:
        with ExitStack() as opened:
            return _exchange(opened, url, _headers(key), body, network)
    except (OSError, http.client.HTTPException, UnicodeError) as error:
        meaning = next(meaning for kind, meaning in MEANINGS if isinstance(error, kind))
        message = f"no answer from {parts.hostname}: {meaning}"
        raise ModelError.at(HERE, message) from error


def _headers(key: str) -> dict[str, str]:
    own = {"Authorization": f"Bearer {key}"} if key else {}
    return {"Content-Type": "application/json", "Accept": "application/json", **own}


def _exchange(
    opened: ExitStack, url: str, headers: dict[str, str], body: bytes, network: Network
) -> Reply:
    parts = urlsplit(url)
    deadline = Deadline(network)
    place = (parts.hostname or "", parts.port or PORTS[parts.scheme])
    patience = deadline.left(network.limits.connecting)
    connection = opened.enter_context(socket.create_connection(place, patience))
    if parts.scheme == "https":
        connection.settimeout(deadline.left())
        trusted = ssl.create_default_context(cafile=network.ca_file or None)
        secured = trusted.wrap_socket(connection, server_hostname=parts.hostname)
        connection = opened.enter_context(secured)
    talk = http.client.HTTPConnection(parts.netloc)
    talk.sock = Line(connection, deadline)
    talk.request("POST", parts.path, body=body, headers={"Host": parts.netloc, **headers})
    response = opened.enter_context(talk.getresponse())
    answer = response.read(LARGEST_ANSWER + 1)
    if len(answer) > LARGEST_ANSWER:
        message = f"the answer from {parts.hostname} is too large"
        raise ModelError.at(HERE, message)
    pause = response.getheader("Retry-After", "").strip()
    seconds = float(pause[:9]) if pause.isascii() and pause.isdigit() else 0
    return Reply(status=response.status, body=answer, pause=seconds)

"""One request and its answer, over a connection that is pinned to an address that was checked.

Built on `http.client`, which follows nothing, keeps no cookies and asks no proxy. Knows neither
redirects nor manners: see `web`.
"""

import http.client
import socket
import ssl
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, suppress
from dataclasses import dataclass

from site_builder.errors import BriefingError, SourceError
from site_builder.fetch.target import Target
from site_builder.fetch.unpack import unpack
from site_builder.line import Deadline, Line
from site_builder.network import MEGABYTE, Limits, Network

OK = 200
CHUNK = 65_536
MOST_ADDRESSES = 4  # of one host that are tried


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A server's answer: `headers` by lower-case name, `body` unpacked, and only that of a 200."""

    status: int
    headers: Mapping[str, str]
    body: bytes = b""


def exchange(target: Target, headers: Mapping[str, str], network: Network) -> Answer:
    """Ask for a target and wait for the whole answer.

    1. The host's name is looked up once, and every address it has must be allowed.
    2. The connection goes to such an address, whatever the name means a moment later.
    3. One deadline holds for all of it, and one limit for what comes.

    Raises SourceError for what will be no better next time, else OSError or HTTPException.
    """
    addresses = _addresses(target, network)
    deadline = Deadline(network)
    with ExitStack() as opened:
        connection = opened.enter_context(_connect(addresses, target, deadline, network))
        if target.scheme == "https":
            connection = opened.enter_context(_encrypt(connection, target, deadline, network))
        talk = http.client.HTTPConnection(target.netloc)
        talk.sock = Line(connection, deadline)
        talk.request("GET", target.path, headers={"Host": target.netloc, **headers})
        response = opened.enter_context(talk.getresponse())
        named = {name.lower(): value for name, value in response.getheaders()}
        body = b"".join(_body(response, target, network.limits)) if response.status == OK else b""
        return Answer(status=response.status, headers=named, body=body)


def _addresses(target: Target, network: Network) -> tuple[str, ...]:
    """The addresses of the target's host; one that must not be reached forbids them all."""
    addresses = tuple(network.resolve(target.host, target.port))
    for address in addresses:
        if not network.may_reach(address, target.port):
            message = f"leads to {address}, port {target.port}, which is not on the public web"
            hint = "only public addresses and the usual ports of web servers are asked"
            raise SourceError.at(target.url, message, hint)
    if not addresses:
        message = "the host has no address"
        raise OSError(message)
    return addresses[:MOST_ADDRESSES]


def _connect(
    addresses: Sequence[str], target: Target, deadline: Deadline, network: Network
) -> socket.socket:
    """A connection to the first address that answers; no name is looked up any more."""

    def connect(address: str) -> socket.socket:
        patience = deadline.left(network.limits.connecting)
        return socket.create_connection((address, target.port), patience)

    *others, last = addresses
    for address in others:
        with suppress(OSError):
            return connect(address)
    return connect(last)


def _encrypt(
    connection: socket.socket, target: Target, deadline: Deadline, network: Network
) -> ssl.SSLSocket:
    """The connection inside TLS, to a server that proved to be the target's host."""
    connection.settimeout(deadline.left())
    trusted = ssl.create_default_context(cafile=network.ca_file or None)
    try:
        return trusted.wrap_socket(connection, server_hostname=target.host)
    except ssl.SSLCertVerificationError as error:
        message = f"the server's certificate is not to be trusted: {error.verify_message}"
        raise SourceError.at(target.url, message) from error


def _body(response: http.client.HTTPResponse, target: Target, limits: Limits) -> Iterator[bytes]:
    """The pieces of a body, unpacked; as much may come packed as may be unpacked."""
    coding = response.getheader("Content-Encoding", "")
    packed = _limited(_chunks(response), target, limits)
    if (response.length or 0) > limits.body:
        raise _too_large(target, limits)
    yield from _limited(unpack(packed, coding, target.url), target, limits)


def _chunks(response: http.client.HTTPResponse) -> Iterator[bytes]:
    """The body as it comes; raises IncompleteRead where it is shorter than was said."""
    while chunk := response.read(CHUNK):
        yield chunk
    if response.length:
        raise http.client.IncompleteRead(b"", response.length)


def _limited(pieces: Iterable[bytes], target: Target, limits: Limits) -> Iterator[bytes]:
    size = 0
    for piece in pieces:
        size += len(piece)
        if size > limits.body:
            raise _too_large(target, limits)
        yield piece


def _too_large(target: Target, limits: Limits) -> BriefingError:
    hint = f"the limit is {limits.body // MEGABYTE} MB"
    return SourceError.at(target.url, "the source is too large", hint)

"""What more than one test needs."""

import contextlib
import datetime
import os
import socket
import socketserver
import ssl
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from site_builder.model import Library
from site_builder.network import Network

IN_CI = bool(os.environ.get("CI"))
# How long an example takes says how busy the machine is.
settings.register_profile("on any machine", deadline=None)
settings.load_profile("on any machine")


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of samples and corpora that is not part of the repository."""
    folder = os.environ.get("BRIEFING_SHARED", "")
    if not folder and IN_CI:
        pytest.fail("BRIEFING_SHARED is not set: the quality floors can not be checked")
    if not folder:
        pytest.skip("BRIEFING_SHARED is not set: this quality floor was NOT checked")
    return Path(folder)


@pytest.fixture(scope="session")
def make_library():
    """Makes a library of article files, `slug="text"`, with every claim looked up."""
    # Here, so that tests which need no library run without the stages that make one.
    from site_builder.content.front_matter import parse_article  # noqa: PLC0415
    from site_builder.summarize import verify  # noqa: PLC0415

    def make(**texts: str) -> Library:
        articles = (
            parse_article(text, f"content/articles/{slug.replace('_', '-')}.md", datetime.UTC)
            for slug, text in texts.items()
        )
        verified = (verify(article, datetime.UTC) for article in articles)
        return Library(articles=tuple(verified))

    return make


PLAIN = object()
TLS = b"\x16"  # with which a client begins


class WebServer:
    """A web server on loopback that says what it is told to, to the byte.

    `pages` holds what follows for each request of a path, the last for ever: whole answers, or
    functions that are given the connection. `requests` are the heads of the requests, as they came.
    """

    def __init__(self) -> None:
        self.pages: dict[str, list[bytes | Callable[[socket.socket], None]]] = {}
        self.requests: list[str] = []
        self._context: ssl.SSLContext | object | None = PLAIN
        self._server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), self._handler())
        self._server.daemon_threads = False  # what a test began ends with it
        self.port: int = self._server.server_address[1]

    def _handler(self) -> type[socketserver.BaseRequestHandler]:
        server = self

        class Handler(socketserver.BaseRequestHandler):
            def handle(self) -> None:
                with contextlib.suppress(OSError), server.secured(self.request) as connection:
                    lines = connection.makefile("rb")
                    head = b"".join(iter(lambda: lines.readline().rstrip(b"\r\n") + b"\n", b"\n"))
                    server.answer(head.decode("latin-1"), connection)

        return Handler

    def encrypt(self, context: ssl.SSLContext | None) -> None:
        """Speak TLS from now on; without a context, begin to, and never go on."""
        self._context = context

    def secured(self, connection: socket.socket) -> socket.socket:
        """The connection as this server speaks on it."""
        connection.settimeout(5)
        if self._context is PLAIN:
            if connection.recv(1, socket.MSG_PEEK) == TLS:
                connection.sendall(self.say(400))
            return connection
        if self._context is None:
            connection.recv(100_000)
            connection.recv(100_000)  # until the other side hangs up
            raise OSError
        return self._context.wrap_socket(connection, server_side=True)

    def answer(self, head: str, connection: socket.socket) -> None:
        """Send what was told for this request."""
        self.requests.append(head)
        path = head.split(" ")[1]
        told = self.pages.get(path, [self.say(404)])
        answer = told.pop(0) if len(told) > 1 else told[0]
        if isinstance(answer, bytes):
            connection.sendall(answer)
        else:
            answer(connection)

    @staticmethod
    def say(status: int = 200, body: bytes = b"", **headers: str) -> bytes:
        """An answer; the length of its body is right unless something else is said."""
        said = {"content_length": str(len(body)), "content_type": "text/html", **headers}
        lines = "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in said.items())
        return f"HTTP/1.1 {status} Said\r\n{lines}\r\n".encode() + body

    def tell(self, path: str, *answers: bytes | Callable[[socket.socket], None]) -> str:
        """Answer requests for a path with these, one after the other; its address."""
        self.pages[path] = list(answers)
        return self.url(path)

    def url(self, path: str, host: str = "orrin.example") -> str:
        return f"http://{host}:{self.port}{path}"

    def asked(self) -> list[str]:
        """The paths that were asked for, but for robots.txt."""
        paths = [head.split(" ")[1] for head in self.requests]
        return [path for path in paths if path != "/robots.txt"]

    @contextlib.contextmanager
    def running(self) -> Iterator["WebServer"]:
        thread = threading.Thread(target=self._server.serve_forever, args=(0.01,))
        thread.start()
        try:
            yield self
        finally:
            self._server.shutdown()
            thread.join()
            self._server.server_close()


@pytest.fixture
def server() -> Iterator[WebServer]:
    with WebServer().running() as running:
        yield running


class Clock:
    """A clock that moves only while somebody sleeps."""

    def __init__(self) -> None:
        self.now = 1000.0
        self.slept: list[float] = []

    def read(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def network(clock) -> Network:
    """A network in which every name means loopback, and nothing else may be reached."""
    return Network(
        resolve=lambda _host, _port: ("127.0.0.1",),
        may_reach=lambda address, _port: address == "127.0.0.1",
        clock=clock.read,
        sleep=clock.sleep,
    )

"""The preview over HTTP, for one person on one machine. Not for publishing: see docs/how-to."""

import ipaddress
import os
import socket
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import quote, urlsplit

from site_builder.errors import ServeError
from site_builder.serve.answers import Answer, Stream, answer
from site_builder.serve.preview import Preview

# After so many seconds without a change a browser is told that all is well, and seen to be there.
PULSE = 10.0
ASKING = 30  # seconds that a browser may take to ask
HEADERS = {
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Resource-Policy": "same-origin",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Serving:
    """A preview that can be asked for."""

    host: str
    port: int
    preview: Preview

    @property
    def url(self) -> str:
        """Where a browser finds the site; an address for every interface is none to go to."""
        host = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(self.host, self.host)  # noqa: S104
        host = f"[{host}]" if ":" in host else host
        return f"http://{host}:{self.port}{quote(self.preview.base)}"


@contextmanager
def serving(preview: Preview, host: str, port: int) -> Iterator[Serving]:
    """Answer requests in threads of their own; ends all of them at the end. Raises ServeError."""
    server = _listen(preview, host, port)
    thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield Serving(host=host, port=server.server_address[1], preview=preview)
    finally:
        preview.close()
        server.shutdown()
        server.server_close()
        thread.join()


def _listen(preview: Preview, host: str, port: int) -> "_Server":
    try:
        family, _, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        kind = type("_Server", (_Server,), {"address_family": family})
        server: _Server = kind((address[0], address[1]), preview, host)
    except (OSError, OverflowError, UnicodeError) as error:
        hint = "end the other program that uses it, or choose another port with --port"
        reason = getattr(error, "strerror", None) or str(error)
        message = f"can not be listened at: {reason[:1].lower()}{reason[1:]}"
        raise ServeError.at(f"{host}:{port}", message, hint) from error
    return server


def is_own_host(header: str, host: str) -> bool:
    """Whether a request's `Host` can be meant for this machine.

    A page elsewhere can make its own name lead here (DNS rebinding) and would read the site under
    it, but it can not make an address, or `localhost`, its own name.
    """
    try:
        name = urlsplit(f"//{header}").hostname or ""
    except ValueError:
        return False
    with suppress(ValueError):
        ipaddress.ip_address(name.partition("%")[0])
        return True
    return name in {"localhost", host.lower()} or name.endswith(".localhost")


class _Server(ThreadingHTTPServer):
    """Answers from a preview; a browser that hangs up is no error."""

    daemon_threads = True
    # On Windows, reuse would let two programs listen at one port.
    allow_reuse_address = os.name != "nt"

    def __init__(self, address: tuple[str, int], preview: Preview, host: str) -> None:
        self.preview = preview
        self.host = host
        super().__init__(address, _Handler)

    def server_bind(self) -> None:
        """Bind without asking the network for the machine's name, as the standard library does."""
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, self.allow_reuse_address)
        self.socket.bind(self.server_address)
        self.server_address = self.socket.getsockname()
        self.server_name, self.server_port = self.host, self.server_address[1]

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of a connection that broke, and everything else as ever."""
        if not isinstance(sys.exception(), ConnectionError | TimeoutError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


class _Handler(BaseHTTPRequestHandler):
    """One request: a file of the preview, or the stream of its events."""

    server: _Server
    server_version = "briefing"
    sys_version = ""
    timeout = ASKING

    def do_GET(self) -> None:
        """Send what is asked for."""
        found = self._answer()
        if isinstance(found, Stream):
            self._follow(found)
        elif self._begin(found):
            self.wfile.write(found.body)

    def do_HEAD(self) -> None:
        """Send what a GET would begin with."""
        found = self._answer()
        self._begin(found if isinstance(found, Answer) else Answer(status=HTTPStatus.OK))

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - its name there
        """Say nothing of requests: what is wrong is said where it is found."""

    def _answer(self) -> Answer | Stream:
        if not is_own_host(self.headers.get("Host", ""), self.server.host):
            body = (
                "this preview answers to localhost and to addresses only; see briefing serve --host"
            )
            return Answer(status=HTTPStatus.FORBIDDEN, body=f"{body}\n".encode())
        return answer(self.path, self.server.preview)

    def _begin(self, found: Answer) -> bool:
        """Send status and headers."""
        self.send_response(found.status)
        for name, value in HEADERS.items():
            self.send_header(name, value)
        self.send_header("Content-Type", found.content_type)
        self.send_header("Content-Length", str(len(found.body)))
        if found.location:
            self.send_header("Location", found.location)
        self.end_headers()
        return True

    def _follow(self, stream: Stream) -> None:
        """Wait until the page is another one, and say so."""
        preview = self.server.preview
        self.send_response(HTTPStatus.OK)
        for name, value in HEADERS.items():
            self.send_header(name, value)
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()
        while preview.is_open:
            changed = preview.wait(stream.page, stream.mark, PULSE)
            self.wfile.write(b"data: changed\n\n" if changed else b": still the same\n\n")
            if changed:
                return

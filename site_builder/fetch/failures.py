"""Why nothing came from the web, in words, and whether trying again can help. Does no asking."""

import http.client
import socket
import ssl

BUSY = frozenset({429, 502, 503, 504})
STATUSES = {
    401: "the server wants a login",
    402: "the server wants money",
    403: "the server does not let this program in",
    404: "there is no such page",
    410: "the page is gone for good",
    429: "the server has had too many requests",
    451: "the page is not shown, for legal reasons",
}
# Kinds of errors and what they mean; the first that fits counts.
MEANINGS: tuple[tuple[type[Exception], str], ...] = (
    (socket.gaierror, "the host's name is not known"),
    (ConnectionRefusedError, "no web server answers there"),
    (ssl.SSLError, "there is no secure connection to the server"),
    (TimeoutError, "the server is too slow"),
    (http.client.IncompleteRead, "the answer ended too early"),
    (http.client.RemoteDisconnected, "the server hung up without an answer"),
    (http.client.HTTPException, "the answer is no proper HTTP"),
    (OSError, "the connection failed"),
)


def explain_error(error: OSError | http.client.HTTPException) -> str:
    """Why an exchange failed."""
    meaning = next(meaning for kind, meaning in MEANINGS if isinstance(error, kind))
    reason = error.strerror if isinstance(error, OSError) else ""
    return f"{meaning} ({reason})" if reason else meaning


def explain_status(status: int) -> str:
    """What an answer that holds no page means."""
    fault = "the server is at fault" if status >= 500 else "the server gives no page"
    return f"{STATUSES.get(status, fault)} (status {status})"


def is_passing(error: OSError | http.client.HTTPException) -> bool:
    """Whether the same request may go well a moment later; one that took too long will again."""
    if isinstance(error, socket.gaierror):
        return error.errno == socket.EAI_AGAIN
    return isinstance(error, ConnectionError | http.client.IncompleteRead)

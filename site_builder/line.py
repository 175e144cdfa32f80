"""A connection with one deadline for all that is said over it. Knows nothing of HTTP.

A socket's own timeout begins anew with every byte, so that a server could drip for hours.
"""

import io
import socket

from site_builder.network import Network


class Deadline:
    """The time that is left for an answer."""

    def __init__(self, network: Network) -> None:
        self._clock = network.clock
        self._limits = network.limits
        self._end = network.clock() + network.limits.total

    def left(self, most: float = 0) -> float:
        """Seconds to wait for the next piece, not more than `most`; raises TimeoutError at none."""
        left = self._end - self._clock()
        if left <= 0:
            message = f"it took longer than {self._limits.total:g} seconds"
            raise TimeoutError(message)
        return min(left, most or self._limits.silence)


class Line:
    """What `http.client` needs of a socket; whoever opened the socket closes it."""

    def __init__(self, connection: socket.socket, deadline: Deadline) -> None:
        self._connection = connection
        self._deadline = deadline

    def sendall(self, data: bytes) -> None:
        """Send all of it in the time that is left."""
        self._connection.settimeout(self._deadline.left())
        self._connection.sendall(data)

    def makefile(self, _mode: str) -> io.BufferedReader:
        """What comes, as a file."""
        return io.BufferedReader(_Incoming(self._connection, self._deadline))

    def close(self) -> None:
        """Nothing: the answer is still to be read."""


class _Incoming(io.RawIOBase):
    """What comes over a socket, as long as there is time."""

    def __init__(self, connection: socket.socket, deadline: Deadline) -> None:
        self._connection = connection
        self._deadline = deadline

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        self._connection.settimeout(self._deadline.left())
        return self._connection.recv_into(buffer)

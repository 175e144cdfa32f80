"""One run at a time may change a site. Not for waiting: the second run says so and ends."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from site_builder.errors import SiteError

try:
    import fcntl
except ImportError:  # Windows has no such locks on a file that is only read
    fcntl = None  # type: ignore[assignment]


@contextmanager
def locked(file: Path) -> Iterator[None]:
    """Hold the lock on a file; it goes with the process, so a killed one leaves none behind.

    Raises SiteError where another process holds it.
    """
    with file.open("rb") as stream:
        if fcntl is not None:
            try:
                fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError as error:
                hint = "wait for it to end"
                raise SiteError.at(file.name, "another run is at work here", hint) from error
        yield

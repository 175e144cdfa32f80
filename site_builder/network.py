"""What a run is given to reach the web with, as values and functions. Opens nothing itself."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How long, in seconds, and how large, in bytes, one answer may be.

    `silence` is the longest wait for a single piece of it; `body` counts what is unpacked.
    """

    connecting: float = 10
    silence: float = 20
    total: float = 60
    body: int = 50 * MEGABYTE


@dataclass(frozen=True, slots=True, kw_only=True)
class Network:
    """The outer world as fetching sees it.

    `resolve` tells the IP addresses of a host, or raises OSError; `may_reach` judges such an
    address together with a port; `clock` counts seconds; `ca_file` names certificates (PEM) to
    trust instead of the system's.
    """

    resolve: Callable[[str, int], Sequence[str]]
    may_reach: Callable[[str, int], bool]
    clock: Callable[[], float]
    sleep: Callable[[float], None]
    limits: Limits = field(default_factory=Limits)
    ca_file: str = ""

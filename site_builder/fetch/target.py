"""A web address taken apart and made safe to ask for. Resolves no name."""

import re
from dataclasses import dataclass
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from site_builder.errors import SourceError

PORTS = {"http": 80, "https": 443}
LONGEST = 4000
ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)
CONTROL = re.compile(r"[\x00-\x1f\x7f\\]")
HOST = re.compile(r"[a-z0-9._-]{1,253}|[0-9a-f:.]+")
PASSWORD = re.compile(r"(?<=//)[^/?#]*@")
PATH_CHARACTERS = "/%:@!$&'()*+,;=~[]"


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """An http(s) address: `path` begins with a slash, has the query, and is ASCII as sent."""

    scheme: str
    host: str
    port: int
    path: str

    @property
    def netloc(self) -> str:
        """The host as a `Host` header names it: with its port where that is not the usual one."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def origin(self) -> str:
        """Scheme, host and port: what a robots.txt speaks for."""
        return f"{self.scheme}://{self.netloc}"

    @property
    def url(self) -> str:
        """The whole address."""
        return f"{self.origin}{self.path}"


def is_address(source: str) -> bool:
    """Whether a source is given as an address, such as `https://…`, rather than as a path."""
    return ADDRESS.match(source) is not None


def parse_target(address: str, base: str = "") -> Target:
    """The target that an address names, seen from the address `base`.

    Raises SourceError where it is no http(s) address, is too long, or has a name and a password.
    """
    location = PASSWORD.sub("…@", CONTROL.sub("�", address[:LONGEST]))
    try:
        if len(address) > LONGEST or CONTROL.search(address.strip()):
            message = "it is too long, or has characters that no address has"
            raise ValueError(message)
        parts = urlsplit(urljoin(base, address.strip()))
        return Target(
            scheme=_scheme(parts), host=_host(parts), port=_port(parts), path=_path(parts)
        )
    except ValueError as error:  # also that of a host's name which can not be encoded
        hint = "expected something like https://news.example/story"
        raise SourceError.at(location, f"can not be fetched: {error}", hint) from error


def _scheme(parts: SplitResult) -> str:
    if parts.scheme not in PORTS:
        message = f"only http and https are spoken, not {parts.scheme or 'this'}"
        raise ValueError(message)
    if parts.username is not None or parts.password is not None:
        message = "a name and a password are not sent"
        raise ValueError(message)
    return parts.scheme


def _host(parts: SplitResult) -> str:
    host = (parts.hostname or "").encode("idna").decode("ascii").lower()
    if not HOST.fullmatch(host):
        message = "it names no host"
        raise ValueError(message)
    return host


def _port(parts: SplitResult) -> int:
    return parts.port or PORTS[parts.scheme]


def _path(parts: SplitResult) -> str:
    path = quote(parts.path or "/", safe=PATH_CHARACTERS)
    path = path if path.startswith("/") else f"/{path}"
    query = quote(parts.query, safe=f"{PATH_CHARACTERS}?")
    return f"{path}?{query}" if query else path

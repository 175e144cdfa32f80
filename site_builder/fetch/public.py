"""Which addresses belong to the public web, and what a name means. Connects to nothing."""

import ipaddress
import socket

# The usual ports of web servers; on others, other services could be made to listen to us.
PORTS = frozenset({80, 443, 8000, 8008, 8080, 8081, 8443, 8888})
GLOBAL_UNICAST = ipaddress.IPv6Network("2000::/3")
SIX_TO_FOUR = ipaddress.IPv6Network("2002::/16")
# What a network without IPv4 makes of an IPv4 address.
TRANSLATED = ipaddress.IPv6Network("64:ff9b::/96")


def look_up(host: str, port: int) -> tuple[str, ...]:
    """The IP addresses of a host, each once, in the system's order; raises OSError."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return tuple(dict.fromkeys(str(place[0]) for *_, place in found))


def is_public(address: str, port: int) -> bool:
    """Whether anyone on the internet could reach this IP address and port too.

    Not so: loopback, private and link-local networks, multicast, whatever is reserved, and IPv6
    addresses that carry an IPv4 address of that kind, or any through a tunnel.
    """
    try:
        found = ipaddress.ip_address(address)
    except ValueError:
        return False
    if isinstance(found, ipaddress.IPv6Address):
        if found in TRANSLATED:
            found = ipaddress.IPv4Address(int(found) & 0xFFFF_FFFF)
        elif found not in GLOBAL_UNICAST or found in SIX_TO_FOUR:
            return False
    usable = found.is_global and not found.is_multicast and not found.is_reserved
    return usable and port in PORTS

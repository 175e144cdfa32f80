"""What may stand in a mail's header: text that can not break out of it, and addresses.

Not for bodies: those are encoded by `compose`.
"""

import re
from collections.abc import Sequence
from email.headerregistry import Address

from site_builder.errors import MailError, Problem
from site_builder.text import one_line

MAILBOX = re.compile(r" *(?:(?P<name>[^<>]*)<(?P<named>[^<>]+)>|(?P<bare>[^<> ]+)) *")
CONTROL = re.compile(r"[\x00-\x1f\x7f\x85\u2028\u2029]")
# The local part is an atom of RFC 5322 without the beginning of an encoded word.
LOCAL_PART = re.compile(r"(?!.*=\?)[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*", re.ASCII)
DOMAIN = re.compile(r"(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)*[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?")


def header_text(text: str) -> str:
    """The same words on one line, with nothing in them that a mail program would decode.

    A title that holds `=?utf-8?q?=0ABcc:…?=` would otherwise be read as an encoded line break,
    by some versions of the standard library as well (CVE-2024-6923).
    """
    return one_line(text).replace("=?", "= ?")


def parse_mailbox(text: str, location: str) -> Address:
    """The address, with or without a name: `desk@example.org`, `The Desk <desk@example.org>`.

    Raises `MailError` where it is none.
    """
    found = None if CONTROL.search(text) else MAILBOX.fullmatch(text)
    user, _, domain = (found["named"] or found["bare"] if found else "").rpartition("@")
    domain = _ascii_domain(domain)
    if not found or not LOCAL_PART.fullmatch(user) or not DOMAIN.fullmatch(domain):
        hint = "write it like desk@example.org or The Desk <desk@example.org>"
        raise MailError.at(location, f"not a mail address: {text!r}", hint)
    name = header_text((found["name"] or "").strip(' "'))
    return Address(display_name=name, username=user, domain=domain)


def parse_recipients(texts: Sequence[str]) -> tuple[Address, ...]:
    """The addresses, each once, in order; raises one `MailError` with all that are wrong."""
    addresses: dict[str, Address] = {}
    problems: list[Problem] = []
    for text in texts:
        try:
            address = parse_mailbox(text, "recipient")
        except MailError as error:
            problems.extend(error.problems)
        else:
            addresses.setdefault(address.addr_spec, address)
    if problems:
        raise MailError(problems)
    return tuple(addresses.values())


def _ascii_domain(domain: str) -> str:
    """The domain as mail servers know it: `xn--…` where it is not ASCII, empty where it is none."""
    try:
        return domain.encode("idna").decode("ascii").lower()
    except UnicodeError:
        return ""

"""An edition as a mail: what it says, its message, sending it. Not for markup: see `templates/`."""

from site_builder.mail.compose import HTML_TEMPLATE, TEXT_TEMPLATE, compose, dump_message
from site_builder.mail.digest import Digest, make_digest
from site_builder.mail.send import Delivery, send

__all__ = [
    "HTML_TEMPLATE",
    "TEXT_TEMPLATE",
    "Delivery",
    "Digest",
    "compose",
    "dump_message",
    "make_digest",
    "send",
]

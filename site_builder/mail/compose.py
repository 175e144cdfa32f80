"""A digest as a message: headers, a text part and an HTML part. Not for sending: see `send`.

The same digest gives the same bytes: the date is the edition's day, and the message's identifier
and the borders between its parts are hashes of what it says.
"""

import copy
import datetime
import hashlib
from collections.abc import Callable
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from zoneinfo import ZoneInfo

from site_builder.config import Config
from site_builder.errors import MailError
from site_builder.mail.digest import Digest, without_last_item
from site_builder.mail.headers import header_text, parse_mailbox
from site_builder.mail.inline import inline
from site_builder.mail.wrap import wrap

HTML_TEMPLATE = "mail/digest.html"
TEXT_TEMPLATE = "mail/digest.txt"
# Gmail shows no more than about 102 kB of a mail and cuts it anywhere.
HTML_LIMIT = 90_000

# The text that a template of this name makes of a digest.
Render = Callable[[str, Digest], str]


def compose(digest: Digest, render: Render, config: Config) -> EmailMessage:
    """The digest as a message to nobody yet: text first, then HTML with its styles inlined.

    Where the HTML would be cut by a mail program, the last items stay on the site only. Raises
    `MailError` where `[mail]` names no sender, or where not even one item fits.
    """
    if not config.mail.sender:
        hint = 'set sender in [mail], for example "The Desk <desk@example.org>"'
        raise MailError.at("briefing.toml", "mail.sender: missing", hint)
    sender = parse_mailbox(config.mail.sender, "briefing.toml: mail.sender")
    digest, html = _fitting(digest, render)
    text = wrap(render(TEXT_TEMPLATE, digest))
    message = EmailMessage(policy=SMTP)
    message["From"] = sender
    if config.mail.reply_to:
        message["Reply-To"] = parse_mailbox(config.mail.reply_to, "briefing.toml: mail.reply_to")
    message["Subject"] = header_text(digest.subject)
    message["Date"] = _beginning(digest.day, config)
    fingerprint = _fingerprint(str(sender), digest.subject, text, html)
    message["Message-ID"] = _identifier(fingerprint, sender)
    message.set_content(text, cte="quoted-printable")
    message.add_alternative(html, subtype="html", cte="quoted-printable")
    # No line of a quoted-printable part can hold `=_`, so no border can stand in a part.
    message.set_boundary(f"=_{fingerprint}")
    return message


def address(message: EmailMessage, recipient: Address) -> EmailMessage:
    """A copy of the message to one recipient, with an identifier of its own."""
    letter = copy.deepcopy(message)
    letter["To"] = recipient
    fingerprint = _fingerprint(str(message["Message-ID"]), recipient.addr_spec)
    letter.replace_header("Message-ID", _identifier(fingerprint, sender_of(message)))
    return letter


def sender_of(message: EmailMessage) -> Address:
    """Whose message it is."""
    sender: Address = message["From"].addresses[0]
    return sender


def dump_message(message: EmailMessage) -> bytes:
    """The message as it is sent and as it stands in an `.eml` file."""
    return message.as_bytes()


def _fitting(digest: Digest, render: Render) -> tuple[Digest, str]:
    """The digest with as many of its items as fit, and its HTML."""
    while digest.items:
        html = inline(render(HTML_TEMPLATE, digest))
        if len(html.encode()) <= HTML_LIMIT:
            return digest, html
        digest = without_last_item(digest)
    hint = "shorten the first article's title or key points"
    raise MailError.at("mail", f"with one article it is larger than {HTML_LIMIT} bytes", hint)


def _beginning(day: datetime.date, config: Config) -> datetime.datetime:
    """The first moment of a day in the site's time zone."""
    return datetime.datetime.combine(day, datetime.time(), ZoneInfo(config.timezone))


def _fingerprint(*parts: str) -> str:
    """A hash of the parts, by which the same message is known again."""
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:32]


def _identifier(fingerprint: str, sender: Address) -> str:
    return f"<{fingerprint}@{sender.domain}>"

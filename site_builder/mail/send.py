"""Sending a composed message over SMTP, always inside verified TLS.

There is no setting to do without: a server that offers no TLS gets no mail and no password.
"""

import smtplib
import ssl
from collections.abc import Sequence
from contextlib import ExitStack, closing, suppress
from dataclasses import dataclass
from email.message import EmailMessage

from site_builder.config import MailConfig, Security
from site_builder.errors import MailError
from site_builder.mail.compose import address, dump_message, sender_of
from site_builder.mail.failures import explain, reply
from site_builder.mail.headers import parse_recipients

TIMEOUT = 30.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """What became of the mail to one address: taken by the server, or why not."""

    address: str
    accepted: bool
    reason: str = ""


def send(
    message: EmailMessage, recipients: Sequence[str], settings: MailConfig, password: str
) -> tuple[Delivery, ...]:
    """Send each recipient a mail of their own and tell what became of it, in their order.

    A recipient who is refused does not stop the others. Raises `MailError` where nothing was sent:
    an address is none, or the server can not be reached, trusted or logged in to.
    """
    addresses = parse_recipients(recipients)
    connection = _connect(settings, password)
    try:
        sender = sender_of(message).addr_spec
        letters = ((to.addr_spec, dump_message(address(message, to))) for to in addresses)
        return tuple(_deliver(connection, sender, to, letter) for to, letter in letters)
    finally:
        with suppress(OSError):
            connection.quit()
        connection.close()


def _connect(settings: MailConfig, password: str) -> smtplib.SMTP:
    """A connection inside TLS, logged in where there is a user name."""
    _check(settings, password)
    trusted = _trusted(settings)
    try:
        with ExitStack() as undo:
            connection = undo.enter_context(closing(_open(settings, trusted)))
            if settings.security is Security.STARTTLS:
                connection.starttls(context=trusted)
            if settings.username:
                connection.login(settings.username, password)
            undo.pop_all()
    except (OSError, UnicodeError) as error:
        raise explain(error, settings) from error
    return connection


def _check(settings: MailConfig, password: str) -> None:
    """Raise `MailError` for what can be known to fail before anything is sent."""
    if not settings.host:
        hint = 'set host in [mail], for example "smtp.example.org"'
        raise MailError.at("briefing.toml", "mail.host: missing", hint)
    if settings.username and not password:
        hint = f"put it into the environment variable {settings.password_env}"
        raise MailError.at("briefing.toml", "mail.username: its password is not known", hint)
    if settings.username and not (settings.username + password).isascii():
        hint = "choose a password of ASCII characters"
        message = "the user name or the password holds a character that SMTP can not carry"
        raise MailError.at("briefing.toml", f"mail.username: {message}", hint)


def _open(settings: MailConfig, trusted: ssl.SSLContext) -> smtplib.SMTP:
    """A connection to the server, from the start inside TLS where that is the setting."""
    if settings.security is Security.TLS:
        return smtplib.SMTP_SSL(settings.host, settings.port, timeout=TIMEOUT, context=trusted)
    return smtplib.SMTP(settings.host, settings.port, timeout=TIMEOUT)


def _trusted(settings: MailConfig) -> ssl.SSLContext:
    """What the server's certificate is verified against, its name included."""
    try:
        return ssl.create_default_context(cafile=settings.ca_file or None)
    except OSError as error:
        hint = "name a file of certificates in PEM form"
        message = f"mail.ca_file: can not be read: {settings.ca_file!r}"
        raise MailError.at("briefing.toml", message, hint) from error


def _deliver(connection: smtplib.SMTP, sender: str, to: str, letter: bytes) -> Delivery:
    """Hand one letter to the server."""
    if connection.sock is None:
        return Delivery(
            address=to, accepted=False, reason="the connection was lost before its turn"
        )
    try:
        connection.sendmail(sender, [to], letter)
    except smtplib.SMTPRecipientsRefused as error:
        return Delivery(address=to, accepted=False, reason=reply(*error.recipients[to]))
    except smtplib.SMTPResponseException as error:
        return Delivery(address=to, accepted=False, reason=reply(error.smtp_code, error.smtp_error))
    except OSError:
        connection.close()
        reason = "the connection was lost; the server may have taken the mail nevertheless"
        return Delivery(address=to, accepted=False, reason=reason)
    return Delivery(address=to, accepted=True)

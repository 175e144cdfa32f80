"""Why a mail server could not be used, and what to do about it: one table."""

import smtplib
import socket
import ssl

from site_builder.config import MailConfig
from site_builder.errors import MailError, Problem
from site_builder.text import one_line

Kind = type[Exception] | tuple[type[Exception], ...]

# The first kind that an error is of says what happened and what to do; `{…}` is filled in.
CAUSES: tuple[tuple[Kind, str, str], ...] = (
    (
        ssl.SSLCertVerificationError,
        "the server's certificate is not trusted: {detail}",
        "check host in [mail]; for a server with a certificate of your own set ca_file",
    ),
    (
        ssl.SSLError,
        "no TLS with this server: {detail}",
        'set security in [mail]: "tls" for port 465, "starttls" for port 587',
    ),
    (
        socket.gaierror,
        "no server of this name: {detail}",
        "check host in [mail] and the connection to the network",
    ),
    (UnicodeError, "not a server's name", "check host in [mail]"),
    (ConnectionRefusedError, "refused the connection", "check host and port in [mail]"),
    (
        TimeoutError,
        "did not answer in time",
        "check host and port in [mail]; a port that speaks TLS from the start needs security = "
        '"tls"',
    ),
    (
        smtplib.SMTPAuthenticationError,
        "refused the login of {username!r}: {detail}",
        "check username in [mail] and the password in the environment variable {password_env}",
    ),
    (
        smtplib.SMTPNotSupportedError,
        "{detail}",
        'nothing was sent; set security = "tls" and its port in [mail], or use another server',
    ),
    (
        (smtplib.SMTPServerDisconnected, ConnectionError),
        "hung up",
        'check port and security in [mail]: "tls" for port 465, "starttls" for port 587',
    ),
    (OSError, "{detail}", "check [mail] in briefing.toml"),
)


def explain(error: Exception, settings: MailConfig) -> MailError:
    """The error in words that a person can act on, at `host:port`."""
    # smtplib tells of a server that stays silent as of one that hung up.
    cause = error.__context__ if isinstance(error.__context__, TimeoutError) else error
    message, hint = next((text, to_do) for kind, text, to_do in CAUSES if isinstance(cause, kind))
    values = {
        "detail": _detail(error),
        "username": settings.username,
        "password_env": settings.password_env,
    }
    location = f"{settings.host}:{settings.port}"
    problem = Problem(
        location=location, message=message.format(**values), hint=hint.format(**values)
    )
    return MailError([problem])


def reply(code: int, text: bytes | str) -> str:
    """What a server answered, on one line and without control characters."""
    words = text.decode("utf-8", "replace") if isinstance(text, bytes) else text
    return f"{code} {one_line(words)}".strip()


def _detail(error: Exception) -> str:
    """What the error itself says, in short."""
    if isinstance(error, smtplib.SMTPResponseException):
        return reply(error.smtp_code, error.smtp_error)
    if isinstance(error, ssl.SSLCertVerificationError):
        return _phrase(error.verify_message)
    if isinstance(error, ssl.SSLError):
        return _phrase((error.reason or str(error)).replace("_", " ").lower())
    if isinstance(error, OSError) and error.strerror:
        return _phrase(error.strerror)
    return _phrase(str(error))


def _phrase(sentence: str) -> str:
    """A sentence as a part of another: no full stop, no capital unless it is an abbreviation."""
    text = one_line(sentence).rstrip(".")
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]

"""A mailbox (mbox) as documents: each of its mails on its own. Not for what stands in a mail."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from site_builder.errors import ItemError, Problem, Severity, SourceError
from site_builder.extract.mail import extract_mail
from site_builder.model import Document, RawDocument

MOST_MAILS = 5_000
# The line before a mail: a sender, and a moment that ends in a year; then a header.
ENVELOPE = re.compile(
    rb"(?:\A|(?<=\n\n)|(?<=\r\n\r\n))From [^\r\n]{0,300}\d{4}[^\r\n]{0,20}\r?\n(?=[!-9;-~]+:)"
)
# In a mailbox a line of text that begins so has a mark before it.
QUOTED = re.compile(rb"^>(?=>*From )", re.MULTILINE)


def extract_mailbox(raw: RawDocument) -> tuple[Document | Problem, ...]:
    """The articles of all mails, and why others hold none; raises SourceError for no mailbox."""
    mails = list(_mails(raw.body))
    if not mails:
        hint = "a mailbox begins with a line “From …”; name a single mail .eml"
        raise SourceError.at(raw.location, "this is no mailbox", hint)
    found = [item for body in mails[:MOST_MAILS] for item in _extracted(replace(raw, body=body))]
    return (*_once(found), *_too_many(raw, len(mails)))


def _once(found: Iterable[Document | Problem]) -> Iterator[Document | Problem]:
    """Every article once: a mailbox may hold a mail twice."""
    keys: set[str] = set()
    for item in found:
        key = item.item.key if isinstance(item, Document) and item.item else ""
        if not key or key not in keys:
            yield item
        keys.add(key)


def _mails(body: bytes) -> Iterator[bytes]:
    """The mails as they were before the mailbox marked their lines."""
    starts = list(ENVELOPE.finditer(body))
    ends = [*(start.start() for start in starts), len(body)][1:]
    for start, end in zip(starts, ends, strict=True):
        yield QUOTED.sub(b"", body[start.end() : end])


def _extracted(raw: RawDocument) -> tuple[Document | Problem, ...]:
    """The articles of one mail; what is wrong with it is no harm to the others."""
    try:
        return extract_mail(raw)
    except ItemError as error:
        return tuple(replace(problem, severity=Severity.WARNING) for problem in error.problems)


def _too_many(raw: RawDocument, mails: int) -> tuple[Problem, ...]:
    if mails <= MOST_MAILS:
        return ()
    message = f"only the first {MOST_MAILS:,} of {mails:,} mails are read"
    hint = "split the mailbox"
    return (Problem(location=raw.location, message=message, hint=hint, severity=Severity.WARNING),)

"""A mail as documents: a newsletter as its items where it clearly has some, else as one article.

What the mailing system adds – links to a browser's view, footers – is left to cleaning.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from email.utils import parseaddr
from urllib.parse import urlsplit

from lxml.etree import _Element

from site_builder.errors import Problem, Severity
from site_builder.extract.addresses import canonical_address
from site_builder.extract.entries import read_date
from site_builder.extract.feed import make_item
from site_builder.extract.forwarded import find_forwarded
from site_builder.extract.fragment import parse_fragment
from site_builder.extract.mail_message import Letter, read_mail
from site_builder.extract.metadata import LANGUAGE
from site_builder.extract.names import NO_AUTHOR
from site_builder.extract.newsletter import LINK, Section, find_sections
from site_builder.extract.structure import read_blocks
from site_builder.extract.teaser import is_teaser
from site_builder.extract.text import read_text
from site_builder.extract.titles import title_from
from site_builder.model import Block, Document, RawDocument
from site_builder.text import slugify

REPLY = re.compile(r"^(?:(?:re|fwd?|aw|wg|tr|rv)\s*(?:\[\d+\])?\s*:\s*)+", re.IGNORECASE)
# What a mailing list puts before a subject.
LIST_TAG = re.compile(r"^\[[^\]]{1,40}\]\s*(?=\S)")
# "Imke Tarrant from The Orle Post", as many newsletters name their sender.
PERSON_OF = re.compile(
    r"^(?P<person>(?!The )[A-ZÀ-Þ][\w.’'-]*(?: [A-ZÀ-Þ][\w.’'-]*){1,3})"
    r"(?: from | at | @ ?| \| )(?P<outlet>.+)$"
)
VIA = re.compile(r" via [^,]+$")
SIGNATURE = re.compile(r"^-- ?$", re.MULTILINE)
LONGEST_SIGNATURE = 15
VIEW = re.compile(
    r"\b(?:(?:in|on) (?:(?:your|the|a) )?(?:web ?)?(?:browser|web)|read (?:it )?online"
    r"|web version)\b",
    re.IGNORECASE,
)
LONGEST_VIEW = 20
# A mail of fewer words that has another attached is a cover.
LONGEST_COVER = 60
# A link that counts who follows it: by its host, or by a long token that is no word.
COUNTING_HOST = re.compile(
    r"^(?:click|clicks|ct|e?links?|email|go|mailtrack|trk?|track(?:ing)?|url\d*)\d*\."
)
TOKEN = re.compile(
    r"(?=[\w~.%=-]*\d)(?=[\w~.%=-]*[a-z])(?=[\w~.%=-]*[A-Z])[\w~.%=-]{32,}|[0-9a-f]{32,}"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sender:
    """From whom a newsletter is: the outlet, and the person where one is named."""

    source: str
    byline: str = ""


def extract_mail(raw: RawDocument) -> tuple[Document | Problem, ...]:
    """The articles of a mail, or a warning that it holds none. Raises SourceError for no mail."""
    return tuple(found for letter in _letters(read_mail(raw)) for found in _documents(raw, letter))


def _letters(letter: Letter) -> Iterator[Letter]:
    """The mail itself, or those attached to one that only covers them."""
    words = len((letter.text or letter.html).split())
    if not letter.attached or words > LONGEST_COVER:
        yield letter
        return
    for attached in letter.attached:
        yield from _letters(attached)


def _documents(raw: RawDocument, letter: Letter) -> tuple[Document | Problem, ...]:
    blocks = _blocks(letter)
    forwarded = find_forwarded(blocks)
    if forwarded:
        blocks = forwarded.blocks
        letter = _sent_on(letter, forwarded.headers)
    if is_teaser(blocks):
        return (_teaser(raw, letter),)
    whole = _document(raw, letter, blocks)
    return tuple(_item(whole, section) for section in find_sections(blocks)) or (whole,)


def _blocks(letter: Letter) -> tuple[Block, ...]:
    """The text of a mail: of its HTML, or else its plain text."""
    tree = parse_fragment(letter.html) if letter.html else None
    if tree is not None:
        _drop_personal_links(tree)
        blocks = read_blocks(tree)
        if blocks:
            return blocks
    head, *rest = SIGNATURE.split(letter.text)
    is_short = sum(part.count("\n") for part in rest) <= LONGEST_SIGNATURE
    return read_text(head if is_short else letter.text)


def _drop_personal_links(tree: _Element) -> None:
    """Keep the words of links that would tell, or do, something about the one who got the mail."""
    for link in tree.iter("a"):
        if _is_personal(link.get("href", "")):
            del link.attrib["href"]


def _is_personal(address: str) -> bool:
    try:
        parts = urlsplit(address)
        host = parts.hostname or ""
    except ValueError:
        return False
    return bool(
        COUNTING_HOST.match(host)
        or TOKEN.search(f"{parts.path}?{parts.query}")
        or re.search(r"unsubscri|list-manage", address, re.IGNORECASE)
    )


def _sent_on(letter: Letter, headers: dict[str, str]) -> Letter:
    """The letter with what the headers of the mail inside it say."""
    name, address = parseaddr(headers["from"])
    return replace(
        letter,
        subject=headers.get("subject") or letter.subject,
        name=name or headers["from"],
        address=address,
        published=read_date(headers["date"]) or letter.published,
        list_name="",
        page="",
    )


def _document(raw: RawDocument, letter: Letter, blocks: tuple[Block, ...]) -> Document:
    sender = _sender(letter)
    title = _title(letter)
    key = letter.identifier or f"{letter.address} {letter.published} {letter.subject}"
    found = LANGUAGE.match(letter.language)
    return Document(
        location=raw.location,
        title=title or title_from(blocks[0].text),
        blocks=blocks,
        byline="" if NO_AUTHOR.search(sender.byline) else sender.byline,
        source=sender.source,
        url=canonical_address(letter.page or _viewed(blocks)),
        published=letter.published,
        language=found[1].lower() if found else "en",
        item=make_item(key, title, sender.source, letter.html, letter.text),
    )


def _title(letter: Letter) -> str:
    """The subject without what mail programs and lists put before it."""
    title = REPLY.sub("", letter.subject)
    return REPLY.sub("", LIST_TAG.sub("", title)) if letter.list_name else title


def _item(whole: Document, section: Section) -> Document:
    """An item of a newsletter: what it does not say itself the newsletter says."""
    title = section.title or whole.title
    key = f"{whole.item.key if whole.item else ''}#{slugify(section.title)}"
    said = "\n".join(block.markdown for block in section.blocks)
    return replace(
        whole,
        title=title,
        blocks=section.blocks,
        url=canonical_address(section.url) or whole.url,
        item=make_item(key, title, said),
    )


def _sender(letter: Letter) -> _Sender:
    """The outlet and the person, from the sender's name, the list's, or the address."""
    name = VIA.sub("", letter.name)
    named = PERSON_OF.match(name)
    if named:
        return _Sender(source=named["outlet"], byline=named["person"])
    if letter.list_name and letter.list_name.casefold() != name.casefold():
        return _Sender(source=letter.list_name, byline=name)
    return _Sender(source=name or letter.address.rpartition("@")[2])


def _viewed(blocks: Sequence[Block]) -> str:
    """The address behind “View this mail in your browser”, if it is nobody's own."""
    for block in blocks:
        if VIEW.search(block.text) and len(block.text.split()) <= LONGEST_VIEW:
            found = LINK.search(block.markdown)
            return found["url"] if found else ""
    return ""


def _teaser(raw: RawDocument, letter: Letter) -> Problem:
    return Problem(
        location=raw.location,
        message=f"the mail holds only a teaser, or no text: “{letter.subject}”",
        hint="add the page of the article instead",
        severity=Severity.WARNING,
    )

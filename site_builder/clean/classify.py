"""Which class of furniture a line is of. Knows the line alone, not where it stands."""

import re
from collections.abc import Sequence
from functools import lru_cache

from site_builder.clean.anywhere import ANYWHERE
from site_builder.clean.delivery import DELIVERY
from site_builder.clean.edges import EDGES
from site_builder.clean.furniture_class import FurnitureClass, Zone, make_class

# Bullets, arrows and brackets around a line say nothing of what it is.
EDGING = " \t•*–—|>»→←▶►×+[]()_-"
OPENING_QUOTES = ("“", '"', "‘", "«", "„")
# A sentence in which somebody says something is the article's, however it begins.
REPORTED = re.compile(
    r"(?:^|\W)(?:according to|added|admitted|announced|argued|asked|begged|called|claimed"
    r"|complained"
    r"|conceded|concluded|confirmed|declared|decided|demanded|explained|insisted|joked|promised"
    r"|recalled|replied|ruled|said|says|shouted|suggested|told|urged|warned|wrote)\b(?!:)",
    re.IGNORECASE,
)
SENTENCE_END = re.compile(r"[.!?…][”\"’')]*$")
# These are furniture even when they read like reporting: "Photo: …", "… contributed to …".
CERTAIN = {"author", "contributors", "photo credit", "script"}
WORD = re.compile(r"[\w’'.+-]+")

CLASSES = (*ANYWHERE, *DELIVERY, *EDGES)
SHARE_BAR = make_class("share", Zone.ANYWHERE, 24, "")
SERVICES = frozenset(
    {
        *("bluesky", "bookmark", "copied", "e-mail", "email", "facebook", "flipboard", "instagram"),
        *("linkedin", "mastodon", "messenger", "pinterest", "pocket", "print", "reddit", "share"),
        *("telegram", "tumblr", "tweet", "twitter", "whatsapp"),
    }
)
BESIDE_SERVICES = frozenset(
    {
        *(
            "a",
            "and",
            "article",
            "by",
            "click",
            "comment",
            "copy",
            "follow",
            "friends",
            "gift",
            "google",
        ),
        *(
            "icon",
            "in",
            "it",
            "like",
            "link",
            "mail",
            "new",
            "news",
            "on",
            "opens",
            "options",
            "or",
        ),
        *("page", "pin", "post", "rss", "save", "send", "sharing", "sms", "story", "tab", "the"),
        *("this", "threads", "tiktok", "to", "url", "us", "via", "window", "with", "x", "your"),
        "youtube",
    }
)


@lru_cache(maxsize=4096)
def classify(text: str) -> FurnitureClass | None:
    """The class of furniture that a line belongs to, none where it is the article's."""
    line = text.strip(EDGING) or text
    words = WORD.findall(line)
    if _is_share_bar(words):
        return SHARE_BAR
    count, small = len(words), line.lower()
    found = (it for it in CLASSES if count <= it.longest and it.is_like(line, small))
    first = next(found, None)
    if first is None or first.name in CERTAIN or not _is_said(line):
        return first
    return next((it for it in found if it.name in CERTAIN), None)


def _is_said(line: str) -> bool:
    """Whether a line is what somebody says, or tells that somebody says it."""
    return line.startswith(OPENING_QUOTES) or bool(
        SENTENCE_END.search(line) and REPORTED.search(line)
    )


def _is_share_bar(words: Sequence[str]) -> bool:
    """Whether a line holds nothing but names of services and words of sharing."""
    plain = [word.lower().strip(".’'") for word in words]
    return (
        0 < len(plain) <= SHARE_BAR.longest
        and any(word in SERVICES for word in plain)
        and all(word in SERVICES or word in BESIDE_SERVICES or word.isdigit() for word in plain)
    )

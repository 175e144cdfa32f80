"""Marks of footnotes: they lead to a note and are no words of the sentence. The notes stay."""

import re

from lxml.etree import _Element

from site_builder.extract.structure import text_of

MARK = re.compile(r"[\[(]?(?:\d{1,3}|[a-z]|[*†‡§¶]{1,3})[\])]?")


def drop_note_marks(tree: _Element) -> None:
    """Take out raised marks that are nothing but a link into the page."""
    for raised in list(tree.iter("sup")):
        if _is_note_mark(raised):
            raised.drop_tree()


def _is_note_mark(raised: _Element) -> bool:
    words = text_of(raised).strip()
    if not MARK.fullmatch(words):
        return False
    links = [link for link in raised.iter("a") if "#" in (link.get("href") or "")]
    return len(links) == 1 and text_of(links[0]).strip() == words

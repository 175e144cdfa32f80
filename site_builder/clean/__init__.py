"""Cleaning: what the publisher's page added to an article goes, and no sentence of it is lost."""

from collections.abc import Callable, Set

from site_builder.clean.doubled import drop_doubled
from site_builder.clean.furniture import drop_furniture
from site_builder.clean.head import read_head
from site_builder.clean.leftovers import drop_leftovers
from site_builder.clean.lost_words import flag_lost_words
from site_builder.clean.outlet import read_outlet
from site_builder.clean.recurring import drop_recurring
from site_builder.clean.title import drop_repeated_title, settle_title
from site_builder.model import Document

__all__ = ["PASSES", "clean"]

Pass = Callable[[Document], Document]

# In this order: the title is settled before header lines are read, and these before they are
# dropped. A pass takes blocks away, fills in what is empty, or settles the title once and for all:
# so the passes come to rest.
PASSES: tuple[Pass, ...] = (
    drop_leftovers,
    settle_title,
    read_head,
    read_outlet,
    drop_furniture,
    drop_repeated_title,
    drop_doubled,
)


def clean(document: Document, recurring: Set[str] = frozenset()) -> Document:
    """The article alone: no furniture, what that said is metadata, damaged places are marked.

    `recurring` are the keys (`wording.key_line`) of lines that recur on the article's site.
    `clean(clean(d)) == clean(d)`, and every block that stays says what it said.
    """
    cleaned = _passed(document, recurring)
    while cleaned != document:
        document, cleaned = cleaned, _passed(cleaned, recurring)
    return flag_lost_words(cleaned)


def _passed(document: Document, recurring: Set[str]) -> Document:
    for run in PASSES:
        document = run(document)
    return drop_recurring(document, recurring)

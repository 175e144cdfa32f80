"""Which edition tells of which correction: the one that was wrong, and the next after it was seen.

Not for finding corrections: see `corrections`.
"""

import datetime
from collections.abc import Iterator
from dataclasses import replace

from site_builder.model import Correction, Desk

# What an editor writes about a correction that no reader has to know.
TYPO = "typo"


def find_own(desk: Desk, day: datetime.date) -> tuple[Correction, ...]:
    """The corrections of the edition of a day, in the order in which they were seen."""
    return tuple(one for one in _remarked(desk) if one.edition == day)


def find_told(desk: Desk, day: datetime.date, before: datetime.date) -> tuple[Correction, ...]:
    """The corrections of which the edition of a day is the first to tell."""
    return tuple(
        one for one in _remarked(desk) if _can_tell(one, day) and not _can_tell(one, before)
    )


def _can_tell(one: Correction, day: datetime.date) -> bool:
    """Whether an edition came after the one that was wrong, and after that was seen."""
    return one.edition < day and one.seen <= day


def _remarked(desk: Desk) -> Iterator[Correction]:
    """The corrections with what editors say of them, without those that are mere typos."""
    remarks = {(note.day, name): text for note in desk.notes for name, text in note.remarks.items()}
    for one in desk.corrections:
        remark = remarks.get((one.edition, one.id), "")
        if remark.casefold() != TYPO:
            yield replace(one, remark=remark)

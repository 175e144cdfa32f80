"""Which edition tells of which correction: the one that was wrong, and the next after it was seen.

Not for finding corrections: see `corrections`.
"""

import datetime

from site_builder.model import Correction, Desk

# What an editor writes about a correction that no reader has to know.
TYPO = "typo"


def find_own(desk: Desk, day: datetime.date) -> tuple[Correction, ...]:
    """The corrections of the edition of a day, in the order in which they were seen."""
    return tuple(one for one in desk.corrections if one.edition == day and not _is_typo(one, desk))


def find_told(desk: Desk, day: datetime.date, before: datetime.date) -> tuple[Correction, ...]:
    """The corrections of which the edition of a day is the first to tell."""
    return tuple(
        one
        for one in desk.corrections
        if _can_tell(one, day) and not _can_tell(one, before) and not _is_typo(one, desk)
    )


def _can_tell(one: Correction, day: datetime.date) -> bool:
    """Whether an edition came after the one that was wrong, and after that was seen."""
    return one.edition < day and one.seen <= day


def find_remark(one: Correction, desk: Desk) -> str:
    """What an editor wrote about a correction, or nothing."""
    notes = (note for note in desk.notes if note.day == one.edition)
    return next((note.remarks[one.id] for note in notes if one.id in note.remarks), "")


def _is_typo(one: Correction, desk: Desk) -> bool:
    return find_remark(one, desk).casefold() == TYPO

"""What an editor wrote about editions and what does not apply: warnings, never a reason to stop."""

from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from site_builder.config import Config
from site_builder.errors import Problem, Severity
from site_builder.model import Edition, EditorsNote, Library, Story
from site_builder.plan.editions import make_editions


def check_editions(library: Library, config: Config) -> tuple[Problem, ...]:
    """A warning for every day without an edition, and every id that means no story there."""
    if not library.desk.notes:
        return ()
    editions = {edition.day: edition for edition in make_editions(library, config)}
    return tuple(
        problem
        for note in library.desk.notes
        for problem in _check(note, editions.get(note.day), library)
    )


def _check(note: EditorsNote, edition: Edition | None, library: Library) -> Iterator[Problem]:
    if edition is None:
        message, hint = "there is no edition of this day", "name the file after a day that has one"
        yield _warning(note.location, message, hint)
        return
    if edition.sent:
        return
    placed = _ids(one.story for one in edition.stories)
    known = _ids(library.stories)
    for number, name in enumerate(note.order, start=1):
        if name not in placed:
            yield _unknown(note, f"order {number}", name, placed)
    for number, name in enumerate(note.drop, start=1):
        if name not in known:
            yield _unknown(note, f"drop {number}", name, known)
    for name in note.titles:
        if name not in placed:
            yield _unknown(note, "titles", name, placed)


def _ids(stories: Iterable[Story]) -> set[str]:
    return {name for story in stories for name in (story.id, *story.former)}


def _unknown(note: EditorsNote, key: str, name: str, known: set[str]) -> Problem:
    near = get_close_matches(name, sorted(known), 1)
    hint = f"did you mean '{near[0]}'?" if near else "see `briefing edition`"
    message = f"{key.partition(' ')[0]}: no story '{name}' in this edition"
    return _warning(note.place_of(key), message, hint)


def _warning(location: str, message: str, hint: str) -> Problem:
    return Problem(location=location, message=message, hint=hint, severity=Severity.WARNING)

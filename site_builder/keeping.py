"""What is kept of editions that were sent: how they were shown, and what was changed since.

Not for deciding either: that is `plan`'s.
"""

import datetime
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial

from site_builder.content import mark_as_sent, save_corrections, save_sent, save_story_ids
from site_builder.errors import OutputError, Problem, Severity
from site_builder.model import Library, Status
from site_builder.plan import find_corrections, make_editions, make_sent, print_edition
from site_builder.reports import EditionMail
from site_builder.site import Site


def record_sent(site: Site, mail: EditionMail) -> None:
    """From now on the edition stays as this mail told it. Raises OutputError.

    The snapshot comes first: with it alone the edition is a sent one already.
    """
    save_story_ids(mail.story_ids, site.folder)
    if not mail.edition.sent:
        save_sent(make_sent(mail.edition, replace(mail.printed, draft=False)), site.folder)
    if mail.edition.note:
        mark_as_sent(mail.edition.note, site.folder)


def keep_ids(site: Site, library: Library) -> Library:
    """From now on each article stays in the story in which it is."""
    return _with(library, [_unsaved(partial(save_story_ids, library.story_ids, site.folder))])


def keep_sent(site: Site, library: Library) -> Library:
    """From now on, what an editor calls sent stays as it is."""
    known = {one.day for one in library.desk.sent}
    called = {note.day for note in library.desk.notes if note.status is Status.SENT} - known
    if not called:
        return library
    editions = make_editions(library, site.config)
    sent = [one for one in editions if one.day in called]
    kept = [make_sent(one, print_edition(one, library, site.config)) for one in sent]
    problems = [_unsaved(partial(save_sent, one, site.folder)) for one in kept]
    together = sorted((*library.desk.sent, *kept), key=lambda one: one.day)
    desk = replace(library.desk, sent=tuple(together))
    return _with(replace(library, desk=desk), problems)


def note_corrections(site: Site, library: Library, now: datetime.datetime) -> Library:
    """Keep on record what articles say otherwise than when their edition was sent."""
    found = find_corrections(library, now.astimezone(site.zone).date())
    if found == library.desk.corrections:
        return library
    problem = _unsaved(partial(save_corrections, found, site.folder))
    return _with(replace(library, desk=replace(library.desk, corrections=found)), [problem])


def _unsaved(save: Callable[[], None]) -> Problem | None:
    """What a folder that can not be written to means; the site can be built all the same."""
    try:
        save()
    except OutputError as error:
        return replace(error.problems[0], severity=Severity.WARNING)
    return None


def _with(library: Library, problems: Iterable[Problem | None]) -> Library:
    return replace(library, problems=(*library.problems, *filter(None, problems)))

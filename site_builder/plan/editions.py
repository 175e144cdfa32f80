"""Which stories make an edition, in which order, and what is new in each. Not for its page."""

import datetime
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile

from site_builder.config import Config
from site_builder.model import (
    Coverage,
    Desk,
    Edition,
    EditorsNote,
    Library,
    QuietStory,
    Story,
    VerifiedArticle,
)
from site_builder.plan.calendar import Calendar, find_days, make_calendar
from site_builder.plan.scores import make_score
from site_builder.plan.told import find_told
from site_builder.reprints import file_name, find_originals
from site_builder.weight import weigh

# A story that goes on has at least so many articles, each an original.
GOES_ON = 2
# What was quiet for longer is not watched any more.
WATCHED = datetime.timedelta(days=14)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Share:
    """A story, and its articles by the day of their edition, the weightiest first."""

    story: Story
    by_day: Mapping[datetime.date, tuple[VerifiedArticle, ...]]

    def before(self, day: datetime.date) -> tuple[VerifiedArticle, ...]:
        """The articles of all editions before that of a day, the newest edition's first."""
        days = sorted((other for other in self.by_day if other < day), reverse=True)
        return tuple(article for other in days for article in self.by_day[other])

    def last_before(self, day: datetime.date) -> datetime.date | None:
        """The day of the last edition before that of a day that has the story."""
        return max((other for other in self.by_day if other < day), default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Newsroom:
    """All that editions are made of: the stories by the day of each edition that has them."""

    shares: Mapping[datetime.date, tuple[_Share, ...]]
    desk: Desk
    calendar: Calendar


def make_editions(library: Library, config: Config) -> tuple[Edition, ...]:
    """The editions, newest first, numbered from the oldest, 1; each article is new in one at most.

    A story's place is the one that an editor gave it; then come those that are pinned, then the
    weightiest; of two alike, by source and title.
    """
    room = _open(library, config)
    editions: list[Edition] = []
    for day in _days(room):
        editions.append(_edition(day, editions[-1] if editions else None, room))
    return tuple(editions)[::-1]


def _open(library: Library, config: Config) -> _Newsroom:
    stories = (*library.stories, *_left_alone(library))
    calendar = make_calendar(library, config)
    days = find_days(library, stories, calendar)
    shares: dict[datetime.date, tuple[_Share, ...]] = {}
    for story in stories:
        share = _Share(story=story, by_day=_by_day(story, days))
        for day in share.by_day:
            shares[day] = (*shares.get(day, ()), share)
    return _Newsroom(shares=shares, desk=library.desk, calendar=calendar)


def _left_alone(library: Library) -> Iterator[Story]:
    """Articles that are in no story are each a story of their own."""
    told = {article.article.location for story in library.stories for article in story.articles}
    for article in library.articles:
        if article.article.location not in told:
            title, name = article.article.title, file_name(article.article)
            yield Story(id=name, title=title, articles=(article,))


def _by_day(
    story: Story, days: Mapping[str, datetime.date]
) -> Mapping[datetime.date, tuple[VerifiedArticle, ...]]:
    originals = {article.article.location for article in find_originals(story.articles)}
    found: dict[datetime.date, list[VerifiedArticle]] = {}
    for article in sorted(story.articles, key=_weightiest_first):
        if day := days.get(file_name(article.article)):
            found.setdefault(day, []).append(article)
    return {
        day: tuple(sorted(articles, key=lambda a: a.article.location not in originals))
        for day, articles in found.items()
    }


def _weightiest_first(item: VerifiedArticle) -> tuple[object, ...]:
    article = item.article
    return -weigh(item), article.source.casefold(), article.title.casefold(), article.slug


def _days(room: _Newsroom) -> list[datetime.date]:
    """The days that have an edition, oldest first: those with articles, sent ones, named ones."""
    return sorted(
        {*room.shares, *(one.day for one in room.desk.sent), *room.calendar.named_editions}
    )


def _edition(day: datetime.date, before: Edition | None, room: _Newsroom) -> Edition:
    note = next((note for note in room.desk.notes if note.day == day), None)
    sent = next((one for one in room.desk.sent if one.day == day), None)
    number = before.number + 1 if before else 1
    shares = room.shares.get(day, ())
    covered = [_cover(share, day, note, room.calendar) for share in shares]
    return Edition(
        day=day,
        number=sent.printed.number if sent else number,
        stories=tuple(sorted(covered, key=lambda one: _rank(one, note))),
        note=note,
        before=before.day if before else None,
        quiet=tuple(_quiet(day, before, room)) if before else (),
        watch=tuple(_watched(day, before, room)) if before else (),
        corrections=find_told(room.desk, day, before.day) if before else (),
        sent=sent,
    )


def _cover(
    share: _Share, day: datetime.date, note: EditorsNote | None, calendar: Calendar
) -> Coverage:
    articles, earlier = share.by_day[day], share.before(day)
    known = {article.article.location for article in earlier}
    originals = find_originals((*articles, *earlier))
    new = [article for article in originals if article.article.location not in known]
    titles = note.titles if note else {}
    chosen = (titles[name] for name in (share.story.id, *share.story.former) if name in titles)
    return Coverage(
        story=share.story,
        title=next(chosen, "") or _title(share.story, articles),
        articles=articles,
        earlier=earlier,
        since=share.last_before(day),
        score=make_score(new, day, calendar),
    )


def _title(story: Story, articles: Sequence[VerifiedArticle]) -> str:
    """An editor's title, else that of the weightiest of these articles."""
    is_editors = story.title not in {article.article.title for article in story.articles}
    return story.title if story.title and is_editors else articles[0].article.title


def _rank(one: Coverage, note: EditorsNote | None) -> tuple[object, ...]:
    order = note.order if note else ()
    names = (one.story.id, *one.story.former)
    place = min((order.index(name) for name in names if name in order), default=len(order))
    article = one.articles[0].article
    last = (article.source.casefold(), article.title.casefold(), article.slug)
    return place, not one.story.pinned, -one.weight, *last


def _quiet(day: datetime.date, before: Edition, room: _Newsroom) -> Iterator[QuietStory]:
    """The stories that go on and that the edition before had, in its order."""
    places = {one.story.id: place for place, one in enumerate(before.stories)}
    for share in sorted(room.shares.get(before.day, ()), key=lambda share: places[share.story.id]):
        if _goes_on(share, day):
            yield _quiet_story(share, before.day)


def _watched(day: datetime.date, before: Edition, room: _Newsroom) -> Iterator[QuietStory]:
    """The stories that go on and that an edition of the last weeks had, the newest first."""
    lasts = (last for last in sorted(room.shares, reverse=True) if last < before.day)
    for last in takewhile(lambda last: day - WATCHED <= last, lasts):
        for share in sorted(room.shares[last], key=lambda share: share.story.id):
            if share.last_before(day) == last and _goes_on(share, day):
                yield _quiet_story(share, last)


def _goes_on(share: _Share, day: datetime.date) -> bool:
    """Whether there is more than a report of a story that is open, and nothing new."""
    if day in share.by_day or share.story.closed:
        return False
    before = share.before(day)
    return share.story.pinned or len(before) >= GOES_ON <= len(find_originals(before))


def _quiet_story(share: _Share, last: datetime.date) -> QuietStory:
    articles = share.by_day[last]
    title = _title(share.story, articles)
    return QuietStory(story=share.story, title=title, article=articles[0], day=last)

"""In which edition an article stands: in exactly one, whatever the settings and what was sent."""

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.config import Config, EditionsConfig, Every, Weekday
from site_builder.model import Desk, EditorsNote, Library, PrintedEdition, SentArticle, SentEdition
from site_builder.plan import make_editions

FIRST = datetime.datetime(2026, 11, 1, tzinfo=datetime.UTC)
FRONT = "---\ntitle: {title}\ndate: {date}\nsource: Post\n---\n\nText.\n"


def days(library: Library, zone: str = "UTC", **rules) -> dict[str, str]:
    """The day of the edition of each article."""
    config = Config(timezone=zone, editions=EditionsConfig(**rules))
    editions = make_editions(library, config)
    return {a.article.title: e.day.isoformat() for e in editions for a in e.articles}


@pytest.fixture(scope="session")
def make(make_library):
    """Makes a library of articles with these dates."""

    def make(*dates: str) -> Library:
        return make_library(
            **{f"a{n}": FRONT.format(title=date, date=date) for n, date in enumerate(dates)}
        )

    return make


@pytest.mark.parametrize(
    ("date", "cutoff", "zone", "day"),
    [
        ("2026-11-20T05:59:00Z", 6, "UTC", "2026-11-20"),
        ("2026-11-20T06:00:00Z", 6, "UTC", "2026-11-21"),
        ("2026-11-20T05:30:00Z", 6, "Europe/Paris", "2026-11-21"),
        ("2026-11-20T23:59:59Z", 24, "UTC", "2026-11-20"),
        ("2026-11-20", 6, "UTC", "2026-11-20"),
        # The clocks go back at three: six o'clock is seven hours after midnight.
        ("2026-10-25T04:30:00Z", 6, "Europe/Paris", "2026-10-25"),
        ("2026-10-25T05:00:00Z", 6, "Europe/Paris", "2026-10-26"),
    ],
)
def test_what_comes_after_the_cut_off_belongs_to_the_next_day(make, date, cutoff, zone, day):
    assert days(make(date), zone, cutoff=cutoff) == {date: day}


@pytest.mark.parametrize(
    ("starts", "day"),
    [
        (Weekday.MONDAY, "2026-11-22"),
        (Weekday.SATURDAY, "2026-11-20"),
        (Weekday.FRIDAY, "2026-11-26"),
    ],
)
def test_a_week_is_dated_by_its_last_day(make, starts, day):
    found = days(make("2026-11-20"), every=Every.WEEK, week_starts=starts)
    assert found == {"2026-11-20": day}


def test_by_hand_an_edition_takes_all_since_the_one_before(make):
    library = make("2026-11-01", "2026-11-05", "2026-11-06", "2026-11-20")
    notes = tuple(
        EditorsNote(day=datetime.date(2026, 11, day), location=f"{day}.md") for day in (5, 12)
    )
    library = Library(articles=library.articles, desk=Desk(notes=notes))
    assert days(library, every=Every.HAND) == {
        "2026-11-01": "2026-11-05",
        "2026-11-05": "2026-11-05",
        "2026-11-06": "2026-11-12",
    }


def sent(day: int, *names: str) -> SentEdition:
    date = datetime.date(2026, 11, day)
    return SentEdition(
        day=date,
        printed=PrintedEdition(day=date, number=day, address=f"editions/{date}/"),
        articles=tuple(SentArticle(name=name, title=name) for name in names),
    )


def test_what_comes_late_stands_in_the_next_edition_that_was_not_sent(make):
    library = make("2026-11-01", "2026-11-01T09:00:00Z", "2026-11-02")
    desk = Desk(sent=(sent(1, "a0"), sent(2, "a2")))
    library = Library(articles=library.articles, desk=desk)
    assert days(library) == {
        "2026-11-01": "2026-11-01",
        "2026-11-01T09:00:00Z": "2026-11-03",
        "2026-11-02": "2026-11-02",
    }


def test_what_an_editor_drops_stands_nowhere_also_after_the_edition_was_sent(make):
    library = make("2026-11-01", "2026-11-01T09:00:00Z")
    note = EditorsNote(day=datetime.date(2026, 11, 1), location="1.md", drop=("a1",))
    for desk in (Desk(notes=(note,)), Desk(notes=(note,), sent=(sent(1, "a0"),))):
        dropped = Library(articles=library.articles, desk=desk)
        assert days(dropped) == {"2026-11-01": "2026-11-01"}


@settings(max_examples=60, deadline=None)
@given(
    hours=st.lists(st.integers(0, 19 * 24), min_size=1, max_size=12, unique=True),
    every=st.sampled_from([Every.DAY, Every.WEEK]),
    cutoff=st.integers(1, 24),
    closed=st.sets(st.integers(1, 30), max_size=4),
)
def test_an_article_is_new_in_exactly_one_edition(make, hours, every, cutoff, closed):
    dates = (FIRST + datetime.timedelta(hours=number) for number in hours)
    library = make(*(date.isoformat() for date in dates))
    desk = Desk(sent=tuple(sent(day) for day in sorted(closed)))
    config = Config(editions=EditionsConfig(every=every, cutoff=cutoff))
    editions = make_editions(Library(articles=library.articles, desk=desk), config)
    placed = sorted(a.article.location for edition in editions for a in edition.articles)
    assert placed == sorted(a.article.location for a in library.articles)
    assert [e.day.day for e in editions if e.articles and e.day.day in closed] == []

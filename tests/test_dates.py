"""Dates: the forms that news pages write, and nothing that could mean two days."""

import datetime
from datetime import date, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.dates import find_date, find_dates

DAY = date(2026, 11, 19)


@pytest.mark.parametrize(
    "text",
    [
        "2026-11-19",
        "2026-11-19-goat-steers-tug.txt",
        "notes/2026_11_19 goat.md",
        "20261119_goat.html",
        "https://orle.example/2026/11/19/goat",
        "19 November 2026",
        "19th November 2026",
        "19 Nov 2026",
        "19. November 2026",
        "19-Nov-2026",
        "Thursday, 19 November 2026, 7:40 am",
        "November 19, 2026",
        "Nov. 19, 2026",
        "NOVEMBER 19 2026",
        "Published Nov 19th, 2026 at 18:05",
        "19/11/2026",
        "11/19/2026",
        "19.11.2026",
        "2026-11-19 07:40",
        "2026-11-19T07:40:00",
        "2026-11-19T25:61:00Z",
        "19 November 2026, 7:40 am IST",
    ],
)
def test_a_day_is_found(text):
    assert find_date(text) == DAY


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("2026-11-19T07:40:00Z", 0),
        ("2026-11-19T07:40:00.000+01:00", 1),
        ("2026-11-19T07:40-0500", -5),
        ("2026-11-19 07:40:00 +0000", 0),
        ("19 November 2026, 7:40 am UTC", 0),
        ("Nov. 19, 2026, 7:40 a.m. EST", -5),
        ("19 November 2026, 7.40am GMT", 0),
        ("November 19, 2026 at 07:40 (CEST)", 2),
    ],
)
def test_a_moment_is_found_where_its_offset_is_known(text, hours):
    moment = datetime.datetime(2026, 11, 19, 7, 40, tzinfo=timezone(timedelta(hours=hours)))
    found = find_date(text)
    assert isinstance(found, datetime.datetime)
    assert (found, found.utcoffset()) == (moment, moment.utcoffset())


def test_half_days_count_from_twelve():
    assert find_date("19 November 2026, 12:15 a.m. UTC").hour == 0
    assert find_date("19 November 2026, 12:15 p.m. UTC").hour == 12


@pytest.mark.parametrize(
    "text",
    [
        "03/04/2026",
        "3.4.2026",
        "31 February 2026",
        "2026-13-01",
        "November 2026",
        "19 November",
        "2 hours ago",
        "120261119",
        "19 Nov 126",
        "the 1984 flood and its 20 victims",
        "",
    ],
)
def test_nothing_is_guessed(text):
    assert find_date(text) is None


def test_equal_day_and_month_are_clear():
    assert find_date("4/4/2026") == date(2026, 4, 4)


def test_dates_come_in_order_with_their_places():
    text = "Published 19 November 2026, 7:40 am; updated Nov 20, 2026"
    found = list(find_dates(text))
    assert [text[item.start : item.end] for item in found] == [
        "19 November 2026, 7:40 am",
        "Nov 20, 2026",
    ]


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_every_day_reads_back(day):
    assert find_date(f"x {day.isoformat()}.") == day
    assert find_date(f"{day.day} {day:%B} {day.year}") == day
    assert find_date(f"{day:%b}. {day.day}, {day.year}") == day


@given(st.datetimes(timezones=st.just(timezone(timedelta(hours=5, minutes=30)))))
def test_every_moment_of_our_time_reads_back(moment):
    moment = moment.replace(year=2000 + moment.year % 100, microsecond=0, fold=0, day=1)
    assert find_date(moment.isoformat()) == moment


@given(st.text(max_size=80))
def test_no_text_is_too_odd(text):
    list(find_dates(text))

"""Charts: nothing left out, nothing outside of the picture, and words that say the same."""

import datetime
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.config import Config
from site_builder.model import Page
from site_builder.render import make_environment, render
from site_builder.render.charts import HEIGHT, WIDTH, bars, count_each, coverage

FIRST = datetime.date(2026, 2, 27)
DAYS = st.lists(
    st.dates(datetime.date(1990, 1, 1), datetime.date(2060, 1, 1)), min_size=3, max_size=80
)


def days(*offsets):
    return [FIRST + datetime.timedelta(days=offset) for offset in offsets]


def test_a_column_stands_for_each_day_and_for_those_between():
    chart = coverage(days(0, 2, 2))
    assert [(column.label, column.value, column.height) for column in chart.columns] == [
        ("27 February 2026", 1, 36.0),
        ("28 February 2026", 0, 0.0),
        ("1 March 2026", 2, 72.0),
    ]
    assert (chart.most.label, chart.total) == ("1 March 2026", 3)


@pytest.mark.parametrize(
    ("last", "unit", "columns"), [(61, "day", 62), (62, "month", 3), (3000, "year", 9)]
)
def test_what_is_too_long_for_days_is_told_by_month_and_year(last, unit, columns):
    chart = coverage(days(0, 1, last))
    assert (chart.unit, len(chart.columns)) == (unit, columns)


@pytest.mark.parametrize("offsets", [(), (0, 1), (0, 0, 0)])
def test_what_is_little_is_not_drawn(offsets):
    assert coverage(days(*offsets)) is None


@given(DAYS)
def test_every_article_is_in_a_column_inside_of_the_picture(dates):
    chart = coverage(dates)
    if chart is None:
        assert len(set(dates)) == 1
        return
    assert chart.total == len(dates)
    assert all(column.x + column.width <= WIDTH + 0.01 for column in chart.columns)
    assert all(column.y + column.height == pytest.approx(HEIGHT) for column in chart.columns)
    assert all(a.x + a.width <= b.x + 0.02 for a, b in pairwise(chart.columns))


def test_bars_are_as_long_as_their_values():
    found = bars([("B", 1), ("A", 1), ("C", 4)])
    assert [(bar.label, bar.value, bar.length) for bar in found] == [
        ("C", 4, 100.0),
        ("A", 1, 25.0),
        ("B", 1, 25.0),
    ]


def test_only_the_largest_have_a_bar():
    assert [bar.value for bar in bars((str(n), n) for n in range(30))] == list(range(29, 19, -1))


def test_what_has_no_name_is_not_counted():
    assert count_each(["B", "", "A", "B"]) == (("A", 1), ("B", 2))


@pytest.fixture
def fill(tmp_path):
    """The text of a template that uses the charts."""

    def fill(template, **context):
        text = '{% import "charts.html" as chart %}' + template
        (tmp_path / "a.html").write_text(text, encoding="utf-8")
        page = Page(path="a.html", template="a.html", context=context)
        return render(page, make_environment(tmp_path, Config())).body.decode()

    return fill


def test_a_chart_says_in_words_what_it_shows(fill):
    text = fill('{{ chart.coverage(days, "c") }}', days=days(0, 2, 2))
    assert '<svg role="img" aria-labelledby="c-title c-desc"' in text
    assert "3 articles from 27 February 2026 to 1 March 2026" in text
    assert '<tr><th scope="row">1 March 2026</th><td>2</td></tr>' in text
    assert text.count("<rect") == 2


def test_names_in_a_chart_are_text(fill):
    text = fill('{{ chart.bars(c, "Most", "Name", "Quotes") }}', c=[("<b>", 2), ("x", 1)])
    assert '<th scope="row">&lt;b&gt;</th><td>2</td>' in text
    assert "<caption>Most</caption>" in text

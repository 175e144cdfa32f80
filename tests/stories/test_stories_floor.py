"""Quality is pinned: how well articles about one event are brought together (BCubed F1).

The floor holds on the invented events beside this file, and on the corpora where they are at hand.
"""

from pathlib import Path

import pytest

from site_builder.stories import stories
from tests.stories.texts import make_article

HERE = Path(__file__).parent
BENCHMARKS = HERE.parent.parent / "benchmarks"
FLOOR = 0.95
FLOORS = {"headlines": 90.0, "snippets": 93.5}


@pytest.fixture
def scorer(monkeypatch):
    monkeypatch.syspath_prepend(BENCHMARKS)
    import score_stories  # noqa: PLC0415 - a script beside the package

    return score_stories


@pytest.fixture
def events(scorer):
    """The articles of `events.txt`, and as items with the event of each."""
    articles, items = [], []
    for section in (HERE / "events.txt").read_text(encoding="utf-8").split("= ")[1:]:
        event, *lines = section.strip().splitlines()
        for line in lines:
            day, told = line.split(" ", 1)
            title, _, text = told.partition(" | ")
            name = f"{len(items):02}"
            articles.append(make_article(name, title, text, int(day)))
            items.append(scorer.Item(name, told, event))
    return articles, items


def test_invented_events_are_told_apart(events, scorer):
    articles, items = events
    _, _, f1 = scorer.bcubed(items, stories(articles, (), {}).ids)
    assert len(items) >= 40
    assert f1 >= FLOOR


def test_events_that_come_day_by_day_are_told_apart_as_well(events, scorer):
    articles, items = events
    remembered: dict[str, str] = {}
    for day in sorted({article.day for article in articles}):
        known = [article for article in articles if article.day <= day]
        remembered = dict(stories(known, (), remembered).ids)
    _, _, f1 = scorer.bcubed(items, remembered)
    assert f1 >= FLOOR


@pytest.mark.parametrize("name", FLOORS)
def test_stories_of_the_corpora_do_not_get_worse(shared, scorer, name):
    items = scorer.read_items(shared / "corpora" / "stories" / f"{name}.dev.jsonl.gz")
    assert scorer.score(items)["F1"] >= FLOORS[name]

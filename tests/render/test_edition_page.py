"""What the page of an edition shows of stories, and what it leaves out where there is none."""

import re
from dataclasses import replace

import pytest

from site_builder.config import Config, EditionsConfig
from site_builder.model import (
    Account,
    Citation,
    Difference,
    DifferenceKind,
    Library,
    Place,
    Story,
    VerifiedArticle,
    VerifiedDate,
)
from site_builder.plan import plan
from site_builder.render import make_environment, render

ARTICLE = """---
title: {title}
date: {date}
source: {source}
language: {language}
key_points: [{point}]
---

{point} The wall gave way at {hour}.
"""
TAG = re.compile(r"<[^>]+>")


def article(title, date, source, hour="four", language="en") -> str:
    point = f"{title} is the whole of the news."
    return ARTICLE.format(
        title=title, date=date, source=source, point=point, hour=hour, language=language
    )


def story(name: str, *articles: VerifiedArticle, **changes) -> Story:
    return Story(id=name, title=articles[-1].article.title, articles=articles, **changes)


def account(article: VerifiedArticle, value: str) -> Account:
    text = article.paragraphs[0]
    place = Place(paragraph=0, start=0, end=len(text))
    return Account(value=value, citation=Citation(article=article, place=place, text=text))


@pytest.fixture
def library(make_library) -> Library:
    """Three days: a story of three outlets that differ, one that goes quiet, and small ones."""
    library = make_library(
        dam=article("Dam", "2026-11-01", "Post"),
        dam_two=article("Dam two", "2026-11-03", "Herald", "five", "de"),
        dam_three=article("Dam three", "2026-11-03", "Star"),
        dam_four=article("Dam four", "2026-11-03", "Echo"),
        ferry=article("Ferry", "2026-11-02", "Post"),
        ferry_two=article("Ferry two", "2026-11-02", "Star"),
        pass_one=article("Pass", "2026-11-01", "Post"),
        pass_two=article("Pass two", "2026-11-01", "Star"),
        cake=article("Cake", "2026-11-03", "Post"),
        goal=article("Goal", "2026-11-03", "Post"),
    )
    one, two, three, four, ferry, ferry_two, pass_one, pass_two, cake, goal = library.articles
    date = VerifiedDate(
        when="on Friday",
        sentence="The gates open on Friday.",
        anchor="d1",
        place=Place(paragraph=0, start=0, end=1),
    )
    cake = replace(cake, dates_ahead=(date,))
    differ = Difference(
        kind=DifferenceKind.DATE,
        about="when the wall gave way",
        accounts=(account(two, "five"), account(three, "four")),
    )
    stories = (
        story("dam", four, three, two, one, differences=(differ,)),
        story("ferry", ferry_two, ferry),
        story("pass", pass_two, pass_one),
        story("cake", cake),
        story("goal", goal),
    )
    articles = tuple(item for each in stories for item in each.articles)
    return Library(articles=articles, stories=stories)


def shown(library: Library, path: str, **rules) -> str:
    config = Config(editions=EditionsConfig(**rules))
    found = next(page for page in plan(library, config) if page.path == path)
    return render(found, make_environment(None, config)).body.decode()


def part(text: str, name: str) -> str:
    """The words of a part, blanks folded."""
    html = re.split(r'</section>\s*<(?:section class="part"|nav)', text.split(f'id="{name}">')[1])[
        0
    ]
    return " ".join(TAG.sub(" ", html).replace("&nbsp;", " ").split())


NEWEST = "editions/2026-11-03/index.html"


def test_an_edition_shows_each_of_its_parts(library):
    text = shown(library, NEWEST, top=1, brief=1)
    labels = re.findall(r'<h2 id="([\w-]+)"', text)
    assert labels == ["changed", "top", "in-brief", "rest", "watch", "sources"]
    assert part(text, "changed") == (
        "Changed since Monday Updated Dam four 3 new articles since Sunday"
        " Quiet Ferry two last on Monday New 2 stories"
    )
    assert part(text, "watch") == (
        "Watch list The gates open on Friday. Post Pass two nothing new since Sunday"
    )


def test_a_story_of_several_outlets_names_two_and_counts_the_others(library):
    text = part(shown(library, NEWEST, top=1, brief=1), "top")
    assert text.startswith("Top stories Dam four Echo · Herald · +1 · 1 min New since Sunday: 3")
    assert "Dam four is the whole of the news." in text


def test_where_sources_differ_they_stand_side_by_side_and_lead_to_their_sentences(library):
    page = shown(library, NEWEST, top=1, brief=1)
    assert "Where sources differ when the wall gave way five Herald four Star" in part(page, "top")
    assert re.search(r'<a href="[^"]*articles/[^"]*#s\d+-\d+"[^>]*>five</a>', page)
    assert re.search(r'<a href="[^"]*articles/[^"]*#s\d+-\d+"[^>]*>four</a>', page)


def test_an_earlier_edition_does_not_tell_what_came_later(library):
    text = shown(library, "editions/2026-11-01/index.html")
    assert re.findall(r'<h2 id="([\w-]+)"', text) == ["one-breath", "top", "sources"]
    assert "differ" not in text
    assert "Dam two" not in text


def test_the_language_of_a_story_is_said_where_it_is_another(library):
    text = shown(library, NEWEST)
    assert re.search(r'lang="de"[^>]*>five</a>', text)


def test_nothing_is_left_out_for_good(library):
    text = shown(library, NEWEST, top=1, brief=0, voices=0, watch=0, one_breath=0)
    for title in ("Dam four", "Cake", "Goal"):
        assert f">{title}</a>" in text
    assert 'id="watch"' not in text

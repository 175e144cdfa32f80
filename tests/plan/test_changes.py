"""What changed since the last edition: told by golden cases; and that nothing is told twice."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from site_builder.config import Config
from site_builder.model import (
    Citation,
    Library,
    Place,
    PrintedEdition,
    SharedPoint,
    Story,
    VerifiedArticle,
)
from site_builder.plan import make_editions, print_edition

CASES = (Path(__file__).parent / "changes.txt").read_text(encoding="utf-8")
CASE = re.compile(r"^([^\n]+)\n\.\n(.*?)\n\.\n(.*?)\n?\.$", re.MULTILINE | re.DOTALL)
ARTICLE = re.compile(r"(\d\d) (\w+) (\w+): (.+?)(?: reprint of (\d+))?")
FRONT = (
    "---\ntitle: {title}\ndate: 2026-11-{day}\nsource: {source}\n{more}---\n\nText of {source}.\n"
)


def make_story(name: str, articles: list[VerifiedArticle], lines: list[str]) -> Story:
    return Story(
        id=name,
        title=articles[0].article.title,
        articles=tuple(articles[::-1]),
        pinned=f"pinned {name}" in lines,
        closed=f"closed {name}" in lines,
    )


def read_case(text: str, make_library) -> Library:
    """The library of a case."""
    lines = text.splitlines()
    matches = [match for line in lines if (match := ARTICLE.fullmatch(line))]
    texts = {}
    for number, match in enumerate(matches, start=1):
        day, _, source, title, original = match.groups()
        more = f"reprint_of: a{original}\n" if original else ""
        texts[f"a{number}"] = FRONT.format(title=title, day=day, source=source, more=more)
    articles = make_library(**texts).articles
    by_story: dict[str, list[VerifiedArticle]] = {}
    for match, article in zip(matches, articles, strict=True):
        by_story.setdefault(match[2], []).append(article)
    stories = (make_story(name, found, lines) for name, found in by_story.items())
    return Library(articles=articles, stories=tuple(stories))


def newest(library: Library) -> PrintedEdition:
    return print_edition(make_editions(library, Config())[0], library, Config())


def told(edition: PrintedEdition, expected: str) -> str:
    lines = [f"since {edition.before}"] if edition.before else []
    lines += [
        f"updated {story.title}: {len(story.sources)} article since {story.since}"
        for story in edition.updated
    ]
    lines += [f"quiet {story.title}, {story.day}" for story in edition.quiet]
    lines += [f"new {story.title}" for story in edition.new if edition.before]
    lines += [f"watch {story.title}, {story.day}" for story in edition.watch]
    if "order " in expected:
        lines.append("order " + ", ".join(story.title for story in edition.stories))
    return "\n".join(lines)


@pytest.mark.parametrize(
    ("text", "expected"),
    [pytest.param(case[2], case[3], id=case[1]) for case in CASE.finditer(CASES)],
)
def test_what_changed_since_the_last_edition(text, expected, make_library):
    assert told(newest(read_case(text, make_library)), expected) == expected


def test_there_are_cases():
    assert len(list(CASE.finditer(CASES))) == CASES.count("\n.\n\n") + 1


POINTS = """---
title: {title}
date: 2026-11-{day}
source: {source}
key_points: [{points}]
---

Two gates stayed shut. The wall gave way. Six were hurt. A bill is promised.
"""


@pytest.fixture
def dam(make_library) -> Library:
    """A story of two days: the second day's article says again what the first one's said."""
    first = POINTS.format(title="One", day="01", source="Post", points="Two gates stayed shut.")
    points = "Two gates stayed shut., A bill is promised., Six were hurt."
    second = POINTS.format(title="Two", day="02", source="Herald", points=points)
    third = POINTS.format(title="Three", day="02", source="Star", points="")
    return make_library(one=first, two=second, three=third)


def cite(article: VerifiedArticle, text: str) -> Citation:
    place = Place(paragraph=0, start=article.paragraphs[0].index(text), end=0)
    return Citation(article=article, place=place, text=text)


def test_an_updated_story_leads_with_what_is_new_and_says_who_carries_it(dam):
    one, two, three = dam.articles
    old, bill, hurt = two.key_points
    shared = [
        SharedPoint(
            point=old,
            article=two,
            also=(cite(one, old.text),),
            outlets=("Herald", "Post"),
            originals=2,
        ),
        SharedPoint(point=bill, article=two, also=(), outlets=("Herald",), originals=1),
        SharedPoint(
            point=hurt,
            article=two,
            also=(cite(three, hurt.text),),
            outlets=("Herald", "Star"),
            originals=2,
        ),
    ]
    story = Story(id="dam", title="One", articles=(three, two, one), points=tuple(shared))
    (printed,) = newest(replace(dam, stories=(story,))).stories
    assert printed.since is not None
    assert printed.lede.text == "A bill is promised."
    assert [(point.text, point.outlets) for point in printed.points] == [
        ("Six were hurt.", ("Herald", "Star"))
    ]


def test_an_earlier_edition_knows_nothing_of_what_came_later(dam):
    one, two, three = dam.articles
    point = one.key_points[0]
    shared = SharedPoint(
        point=point,
        article=one,
        also=(cite(two, point.text),),
        outlets=("Post", "Herald"),
        originals=2,
    )
    story = Story(id="dam", title="Three", articles=(three, two, one), points=(shared,))
    library = replace(dam, stories=(story,))
    first = print_edition(make_editions(library, Config())[-1], library, Config())
    (printed,) = first.stories
    assert (printed.title, printed.outlets, printed.lede.outlets) == ("One", ("Post",), ("Post",))


def test_what_is_only_printed_again_is_not_told_again(make_library):
    first = POINTS.format(title="One", day="01", source="Post", points="Two gates stayed shut.")
    again = first.replace("11-01", "11-02").replace("Post", "Herald")
    again = again.replace("key_points", "reprint_of: one\nkey_points")
    library = make_library(one=first, two=again)
    one, two = library.articles
    story = Story(id="dam", title="One", articles=(two, one))
    printed = newest(replace(library, stories=(story,)))
    (told_again,) = printed.rest
    assert printed.top + printed.brief + printed.updated == ()
    assert (told_again.lede, told_again.points, told_again.quotes) == (None, (), ())

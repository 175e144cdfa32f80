"""What a story tells: its points, its days, and what holds for every story."""

import time

import pytest
from hypothesis import given as given_any
from hypothesis import settings
from hypothesis import strategies as st

from site_builder.model import Citation, Group, SharedPoint, Story
from site_builder.stories.tell import tell
from tests.stories.conftest import load_cases, parse_group

ALL_CASES = [
    case.values[0]
    for name in ("points.txt", "timeline.txt", "differences.txt", "drift.txt")
    for case in load_cases(name)
]
# What is put together at random: outlets, days, sentences, quotations.
HEADS = ("[Herald, 2026-03-03]", "[Courier, 2026-03-04]", "[, 2026-03-05]")
LINES = (
    "The explosion at the Orrin mill killed 31 people on Monday.",
    "* At least 28 people were killed on Sunday by the explosion at the Orrin mill.",
    "* The harbour master, Rolf Pendrake, said it. Rolf Pendrike was there on Tuesday.",
    "Ada Lusk | The company must pay for every house that the fire took from us.",
    "Lusk | The company should pay for every house […] that the fire took",
    "* “We” – 3 March, 31.",
    "ORRIN (Herald) — The mill burned “down” on 1 March.",
)
ARTICLES = st.builds(
    lambda head, lines: "\n".join([head, *lines]),
    st.sampled_from(HEADS),
    st.lists(st.sampled_from(LINES), min_size=1, max_size=6),
)
# On one core; it takes a fifth of this, on a machine that does other things as well.
MOST_SECONDS = 30


def shown_point(point: SharedPoint) -> str:
    return f"{point.point.text} = {', '.join(point.outlets)} ({point.originals})"


@pytest.mark.parametrize(("given", "expected"), load_cases("points.txt"))
def test_a_point_is_told_once_with_all_who_carry_it(given, expected):
    story = tell(parse_group(given))
    assert "\n".join(map(shown_point, story.points)) == expected


@pytest.mark.parametrize(("given", "expected"), load_cases("timeline.txt"))
def test_a_timeline_has_the_days_that_are_sure(given, expected):
    story = tell(parse_group(given))
    moments = (f"{it.day} {it.when}: {it.citation.text}" for it in story.timeline)
    assert "\n".join(moments) == expected.replace("(none)", "")


def citations(story: Story) -> list[Citation]:
    return [
        *(citation for point in story.points for citation in point.also),
        *(one.citation for difference in story.differences for one in difference.accounts),
        *(moment.citation for moment in story.timeline),
    ]


def check_words(story: Story) -> None:
    for citation in citations(story):
        place = citation.place
        words = citation.article.paragraphs[place.paragraph][place.start : place.end]
        assert words == citation.text
        assert citation.article in story.articles
    for difference in story.differences:
        for account in difference.accounts:
            assert account.value in account.citation.text
    for moment in story.timeline:
        assert moment.when in moment.citation.text


@pytest.mark.parametrize("given", ALL_CASES)
def test_every_sentence_stands_at_its_place(given):
    check_words(tell(parse_group(given)))


@settings(deadline=None, max_examples=60)
@given_any(st.lists(ARTICLES, min_size=1, max_size=5), st.randoms())
def test_any_story_is_in_its_articles_words_and_the_same_in_any_order(articles, random):
    group = parse_group("\n".join(articles))
    story = tell(group)
    check_words(story)
    shuffled = list(group.articles)
    random.shuffle(shuffled)
    assert tell(Group(id="story", articles=tuple(shuffled))) == story


def test_a_story_of_three_hundred_articles_is_told_in_bounded_time():
    words = "mill river wall council road school fire inspector boiler owner bridge crew".split()
    blocks = []
    for number in range(300):
        lines = [
            f"* The {words[(number + n) % 12]} at Orrin had {number * n % 97 + 2} "
            f"{words[n % 12]}s and a {words[(number * n) % 12]} on {n % 28 + 1} March."
            for n in range(25)
        ]
        lines += [
            f"Ada Lusk | The {words[n % 12]} must pay for every {words[(number + n) % 12]} "
            "that the fire took from us this winter."
            for n in range(5)
        ]
        blocks.append("\n".join([f"[Outlet {number % 40}, 2026-03-{number % 28 + 1:02}]", *lines]))
    group = parse_group("\n".join(blocks))
    started = time.process_time()
    story = tell(group)
    assert time.process_time() - started < MOST_SECONDS
    assert len(story.timeline) <= 12

"""Average-link clustering without a matrix: the same as with one, and never against the rules."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.stories import near
from site_builder.stories.linking import link
from site_builder.stories.near import Point, find_near, product

WINDOW = 3
VECTORS = st.dictionaries(st.sampled_from("abcdef"), st.sampled_from((0.25, 0.5, 1.0)), max_size=4)
POINTS = st.lists(
    st.builds(
        Point,
        vector=VECTORS,
        day=st.integers(0, 8),
        story=st.sampled_from(("", "", "one", "two")),
    ),
    max_size=10,
).map(lambda points: sorted(points, key=lambda point: point.day))


def all_near(points):
    return {
        (one, other)
        for other in range(len(points))
        for one in range(other)
        if product(points[one].vector, points[other].vector) >= 1
        and points[other].day - points[one].day <= WINDOW
        and not (points[one].story and points[other].story)
    }


def average(points, one, other):
    """What two clusters share on average; the word that they share most counts half."""
    pairs = [(points[a].vector, points[b].vector) for a in one for b in other]
    terms = [math.fsum(x.get(term, 0) * y.get(term, 0) for x, y in pairs) for term in "abcdef"]
    return (math.fsum(terms) - max(terms) / 2) / len(pairs)


def apart(points, one, other):
    first, last = min(points[a].day for a in one), max(points[a].day for a in one)
    return max(first - max(points[b].day for b in other), min(points[b].day for b in other) - last)


def story(points, cluster):
    return next((points[a].story for a in cluster if points[a].story), "")


@given(POINTS)
def test_all_that_is_near_is_found_once(points):
    found = list(find_near(points, WINDOW))
    assert len(found) == len(set(found))
    assert set(found) == all_near(points)


@given(POINTS, st.integers(0, 30))
def test_with_terms_left_out_nothing_false_is_found(points, room):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(near, "MOST_PRODUCTS", room)
        assert set(find_near(points, WINDOW)) <= all_near(points)


@given(POINTS)
def test_each_point_is_in_one_cluster_and_each_story_whole(points):
    clusters = link(points, WINDOW)
    assert sorted(number for cluster in clusters for number in cluster) == list(range(len(points)))
    told = [points[number].story for number in range(len(points)) if points[number].story]
    homes = {
        name: {i for i, c in enumerate(clusters) for n in c if points[n].story == name}
        for name in told
    }
    assert all(len(home) == 1 for home in homes.values())
    assert len({next(iter(home)) for home in homes.values()}) == len(homes)


@given(POINTS)
def test_no_two_clusters_are_left_that_belong_together(points):
    """Two that are near, alike on average and not both stories would have become one."""
    clusters = link(points, WINDOW)
    pairs = all_near(points)
    for number, one in enumerate(clusters):
        for other in clusters[:number]:
            touch = any((min(a, b), max(a, b)) in pairs for a in one for b in other)
            both = story(points, one) and story(points, other)
            if touch and not both and apart(points, one, other) <= WINDOW:
                assert average(points, one, other) < 1 + 1e-6


def test_the_most_alike_come_together_first():
    points = [
        Point(vector={"a": 1.0, "b": 0.5}, day=0),
        Point(vector={"a": 1.0, "b": 1.0}, day=0),
        Point(vector={"b": 1.0}, day=0),
    ]
    assert link(points, WINDOW) == ((0, 1), (2,))


def test_nothing_is_linked_over_too_many_days():
    points = [Point(vector={"a": 2.0}, day=day) for day in (0, 3, 7)]
    assert link(points, WINDOW) == ((0, 1), (2,))


def test_an_earlier_story_is_joined_whole():
    points = [
        Point(vector={"a": 2.0}, day=0, story="one"),
        Point(vector={"a": 2.0}, day=0, story="two"),
        Point(vector={"a": 1.0}, day=0),
    ]
    assert link(points, WINDOW) == ((0, 2), (1,))


def test_long_articles_are_not_one_story_for_a_single_word():
    one = Point(vector={"a": 1.5, "b": 0.1}, day=0, size=30)
    other = Point(vector={"a": 1.5, "c": 0.1}, day=0, size=30)
    headline = Point(vector={"a": 1.5}, day=0, size=4)
    assert link([one, other], WINDOW) == ((0,), (1,))
    assert link([one, headline], WINDOW) == ((0, 1),)

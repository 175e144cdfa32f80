"""What a model answers: read strictly, or not at all."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.config import Mode
from site_builder.errors import ModelError
from site_builder.llm.answer import find_content, parse_completion, parse_points
from site_builder.llm.failures import UnsoundError
from site_builder.llm.prompt import Request
from site_builder.model import ChosenPoint
from tests.llm.conftest import said

REQUEST = Request(
    body=b"{}",
    numbers=frozenset({1, 2, 3, 5, 8}),
    most=3,
    words=100,
    texts=("One.",) * 8,
    mode=Mode.SELECT,
)
TO_REWRITE = replace(REQUEST, mode=Mode.REWRITE)

anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)
nearly = st.fixed_dictionaries({"sentences": st.lists(st.integers(-2, 12)) | anything})


def test_places_are_those_of_the_numbers_in_the_order_of_the_article():
    points = parse_points('{"sentences": [8, 1, 3]}', REQUEST)
    assert points == tuple(ChosenPoint(places=(place,)) for place in (0, 2, 7))


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("Here you are: [1, 2]", "form"),
        ('```json\n{"sentences": [1]}\n```', "form"),
        ("[1, 2]", "form"),
        ('{"sentences": ["1"]}', "form"),
        ('{"sentences": [1.5]}', "form"),
        ('{"sentences": [true]}', "form"),
        ('{"sentences": [1], "note": "buy now"}', "form"),
        ('{"numbers": [1]}', "form"),
        ("[" * 100_000, "form"),
        ('{"sentences": []}', "no sentence"),
        ('{"sentences": [1, 2, 3, 5]}', "more than 3"),
        ('{"sentences": [2, 2]}', "twice"),
        ('{"sentences": [9]}', "could not choose"),
        ('{"sentences": [0]}', "could not choose"),
        ('{"sentences": [-1]}', "could not choose"),
        ('{"sentences": [4]}', "could not choose"),
    ],
)
def test_an_answer_with_a_mistake_is_no_answer(content, reason):
    with pytest.raises(UnsoundError, match=reason):
        parse_points(content, REQUEST)


@given(anything | nearly)
def test_whatever_a_model_says_only_numbers_that_could_be_chosen_come_of_it(value):
    try:
        points = parse_points(json.dumps(value), REQUEST)
    except UnsoundError:
        return
    places = [place for point in points for place in point.places]
    assert not any(point.text for point in points)
    assert {place + 1 for place in places} <= REQUEST.numbers
    assert sorted(set(places)) == places
    assert 0 < len(places) <= REQUEST.most


@given(st.binary() | anything.map(lambda value: json.dumps(value).encode()))
def test_whatever_a_server_says_is_a_completion_or_the_known_error(body):
    try:
        found = find_content(parse_completion(body), REQUEST)
    except ModelError:
        return
    assert isinstance(found, str)


def content(**more) -> str:
    return find_content(parse_completion(said("{}", **more)), REQUEST)


def test_what_the_model_said_is_found():
    assert content() == "{}"


@pytest.mark.parametrize("tokens", [0, 30, 89])
def test_a_prompt_that_was_cut_short_without_a_word_is_noticed(tokens):
    with pytest.raises(ModelError, match="cut the article short") as caught:
        content(usage={"prompt_tokens": tokens, "completion_tokens": 3})
    assert not isinstance(caught.value, UnsoundError)  # it would be cut again


@pytest.mark.parametrize(
    "more",
    [
        {"choices": [{"message": {"content": "{}"}, "finish_reason": "length"}]},
        {"choices": [{"message": {"content": "{}"}, "finish_reason": "content_filter"}]},
        {"choices": [{"message": {"content": "{}"}}]},
        {"choices": [{"message": {"content": None}, "finish_reason": "stop"}]},
        {"choices": []},
        {"usage": None},
        {"usage": {"prompt_tokens": -5}},
        {"usage": {"prompt_tokens": 10**30}},
    ],
)
def test_an_answer_that_is_not_whole_is_none(more):
    with pytest.raises(UnsoundError):
        content(**more)


def rewritten(*points: object) -> str:
    return json.dumps({"points": points})


def test_points_come_in_the_order_of_their_sentences():
    later, earlier = {"text": "Later.", "source_ids": [8]}, {"text": "Both.", "source_ids": [3, 1]}
    assert parse_points(rewritten(later, earlier), TO_REWRITE) == (
        ChosenPoint(places=(0, 2), text="Both."),
        ChosenPoint(places=(7,), text="Later."),
    )


@pytest.mark.parametrize(
    "content",
    [
        rewritten(),
        rewritten("One."),
        rewritten({"text": "One."}),
        rewritten({"text": None, "source_ids": [1]}),
        rewritten({"text": "One.", "source_ids": []}),
        rewritten({"text": "One.", "source_ids": [4]}),
        rewritten({"text": "One.", "source_ids": [1, 1]}),
        rewritten({"text": "One.", "source_ids": [1, 2, 3, 5]}),
        rewritten({"text": "One.", "source_ids": [1], "speaker": "Ilse Velm"}),
        rewritten(*[{"text": "One.", "source_ids": [1]}] * 4),
        '{"sentences": [1]}',
    ],
)
def test_points_with_a_mistake_are_none(content):
    with pytest.raises(UnsoundError):
        parse_points(content, TO_REWRITE)


some_points = st.lists(
    st.fixed_dictionaries({"text": st.text(), "source_ids": st.lists(st.integers(0, 9))})
)


@given(anything | st.fixed_dictionaries({"points": some_points | anything}))
def test_whatever_a_model_writes_its_sentences_are_those_it_was_given(value):
    try:
        points = parse_points(json.dumps(value), TO_REWRITE)
    except UnsoundError:
        return
    assert all({place + 1 for place in point.places} <= REQUEST.numbers for point in points)
    assert 0 < len(points) <= REQUEST.most

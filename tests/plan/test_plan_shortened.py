"""A key point that the rules shortened still stands in its text."""

import pytest

from site_builder.plan.shortened import is_shortened

TEXT = (
    "The injured man, a hand on No. 2 ramp, was freeing a chain, according to the report. "
    "Holmline was fined 90,000 crowns and did not contest it."
)


@pytest.mark.parametrize(
    "point",
    [
        "The injured man, a hand on No. 2 ramp, was freeing a chain.",
        "The injured man was freeing a chain.",
        "Holmline was fined 90,000 crowns and did not contest it.",
    ],
)
def test_what_was_only_shortened_stands_there(point):
    assert is_shortened(point, TEXT)


@pytest.mark.parametrize(
    "point",
    [
        "Holmline was fined 90,000 crowns and did contest it.",
        "Holmline was fined 80,000 crowns and did not contest it.",
        "The injured man was freeing a rope.",
        "",
    ],
)
def test_what_says_something_else_does_not(point):
    assert not is_shortened(point, TEXT)


def test_a_name_may_stand_for_a_pronoun():
    assert is_shortened("[Ana Díaz] went home.", "On Monday she went home.")

"""Work on several cores: the same results in the same order, and nothing lost by a crash."""

import os
from functools import partial

import pytest

from site_builder.parallel import AHEAD, map_in_order


def double(number: int) -> int:
    return 2 * number


def double_or_die(number: int) -> int:
    if number == 3:
        os._exit(1)
    return 2 * number


def fail_at(bad: int, number: int) -> int:
    if number == bad:
        message = f"{number} is bad"
        raise ValueError(message)
    return number


def minus_one(number: int) -> int:
    return -1


@pytest.mark.parametrize("jobs", [1, 2])
def test_results_come_in_the_order_of_the_items(jobs):
    results = list(map_in_order(double, range(20), jobs, minus_one))
    assert results == [(number, 2 * number) for number in range(20)]


def test_an_item_that_ends_its_process_is_lost_alone():
    results = dict(map_in_order(double_or_die, range(8), 2, minus_one))
    assert results == {number: -1 if number == 3 else 2 * number for number in range(8)}


@pytest.mark.parametrize("jobs", [1, 2])
def test_an_exception_is_raised_where_its_result_would_be(jobs):
    results = map_in_order(partial(fail_at, 2), range(5), jobs, minus_one)
    assert [next(results), next(results)] == [(0, 0), (1, 1)]
    with pytest.raises(ValueError, match="2 is bad"):
        next(results)


def test_items_are_taken_as_they_are_needed():
    taken = []

    def items():
        for number in range(100):
            taken.append(number)
            yield number

    results = map_in_order(double, items(), 2, minus_one)
    next(results)
    assert len(taken) <= 2 * AHEAD
    results.close()

"""In one breath: the first key point that is short enough."""

from site_builder.summarize.top_line import find_top_line

LONG = "The ferry " + "and the ramp " * 12 + "stay."
SHORT = "The ferry stays."


def test_the_first_point_that_is_short_enough_is_the_top_line():
    assert find_top_line([LONG, SHORT, "The ramp stays."]) == SHORT


def test_where_no_point_is_short_there_is_none():
    assert find_top_line([LONG]) == ""
    assert find_top_line([]) == ""


def test_the_limit_can_be_set():
    assert find_top_line([SHORT, "It stays."], 2) == "It stays."

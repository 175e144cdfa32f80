"""In one breath: the first key point, where it is short enough."""

from site_builder.summarize.top_line import find_top_line

LONG = "The ferry " + "and the ramp " * 12 + "stay."
SHORT = "The ferry stays."


def test_the_first_point_is_the_top_line_where_it_is_short_enough():
    assert find_top_line([SHORT, "The ramp stays."]) == SHORT


def test_a_later_point_is_none_however_short():
    assert find_top_line([LONG, "The ferry and its ramp are open."]) == ""


def test_where_no_point_is_short_there_is_none():
    assert find_top_line([LONG]) == ""
    assert find_top_line([]) == ""


def test_the_limit_can_be_set():
    assert find_top_line([SHORT, "The ferry stays."], most=2) == ""

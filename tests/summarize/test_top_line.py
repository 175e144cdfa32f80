"""In one breath: a key point that is short enough and tells the story."""

from site_builder.summarize.top_line import find_top_line

LONG = "The ferry " + "and the ramp " * 12 + "stay."
SHORT = "The ferry stays."


def test_the_first_point_is_the_top_line_where_it_is_short_enough():
    assert find_top_line([SHORT, "The ramp stays."]) == SHORT


def test_a_later_point_has_to_tell_the_same_story():
    same = "The ferry and its ramp are open."
    assert find_top_line([LONG, "Nobody sings.", same]) == same
    assert find_top_line([LONG, "Nobody sings."]) == ""
    assert find_top_line([LONG, "Nobody sings."], "Why nobody sings") == "Nobody sings."


def test_where_no_point_is_short_there_is_none():
    assert find_top_line([LONG]) == ""
    assert find_top_line([]) == ""


def test_the_limit_can_be_set():
    assert find_top_line([SHORT, "The ferry stays."], most=2) == ""

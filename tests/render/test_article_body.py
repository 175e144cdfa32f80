"""The body of an article: its claims marked and anchored, its headings below the page's own."""

import re

from site_builder.render.markdown import article_body

FRONT = "---\ntitle: T\ndate: 2026-03-01\n{claims}---\n\n{body}\n"


def body(make_library, claims: str, text: str) -> str:
    (verified,) = make_library(a=FRONT.format(claims=claims, body=text)).articles
    return str(article_body(verified))


def test_a_quotation_in_two_parts_has_one_anchor(make_library):
    html = body(
        make_library,
        "quotes:\n- text: We waited for days, […] but nobody came home.\n",
        "“We waited for days,” she said. “but nobody came home.”",
    )
    assert html == (
        '<p>“<mark id="q1">We waited for days,</mark>” she said. '
        "“<mark>but nobody came home.</mark>”</p>"
    )


def test_a_quote_inside_a_key_point_is_marked_in_it(make_library):
    html = body(
        make_library,
        "key_points:\n- She called it “a very good boat”.\nquotes:\n- a very good boat\n",
        "She called it “a very good boat”.",
    )
    assert html == (
        '<p><span class="point" id="k1">She called it “<mark id="q1">a very good boat</mark>”.'
        "</span></p>"
    )


def test_a_figure_of_a_key_point_is_marked_once_and_another_for_itself(make_library):
    html = body(
        make_library,
        "key_points: [Seven boats sail.]\ntop_line: Seven boats sail.\nfigures:\n"
        "- {text: Seven boats, sentence: Seven boats sail.}\n"
        "- {text: 9 goats, sentence: They carry 9 goats.}\n"
        "- {text: 10 goats, sentence: They carry 10 goats.}\n"
        "dates_ahead:\n- {when: on Monday, sentence: They sail on Monday.}\n",
        "Seven boats sail. They carry 9 goats. They sail on Monday.",
    )
    assert html == (
        '<p><span class="point" id="k1">Seven boats sail.</span> '
        '<span class="point" id="f2">They carry 9 goats.</span> '
        '<span class="point" id="d1">They sail on Monday.</span></p>'
    )


def test_headings_come_below_the_pages_own_and_skip_no_level(make_library):
    html = body(make_library, "", "# A\n\n### B\n\n## C\n\n# D\n\n###### E\n\nText.")
    assert re.findall(r"<h(\d)>(\w)</h\1>", html) == [
        ("3", "A"),
        ("4", "B"),
        ("4", "C"),
        ("3", "D"),
        ("4", "E"),
    ]


def test_what_may_scroll_can_be_reached_by_key(make_library):
    html = body(make_library, "", "| a | b |\n|---|---|\n| 1 | 2 |\n\nText.\n\n    code\n")
    assert re.findall(r"<(table|pre)([^>]*)>", html) == [
        ("table", ' tabindex="0"'),
        ("pre", ' tabindex="0"'),
    ]


def test_what_is_hostile_is_gone(make_library):
    html = body(make_library, "", "<script>alert(1)</script> [x](javascript:alert(1)) <i>fine</i>")
    assert "script" not in html
    assert "<i>fine</i>" in html

"""The reading of a Markdown body: safe, and with places that hold."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.model import Place
from site_builder.prose import Mark, escape, mark_places, read_prose
from site_builder.text import one_line

lines = st.text(st.sampled_from("ab1 *_`[]()#+-.!><&;\\|~:=\"'“”é/"), max_size=40).map(one_line)
any_lines = st.text(max_size=60).map(one_line)


@given(lines | any_lines)
def test_an_escaped_line_reads_back_as_itself(line):
    assert read_prose(escape(line)).paragraphs == ((line,) if line else ())


@given(st.lists(lines.filter(bool), min_size=1, max_size=4))
def test_paragraphs_stay_apart(paragraphs):
    body = "\n\n".join(escape(line) for line in paragraphs)
    assert read_prose(body).paragraphs == tuple(paragraphs)


def test_every_kind_of_block_is_a_paragraph_and_blanks_are_folded():
    body = (
        "## A heading\n\nOne *two*\nthree [four](https://example.org).\n\n- item\n- other\n\n"
        "> said\n> so\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n"
    )
    assert read_prose(body).paragraphs == (
        *("A heading", "One two three four.", "item", "other", "said so", "a b", "1 2"),
    )


def test_hostile_markup_is_taken_out():
    html = read_prose(
        '<script>alert(1)</script><img src=x onerror=alert(1)> <a href="javascript:x">a</a>\n\n'
        '[b](javascript:alert(1)) <p onclick="x" id="q1">c</p><iframe src="//x"></iframe>'
    ).html
    assert not re.search(r"script|onerror|onclick|iframe|<img|id=", html)


def test_marked_words_are_wrapped_and_the_first_piece_has_the_anchor():
    html = read_prose("He said “it was *very* good” & left.").html
    marks = [Mark(place=Place(paragraph=0, start=9, end=25), anchor="q1")]
    assert mark_places(html, marks) == (
        '<p>He said “<mark id="q1">it was </mark><em><mark>very</mark></em><mark> good</mark>”'
        " &amp; left.</p>"
    )


def test_a_mark_inside_a_mark_is_nested():
    html = read_prose("He said “no” twice.").html
    marks = [
        Mark(place=Place(paragraph=0, start=9, end=11), anchor="q1"),
        Mark(place=Place(paragraph=0, start=0, end=19), anchor="k1", tag="span"),
    ]
    assert mark_places(html, marks) == (
        '<p><span id="k1">He said “<mark id="q1">no</mark>” twice.</span></p>'
    )


spans = st.tuples(st.integers(0, 2), st.integers(0, 30), st.integers(1, 20))


@given(st.lists(spans, max_size=6))
def test_marking_changes_no_word(wanted):
    html = read_prose(
        "One *two* three & four five.\n\n- six [seven](https://a.b) eight\n\nnine"
    ).html
    marks = [
        Mark(place=Place(paragraph=p, start=start, end=start + length), anchor=f"m{n}")
        for n, (p, start, length) in enumerate(wanted)
    ]
    marked = mark_places(html, marks)
    assert html == re.sub(r'</?mark(?: id="m\d")?>', "", marked)
    assert marked.count("<mark") == marked.count("</mark>")


@pytest.mark.parametrize("piece", ["[", "[ ", "![", "[a](", "<a ", "> ", "- ", "`", "*a "])
def test_what_would_keep_the_parser_busy_for_minutes_reads_back_as_it_stands(piece):
    body = "A line.\n\n" + piece * 20_000
    assert read_prose(body).paragraphs[0] == "A line."


def test_many_links_in_an_article_stay_links():
    body = "\n\n".join("[a](https://b.example) " * 100 for _ in range(10))
    assert read_prose(body).html.count("<a ") == 1000


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>One two.</p>", '<p><mark id="q1">One</mark>! two.</p>'),
        ("<p><em>One</em> two.</p>", '<p><em><mark id="q1">One</mark>!</em> two.</p>'),
        (
            '<p><a href="x">One</a> two.</p>',
            '<p><a href="x"><mark id="q1">One</mark></a>! two.</p>',
        ),
        ("<p>One</p>", '<p><mark id="q1">One</mark>!</p>'),
        ("<p>One” two.</p>", '<p><mark id="q1">One</mark>”! two.</p>'),
        ("<p>One,” two.</p>", '<p><mark id="q1">One</mark>!,” two.</p>'),
    ],
)
def test_what_follows_a_mark_stands_outside_of_links(html, expected):
    mark = Mark(place=Place(paragraph=0, start=0, end=3), anchor="q1", after="!")
    assert mark_places(html, [mark]) == expected

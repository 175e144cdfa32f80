"""Pages that are broken or mean harm: an article or a clear error, soon, and never a crash."""

import datetime
import random
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.errors import SourceError
from site_builder.extract import extract
from site_builder.model import RawDocument
from site_builder.prose import join_blocks, read_prose

NOW = datetime.datetime(2026, 11, 20, tzinfo=datetime.UTC)
NO_ARTICLE = r"nothing on the page looks like an article|too few words"
HOSTILE = {
    "five megabytes of divisions": "<div>" * 1_000_000,
    "a script and no words": "<html><body><div id='app'></div><script>run()</script></body></html>",
    "tables in tables": "<table><tr><td>" * 20_000 + "goat",
    "emphasis in emphasis": "<b><i>" * 50_000,
    "an unclosed comment": "<html><body><!-- <p>The goat is in here.</p>",
    "only a comment": "<!-- goat -->",
    "no markup at all": "   \n goat \n ",
    "a frame": "<frameset><frame src='goat.html'></frameset>",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_page_without_an_article_is_an_error_and_soon(name, read):
    begun = time.process_time()
    with pytest.raises(SourceError, match=NO_ARTICLE) as caught:
        read(HOSTILE[name])
    assert caught.value.problems[0].location == "goat.html"
    assert time.process_time() - begun < 5


def test_a_page_of_too_many_elements_is_an_error(read):
    with pytest.raises(SourceError, match="the page is too large"):
        read("<p>" * 200_000)


@pytest.mark.parametrize(
    "page",
    [
        "<p>The goat is looking at the sea.</p>" * 45_000,
        "<p><b><a href='/goat'>A goat</a></b></p>" * 45_000,
        f"<p>{'<span>goat</span> ' * 21_000}</p>",
        f"<p>{'The goat is looking at the sea. ' * 4_000}</p>" * 90,
        f"<p class='{'goat ' * 200_000}'>The goat is looking at the sea.</p>" * 11,
    ],
)
def test_a_page_of_too_many_lines_words_or_names_is_an_error_and_soon(page, read):
    begun = time.process_time()
    with pytest.raises(SourceError, match="the page is too large"):
        read(page)
    assert time.process_time() - begun < 5


@pytest.mark.parametrize(
    "harm",
    [
        f"<span class='{'hover' * 20_000}'>goat</span>",
        "<nav>" * 200 + "<p>a goat</p>" * 2000 + "</nav>" * 200,
        "<p>" + "<span class='rollover-people-block'>a goat</span>" * 5000 + "</p>",
        "<ul>" + "<li>A goat was looking at the sea.</li>" * 2000 + "</ul>",
        "<p>" + "goat " * 100_000 + "</p>",
        "<div>" * 5000 + "goat" + "</div>" * 5000,
        "<div class='\\ {{[(*?+ 7'><p>goat</p></div>" * 500,
    ],
)
def test_a_page_with_much_of_one_thing_is_read_soon(harm, make_page, read, sentences):
    begun = time.process_time()
    document = read(make_page(harm))
    assert set(sentences) <= set(document.paragraphs)
    assert time.process_time() - begun < 5


@pytest.mark.parametrize(
    "harm",
    [
        "<p>&#0; &#x110000; &nosuch; &#xD800; &amp &lt</p>",
        "\x00\x01\x0b\x1f",
        "<p>\ufffe\uffff</p>",
        "<p>a <b>&#1</b> &#x00B;&#65534;<i>&#xffff; </i>&#99999; &#999999999999; &#x80;</p>",
        "<svg><p>x</p></svg><math><mi>x</mi></math>",
        "<table><td><table><tr><p>x<li>y</table></td><caption>z</table>",
        "<a href='http://[::1'>a</a><a href='//'>b</a><a href='ht tp://x'>c</a><a href=' '>d</a>",
        "<p " + "x=y " * 5000 + ">goat</p>",
        '<script type="application/ld+json">{"@type": "NewsArticle", "author": [[[[]]]</script>',
        '<script type="application/ld+json">' + "[" * 100_000 + "</script>",
        '<script type="application/ld+json">{"@type": ["NewsArticle", 3], "headline": {"a": 1},'
        ' "author": {"name": [null, 4]}, "datePublished": 7, "mainEntityOfPage": [1]}</script>',
        "<meta name='author' content=''><meta property='og:url' content='http://['>",
        "<link rel='canonical' href='not an address'><time datetime='never'>soon</time>",
        "<!DOCTYPE html [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]><p>&b;</p>",
        "</html></body><html><body>",
    ],
)
def test_broken_markup_does_not_keep_the_article_from_being_read(harm, make_page, read, sentences):
    document = read(make_page(harm))
    assert set(sentences) <= set(document.paragraphs)
    assert read_prose(join_blocks(document.blocks)).paragraphs == document.paragraphs


def tried(body):
    raw = RawDocument(
        location="goat.html",
        media_type="text/html",
        body=body,
        fetched_at=NOW,
    )
    try:
        (document,) = extract(raw)
    except SourceError:
        return
    assert document.title
    assert read_prose(join_blocks(document.blocks)).paragraphs == document.paragraphs


TAGS = ("p", "b", "em", "a", "ul", "ol", "li", "table", "tr", "td", "th", "pre", "code", "h2", "br")
TAGS += ("blockquote", "div", "article", "span", "dl", "dt", "img", "section", "sup", "del")
TEXTS = st.text("ab *_`[](){}<>&#!\\|~-+.:0123456789\n“”é\u00a0", max_size=12)
TREES = st.recursive(
    TEXTS,
    lambda inner: st.builds(
        lambda tag, parts: f'<{tag} href="https://orle.example/{tag}">{"".join(parts)}</{tag}>',
        st.sampled_from(TAGS),
        st.lists(inner, max_size=4),
    ),
    max_leaves=25,
)


@given(st.lists(TREES, min_size=1, max_size=6))
@settings(max_examples=120, deadline=None)
def test_any_tree_reads_back_from_its_markdown(trees):
    words = "<p>The goat was taken to a farm above the village, where it is looking at the sea.</p>"
    tried(f"<html><body><article>{words * 3}{''.join(trees)}</article></body></html>".encode())


@pytest.mark.parametrize(
    "harm",
    [
        "<h2>#</h2><h2>C#</h2><h2>\\</h2><h2>\\#</h2><h2>a \\\\#</h2>",
        "<ul><li>|</li><li>|</li><li>a | b</li><li>--- | ---</li></ul>",
        "<ul><li>0|</li><li>\\|</li></ul><p>__0__ _a_b_</p><p>&amp;<code>#0\\</code></p>",
        "<p><a href='https://orle.example'>]:</a> 0&amp;#0:0 ![<a href='https://orle.example'>x</a></p>",
        "<p><b>a</b><b>b</b><i>c</i>*<a href='https://orle.example/(a)_b*c`'>d</a>(e)</p>",
        "<pre>a\u00a0b\n\n    c &lt; d\n~~~\n```</pre><p>e</p>",
        "<ol><li>a<ul><li>b</li></ul></li><li><p>c</p><p>d</p></li></ol><ul><li>e</li></ul>",
        "<table><tr><td>a</td></tr><tr><td>b</td><td>c</td><td>|</td></tr></table>",
        "<blockquote><ul><li>a</li></ul><h3>b</h3>c</blockquote>d",
    ],
)
def test_odd_words_and_nests_read_back_from_their_markdown(harm, make_page, read):
    document = read(make_page(harm))
    assert read_prose(join_blocks(document.blocks)).paragraphs == document.paragraphs


@given(st.binary(max_size=400))
@settings(max_examples=100, deadline=None)
def test_any_bytes_are_an_article_or_an_error(body):
    tried(body)


def test_a_page_with_bytes_changed_at_random_is_still_read(make_page):
    page = make_page("<ul><li>a <b>rope</b></li></ul><table><tr><td>1</td><td>2</td></tr></table>")
    dice = random.Random(20261120)
    for _ in range(60):
        body = bytearray(page.encode())
        for _ in range(dice.randrange(1, 40)):
            body[dice.randrange(len(body))] = dice.randrange(256)
        tried(bytes(body))

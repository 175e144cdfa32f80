"""Which blocks of a page are taken for its article, on invented pages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from site_builder.extract.choice import choose, drop_asides
from site_builder.extract.features import FEATURES, Known, count_features
from site_builder.extract.forest import probability
from site_builder.extract.structure import locate_blocks

STORY = "".join(
    f"<p>The harbour council of Orle met for the {count} time on Tuesday, and put off the vote on"
    f" the new quay again, which its members had hoped to settle before the winter storms.</p>"
    for count in ("third", "fourth", "fifth", "sixth", "seventh", "eighth")
)
TEASERS = "".join(
    f'<li><a href="/n/{n}">Ferry number {n} comes home after a long summer at sea</a></li>'
    for n in range(12)
)
COMMENTS = "".join(
    f'<div class="comment"><span class="comment-author">tugfan{n}</span><p>I have said so for'
    f" {n + 2} years and nobody on this council has ever listened to me.</p></div>"
    for n in range(4)
)
PAGE = f"""<html><head><title>Orle puts off the quay - The Orle Post</title></head><body>
<nav><a href="/">Home</a> <a href="/sea">Sea</a></nav>
<main><article><h1>Orle puts off the quay</h1>{STORY}
<p>This is what the plan says:</p>
<ul><li>The quay is to be 90 metres long and made of oak.</li>
<li>Two cranes will stand on it, one of them for the ferry.</li></ul>
<p>The council will meet again in March, when the ice is gone.</p></article>
<section class="comments" id="comments"><h2>Comments</h2>{COMMENTS}</section></main>
<aside class="sidebar related"><h3>Most read</h3><ul>{TEASERS}</ul></aside>
<footer><a href="/imprint">Imprint</a></footer></body></html>"""


def article_of(page):
    (document,) = page
    return document.text


def test_the_article_is_chosen_and_what_stands_around_it_is_not(read, make_page):
    text = article_of([read(PAGE)])
    assert text.count("harbour council of Orle") == 6
    assert "90 metres long and made of oak" in text
    assert "Ferry number" not in text
    assert "tugfan" not in text
    assert "nobody on this council" not in text


def body(markup):
    return html.document_fromstring(f"<html><body>{markup}</body></html>")


@pytest.mark.parametrize(
    ("markup", "left"),
    [
        ("<nav><a href='/'>Home</a></nav><p>Tug.</p>", "Tug."),
        ("<footer>Orle Post, 2 Quay Row</footer><p>Tug.</p>", "Tug."),
        (
            "<footer><p>She wrote this from the deck of the tug itself.</p></footer>",
            "She wrote this from the deck of the tug itself.",
        ),
        (
            "<p>Said Ada <span class='rollover-people-block'>Ada Lusk More by her</span>Lusk.</p>",
            "Said Ada Lusk.",
        ),
        ("<p>The <span class='tooltip'>tug</span> left.</p>", "The tug left."),
    ],
)
def test_menus_and_cards_go_and_sentences_stay(markup, left):
    tree = body(markup)
    drop_asides(tree)
    assert " ".join(tree.text_content().split()) == left


words = st.text(st.sampled_from("abc AB.,1 \n“”é"), max_size=60)
pieces = st.sampled_from(["p", "div", "li", "h2", "blockquote", "a", "td", "pre"])
trees = st.lists(st.tuples(pieces, words), max_size=12).map(
    lambda found: body("".join(f"<{tag}>{text}</{tag}>" for tag, text in found) or "<p></p>")
)


@given(trees, words, words)
def test_every_block_has_all_features_and_a_probability(tree, title, kept):
    blocks = locate_blocks(tree)
    known = Known(title=title, description=title, kept=kept)
    for number, features in count_features(blocks, known):
        assert 0 <= number < len(blocks)
        assert len(features) == len(FEATURES)
        assert 0 < probability(features) < 1


@given(trees, words)
def test_the_same_page_gives_the_same_choice_in_the_order_of_the_page(tree, title):
    blocks = locate_blocks(tree)
    known = Known(title=title, description="", kept="")
    chosen = choose(blocks, known)
    assert list(chosen) == sorted(set(chosen))
    assert chosen == choose(locate_blocks(tree), known)


def test_a_table_is_whole_or_not_there(read, make_page):
    rows = "".join(f"<tr><td>Quay {n}</td><td>{n * 30} metres</td></tr>" for n in range(1, 7))
    table = f"<table><tr><th>Quay</th><th>Length</th></tr>{rows}</table>"
    text = read(make_page(table + STORY)).text
    assert ("Quay 1 30 metres" in text) == ("Quay 6 180 metres" in text) == ("Quay Length" in text)


def test_no_feature_has_the_name_of_another():
    assert len(set(FEATURES)) == len(FEATURES)

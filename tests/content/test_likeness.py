"""The same text is the same in every typography, and little changes make it no other."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.content.likeness import (
    find_shingles,
    fold_text,
    fold_words,
    is_drawn_from,
    is_excerpt,
)
from site_builder.model import Article

WORDS = st.lists(st.text("abcdefgh", min_size=1, max_size=3), min_size=70, max_size=120)
LONG = " ".join(f"word{number}" for number in range(200))
ARTICLE = Article(location="a.md", slug="a", title="Ferry", published=None, body=LONG)
SAME = [
    ("The mayor’s “plan”", 'the MAYOR\'S "plan"'),
    ("a day — or two", "a day -- or two"),
    ("The *ferry* stops", "The ferry\nstops"),
    ("see [the list](https://post.example/list_(one)?a=b) here", "see the list here"),
    ("Tarn &amp; Sons", "Tarn & Sons"),
    ("the ﬁrst caf\u0065\u0301", "the first caf\u00e9"),
    ("- one\n- two\n\n> three", "one two three"),
]


@pytest.mark.parametrize(("first", "second"), SAME)
def test_printings_of_the_same_words_are_the_same(first, second):
    assert fold_words(first) == fold_words(second)


@pytest.mark.parametrize(
    ("first", "second"), [("it rose by 3", "it rose by 4"), ("he did", "he did not"), ("a", "ä")]
)
def test_other_words_are_another_text(first, second):
    assert fold_words(first) != fold_words(second)


@given(WORDS, st.sampled_from([str.upper, str.title, lambda text: text.replace(" ", "\n\n")]))
@settings(max_examples=40)
def test_case_and_blanks_do_not_count(words, change):
    article = replace(ARTICLE, body=" ".join(words))
    assert fold_text(article) == fold_text(replace(article, body=change(article.body)))


@given(WORDS)
@settings(max_examples=40)
def test_every_long_text_is_drawn_from_itself_and_from_itself_with_more(words):
    shingles = find_shingles(" ".join(words))
    assert is_drawn_from(shingles, shingles)
    assert is_drawn_from(shingles, shingles | find_shingles(LONG))


@given(WORDS, WORDS)
@settings(max_examples=40)
def test_texts_that_share_no_word_are_never_drawn_from_one_another(first, second):
    other = find_shingles(" ".join(word.upper() + "x" for word in second))
    assert not is_drawn_from(find_shingles(" ".join(first)), other)


def test_short_texts_are_never_reprints():
    assert find_shingles(" ".join(LONG.split()[:59])) == frozenset()
    assert not is_drawn_from(frozenset(), frozenset())


def test_short_texts_are_the_same_only_under_the_same_title():
    video = replace(ARTICLE, body="Watch the video.")
    assert fold_text(video) == fold_text(replace(video, title="FERRY"))
    assert fold_text(video) != fold_text(replace(video, title="Bridge"))
    assert fold_text(replace(ARTICLE, title="Bridge")) == fold_text(ARTICLE)


def test_an_empty_text_is_the_same_as_none():
    assert fold_text(replace(ARTICLE, body="***")) == ""


def test_an_article_that_holds_another_beside_much_of_its_own_is_no_reprint():
    short, long = " ".join(LONG.split()[:70]), LONG
    assert is_drawn_from(find_shingles(short), find_shingles(long))
    assert not is_drawn_from(find_shingles(long), find_shingles(short))


@pytest.mark.parametrize(("words", "piece"), [(50, True), (140, True), (160, False), (0, True)])
def test_a_piece_is_much_shorter_than_the_whole(words, piece):
    assert is_excerpt(" ".join(LONG.split()[:words]), LONG) is piece


def test_other_words_are_no_piece():
    assert not is_excerpt("nothing of this stands there at all", LONG)

"""What of an article goes out: the sentences of its claims, at their places, and nothing else."""

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.config import Config, PublishConfig, PublishedSource
from site_builder.model import Extent, Library
from site_builder.plan import plan
from site_builder.publishing import check_shares, find_extent, publish
from site_builder.render import make_environment, render

ARTICLE = """---
title: Bridge
date: 2026-03-01
source: The Quill
url: https://quill.example/bridge
tags: [bridges]
key_points:
- The council voted nine to three.
- It had waited [the council] too long.
quotes:
- text: We walked over it at noon, […] Nobody fell.
  speaker: Ana Díaz
- text: a very short walk
  speaker: Ana Díaz
---

# A first heading

The mayor came late. The council voted nine to three. The clerk wrote it down. A dog barked outside.

Nothing of this is told elsewhere. Nor is this line.

“We walked over it at noon,” said Ana Díaz. The secret sentence stands here. “Nobody fell.”

She called it “a very short walk” & smiled. The <b>last</b> one was quiet.
"""
NONE = PublishConfig(body=Extent.NONE)
EXCERPT = PublishConfig(body=Extent.EXCERPT)


@pytest.fixture
def article(make_library):
    return make_library(bridge=ARTICLE).articles[0]


def test_in_full_nothing_is_left_out(article):
    published = publish(article, PublishConfig())
    assert (published.shown, published.published.share) == (None, 1.0)


def test_none_shows_the_sentences_of_the_claims_alone(article):
    shown = publish(article, NONE).published
    assert shown.paragraphs == (
        "[…] The council voted nine to three. […]",
        "“We walked over it at noon,” said Ana Díaz. […] “Nobody fell.”",
        "She called it “a very short walk” & smiled. […]",
    )


def test_an_excerpt_shows_their_neighbours_too(article):
    shown = publish(article, EXCERPT).published
    assert shown.paragraphs == (
        "The mayor came late. The council voted nine to three. The clerk wrote it down. […]",
        "[…] Nor is this line.",
        "“We walked over it at noon,” said Ana Díaz. The secret sentence stands here."
        " “Nobody fell.”",
        "She called it “a very short walk” & smiled. The last one was quiet.",
    )


@pytest.mark.parametrize("config", [NONE, EXCERPT])
def test_every_claim_keeps_its_words(article, config):
    shown = publish(article, config).published
    for old, new in zip(article.quotes, shown.quotes, strict=True):
        words = [article.paragraphs[p.paragraph][p.start : p.end] for p in old.places]
        assert [shown.paragraphs[p.paragraph][p.start : p.end] for p in new.places] == words


def test_the_share_counts_words(article):
    assert publish(article, NONE).published.share == pytest.approx(26 / 62)


@pytest.mark.parametrize(
    ("own", "config", "expected"),
    [
        (None, PublishConfig(), Extent.FULL),
        (None, NONE, Extent.NONE),
        (
            None,
            replace(NONE, sources=(named := (PublishedSource(name="the quill", body="excerpt"),))),
            "excerpt",
        ),
        (Extent.FULL, replace(NONE, sources=named), Extent.FULL),
    ],
)
def test_an_article_comes_before_its_source_and_that_before_the_site(
    article, own, config, expected
):
    assert find_extent(replace(article.article, publish=own), config) == expected


def test_too_large_a_share_is_told(article):
    config = replace(EXCERPT, limit=0.2)
    (problem,) = check_shares([publish(article, config)], config)
    assert re.fullmatch(
        r"content/articles/bridge\.md: \d\d% of its words are shown, more than the limit of 20%"
        r" \(take key points or quotes away, or set publish: none\)",
        str(problem),
    )


def test_an_article_in_full_is_over_no_limit(article):
    config = PublishConfig(limit=0.01)
    assert check_shares([publish(article, config)], config) == ()


@pytest.fixture
def files(article):
    """Every file of the site with the article, by path."""
    config = Config(base_url="https://quill.example/", publish=NONE)
    library = Library(articles=(publish(article, NONE),))
    environment = make_environment(None, config)
    return {page.path: render(page, environment).body.decode() for page in plan(library, config)}


def test_no_file_has_a_word_that_is_not_published(files):
    for hidden in ("secret sentence", "mayor", "dog barked", "told elsewhere", "was quiet"):
        assert [path for path, text in files.items() if hidden in text] == []


def test_the_anchors_of_the_claims_stand_on_the_page(files):
    page = files["articles/bridge/index.html"]
    assert re.findall(r'id="([kq]\d)"', page) == ["k1", "q1", "q2"]
    assert ">Sentences</h2>" in page


SENTENCES = st.lists(
    st.sampled_from(["We met.", "“It rained,” she said.", "A & B agreed.", "They <left>."]),
    min_size=1,
    max_size=5,
)


@settings(deadline=None)
@given(paragraphs=st.lists(SENTENCES, min_size=1, max_size=4), data=st.data())
def test_whatever_is_claimed_stays_in_its_place(make_library, paragraphs, data):
    texts = [" ".join(sentences) for sentences in paragraphs]
    claim = data.draw(st.sampled_from(data.draw(st.sampled_from(paragraphs))))
    body = "\n\n".join(text.replace("<", "&lt;") for text in texts)
    file = f"---\ntitle: T\ndate: 2026-03-01\nkey_points:\n- {claim}\n---\n\n{body}\n"
    article = make_library(a=file).articles[0]
    shown = publish(article, data.draw(st.sampled_from([NONE, EXCERPT]))).published
    place = shown.key_points[0].place
    assert shown.paragraphs[place.paragraph][place.start : place.end] == claim

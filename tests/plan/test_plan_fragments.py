"""Quoted words of one sentence are shown once, together."""

import pytest

from site_builder.config import Config
from site_builder.plan import plan
from site_builder.render import make_environment, render

ARTICLE = """---
title: Bridge
date: 2026-03-01
quotes:
- text: tiny sun
  speaker: Ana Díaz
- text: very warm
  speaker: {speaker}
---

Ana Díaz called it a “tiny sun” and “very warm” at noon.
"""


@pytest.fixture
def pages(make_library):
    """The pages of a library with one article, by path."""

    def make(speaker: str) -> dict:
        library = make_library(bridge=ARTICLE.format(speaker=speaker))
        return {page.path: page for page in plan(library, Config())}

    return make


def test_fragments_of_one_sentence_and_speaker_are_one_figure_with_both_marked(pages):
    made = pages("Ana Díaz")
    for path in ("articles/bridge/index.html", "people/ana-diaz/index.html"):
        text = render(made[path], make_environment(None, Config())).body.decode()
        assert text.count("<figure") == 1
        assert "a “<em>tiny sun</em>” and “<em>very warm</em>” at noon." in text


def test_both_are_counted_and_marked_in_the_text(pages):
    made = pages("Ana Díaz")
    page = made["articles/bridge/index.html"]
    text = render(page, make_environment(None, Config())).body.decode()
    assert made["index.html"].context["edition"].quotes == 2
    assert text.count("<mark") == 2


def test_fragments_of_two_speakers_stay_apart(pages):
    page = pages("Bo Lindt")["articles/bridge/index.html"]
    assert len(page.context["entry"].quotes) == 2

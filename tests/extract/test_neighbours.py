"""Other articles on the page, and marks of notes: what is no part of the article's words."""

import pytest
from lxml import html

from site_builder.extract.neighbours import drop_neighbours
from site_builder.extract.note_marks import drop_note_marks

TITLE = "Goat steers the old tug"


def article(headline, words, inner=""):
    return f"<article><h1>{headline}</h1><p>{words}</p>{inner}</article>"


OWN = article(TITLE, "Own.")
OTHER = article("Ferry comes home at last", "Other.")
PAGES = {
    "the next article goes": (OWN + OTHER, "Own."),
    "so does the one before": (OTHER + OWN, "Own."),
    "a headline that is shortened is the same": (
        article("Goat steers tug", "Own.") + OTHER,
        "Own.",
    ),
    "an article without a headline of its own stays": (
        f"{OWN}<article><p>Part.</p></article>",
        "Own. Part.",
    ),
    "an article with a lower heading stays": (
        f"{OWN}<article><h2>Ferry comes home</h2><p>Part.</p></article>",
        "Own. Part.",
    ),
    "an article in the page's own stays": (
        article(TITLE, "Own.", OTHER),
        "Own. Other.",
    ),
    "an article around the page's own stays": (
        article("News of the sea", "Around.", OWN),
        "Around. Own.",
    ),
    "where no headline is the page's nothing goes": (
        OTHER + article("Two cranes for the quay", "More."),
        "Other. More.",
    ),
}


@pytest.mark.parametrize(("markup", "left"), PAGES.values(), ids=PAGES)
def test_an_article_with_another_headline_than_the_pages_goes(markup, left):
    tree = html.document_fromstring(f"<html><body>{markup}</body></html>")
    drop_neighbours(tree, TITLE)
    assert " ".join(words.text for words in tree.iter("p")) == left


def test_without_a_title_nothing_goes():
    tree = html.document_fromstring(f"<html><body>{OWN}{OTHER}</body></html>")
    drop_neighbours(tree, "")
    assert len(tree.findall(".//article")) == 2


def test_the_article_that_loads_below_is_not_read(read, sentences):
    first = "".join(f"<p>{sentence}</p>" for sentence in sentences)
    second = "".join(
        f"<p>The ferry came home for the {count} time this year, and all on board were well.</p>"
        for count in ("third", "fourth", "fifth")
    )
    document = read(
        f"<html><head><title>{TITLE}</title></head><body><main>"
        f"<article><h1>{TITLE}</h1>{first}</article>"
        f"<article><h1>Ferry comes home at last</h1>{second}</article></main></body></html>"
    )
    assert document.paragraphs == (TITLE, *sentences)


@pytest.mark.parametrize(
    ("markup", "left"),
    [
        ('The tug left.<sup><a href="#fn1">1</a></sup> It sank.', "The tug left. It sank."),
        ('The tug left.<sup class="r"><a href="/tug#n-2">[2]</a></sup>', "The tug left."),
        ('The tug left.<sup> <a href="#n">*</a> </sup>', "The tug left."),
        ('The tug<a href="#a">s</a> left.', "The tugs left."),
        ("A quay of 90 m<sup>2</sup>.", "A quay of 90 m2."),
        ('The 3<sup><a href="/third">rd</a></sup> tug.', "The 3rd tug."),
        ('The tug<sup><a href="#note">see below</a></sup> left.', "The tugsee below left."),
        ('The tug<sup>a <a href="#n">1</a></sup> left.', "The tuga 1 left."),
        ('At 10<sup><a href="https://orle.example/units">6</a></sup>.', "At 106."),
    ],
)
def test_only_raised_marks_that_lead_to_a_note_go(markup, left):
    tree = html.document_fromstring(f"<html><body><p>{markup}</p></body></html>")
    drop_note_marks(tree)
    assert tree.text_content() == left


def test_the_words_before_and_after_a_mark_of_a_note_stay(make_page, read):
    sentence = "The goat will be seen at sea again,{} said its farmer on a windy Tuesday."
    mark = '<sup id="back1"><a href="#note1">1</a></sup>'
    document = read(make_page(f"<p>{sentence.format(mark)}</p>"))
    assert document.paragraphs[-1] == sentence.format("")

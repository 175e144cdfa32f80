"""Captions are apart: none runs into the text, none is a key point, and no sentence is lost."""

import pytest
from lxml import html

from site_builder.clean import clean
from site_builder.extract.captions import drop_captions
from site_builder.summarize import summarize

CAPTION = (
    "Pilot Bo Larch, who was on leave, shows the wheel of the tug on Monday, 20 November 2026."
)
BEFORE = (
    "It was seen again on Tuesday, on the roof of the customs house, by two pilots at breakfast."
)
AFTER = "By Wednesday it had found its way into the tower of the fire station, and rung both bells."
IMAGE = "<img src='tug.jpg' alt='A wheel'>"
CAPTIONS = {
    "a figure": f"<figure>{IMAGE}<figcaption>{CAPTION}</figcaption></figure>",
    "a figure with a credit": f"<figure>{IMAGE}<figcaption><p>{CAPTION}</p>"
    "<small>Bo Larch/Orle</small></figcaption></figure>",
    "a blog's old markup": f"<div class='wp-caption alignnone'>{IMAGE}"
    f"<p class='wp-caption-text'>{CAPTION}</p></div>",
    "a division": f"<div class='image'>{IMAGE}<div class='caption'>{CAPTION}</div></div>",
    "a paragraph": f"<p>{IMAGE}</p><p class='imageCaption'>{CAPTION}</p>",
    "a span": f"<div class='photo'>{IMAGE}<span class='photo__caption'>{CAPTION}</span></div>",
    "a class of a program": f"<div>{IMAGE}<div class='LeadCaption__x9'>{CAPTION}</div></div>",
    "a figure inside a paragraph": f"<p>{BEFORE}<span class='caption'>{CAPTION}</span></p>",
}


@pytest.mark.parametrize("name", CAPTIONS)
def test_a_caption_is_neither_in_the_text_nor_a_key_point(name, make_page, read, sentences):
    body = f"<p>{BEFORE}</p>{CAPTIONS[name]}<p>{AFTER}</p>"
    document = clean(read(make_page(body)))
    assert "Bo Larch" not in document.text
    assert set(document.paragraphs) >= {*sentences, BEFORE, AFTER}
    points = (point.text for point in summarize(document, 9).key_points)
    assert not any("Bo Larch" in point for point in points)


@pytest.mark.parametrize("name", CAPTIONS)
def test_words_that_follow_a_caption_stay(name, make_page, read):
    body = f"<div>{BEFORE} {CAPTIONS[name]} {AFTER} It is there still, and rings at noon.</div>"
    document = read(make_page(body))
    assert BEFORE in document.text
    assert AFTER in document.text
    assert "It is there still, and rings at noon." in document.text


def test_who_said_a_quote_stays_below_it(make_page, read):
    quote = "I saw a goat, and it saw me, and that was that for the whole of the night watch."
    body = (
        f"<p>{BEFORE}</p><figure><blockquote><p>{quote}</p></blockquote>"
        "<figcaption>Ida Quill, who was on watch that night and has not been to sea since"
        f"</figcaption></figure><p>{AFTER}</p>"
    )
    text = read(make_page(body)).text
    assert quote in text
    assert "Ida Quill, who was on watch" in text


def test_the_name_of_a_table_stays(make_page, read):
    body = (
        f"<p>{BEFORE}</p><table><caption>Damage to boats by goats</caption>"
        "<tr><th>Boat</th><th>Damage</th></tr><tr><td>Tug</td><td>paint</td></tr></table>"
        f"<p>{AFTER}</p>"
    )
    assert "paint" in read(make_page(body)).text


def test_what_has_the_words_of_an_article_is_no_caption():
    tree = html.fromstring(f"<div><div class='caption'>{f'<p>{BEFORE}</p>' * 8}</div></div>")
    drop_captions(tree)
    assert tree.text_content().count(BEFORE) == 8

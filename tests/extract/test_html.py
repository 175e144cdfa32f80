"""Pages: the article with its structure, and words that are the same as text and as Markdown."""

import pytest

from site_builder.extract import html
from site_builder.model import BlockKind
from site_builder.prose import join_blocks, read_prose


def body_of(document):
    """The Markdown after the article's three known paragraphs."""
    return join_blocks(document.blocks).rpartition("looking at the sea.")[2].strip()


CASES = {
    "headings keep their level": (
        "<h2>What the goat said</h2><p>It said nothing that was understood by the pilots.</p>"
        "<h3>And after that</h3><p>After that it said the same again, and more slowly.</p>",
        "## What the goat said\n\nIt said nothing that was understood by the pilots.\n\n"
        "### And after that\n\nAfter that it said the same again, and more slowly.",
    ),
    "links, emphasis and code stay inside their sentence": (
        '<p>It is <a href="https://orle.example/goats?id=3&amp;utm_source=x">a goat</a> of '
        "<strong>great</strong> age, <em>said</em> the vet, and answers to <code>goat</code>.</p>",
        "It is [a goat](https://orle.example/goats?id=3) of **great** age, *said* the vet, and "
        "answers to `goat`.",
    ),
    "the words of a link without an address stay": (
        "<p>The office of <span class='link'><a>the harbour master</a></span> was closed,"
        " and so was <a href='#top'>the shop</a> beside <a href='javascript:x()'>the pier</a>.</p>",
        "The office of the harbour master was closed, and so was the shop beside the pier.",
    ),
    "relative links are made absolute": (
        '<p>The goat is kept at <a href="/farms/upper">the upper farm</a> by two pilots.</p>',
        "The goat is kept at [the upper farm](https://orle.example/farms/upper) by two pilots.",
    ),
    "lists keep their kind": (
        "<p>The goat has eaten, so far and as far as anybody knows:</p>"
        "<ul><li>a <b>rope</b></li><li>the <a href='https://orle.example/f'>flag</a></li></ul>"
        "<ol><li>the log</li><li>the lunch</li></ol>",
        "The goat has eaten, so far and as far as anybody knows:\n\n- a **rope**\n"
        "- the [flag](https://orle.example/f)\n\n1. the log\n2. the lunch",
    ),
    "a quotation keeps its paragraphs": (
        "<blockquote><p>I saw a goat, and it saw me, and that was that.</p>"
        "<p>I have not been to sea since then, and I will not go.</p></blockquote>",
        "> I saw a goat, and it saw me, and that was that.\n\n"
        "> I have not been to sea since then, and I will not go.",
    ),
    "a table is a block a row": (
        "<table><tr><th>Boat</th><th>Damage</th></tr><tr><td>Tug</td><td>paint | rope</td></tr>"
        "<tr><td>Ferry</td><td>none</td></tr></table>",
        "| Boat | Damage |\n| --- | --- |\n| Tug | paint \\| rope |\n| Ferry | none |",
    ),
    "sentences that stand bare in a division stay whole": (
        "<div>The office of <em>the harbour</em> was closed on that day and the next.<br><br>The "
        "shop at <b>the pier</b> was closed as well, until Tuesday at noon.</div>",
        "The office of *the harbour* was closed on that day and the next.\n\n"
        "The shop at **the pier** was closed as well, until Tuesday at noon.",
    ),
    "two line breaks end a paragraph, one does not": (
        "<div>The harbour office was closed on that day and the next.<br>&nbsp;<br>The shop was "
        "closed as well,<br>until Tuesday at noon.</div>",
        "The harbour office was closed on that day and the next.\n\n"
        "The shop was closed as well, until Tuesday at noon.",
    ),
    "cells that set out a page are apart": (
        "<table><tr><td>The pier was open until Tuesday at noon, it is said.</td><td>The "
        "harbour office was closed on that day.<p>So was the shop of the harbour, until "
        "the goat was found.</p><p>The sea was calm for all of that week.</p></td></tr>"
        "</table>",
        "The pier was open until Tuesday at noon, it is said.\n\nThe harbour office was closed on "
        "that day.\n\nSo was the shop of the harbour, until the goat was found.\n\nThe "
        "sea was calm for all of that week.",
    ),
    "blanks between words of different styles stay": (
        "<p>It was seen by <b>Una</b> <em>and</em> <b>Bo </b>on the <i> old</i> pier that"
        "<br>night, and by <code>x</code>, y<sub>2</sub> and the <b>crew</b>men.</p>",
        "It was seen by **Una** *and* **Bo** on the *old* pier that night, and by `x`, y2 and the "
        "**crew**men.",
    ),
    "a program keeps its lines": (
        "<pre><code><b>steer</b>(tug)\n  <i>until</i> morning &lt; noon\n</code></pre>",
        "<pre><code>steer(tug)\n  until morning &lt; noon\n</code></pre>",
    ),
    "captions are no part of the text": (
        "<figure><img src='g.jpg' alt='A goat'><figcaption>The goat.</figcaption></figure>"
        "<p>It was seen again on Tuesday, on the roof of the customs house.</p>",
        "It was seen again on Tuesday, on the roof of the customs house.",
    ),
    "what Markdown would read as markup is escaped": (
        "<p>It was *not* a [sheep](x), he wrote, but # 1 of 2_goats &lt;b&gt; &amp;amp; co.</p>",
        "It was \\*not\\* a [sheep]\\(x), he wrote, but # 1 of 2_goats &lt;b> &amp;amp; co.",
    ),
}
HEAD = '<title>Goat steers tug</title><link rel="canonical" href="https://orle.example/goat">'


@pytest.mark.parametrize("name", CASES)
def test_structure_is_kept(name, make_page, read):
    body, expected = CASES[name]
    document = read(make_page(body, HEAD))
    assert body_of(document) == expected
    assert read_prose(join_blocks(document.blocks)).paragraphs == document.paragraphs


def test_the_article_is_found_without_what_is_around_it(make_page, read, sentences):
    document = read(make_page())
    assert tuple(b.text for b in document.blocks if b.kind is BlockKind.PARAGRAPH) == sentences


def test_reader_comments_are_no_part_of_the_article(make_page, read, sentences):
    comments = (
        "<section id='comments'><h2>Comments</h2><p>My goat would never do that.</p></section>"
    )
    assert "My goat" not in read(make_page(comments)).text


def test_a_page_without_a_title_takes_one_from_its_text(read, sentences):
    text = "".join(f"<p>{sentence}</p>" for sentence in sentences)
    document = read(f"<html><body><article>{text}</article></body></html>")
    assert document.title == sentences[0].removesuffix(".")


def test_what_the_library_leaves_out_is_found_as_well(make_page, read, monkeypatch):
    """As where a list of reviews follows its introduction."""
    reviews = "".join(
        f"<p>Tug {n} is blue, and goats like it more than the last.</p>" for n in range(200)
    )
    real = html._extracted

    def only_the_introduction(tree, effort):
        found = real(tree, effort)
        for paragraph in list(found.iter("p"))[12:]:
            paragraph.getparent().remove(paragraph)
        return found

    monkeypatch.setattr(html, "_extracted", only_the_introduction)
    assert "Tug 199 is blue" in read(make_page(reviews)).text

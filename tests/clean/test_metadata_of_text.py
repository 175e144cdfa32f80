"""What cleaning reads into the metadata: the title, who wrote it, for whom, and when."""

import datetime

import pytest

from site_builder.clean import clean
from site_builder.model import Block, BlockKind, Document
from site_builder.prose import escape

FIRST = "The harbour of Port Ness was closed on Monday after a goat was seen at the wheel of a tug."
LAST = "The goat was taken to a farm above the village, where it is said to be looking at the sea."


def document(*texts, title="Goat steers tug", **metadata):
    blocks = tuple(Block(text=text, markdown=escape(text)) for text in texts)
    return Document(location="goat.txt", title=title, blocks=blocks, **metadata)


def test_header_lines_fill_what_is_empty_and_leave_the_body():
    article = clean(document("By Una Stroom", "The Orle Post | 18 November 2026", FIRST, LAST))
    assert article.byline == "Una Stroom"
    assert article.source == "The Orle Post"
    assert article.published == datetime.date(2026, 11, 18)
    assert article.paragraphs == (FIRST, LAST)


def test_header_lines_do_not_replace_what_is_known():
    known = {
        "byline": "Bo Larch",
        "source": "Orle Radio",
        "published": datetime.date(2026, 1, 2),
    }
    given = document("By Una Stroom", "The Orle Post | 18 November 2026", FIRST, LAST, **known)
    article = clean(given)
    assert (article.byline, article.source, article.published) == tuple(known.values())
    assert article.paragraphs == (FIRST, LAST)


def test_a_byline_below_a_standfirst_is_read():
    assert clean(document(FIRST, "By Una Stroom", LAST)).byline == "Una Stroom"


def test_a_heading_is_no_byline():
    heading = Block(text="By Royal Order", markdown="## By Royal Order", kind=BlockKind.HEADING)
    given = document(FIRST, LAST)
    given = Document(location="x", title="Goat", blocks=(given.blocks[0], heading, given.blocks[1]))
    assert clean(given) == given


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("For the latest news, goats and weather, head to The Orle Post.", "The Orle Post"),
        ("For more on this story, visit Orle Radio.", "Orle Radio"),
        ("© 2026 The Orle Post. All rights reserved.", "The Orle Post"),
        ("© The Orle Post 2026", "The Orle Post"),
        ("Copyright © 2026 Orle Radio", "Orle Radio"),
        ("Copyright 2026 Orle", "Orle"),
        ("© 2026 Orle Times. Privacy", "Orle Times"),
        ("© 2026 St. Orle Post. Imprint", "St. Orle Post"),
        ("Follow Orle Radio on Facebook and WhatsApp", "Orle Radio"),
        ("Hear this report again on the Orle Radio app, or at six on Orle Radio.", "Orle Radio"),
        ("Follow us on Facebook and WhatsApp", ""),
        ("For more news, visit our website.", ""),
        ("Copyright 2026. All rights reserved.", ""),
    ],
)
def test_the_outlet_is_taken_from_what_it_says_of_itself(line, source):
    article = clean(document(FIRST, LAST, line))
    assert article.source == source
    assert article.paragraphs == (FIRST, LAST)


def test_the_agency_of_a_place_line_is_the_outlet_and_the_line_stays():
    first = f"PORT NESS, 18 November (Seawire) — {FIRST}"
    article = clean(document(first, LAST))
    assert article.source == "Seawire"
    assert article.paragraphs == (first, LAST)


def test_a_title_that_is_a_label_gives_way_to_the_next_line():
    article = clean(document("Goat steers tug", FIRST, LAST, title="Advertisement"))
    assert article.title == "Goat steers tug"
    assert article.paragraphs == (FIRST, LAST)


def test_a_title_that_is_a_header_line_is_read_and_gives_way():
    article = clean(document("Goat steers tug", FIRST, LAST, title="Orle Radio | 18 November 2026"))
    assert (article.title, article.source) == ("Goat steers tug", "Orle Radio")
    assert article.published == datetime.date(2026, 11, 18)
    assert article.paragraphs == (FIRST, LAST)


@pytest.mark.parametrize("repeated", ["Goat steers tug", "GOAT STEERS TUG", "Goat steers a tug"])
def test_a_title_repeated_above_the_body_goes_with_the_labels_before_it(repeated):
    assert clean(document("Harbour", repeated, FIRST, LAST)).paragraphs == (FIRST, LAST)


def test_a_lead_like_the_title_stays():
    lead = "Goat steers tug, says harbour."
    assert clean(document(lead, FIRST, LAST)).paragraphs == (lead, FIRST, LAST)

"""Which texts only lead to an article, and which short ones are one."""

import pytest

from site_builder.extract.teaser import is_teaser
from site_builder.extract.text import read_text

LEAD = (
    "A goat was seen at the wheel of a tug in Port Ness on Monday, and the harbour was closed for "
    "an hour while the crew of another boat tried to climb aboard with ropes and a bag of oats."
)
BODY = "Nobody was hurt, the harbour office said. The tug has lost some of its paint."


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Goat steers tug.",
        LEAD,
        f"{LEAD} Nobody was hurt.",
        f"{LEAD} {BODY} The goat was […]",
        f"{LEAD} {BODY} The goat was [...]",
        f"{LEAD} {BODY} The goat was…",
        f"{LEAD} {BODY}\n\nRead more",
        f"{LEAD} {BODY} Read the full story at The Orle Post »",
        f"{LEAD} {BODY}\n\nContinue reading Goat steers tug →",
        f"{LEAD} Then […]\n\nThe post Goat steers tug appeared first on The Orle Post.",
    ],
)
def test_a_sentence_or_two_or_a_text_that_breaks_off_is_a_teaser(text):
    assert is_teaser(read_text(text))


@pytest.mark.parametrize(
    "text",
    [
        f"{LEAD} {BODY}",
        f"{LEAD} {BODY}\n\nThe post Goat steers tug appeared first on The Orle Post.",
        f"{LEAD} {BODY} More oats are needed. Read more books, the harbour master said.",
        f"{LEAD} {LEAD} {LEAD} {LEAD} {BODY}\n\nRead more: Ferry stops for the winter",
    ],
)
def test_a_short_article_is_none(text):
    assert not is_teaser(read_text(text))

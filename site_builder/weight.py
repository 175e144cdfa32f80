"""How much an article reports: what puts it first. Not for which articles are one story."""

from site_builder.model import VerifiedArticle
from site_builder.text import one_line

# Somebody whose words were found in the text weighs as much as this many words of it.
WORDS_A_SPEAKER = 100
MOST_SPEAKERS = 8
MOST_WORDS = 1000


def weigh(item: VerifiedArticle) -> int:
    """The words of an article, and the people whose own words it holds.

    Both end somewhere, so that neither a transcript nor a survey leads by its mass.
    """
    speakers = min(len(find_speakers(item)), MOST_SPEAKERS)
    return min(count_words(item), MOST_WORDS) + WORDS_A_SPEAKER * speakers


def count_words(item: VerifiedArticle) -> int:
    """The words of its text."""
    return sum(len(paragraph.split()) for paragraph in item.paragraphs)


def find_speakers(item: VerifiedArticle) -> set[str]:
    """Everyone whose words were found in its text, by name."""
    return {one_line(quote.speaker).casefold() for quote in item.quotes if quote.verbatim} - {""}

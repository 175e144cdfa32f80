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
    words = sum(len(paragraph.split()) for paragraph in item.paragraphs)
    speakers = {one_line(quote.speaker).casefold() for quote in item.quotes if quote.verbatim}
    return min(words, MOST_WORDS) + WORDS_A_SPEAKER * min(len(speakers - {""}), MOST_SPEAKERS)

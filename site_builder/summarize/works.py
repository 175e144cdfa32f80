"""Titles of books, shows and songs between quotation marks: nobody says them. Not for headlines."""

import re
from collections.abc import Sequence

from site_builder.summarize.tokens import Paragraph, Token

WORD = re.compile(r"[^\W_][\w’'\-]*")
SMALL_WORDS = frozenset("a an the of and or in is on to with for at by from as vs".split())
# What is before the title, or after it: “her memoir, ‘…’”, “the ‘…’ star”.
WORKS = frozenset(
    """ad advert album anthem ballad blockbuster book broadcast cartoon column comedy documentary
    drama episode essay exhibition fable festival fiction film hit hymn magazine memoir memoirs
    movie musical novel opera pageant painting play podcast poem program programme pseudonym
    sculpture sequel series show single sitcom song soundtrack story strip symphony telenovela
    thriller tour tune video""".split()
)
BESIDE_WORKS = WORKS | frozenset("author creator host presenter radio reboot star stars".split())
TITLED_BEFORE = frozenset("—–-:.")
BEFORE_TITLES = frozenset("of on told tells titled entitled".split())


def is_title(paragraph: Paragraph, quote: int) -> bool:
    """Whether the quotation at this token is the title of a work, as its neighbours show.

    Every word of a title has a capital, so that “on” before it means the air, not a subject.
    """
    segment = paragraph.segments[paragraph.tokens[quote].quote]
    words = WORD.findall(paragraph.text, segment.start, segment.end)
    following = paragraph.tokens[quote + 1 : quote + 4]
    is_by = [token.lower for token in following[:1]] == ["by"]
    if is_by and any(token.is_name_like for token in following):
        return quote == 0 or paragraph.tokens[quote - 1].text in TITLED_BEFORE
    if not is_set_like_a_title(words):
        return False
    before = [token for token in paragraph.tokens[max(0, quote - 2) : quote] if token.text != ","]
    after = paragraph.tokens[quote + 1 : quote + 2]
    return _is_work(before, after) or (len(words) > 1 and _is_aired(before))


def is_set_like_a_title(words: Sequence[str]) -> bool:
    """Whether every word but the small ones has a capital."""
    if not words or not all(_is_of_title(word) for word in (words[0], words[-1])):
        return False
    return all(_is_of_title(word) or word.lower() in SMALL_WORDS for word in words)


def _is_of_title(word: str) -> bool:
    return word[0].isupper() or word[0].isdigit()


def _is_work(before: list[Token], after: tuple[Token, ...]) -> bool:
    """Whether a word beside the title says what kind of work it is."""
    near = (*before[-1:], *after)
    return any(token.lower in (WORKS if token in before else BESIDE_WORKS) for token in near)


def _is_aired(before: list[Token]) -> bool:
    """Whether the title follows its owner or a preposition: “on CNN’s ‘…’”, “the host of ‘…’”."""
    return any(token.is_possessive or token.lower in BEFORE_TITLES for token in before[-1:])

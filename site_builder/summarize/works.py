"""Titles of books, shows and songs between quotation marks: nobody says them. Not for headlines."""

import re
from collections.abc import Sequence

from site_builder.summarize.lexicon import SAYING
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
# Texts that have a title and often stand before it: “the report, ‘…’, is based on”.
TEXTS = WORKS | frozenset("article lecture paper report speech study talk textbook thesis".split())
SIGNS = frozenset(
    """sign signs banner banners placard placards poster posters plaque sticker stickers motto
    slogan t-shirt billboard notice inscription""".split()
)
READING = frozenset("read reads reading say says said warns :".split())
SPEAKING = frozenset("he she they who i we".split())
SIGN_REACH = 10
BESIDE_WORKS = WORKS | frozenset("author creator host presenter radio reboot star stars".split())
TITLED_BEFORE = frozenset("—–-:.")
BEFORE_TITLES = frozenset("of on told tells titled entitled".split())


def is_title(paragraph: Paragraph, quote: int) -> bool:
    """Whether the quotation at this token is the title of a work, as its neighbours show.

    Every word of a title has a capital, so that “on” before it means the air, not a subject.
    """
    if _is_inscription(paragraph.tokens, quote) or _is_between_commas(paragraph, quote):
        return True
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


def _is_inscription(tokens: Sequence[Token], quote: int) -> bool:
    """Whether a sign says it: “a banner that read ‘…’”, “the sign at the crossing says ‘…’”."""
    before = [token.lower for token in tokens[max(0, quote - SIGN_REACH) : quote]]
    sign = max((n for n, word in enumerate(before) if word in SIGNS), default=None)
    if sign is None or before[-1] not in READING:
        return False
    between = tokens[quote - len(before) + sign + 1 : quote - 1]
    if before[-1] == ":" and between:
        return False
    return not any(t.is_quote or t.text in ".;" or t.lower in SPEAKING for t in between)


def _is_between_commas(paragraph: Paragraph, quote: int) -> bool:
    """Whether the quotation is another word for a text before it: “the report, ‘…’, is”."""
    tokens, segment = paragraph.tokens, paragraph.segments[paragraph.tokens[quote].quote]
    follows = paragraph.text[segment.end - 1 : segment.outer_end + 1]
    return (
        quote > 1
        and tokens[quote - 1].text == ","
        and tokens[quote - 2].lower in TEXTS
        and "," in follows
        and paragraph.text[segment.start].isupper()
        and not any(token.lower in SAYING for token in tokens[quote + 1 : quote + 3])
    )


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

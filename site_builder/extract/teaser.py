"""Whether a text is the whole article or only leads to it. Knows the text alone."""

import re
from collections.abc import Sequence

from site_builder.extract.titles import SENTENCE_END, WORD
from site_builder.model import Block

# So many sentences, or words, are a teaser even if nothing says so.
MOST_SENTENCES = 2
FEWEST_WORDS = 40
# A longer text that ends in "Read more: …" points to another article.
MOST_WORDS_OF_A_TEASER = 150
CUT_OFF = re.compile(r"(?:…|\.\.\.|\[…\]|\[\.\.\.\]|\(more…?\))\W*$")
LEADS_ON = re.compile(
    r"(?:^|[.!?…\]]\W*)(?:click here to )?"
    r"(?:(?:continue|keep) reading\b[^.!?,]{0,80}"
    r"|(?:learn more|more|read (?:more|on)|(?:read )?(?:the )?(?:full|whole) (?:article|post|story)"
    r"|read the rest)(?:\W+(?:about|at|by|from|here|in|of|on)\b[^.!?,]{0,80})?)\W*$",
    re.IGNORECASE,
)
# What programs for blogs put below every entry, whole or not.
SIGNATURE = re.compile(
    r"^(?:the post|this (?:article|post)) .{1,300}\bappeared first on\b", re.IGNORECASE
)


def is_teaser(blocks: Sequence[Block]) -> bool:
    """Whether the text is a sentence or two, or breaks off: “Read more”, “[…]”."""
    texts = _texts(blocks)
    if is_short(blocks):
        return True
    breaks_off = CUT_OFF.search(texts[-1]) or LEADS_ON.search(texts[-1])
    return bool(breaks_off) and _words(texts) < MOST_WORDS_OF_A_TEASER


def is_short(blocks: Sequence[Block]) -> bool:
    """Whether the text is a sentence or two."""
    texts = _texts(blocks)
    words = _words(texts)
    sentences = sum(len(SENTENCE_END.findall(f"{text} ")) or 1 for text in texts)
    return words < FEWEST_WORDS or (sentences <= MOST_SENTENCES and words < MOST_WORDS_OF_A_TEASER)


def _texts(blocks: Sequence[Block]) -> Sequence[str]:
    return [block.text for block in blocks if not SIGNATURE.match(block.text)]


def _words(texts: Sequence[str]) -> int:
    return sum(len(WORD.findall(text)) for text in texts)

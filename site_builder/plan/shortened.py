"""Whether a sentence is one of a text with something left out, as key points are shortened."""

import re
from difflib import SequenceMatcher
from itertools import pairwise

# A name that stands for a pronoun, and what a word carries besides its letters.
INSERTED = re.compile(r"\[[^\]]*\]")
MARKS = "\"'“”‘’«»„.,;:!?()–—-"
# What is left out begins or ends here, never in the middle of a clause.
BORDER = re.compile(r"[,;:()–—]|(?:^|\s)-(?:\s|$)")


def is_shortened(point: str, paragraph: str) -> bool:
    """Whether the words stand in the paragraph in their order, and only whole insertions are gone.

    A word that a writer put in or took out makes it another sentence.
    """
    kept = [word.strip(MARKS).casefold() for word in INSERTED.sub(" ", point).split()]
    kept = [word for word in kept if word]
    raw = paragraph.split()
    words = [word.strip(MARKS).casefold() for word in raw]
    blocks = SequenceMatcher(None, kept, words, autojunk=False).get_matching_blocks()[:-1]
    if not kept or sum(block.size for block in blocks) < len(kept):
        return False
    gaps = (raw[one.b + one.size - 1 : other.b] for one, other in pairwise(blocks))
    pronoun_left_out = bool(INSERTED.search(point))
    return all(_is_border(gap) or (pronoun_left_out and len(gap) == 2) for gap in gaps)


def _is_border(gap: list[str]) -> bool:
    """Whether words left out, with the one before them, are an insertion between marks."""
    return bool(BORDER.search(gap[0][-1:]) or BORDER.search(gap[-1][-1:]))

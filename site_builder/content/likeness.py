"""How much of one article's text is another's, whatever furniture and typography it came with.

Not for which of two like articles is the original: see `doubles`.
"""

import hashlib
import zlib

from site_builder.model import Article
from site_builder.wording import fold_words

SHINGLE = 5  # words in a row: fewer are shared by chance, more are broken by each small change
# A shorter text is shared by chance as well: a notice, a standing line, a list of results.
FEWEST_WORDS = 60
# Of the shorter text, and of the one that is to be a reprint. The first was measured, see
# docs/design.md; the second leaves alone what only holds the other beside much of its own.
NEARLY_ALL = 0.8
A_GOOD_PART = 0.4
# A piece of a text has fewer of its words than that; a shortened text of a page has more.
PIECE = 0.75


def fold_text(article: Article) -> str:
    """What two articles share if they say the same: a hash of all their words, or nothing.

    A text of few words is the same only under the same title: “Watch the video” stands below many.
    """
    words = fold_words(article.body)
    if len(words) < FEWEST_WORDS:
        words = (*fold_words(article.title), *words) if words else ()
    return hashlib.sha256(" ".join(words).encode()).hexdigest() if words else ""


def find_shingles(markdown: str) -> frozenset[int]:
    """Every five words in a row of a body, as numbers; none of a body of few words."""
    words = fold_words(markdown)
    return _shingles(words) if len(words) >= FEWEST_WORDS else frozenset()


def is_drawn_from(later: frozenset[int], earlier: frozenset[int]) -> bool:
    """Whether the shorter text is nearly all in the other, and makes up a good part of the later."""
    shared = len(later & earlier)
    shorter = min(len(later), len(earlier))
    return shared > 0 and shared >= NEARLY_ALL * shorter and shared >= A_GOOD_PART * len(later)


def is_excerpt(piece: str, whole: str) -> bool:
    """Whether a body is but a piece of another: nearly all of it is there, and much more besides.

    Feeds bring such pieces of articles whose pages hold all.
    """
    words = fold_words(piece)
    if len(words) >= PIECE * len(fold_words(whole)):
        return False
    shingles, others = _shingles(words), _shingles(fold_words(whole))
    return len(shingles & others) >= NEARLY_ALL * len(shingles)


def _shingles(words: tuple[str, ...]) -> frozenset[int]:
    starts = range(max(1, len(words) - SHINGLE + 1) if words else 0)
    return frozenset(
        zlib.crc32(" ".join(words[start : start + SHINGLE]).encode()) for start in starts
    )

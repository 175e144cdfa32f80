"""Which lines of a new article are its site's: they stand in articles that tell different stories.

Pure. Not for where such a line may go from an article: that is told in `clean`.
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import combinations

from site_builder.content.lines import read_lines
from site_builder.content.shelf import Shelf
from site_builder.content.sites import find_site
from site_builder.model import Document
from site_builder.prose import join_blocks
from site_builder.wording import fold_words

# A line is its site's when so many articles hold it.
FEWEST_ARTICLES = 3
# Two articles tell different stories if no more than half of either is word for word in the other,
# and of the long words in the rest at most a fifth of the shorter one's. Measured: two articles of
# one outlet on one election share .16 in the middle, two halves of one article .27.
SAME_TEXT = 0.5
LONG = 5
SAME_WORDS = 0.2
# More articles that hold a line are not compared.
MOST_COMPARED = 30


def find_recurring(
    shelf: Shelf, document: Document, own: str = "", fewest: int = FEWEST_ARTICLES
) -> Mapping[str, str]:
    """The lines of a document by their keys that recur on its site, or are known to.

    Articles that share more than such lines (reprints, updates, parts of a series) count as one.
    `own` is the location of the article's file, if it has one.
    """
    site = find_site(document.url, document.source)
    if not site:
        return {}
    articles = (file.article for file in shelf.files if file.article)
    bodies = {
        article.location: article.body
        for article in articles
        if article.location != own and (article.url != document.url or not document.url)
    }
    places = shelf.lines.find_places(site, (f.article for f in shelf.files if f.article))
    known = shelf.recurring.get(site, {})
    body = join_blocks(document.blocks)
    return {
        key: line
        for key, line in read_lines(body).items()
        if key in known
        or _are_enough(
            body, [bodies[p] for p in sorted(places.get(key, ())) if p in bodies], fewest
        )
    }


def _are_enough(body: str, others: Sequence[str], fewest: int) -> bool:
    """Whether so many of the articles, this one among them, tell different stories."""
    if len(others) < fewest - 1:
        return False
    different = [other for other in others[:MOST_COMPARED] if _tell_apart(body, other)]
    return any(
        all(_tell_apart(*pair) for pair in combinations(group, 2))
        for group in combinations(different, fewest - 1)
    )


@lru_cache(maxsize=4096)
def _tell_apart(first: str, second: str) -> bool:
    """Whether two bodies tell different stories, beside the lines that both hold."""
    lines, others = _read(first), _read(second)
    own, other = _without(lines, others), _without(others, lines)
    if len(own) < SAME_TEXT * _length(lines) or len(other) < SAME_TEXT * _length(others):
        return False
    words, their = ({word for word in found if len(word) >= LONG} for found in (own, other))
    return len(words & their) <= SAME_WORDS * min(len(words), len(their))


@lru_cache(maxsize=256)
def _read(body: str) -> Mapping[str, Sequence[str]]:
    """The words of each line of a body."""
    return {key: fold_words(line) for key, line in read_lines(body).items()}


def _without(
    lines: Mapping[str, Sequence[str]], others: Mapping[str, Sequence[str]]
) -> Sequence[str]:
    """The words of the lines that the others do not hold."""
    return [word for key, words in lines.items() if key not in others for word in words]


def _length(lines: Mapping[str, Sequence[str]]) -> int:
    return sum(map(len, lines.values()))

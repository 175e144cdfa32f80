"""What a shelf's articles say, looked up by their text: a memory, each article read once.

Not for which of the found counts as the same: see `doubles`.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable

from site_builder.content.likeness import find_shingles, fold_text
from site_builder.model import Article

# One shingle in so many is indexed, the same in all articles. Of the shortest text that counts,
# fourteen are: enough to meet its like. With all of them the index takes four times the memory.
SAMPLED = 4
# So many of the indexed shingles have to be shared before two articles are compared in full.
WORTH_A_LOOK = 0.4


class Texts:
    """Articles by what they say. What it answers depends on nothing but the articles it is given.

    It is filled when it is first asked, and each time with what was not there before: a run that
    takes nothing in never reads the articles.
    """

    def __init__(self) -> None:
        self._read: dict[str, Article] = {}
        self._texts: dict[str, str] = {}
        self._samples: dict[int, set[str]] = defaultdict(set)
        self._sizes: dict[str, int] = {}

    def find_same(self, article: Article, articles: Iterable[Article]) -> tuple[Article, ...]:
        """Those of the articles that say, word by word, what this one says."""
        others = self._catch_up(articles)
        text = fold_text(article)
        return tuple(other for other in others if text and self._texts[other.location] == text)

    def find_like(self, article: Article, articles: Iterable[Article]) -> tuple[Article, ...]:
        """Those of the articles that may share much of their text with this one, and no others.

        Whether they do has to be seen in their shingles.
        """
        others = self._catch_up(articles)
        sample = _sample(article)
        met = Counter(place for shingle in sample for place in self._samples.get(shingle, ()))
        return tuple(
            other
            for other in others
            if met[other.location]
            > WORTH_A_LOOK * min(len(sample), self._sizes.get(other.location, 0))
        )

    def _catch_up(self, articles: Iterable[Article]) -> tuple[Article, ...]:
        """The articles, each of which has been read as it is now."""
        found = tuple(articles)
        for article in found:
            if self._read.get(article.location) is not article:
                self._put(article)
        return found

    def _put(self, article: Article) -> None:
        """Read an article; what was read of an earlier one of its name is forgotten."""
        place = article.location
        if place in self._read:
            for shingle in _sample(self._read[place]):
                self._samples[shingle].discard(place)
        sample = _sample(article)
        for shingle in sample:
            self._samples[shingle].add(place)
        self._read[place], self._texts[place] = article, fold_text(article)
        self._sizes[place] = len(sample)


def _sample(article: Article) -> frozenset[int]:
    return frozenset(it for it in find_shingles(article.body) if it % SAMPLED == 0)

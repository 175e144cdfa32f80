"""Why articles are one story: the words that they share and few others have. For an editor."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from site_builder.model import VerifiedArticle
from site_builder.stories.terms import find_terms, read_beginning, read_words
from site_builder.stories.vectors import common_stems, rarity

MOST = 5


def find_reasons(articles: Sequence[VerifiedArticle]) -> tuple[str, ...]:
    """The words that tell most of what the articles share, the first of them most.

    A word is written as it is most often; what only one article has is no reason.
    """
    common = common_stems()
    shared: Counter[str] = Counter()
    forms: dict[str, float] = {}
    for article in articles:
        terms = find_terms(article, common)
        shared.update(terms.counts.keys())
        forms |= {term: max(form, forms.get(term, 0.0)) for term, form in terms.forms.items()}
    written = _find_writings(articles)
    weights = {
        stem: count * rarity(stem) * forms[stem]
        for stem, count in shared.items()
        if count > 1 and stem in written
    }
    best = sorted(weights, key=lambda stem: (-weights[stem], stem))[:MOST]
    return tuple(written[stem] for stem in best)


def _find_writings(articles: Sequence[VerifiedArticle]) -> dict[str, str]:
    """How each stem is written most often; of several, as it is written first in the alphabet."""
    writings: dict[str, Counter[str]] = defaultdict(Counter)
    for article in articles:
        for text in read_beginning(article):
            for word in read_words(text):
                writings[word.stem][word.written] += 1
    return {
        stem: min(found, key=lambda written: (-found[written], written))
        for stem, found in writings.items()
    }

"""Other articles on an article's page: those whose headline is another one than the page's."""

import re
from collections.abc import Mapping

from lxml.etree import _Element

from site_builder.extract.elements import upwards
from site_builder.extract.structure import text_of

WORD = re.compile(r"\w+")
# So much of the shorter of two headlines has to be in the other for them to be the same.
AGREEMENT = 0.6


def drop_neighbours(tree: _Element, title: str) -> None:
    """Take out articles with a headline of their own if it is another article's that is the page's.

    An article inside the page's own, or around it, stays.
    """
    headlines = _headlines(tree)
    own = [article for article, words in headlines.items() if _is_same(words, _words(title))]
    related = {element for article in own for element in upwards(article)}
    for article in headlines:
        if own and article not in related and not related.intersection(own, upwards(article)):
            article.drop_tree()


def _headlines(tree: _Element) -> Mapping[_Element, frozenset[str]]:
    """The words of the first headline of each article that has one of its own."""
    headlines: dict[_Element, frozenset[str]] = {}
    for heading in tree.iter("h1"):
        article = next((item for item in upwards(heading) if item.tag == "article"), None)
        words = _words(text_of(heading))
        if article is not None and words:
            headlines.setdefault(article, words)
    return headlines


def _is_same(words: frozenset[str], others: frozenset[str]) -> bool:
    least = min(len(words), len(others))
    return bool(least) and len(words & others) >= AGREEMENT * least


def _words(text: str) -> frozenset[str]:
    return frozenset(WORD.findall(text.casefold()))

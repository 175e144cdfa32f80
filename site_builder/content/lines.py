"""Which articles of a site hold a line, looked up by its words: a memory, each article read once.

Not for what recurs: see `recurring`.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Set

from site_builder.content.sites import find_site
from site_builder.model import Article
from site_builder.wording import key_line

# Rows of tables and lines of code are what they are.
NO_LINE = ("|", "    ", "\t", "```")


class Lines:
    """Articles by the lines of their bodies. What it answers depends on nothing but the articles.

    It is filled when it is first asked, and only with the articles of the site in question.
    """

    def __init__(self) -> None:
        self._read: dict[str, Article] = {}
        self._places: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))

    def find_places(self, site: str, articles: Iterable[Article]) -> Mapping[str, Set[str]]:
        """For the key of each line: the locations of those of the site's articles that hold it."""
        for article in articles:
            known = self._read.get(article.location)
            if known is not article and find_site(article.url, article.source) == site:
                self._put(site, article, known)
        return self._places[site]

    def _put(self, site: str, article: Article, known: Article | None) -> None:
        """Read an article; what was read of an earlier one of its name is forgotten."""
        if known:
            places = self._places[find_site(known.url, known.source)]
            for key in read_lines(known.body):
                places[key].discard(known.location)
        for key in read_lines(article.body):
            self._places[site][key].add(article.location)
        self._read[article.location] = article


def read_lines(body: str) -> Mapping[str, str]:
    """The lines of a Markdown body by their keys, in order; rows of tables and code are none."""
    lines = (line for line in body.splitlines() if line and not line.startswith(NO_LINE))
    keyed = {key_line(line): line for line in lines}
    return {key: line for key, line in keyed.items() if key}

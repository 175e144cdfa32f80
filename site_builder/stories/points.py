"""The key points of a story: those of its articles, told once, with everyone who tells them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from site_builder.model import Citation, SharedPoint, VerifiedArticle, VerifiedPoint
from site_builder.stories.reading import Reading
from site_builder.stories.restatement import contradicts, says_the_same
from site_builder.stories.statements import (
    Statement,
    index_by_terms,
    make_statement,
    name_of,
    outlets_of,
)

MOST_SHARED = 6
MOST_OWN = 6
MOST_OWN_OF_AN_OUTLET = 2
# A sentence is compared with those that share one of so many of its rarest words.
LOOKED_UP = 6
# Of so many key points six are shown; the first of each article are among them.
MOST_POINTS = 600
# More sentences than these with a word, and the word tells nothing.
MOST_HOLDERS = 150


@dataclass(frozen=True, slots=True)
class _Told:
    """A key point with its statement, and what other articles say of the same."""

    point: VerifiedPoint
    statement: Statement
    also: tuple[Statement, ...]

    @property
    def articles(self) -> tuple[VerifiedArticle, ...]:
        """The articles that tell it, its own first."""
        own = self.statement.citation.article
        return (own, *(it.citation.article for it in self.also))


def find_points(reading: Reading) -> tuple[SharedPoint, ...]:
    """What the story tells: first what happened, then what most outlets tell, then single ones.

    A point that two articles have is told in the words of the first; no point is told twice.
    """
    told = list(_merge(reading))
    lead = _lead(told, reading)
    others = sorted((it for it in told if it is not lead), key=lambda it: _rank(it, reading))
    shared = [it for it in others if len(outlets_of(it.articles)) > 1][: MOST_SHARED - 1]
    own = _own([it for it in others if len(outlets_of(it.articles)) < 2], reading)
    shown = [*([lead] if lead else []), *shared, *own]
    return tuple(_shared_point(it, reading) for it in shown)


def _merge(reading: Reading) -> Iterator[_Told]:
    """Each key point once, with the sentence of each other article that says the same."""
    statements = [it for found in reading.statements.values() for it in found]
    index = index_by_terms(statements, reading.likeness, LOOKED_UP)
    taken: set[tuple[str, int, int]] = set()
    for point, statement in _key_points(reading):
        if _key(statement.citation) in taken:
            continue
        also = tuple(_restatements(statement, statements, index, reading))
        taken.update(_key(it.citation) for it in also)
        taken.add(_key(statement.citation))
        yield _Told(point, statement, also)


def _key(citation: Citation) -> tuple[str, int, int]:
    return name_of(citation.article), citation.place.paragraph, citation.place.start


def _key_points(reading: Reading) -> Iterator[tuple[VerifiedPoint, Statement]]:
    """The key points as sentences: the first of each article, then the second ones, and so on."""
    points = [
        (number, order, point, make_statement(article, point.place))
        for order, article in enumerate(reading.articles)
        for number, point in enumerate(p for p in article.key_points if p.place)
        if point.place
    ]
    for _, _, point, statement in sorted(points, key=lambda it: it[:2])[:MOST_POINTS]:
        yield point, statement


def _restatements(
    statement: Statement,
    statements: Sequence[Statement],
    index: Mapping[str, Sequence[int]],
    reading: Reading,
) -> Iterator[Statement]:
    """The sentence of each other article that says the same best, in the order of the articles."""
    own = name_of(statement.citation.article)
    numbers = {
        number
        for term in reading.likeness.rarest(statement.terms, LOOKED_UP)
        for number in index.get(term, ())[:MOST_HOLDERS]
    }
    best: dict[str, tuple[float, int]] = {}
    for number in sorted(numbers):
        other = statements[number]
        name = name_of(other.citation.article)
        if name == own or not says_the_same(statement, other, reading.likeness):
            continue
        if contradicts(statement, reading.statements[name]):
            continue
        score = reading.likeness.likeness(statement.terms, other.terms)
        best[name] = max(best.get(name, (0.0, 0)), (score, -number))
    for article in reading.articles:
        if found := best.get(name_of(article)):
            yield statements[-found[1]]


def _lead(told: Sequence[_Told], reading: Reading) -> _Told | None:
    """What happened: of the points that open an article, the newest of those that most tell."""
    first = {(name_of(article), *_first_place(article)) for article in reading.articles}
    opening = (it for it in told if _key(it.statement.citation) in first)
    return min(opening, key=lambda it: (_rank(it, reading)[:2], _age(it)), default=None)


def _age(told: _Told) -> tuple[int, str]:
    """The newest first."""
    article = told.statement.citation.article
    return -article.day.toordinal(), name_of(article)


def _first_place(article: VerifiedArticle) -> tuple[int, int]:
    """Where the first of its key points stands; nowhere if none has a place."""
    places = ((p.place.paragraph, p.place.start) for p in article.key_points if p.place)
    return min(places, default=(-1, -1))


def _rank(told: _Told, reading: Reading) -> tuple[int, int, int, str]:
    """Those first that most originals tell, then most outlets, then as they stand in their text."""
    citation = told.statement.citation
    return (
        -_originals(told, reading),
        -len(outlets_of(told.articles)),
        citation.place.paragraph,
        f"{citation.article.day} {name_of(citation.article)}",
    )


def _originals(told: _Told, reading: Reading) -> int:
    return len({reading.originals[name_of(article)] for article in told.articles})


def _own(told: Sequence[_Told], reading: Reading) -> Iterator[_Told]:
    """What a single outlet tells, a few points of each; a story of one outlet has no other."""
    most = MOST_OWN if len(outlets_of(reading.articles)) < 2 else MOST_OWN_OF_AN_OUTLET
    counts: dict[str, int] = {}
    for it in told:
        outlet = it.articles[0].article.source
        counts[outlet] = counts.get(outlet, 0) + 1
        if counts[outlet] <= most and sum(min(n, most) for n in counts.values()) <= MOST_OWN:
            yield it


def _shared_point(told: _Told, reading: Reading) -> SharedPoint:
    return SharedPoint(
        point=told.point,
        article=told.statement.citation.article,
        also=tuple(it.citation for it in told.also),
        outlets=outlets_of(told.articles),
        originals=_originals(told, reading),
    )

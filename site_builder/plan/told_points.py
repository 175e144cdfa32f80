"""Which sentences an edition shows of a story: what is new in it, said once. Not for quotes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from site_builder.model import Coverage, SharedPoint, VerifiedArticle, VerifiedPoint
from site_builder.reprints import find_new_originals

POINTS = 5
LEDE_WORDS = 35
BREATH_WORDS = 35


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldPoint:
    """A key point with its article, and the outlets that carry it by the day of the edition."""

    point: VerifiedPoint
    article: VerifiedArticle
    outlets: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldPoints:
    """The sentences of a story: the one that leads, those below it, and one for a single breath.

    Where the first is longer than 35 words there is no lead; where no article has a
    top line either, none for a breath: a sentence from further down tells little alone.
    """

    lede: ToldPoint | None
    points: tuple[ToldPoint, ...]
    breath: ToldPoint | None

    @property
    def texts(self) -> frozenset[str]:
        """What is said in them."""
        lede = (self.lede,) if self.lede else ()
        return frozenset(told.point.text for told in (*lede, *self.points))


def choose_points(coverage: Coverage) -> ToldPoints:
    """The key points of the articles that are new: a lead and at most five others.

    What an earlier edition's article says as well is left out, unless there is nothing else. Where
    all that is new are reprints of earlier articles, nothing is told again.
    """
    articles = find_new_originals(coverage.articles, coverage.earlier)
    if not articles:
        return ToldPoints(lede=None, points=(), breath=None)
    told = tuple(_shared(coverage)) or _own(articles)
    lede = next((one for one in told[:1] if _is_short(one, LEDE_WORDS)), None)
    below = told[1:] if lede else told
    short = (*_top_lines(articles), *told[:1])
    breath = next((one for one in short if _is_short(one, BREATH_WORDS)), None)
    return ToldPoints(lede=lede, points=below[:POINTS], breath=breath)


def _shared(coverage: Coverage) -> Iterator[ToldPoint]:
    new, earlier = _places(coverage.articles), _places(coverage.earlier)
    shared = [one for one in coverage.story.points if one.article.article.location in new]
    fresh = [one for one in shared if not _sayers(one) & earlier]
    for one in fresh or shared:
        said = [one.article, *(it.article for it in one.also)]
        outlets = [it.article.source for it in said if it.article.location in new | earlier]
        kept = tuple(name for name in dict.fromkeys(outlets) if name)
        yield ToldPoint(point=one.point, article=one.article, outlets=kept)


def _places(articles: Sequence[VerifiedArticle]) -> set[str]:
    return {article.article.location for article in articles}


def _sayers(shared: SharedPoint) -> set[str]:
    return {citation.article.article.location for citation in shared.also}


def _own(articles: Sequence[VerifiedArticle]) -> tuple[ToldPoint, ...]:
    """The key points of the first article that has some."""
    article = next((one for one in articles if one.key_points), articles[0])
    return tuple(_told(point, article) for point in article.key_points)


def _top_lines(articles: Sequence[VerifiedArticle]) -> Iterator[ToldPoint]:
    return (_told(one.top_line, one) for one in articles if one.top_line)


def _told(point: VerifiedPoint, article: VerifiedArticle) -> ToldPoint:
    source = article.article.source
    return ToldPoint(point=point, article=article, outlets=(source,) if source else ())


def _is_short(told: ToldPoint, most: int) -> bool:
    return len(told.point.text.split()) <= most

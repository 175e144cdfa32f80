"""What of an article goes onto its page, and where its passages stand in the original.

An article that is not published in full keeps its text for the program's own looking up; what goes
out is `published`, which holds the sentences of its key points and quotes and nothing else.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from html import escape as escape_html
from itertools import groupby
from typing import TypeVar

from site_builder.config import PublishConfig
from site_builder.english.sentences import find_sentences
from site_builder.errors import Problem, Severity
from site_builder.model import (
    Article,
    Extent,
    Place,
    VerifiedArticle,
    VerifiedDate,
    VerifiedFigure,
    VerifiedPoint,
)
from site_builder.originals import find_passage, make_original
from site_builder.prose import escape

Claim = TypeVar("Claim", VerifiedPoint, VerifiedFigure, VerifiedDate)
OMISSION = "[…]"


def publish(verified: VerifiedArticle, config: PublishConfig) -> VerifiedArticle:
    """The article with the way to its original, and cut where it is not published in full."""
    located = _locate(verified)
    extent = find_extent(verified.article, config)
    if extent is Extent.FULL:
        return located
    return replace(located, shown=_cut(located, extent))


def find_extent(article: Article, config: PublishConfig) -> Extent:
    """What is published of an article: as it says itself, else its source's, else the site's."""
    by_source = {source.name.casefold(): source.body for source in config.sources}
    return article.publish or by_source.get(article.source.casefold(), config.body)


def check_shares(articles: Iterable[VerifiedArticle], config: PublishConfig) -> tuple[Problem, ...]:
    """A warning for every article not published in full of which more is shown than allowed."""
    return tuple(
        Problem(
            location=item.article.location,
            message=f"{item.shown.share:.0%} of its words are shown, more than the limit"
            f" of {config.limit:.0%}",
            hint="take key points or quotes away"
            + (", or set publish: none" if item.shown.extent is Extent.EXCERPT else ""),
            severity=Severity.WARNING,
        )
        for item in articles
        if item.shown and item.shown.share > config.limit
    )


def _locate(verified: VerifiedArticle) -> VerifiedArticle:
    """The article with the address of each key point and quote in the original, if it has one."""
    original = make_original(verified.article.url, verified.paragraphs)
    if not original.url:
        return verified
    return replace(
        verified,
        key_points=tuple(
            replace(point, original=find_passage(original, [point.place]) if point.place else "")
            for point in verified.key_points
        ),
        quotes=tuple(
            replace(quote, original=find_passage(original, quote.places))
            for quote in verified.quotes
        ),
    )


def _cut(verified: VerifiedArticle, extent: Extent) -> VerifiedArticle:
    """The sentences of the claims alone, or with a neighbour on each side, and places in these."""
    told = (verified.top_line,) if verified.top_line else ()
    sentences = (*told, *verified.key_points, *verified.figures, *verified.dates_ahead)
    claims = [claim.place for claim in sentences if claim.place]
    claims += [place for quote in verified.quotes for place in quote.places]
    kept = _kept(verified.paragraphs, claims, reach=int(extent is Extent.EXCERPT))
    pieces = [piece for _, found in groupby(kept, _paragraph) for piece in [tuple(found)]]
    paragraphs = tuple(_text(verified.paragraphs, piece) for piece in pieces)

    def moved(place: Place) -> Place:
        return _moved(place, verified.paragraphs, pieces)

    def all_moved(claims: Iterable[Claim]) -> tuple[Claim, ...]:
        """The claims at their new places; one that has no place has none here either."""
        return tuple(replace(it, place=moved(it.place)) if it.place else it for it in claims)

    return replace(
        verified,
        article=replace(verified.article, body="\n\n".join(map(escape, paragraphs))),
        html="\n".join(f"<p>{escape_html(text, quote=False)}</p>" for text in paragraphs),
        paragraphs=paragraphs,
        top_line=next(iter(all_moved(told)), None),
        key_points=all_moved(verified.key_points),
        figures=all_moved(verified.figures),
        dates_ahead=all_moved(verified.dates_ahead),
        quotes=tuple(
            replace(quote, places=tuple(map(moved, quote.places))) for quote in verified.quotes
        ),
        extent=extent,
        share=_count(paragraphs) / max(1, _count(verified.paragraphs)),
        problems=(),
    )


def _kept(paragraphs: Sequence[str], claims: Sequence[Place], *, reach: int) -> list[Place]:
    """The passages to be shown in order: runs of sentences, so many around each claim."""
    sentences = list(_sentences(paragraphs))
    wanted = {
        number
        for position, sentence in enumerate(sentences)
        if any(_overlap(sentence, claim) for claim in claims)
        for number in range(position - reach, position + reach + 1)
    }
    runs: list[Place] = []
    last = -2
    for number, sentence in enumerate(sentences):
        if number not in wanted:
            continue
        if runs and last == number - 1 and _paragraph(runs[-1]) == _paragraph(sentence):
            runs[-1] = replace(runs[-1], end=sentence.end)
        else:
            runs.append(sentence)
        last = number
    return runs


def _sentences(paragraphs: Sequence[str]) -> Iterator[Place]:
    """Every sentence, together all that the paragraphs say; without a sentence the paragraph."""
    for number, paragraph in enumerate(paragraphs):
        spans = [(span.start, span.end) for span in find_sentences(paragraph)]
        spans = spans or [(0, len(paragraph))]
        for start, end in spans:
            yield Place(paragraph=number, start=start, end=end)


def _overlap(one: Place, other: Place) -> bool:
    same = one.paragraph == other.paragraph
    return same and one.start < other.end and other.start < one.end


def _paragraph(place: Place) -> int:
    return place.paragraph


def _text(paragraphs: Sequence[str], runs: Sequence[Place]) -> str:
    return "".join(text for text, _ in _parts(paragraphs, runs))


def _parts(paragraphs: Sequence[str], runs: Sequence[Place]) -> Iterator[tuple[str, Place | None]]:
    """The pieces of a shown paragraph: the runs, and between and around them what is left out."""
    whole = paragraphs[runs[0].paragraph]
    if runs[0].start > 0:
        yield f"{OMISSION} ", None
    for number, run in enumerate(runs):
        if number:
            yield f" {OMISSION} ", None
        yield whole[run.start : run.end], run
    if runs[-1].end < len(whole):
        yield f" {OMISSION}", None


def _moved(place: Place, paragraphs: Sequence[str], pieces: Sequence[Sequence[Place]]) -> Place:
    """The place of the same words among the shown paragraphs."""
    number = next(n for n, runs in enumerate(pieces) if runs[0].paragraph == place.paragraph)
    offset = 0
    for text, run in _parts(paragraphs, pieces[number]):
        if run and _overlap(run, place):
            start = offset + max(0, place.start - run.start)
            end = offset + min(len(text), place.end - run.start)
            return Place(paragraph=number, start=start, end=end)
        offset += len(text)
    message = f"words that are claimed are not among those shown: {place}"
    raise ValueError(message)


def _count(paragraphs: Iterable[str]) -> int:
    """How many words, the signs for words left out not counted."""
    return sum(word != OMISSION for text in paragraphs for word in text.split())

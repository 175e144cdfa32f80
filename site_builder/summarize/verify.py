"""Every claim of an article looked up in the article's own text. Believes nobody, not even us.

What is found gets its place; what is not found stays without one, so that no page sets it between
quotation marks, and is reported.
"""

import datetime
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from site_builder.english.marks import find_segments
from site_builder.english.sentences import find_sentences
from site_builder.english.span import Span
from site_builder.errors import Problem, Severity
from site_builder.model import (
    Article,
    DateClaim,
    FigureClaim,
    Place,
    Quotation,
    QuoteKind,
    VerifiedArticle,
    VerifiedDate,
    VerifiedFigure,
    VerifiedPoint,
    VerifiedQuote,
)
from site_builder.prose import read_prose
from site_builder.summarize.days import find_day, find_update
from site_builder.summarize.edits import find_name, is_made_of
from site_builder.summarize.folding import Folded, find_words, fold

OMISSION = re.compile(r"\s*\[(?:…|\.\.\.)\]\s*")
WHOLE_UTTERANCE = re.compile(r"[.,!?…;—–-][\"'”’»\s]*$")
FEWEST_WORDS = 4
# Parts of one quotation stand in one paragraph or in neighbouring ones.
FARTHEST = 1
SHOWN = 60


@dataclass(frozen=True, slots=True)
class _Text:
    """An article's paragraphs, ready to be searched."""

    paragraphs: tuple[str, ...]
    folded: tuple[Folded, ...]
    spoken: tuple[tuple[Span, ...], ...]


def verify(article: Article, zone: datetime.tzinfo) -> VerifiedArticle:
    """The article with the place of each key point, figure, date and quotation in its text.

    A quotation counts as verbatim only where each of its parts is in the text, in order, nothing
    but typography folded. What is not there is a warning among the problems.
    """
    prose = read_prose(article.body)
    text = _Text(
        prose.paragraphs,
        tuple(fold(paragraph) for paragraph in prose.paragraphs),
        tuple(
            tuple(Span(segment.start, segment.end) for segment in segments)
            for segments in find_segments(prose.paragraphs)
        ),
    )
    quotes = _quotes(article.quotes, text)
    points = tuple(
        _point(point, f"k{number}", text) for number, point in enumerate(article.key_points, 1)
    )
    verified = VerifiedArticle(
        article=article,
        day=find_day(article.published, zone),
        updated=find_update(article, zone),
        html=prose.html,
        paragraphs=prose.paragraphs,
        key_points=points,
        quotes=quotes,
        top_line=_top_line(article.top_line, points, text),
        figures=_figures(article.figures, points, text),
        dates_ahead=_dates_ahead(article.dates_ahead, points, text),
    )
    return replace(verified, problems=tuple(_problems(verified, text)))


def _point(text: str, anchor: str, where: _Text) -> VerifiedPoint:
    """The point at its words; one that was shortened or has a name put in, at its sentence."""
    place = next(_places(text, where), None)
    edited = None if place else _edited_place(text, where)
    found = place or edited
    return VerifiedPoint(
        text=text, anchor=anchor if found else "", place=found, edited=edited is not None
    )


def _edited_place(point: str, where: _Text) -> Place | None:
    """The sentence of which the rules make the point, with a name that the article has."""
    name = find_name(point)
    if name and next(_places(name, where), None) is None:
        return None
    return next(
        (
            Place(paragraph=number, start=span.start, end=span.end)
            for number, paragraph in enumerate(where.paragraphs)
            for span in find_sentences(paragraph)
            if is_made_of(point, span.of(paragraph))
        ),
        None,
    )


def _top_line(text: str, points: Sequence[VerifiedPoint], where: _Text) -> VerifiedPoint | None:
    """The top line, which mostly is a key point; none where the article has none."""
    if not text:
        return None
    return next((point for point in points if point.text == text), _point(text, "top", where))


def _figures(
    claims: Sequence[FigureClaim], points: Sequence[VerifiedPoint], where: _Text
) -> tuple[VerifiedFigure, ...]:
    places = [_place_of_words(claim.text, claim.sentence, where) for claim in claims]
    return tuple(
        VerifiedFigure(
            text=claim.text,
            sentence=claim.sentence,
            anchor=_anchor(place, f"f{n}", points),
            place=place,
        )
        for n, (claim, place) in enumerate(zip(claims, places, strict=True), start=1)
    )


def _dates_ahead(
    claims: Sequence[DateClaim], points: Sequence[VerifiedPoint], where: _Text
) -> tuple[VerifiedDate, ...]:
    places = [_place_of_words(claim.when, claim.sentence, where) for claim in claims]
    return tuple(
        VerifiedDate(
            when=claim.when,
            sentence=claim.sentence,
            anchor=_anchor(place, f"d{n}", points),
            place=place,
        )
        for n, (claim, place) in enumerate(zip(claims, places, strict=True), start=1)
    )


def _place_of_words(words: str, sentence: str, where: _Text) -> Place | None:
    """The place of the sentence, if the text has it and the words are in it."""
    if not any(True for _ in find_words(words, fold(sentence))):
        return None
    return next(_places(sentence, where), None)


def _anchor(place: Place | None, own: str, points: Sequence[VerifiedPoint]) -> str:
    """The anchor of the key point that is made of the sentence, or its own."""
    if place is None:
        return ""
    same = (p.anchor for p in points if p.place and _covers(place, p.place))
    return next(same, own)


def _covers(whole: Place, part: Place) -> bool:
    return whole.paragraph == part.paragraph and whole.start <= part.start and part.end <= whole.end


def _quotes(quotations: Sequence[Quotation], text: _Text) -> tuple[VerifiedQuote, ...]:
    """Each quotation at its place; where the words occur again, the next place is preferred."""
    found: list[VerifiedQuote] = []
    after = Place(paragraph=0, start=0, end=0)
    for number, quotation in enumerate(quotations, start=1):
        places = _find_parts(OMISSION.split(quotation.text), text, after)
        after = places[-1] if places else after
        found.append(_quote(quotation, places, f"q{number}", text))
    return tuple(found)


def _quote(
    quotation: Quotation, places: tuple[Place, ...], anchor: str, text: _Text
) -> VerifiedQuote:
    return VerifiedQuote(
        text=quotation.text,
        speaker=quotation.speaker,
        role=quotation.role,
        context=quotation.context,
        kind=_kind(quotation.text),
        sentence=_sentence(places[0], text) if places else "",
        anchor=anchor if places else "",
        places=places,
    )


def _find_parts(parts: Sequence[str], text: _Text, after: Place) -> tuple[Place, ...]:
    """A place for every part in order, near to one another; nothing if one is missing."""
    places = [tuple(_places(part, text)) for part in parts if part]
    if not places or not all(places):
        return ()
    for first in sorted(places[0], key=lambda place: _rank(place, text, after)):
        found = [first]
        for following in places[1:]:
            place = next((p for p in following if _follows(p, found[-1])), None)
            if place is None:
                break
            found.append(place)
        if len(found) == len(places):
            return tuple(found)
    return ()


def _places(words: str, text: _Text) -> Iterator[Place]:
    for paragraph, folded in enumerate(text.folded):
        for span in find_words(words, folded):
            yield Place(paragraph=paragraph, start=span.start, end=span.end)


def _rank(place: Place, text: _Text, after: Place) -> tuple[bool, bool, int, int]:
    """Words between quotation marks come first, then those after the quotation before."""
    spoken = any(
        span.start <= place.start and place.end <= span.end for span in text.spoken[place.paragraph]
    )
    is_later = (place.paragraph, place.start) >= (after.paragraph, after.end)
    return (not spoken, not is_later, place.paragraph, place.start)


def _follows(place: Place, earlier: Place) -> bool:
    if place.paragraph == earlier.paragraph:
        return place.start >= earlier.end
    return 0 < place.paragraph - earlier.paragraph <= FARTHEST


def _kind(text: str) -> QuoteKind:
    """An utterance begins with a capital and ends as a sentence does, or has several words."""
    first = next((letter for letter in text if letter.isalnum()), "")
    is_long = len(text.split()) >= FEWEST_WORDS
    whole = not first.islower() and (is_long or WHOLE_UTTERANCE.search(text) is not None)
    return QuoteKind.DIRECT if whole else QuoteKind.FRAGMENT


def _sentence(place: Place, text: _Text) -> str:
    """The sentence around a place, or all those over which it reaches."""
    paragraph = text.paragraphs[place.paragraph]
    around = [
        span
        for span in find_sentences(paragraph)
        if span.start < place.end and place.start < span.end
    ]
    return paragraph[around[0].start : around[-1].end] if around else paragraph


def _problems(verified: VerifiedArticle, text: _Text) -> Iterator[Problem]:
    article = verified.article
    for number, quote in enumerate(verified.quotes, start=1):
        if not quote.verbatim:
            hint = "copy it word for word, […] for words left out, or take it away"
            yield _warning(article, f"quote {number}", quote.text, hint)
    yield from _unfounded(verified)
    claims = (
        ("title", article.title),
        *((f"key point {n}", point) for n, point in enumerate(article.key_points, start=1)),
    )
    hint = "take the quotation marks away, or quote word for word"
    for name, claim in claims:
        for segment in find_segments((claim,))[0]:
            words = claim[segment.start : segment.end]
            if not _find_parts(OMISSION.split(words), text, Place(paragraph=0, start=0, end=0)):
                yield _warning(article, f"a quotation in {name}", words, hint)


def _unfounded(verified: VerifiedArticle) -> Iterator[Problem]:
    """What has to be a sentence of the text, and is none: key points may be in other words."""
    article, top = verified.article, verified.top_line
    if top and not top.place:
        yield _warning(article, "top_line", top.text, "copy a sentence, or take it away")
    hint = "copy words and sentence from the text, or take both away"
    for number, figure in enumerate(verified.figures, start=1):
        if not figure.place:
            yield _warning(article, f"figure {number}", f"{figure.text}: {figure.sentence}", hint)
    for number, date in enumerate(verified.dates_ahead, start=1):
        if not date.place:
            yield _warning(article, f"date ahead {number}", f"{date.when}: {date.sentence}", hint)


def _warning(article: Article, what: str, words: str, hint: str) -> Problem:
    shown = words if len(words) <= SHOWN else f"{words[:SHOWN].rstrip()}…"
    return Problem(
        location=article.place_of(what.removeprefix("a quotation in ")),
        message=f"{what} is not in the article's text: “{shown}”",
        hint=hint,
        severity=Severity.WARNING,
    )

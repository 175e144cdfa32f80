"""Key points in a language model's words, held at each build against the sentences they are from.

The article or the front matter may have changed since the model wrote them.
"""

from collections.abc import Sequence
from dataclasses import replace

from site_builder.errors import Problem, Severity
from site_builder.llm.faithful import find_fault
from site_builder.model import Place, Rewording, VerifiedArticle, VerifiedPoint
from site_builder.summarize.folding import Folded, find_words, fold


def check_rewordings(verified: VerifiedArticle) -> VerifiedArticle:
    """The article with each reworded point at its first sentence; without those that do not hold.

    A point that is in no rewording is a person's, or a sentence of the article.
    """
    rewordings = {rewording.text: rewording for rewording in verified.article.rewordings}
    if not rewordings:
        return verified
    text = [fold(paragraph) for paragraph in verified.paragraphs]
    model = verified.article.method.partition(" ")[2] or "a language model"
    points: list[VerifiedPoint] = []
    problems: list[Problem] = []
    for number, point in enumerate(verified.key_points, start=1):
        rewording = rewordings.get(point.text)
        if point.place or rewording is None:
            points.append(point)
        elif fault := _find_fault(rewording, text):
            problems.append(_warning(verified, number, fault))
        else:
            place = _find_place(rewording.source[0], text)
            points.append(replace(point, place=place, anchor=f"k{number}", reworded_by=model))
    return replace(verified, key_points=tuple(points), problems=(*verified.problems, *problems))


def _find_fault(rewording: Rewording, text: Sequence[Folded]) -> str:
    """Why a rewording can not be shown; empty where it can."""
    if not rewording.source or not all(_find_place(it, text) for it in rewording.source):
        return "is from a sentence that is not in the article's text"
    return find_fault(rewording.text, rewording.source)


def _find_place(sentence: str, text: Sequence[Folded]) -> Place | None:
    for number, paragraph in enumerate(text):
        for span in find_words(sentence, paragraph):
            return Place(paragraph=number, start=span.start, end=span.end)
    return None


def _warning(verified: VerifiedArticle, number: int, fault: str) -> Problem:
    return Problem(
        location=verified.article.location,
        message=f"key point {number}, in a language model's words, {fault} and is not shown",
        hint="put it in your own words, or take it away",
        severity=Severity.WARNING,
    )

"""How an article gets key points that somebody chose, instead of those of the program's own rules.

Whoever chooses sees sentences and names their places; words of their own are kept together with the
sentences that they are held against, here and at each build (`rewordings`).
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from site_builder.english.sentences import find_sentences
from site_builder.errors import Problem
from site_builder.model import Article, BlockKind, Candidate, Document, Question, Rewording
from site_builder.reports import Inspection
from site_builder.site import Site
from site_builder.summarize.fitness import is_fit
from site_builder.summarize.openings import find_dateline


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """An article with its key points, and what went wrong on the way to them."""

    article: Article
    problems: tuple[Problem, ...] = ()


def choose_points(site: Site, article: Article, made: Inspection) -> Chosen:
    """The article with the key points that the site's chooser chose, if it has one and it did.

    There are at most as many as the program's own rules chose.
    """
    most = len(made.summary.key_points)
    if site.choose is None or not most:
        return Chosen(article=article)
    document = made.document
    sentences = tuple(_candidates(document))
    choice = site.choose(
        Question(location=document.location, title=document.title, sentences=sentences, most=most)
    )
    if not choice.method:
        return Chosen(article=article, problems=choice.problems)
    rewordings = tuple(
        Rewording(text=point.text, source=tuple(sentences[place].text for place in point.places))
        for point in choice.points
        if point.text
    )
    points = tuple(point.text or sentences[point.places[0]].text for point in choice.points)
    article = replace(article, key_points=points, method=choice.method, rewordings=rewordings)
    return Chosen(article=article, problems=choice.problems)


def _candidates(document: Document) -> Iterator[Candidate]:
    """The sentences of the article's own prose, without datelines."""
    for block in document.blocks:
        if block.kind is BlockKind.PARAGRAPH:
            for span in find_sentences(block.text):
                sentence = span.of(block.text)
                text = sentence[find_dateline(sentence) :]
                yield Candidate(text=text, fit=not block.damaged and is_fit(text))

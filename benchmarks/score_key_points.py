"""Key points against what editors wrote above their articles (JSON Lines, one article a line).

A line holds `text` and `summary`, a highlight a line. The first three key points are compared with
it by ROUGE (stemmed, F1), and so are the first three sentences, which are hard to beat. Needs the
extra `bench`.
"""

import argparse
import gzip
import json
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from statistics import fmean
from typing import Any

from site_builder.english.sentences import find_sentences
from site_builder.model import Block, Document
from site_builder.summarize.key_points import find_key_points
from site_builder.summarize.reading import read

SUMMARY = "key points against the highlights that editors wrote"
POINTS = 3
MEASURES = {"rouge1": "ROUGE-1", "rouge2": "ROUGE-2", "rougeLsum": "ROUGE-L"}


@dataclass(frozen=True, slots=True)
class Highlighted:
    """An article and its editors' highlights, a line each."""

    identifier: str
    text: str
    highlights: str

    @property
    def document(self) -> Document:
        """The article as extraction would hand it on."""
        lines = [line.strip() for line in self.text.splitlines() if line.strip()]
        blocks = tuple(Block(text=line, markdown=line) for line in lines)
        return Document(location=self.identifier, title="", blocks=blocks)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the corpus."""
    parser.add_argument("corpus", type=Path, metavar="FILE.jsonl.gz")


def measure(arguments: argparse.Namespace) -> dict[str, float]:
    """ROUGE of our points and of the first sentences, in per cent, and our speed.

    An article is read once for its points and its quotes; the second speed leaves that out.
    """
    articles = read_articles(arguments.corpus)
    documents = [article.document for article in articles]
    points = []
    reading = choosing = 0.0  # seconds
    for document in documents:
        began = time.process_time()
        made = read(document)
        read_by = time.process_time()
        found = find_key_points(document, POINTS, reading=made)
        reading += read_by - began
        choosing += time.process_time() - read_by
        points.append([point.text for point in found])
    leads = [find_lead(document) for document in documents]
    return {
        **_named("", score(articles, points)),
        **_named("first sentences ", score(articles, leads)),
        "articles a second": len(articles) / (reading + choosing),
        "articles a second once read": len(articles) / choosing,
    }


def read_articles(path: Path) -> list[Highlighted]:
    """The articles of a corpus."""
    lines = gzip.decompress(path.read_bytes()).decode("utf-8").splitlines()
    return [Highlighted(r["id"], r["text"], r["summary"]) for r in map(json.loads, lines)]


def find_lead(document: Document) -> list[str]:
    """The first sentences of an article."""
    texts = (span.of(text) for text in document.paragraphs for span in find_sentences(text))
    return [text for _, text in zip(range(POINTS), texts, strict=False)]


def score(articles: Sequence[Highlighted], points: Iterable[Sequence[str]]) -> dict[str, float]:
    """Mean ROUGE of the points of all articles, in per cent."""
    rows = [
        rouge(article.highlights, found) for article, found in zip(articles, points, strict=True)
    ]
    return {name: 100 * fmean(row[name] for row in rows) for name in MEASURES}


def rouge(highlights: str, points: Sequence[str]) -> dict[str, float]:
    """F1 of the points of one article, 0 to 1."""
    scores = _scorer().score(highlights, "\n".join(points))
    return {name: scores[name].fmeasure for name in MEASURES}


@cache
def _scorer() -> Any:  # noqa: ANN401 - its package may be missing, and has no types
    # Here, because the other measurements do without the extra.
    from rouge_score.rouge_scorer import RougeScorer  # noqa: PLC0415

    return RougeScorer(list(MEASURES), use_stemmer=True)


def _named(prefix: str, figures: dict[str, float]) -> dict[str, float]:
    return {f"{prefix}{MEASURES[name]}": figure for name, figure in figures.items()}

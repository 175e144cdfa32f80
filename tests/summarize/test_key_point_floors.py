"""The quality of sentences and key points may not fall: floors on parts of two corpora."""

import argparse
from collections import Counter
from pathlib import Path
from statistics import fmean

from site_builder.english.words import find_terms
from site_builder.summarize.key_points import find_key_points

BENCHMARKS = Path(__file__).parent.parent.parent / "benchmarks"
LOWEST_BORDERS = 96.5  # F1 in per cent
LEAST_ABOVE_THE_LEAD = 0.7  # points of F1, of words that mean something
ARTICLES = 150
MOST_DEFECTS = 0.5  # per cent of points, as far as a machine can see


def likeness(highlights: str, points: list[str]) -> float:
    """F1 of the terms, in per cent: ROUGE-1 as far as it goes without its package."""
    wanted, found = Counter(find_terms(highlights)), Counter(find_terms(" ".join(points)))
    return 200 * (wanted & found).total() / (wanted.total() + found.total() or 1)


def test_sentences_end_where_people_ended_them(shared, monkeypatch):
    monkeypatch.syspath_prepend(BENCHMARKS)
    import score_sentences  # noqa: PLC0415 - a script beside the package

    corpus = shared / "corpora" / "sentences" / "dev.jsonl.gz"
    figures = score_sentences.measure(argparse.Namespace(corpus=corpus))
    assert {name: figure for name, figure in figures.items() if figure < LOWEST_BORDERS} == {}


def test_key_points_are_nearer_to_the_highlights_than_the_first_sentences(shared, monkeypatch):
    monkeypatch.syspath_prepend(BENCHMARKS)
    import score_key_points  # noqa: PLC0415 - a script beside the package

    corpus = shared / "corpora" / "key_points" / "dev.jsonl.gz"
    gains = [
        likeness(article.highlights, [point.text for point in points])
        - likeness(article.highlights, score_key_points.find_lead(article.document))
        for article in score_key_points.read_articles(corpus)[::3][:ARTICLES]
        for points in [find_key_points(article.document, score_key_points.POINTS)]
    ]
    assert fmean(gains) >= LEAST_ABOVE_THE_LEAD, fmean(gains)


def test_few_key_points_have_a_defect_that_a_machine_can_see(shared, monkeypatch):
    monkeypatch.syspath_prepend(BENCHMARKS)
    import score_defects  # noqa: PLC0415 - a script beside the package

    corpus = shared / "corpora" / "key_points" / "dev.jsonl.gz"
    points = [
        point.text
        for article in score_defects.read_articles(corpus)[::4]
        for point in find_key_points(article.document, score_defects.MOST)
    ]
    bad = [text for text in points if any(check(text) for check in score_defects.CHECKS.values())]
    assert 100 * len(bad) <= MOST_DEFECTS * len(points), bad

"""Sentence borders against paragraphs that people split by hand (JSON Lines, one document a line).

A line holds `genre` and `paragraphs`, each with its `sentences`, which are joined by a blank. Only
prose of newspapers counts: lists and headings have no borders to find.
"""

import argparse
import gzip
import json
from collections import Counter
from itertools import accumulate
from pathlib import Path

from site_builder.english.sentences import find_every_sentence

SUMMARY = "sentence borders against paragraphs split by hand"
GENRES = ("news", "interview")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the corpus."""
    parser.add_argument("corpus", type=Path, metavar="FILE.jsonl.gz")


def measure(arguments: argparse.Namespace) -> dict[str, float]:
    """F1 of the borders inside paragraphs, in per cent, by genre."""
    lines = gzip.decompress(arguments.corpus.read_bytes()).decode("utf-8").splitlines()
    counts = {genre: Counter[str]() for genre in GENRES}
    for document in map(json.loads, lines):
        if document["genre"] in counts:
            for paragraph in document["paragraphs"]:
                counts[document["genre"]].update(_count(paragraph["sentences"]))
    return {f"{genre} F1": _f1(count) for genre, count in counts.items()}


def _count(sentences: list[str]) -> Counter[str]:
    """How many borders are in one paragraph, how many are found, and how many of these rightly."""
    gold = {end - 1 for end in list(accumulate(len(sentence) + 1 for sentence in sentences))[:-1]}
    found = {span.end for span in find_every_sentence(" ".join(sentences))[:-1]}
    return Counter(gold=len(gold), found=len(found), right=len(gold & found))


def _f1(count: Counter[str]) -> float:
    return 200 * count["right"] / ((count["gold"] + count["found"]) or 1)

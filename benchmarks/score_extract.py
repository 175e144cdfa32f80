"""Extraction and cleaning against labelled pages: all of the article, and nothing else.

A set is a folder of pages, `ID.html` or `ID.html.gz`, and `truth.json`: for each ID an object with
`url`, `articleBody` and, if known, `title`, `author` and `date`. Texts are compared by runs of four
words, as the published benchmarks of article extraction do. Not for single pages: see the cases in
`tests/`.
"""

import argparse
import datetime
import gzip
import json
import re
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean
from typing import TypeVar

import trafilatura

from site_builder.clean import clean
from site_builder.errors import SourceError
from site_builder.extract import extract
from site_builder.model import Document, RawDocument

Found = TypeVar("Found")
SUMMARY = "articles, titles, authors and dates against labelled pages"
WORD = re.compile(r"\w+")
RUN = 4
NAMES_APART = re.compile(r"\b(?:and|by|with)\b|[&,;|/]")
FARTHEST_ZONES = tuple(datetime.timezone(datetime.timedelta(hours=hours)) for hours in (-12, 14))
NEVER = datetime.datetime(2000, 1, 1, tzinfo=datetime.UTC)


@dataclass(frozen=True, slots=True)
class Page:
    """A labelled page; what its label does not tell is empty."""

    identifier: str
    html: bytes
    truth: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Overlap:
    """How many runs of words are in the truth, in the prediction, and in both."""

    true: int
    predicted: int
    both: int


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the folder of sets, and a file for what was extracted."""
    parser.add_argument("folder", type=Path, metavar="DIR", help="a set, or a folder of sets")
    parser.add_argument("--predictions", type=Path, metavar="FILE", help="write the texts here")
    parser.add_argument(
        "--peer", action="store_true", help="time trafilatura's default on the same pages"
    )


def measure(arguments: argparse.Namespace) -> dict[str, float]:
    """The figures of every set, in per cent."""
    figures: dict[str, float] = {}
    predictions: dict[str, str] = {}
    for truth in sorted(arguments.folder.rglob("truth.json")):
        pages = tuple(read_pages(truth))
        found, seconds = _timed(predict, pages)
        scored = score(pages, found) | {"pages a second": len(pages) / seconds}
        if arguments.peer:
            _, others = _timed(peer, pages)
            scored |= {"trafilatura's a second": len(pages) / others}
        figures |= {f"{truth.parent.name} {name}": figure for name, figure in scored.items()}
        predictions |= {
            page.identifier: document.text if document else ""
            for page, document in zip(pages, found, strict=True)
        }
    if arguments.predictions:
        text = json.dumps(predictions, ensure_ascii=False, indent=1)
        arguments.predictions.write_text(text, encoding="utf-8")
    return figures


def _timed(run: Callable[[Page], Found], pages: Sequence[Page]) -> tuple[list[Found], float]:
    """What a function makes of each page, and the seconds of processor time that it took."""
    began = time.process_time()
    found = [run(page) for page in pages]
    return found, time.process_time() - began


def peer(page: Page) -> str | None:
    """What trafilatura makes of a page by default, without metadata."""
    return trafilatura.extract(page.html)


def read_pages(truth: Path) -> Iterator[Page]:
    """The pages of a set, in the order of their identifiers."""
    labels = json.loads(truth.read_text(encoding="utf-8"))
    for identifier, label in sorted(labels.items()):
        plain = truth.with_name(f"{identifier}.html")
        html = plain.read_bytes() if plain.exists() else gzip.decompress(_packed(plain))
        yield Page(identifier=identifier, html=html, truth=label)


def predict(page: Page) -> Document | None:
    """The cleaned article of a page, none where there seems to be none."""
    raw = RawDocument(
        location=page.identifier, media_type="text/html", body=page.html, fetched_at=NEVER
    )
    try:
        return clean(extract(raw)[0])
    except SourceError:
        return None


def score(pages: Sequence[Page], found: Sequence[Document | None]) -> dict[str, float]:
    """F1, precision and recall of the texts; the share of right titles, authors and dates."""
    pairs = list(zip(pages, found, strict=True))
    figures = score_texts(pages, [document.text if document else "" for document in found])
    for name, is_right in COMPARISONS.items():
        key = name.partition(" ")[0]
        labelled = [(page.truth[key], document) for page, document in pairs if page.truth.get(key)]
        if labelled:
            right = fmean(bool(d and is_right(truth, d)) for truth, d in labelled)
            figures[name] = 100 * right
    return figures


def score_texts(pages: Sequence[Page], texts: Sequence[str]) -> dict[str, float]:
    """F1, precision and recall of texts, in per cent: of the means over the pages."""
    labels = [page.truth["articleBody"] for page in pages]
    overlaps = [_overlap(true, text) for true, text in zip(labels, texts, strict=True)]
    precision = 100 * fmean(o.both / o.predicted for o in overlaps if o.predicted)
    recall = 100 * fmean(o.both / o.true for o in overlaps if o.true)
    f1 = 2 * precision * recall / (precision + recall)
    return {"F1": f1, "precision": precision, "recall": recall}


def _packed(plain: Path) -> bytes:
    return plain.with_name(f"{plain.name}.gz").read_bytes()


def _overlap(truth: str, prediction: str) -> Overlap:
    true, predicted = word_runs(truth), word_runs(prediction)
    return Overlap(true=true.total(), predicted=predicted.total(), both=(true & predicted).total())


def word_runs(text: str) -> Counter[tuple[str, ...]]:
    """Every run of four words; a shorter text is one run."""
    words = WORD.findall(text)
    if not words:
        return Counter()
    return Counter(tuple(words[i : i + RUN]) for i in range(max(1, len(words) - RUN + 1)))


def _plain(text: str) -> str:
    return " ".join(WORD.findall(text.casefold()))


def _same_title(truth: str, document: Document) -> bool:
    return _plain(truth) == _plain(document.title)


def _same_author(truth: str, document: Document) -> bool:
    """Whether the last names on one side are all among those on the other.

    Labels name the first of several authors or all of them, and degrees and posts as if they were
    people.
    """
    true, found = _last_names(truth), _last_names(document.byline)
    return bool(true and found) and (true <= found or found <= true)


def _same_names(truth: str, document: Document) -> bool:
    """Whether the same people are named, whatever their order."""
    return _people(truth) == _people(document.byline)


def _last_names(names: str) -> set[str]:
    return {person.rpartition(" ")[2] for person in _people(names)}


def _people(names: str) -> set[str]:
    people = (_plain(name) for name in NAMES_APART.split(names.casefold()))
    return {person for person in people if person}


def _same_date(truth: str, document: Document) -> bool:
    """Whether the day is the same, for a moment in any time zone: the labels do not name theirs."""
    published = document.published
    if not isinstance(published, datetime.datetime):
        return published is not None and truth[:10] == published.isoformat()
    days = (published.astimezone(zone).date().isoformat() for zone in FARTHEST_ZONES)
    return truth[:10] in (published.date().isoformat(), *days)


def _same_day(truth: str, document: Document) -> bool:
    """Whether the day is the same in the zone that the page names."""
    published = document.published
    if isinstance(published, datetime.datetime):
        published = published.date()
    return published is not None and truth[:10] == published.isoformat()


# What a label is compared by: its key is the first word of the name.
COMPARISONS = {
    "title": _same_title,
    "author": _same_author,
    "author (same names)": _same_names,
    "date": _same_date,
    "date (own zone)": _same_day,
}

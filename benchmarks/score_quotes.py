"""Quotes and speakers against labelled articles (JSON Lines, one article a line).

A line holds `id`, `text` and `quotes`: each with `start`, `end`, `kind`, `speaker_type` (name,
pron, nominal, none), the place of the mention `speaker_start`, `speaker_end`, and `resolved`, the
full name, which counts for pronouns and nominals only where `resolved_checked` says a person
looked. Paragraphs are lines. Not for single articles: see the golden cases in `tests/`.
"""

import argparse
import gzip
import json
import re
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from site_builder.model import LEAST_CONFIDENCE, Block, Document
from site_builder.summarize.quotes import find_spoken
from site_builder.summarize.utterances import Utterance

SUMMARY = "quotes and their speakers against labelled articles"
KINDS = ("direct", "mixed")
MATCH = 0.8  # of the characters of both together, as in the literature's relaxed match
TRIMMED = " \t\r\n\u00a0\"“”„«»'‘’,.;:!?…-–—"
TITLES_AND_SUFFIXES = (
    "mr mrs ms dr sen rep gov gen lt col rev prof sgt capt adm president senator congressman "
    "congresswoman governor secretary chairman mayor judge justice pope prince king queen "
    "jr sr ii iii iv"
)
AFTER_THE_NAME = re.compile(r",|;| who | of | - | – ")
BRACKETS = re.compile(r"\(.*?\)")
POSSESSIVE = re.compile(r"['’]s$")


@dataclass(frozen=True, slots=True)
class Label:
    """A quote as the gold file or a prediction has it; places count in the article's text."""

    start: int
    end: int
    speaker: str
    mention: tuple[int, int] | None
    kind: str = "direct"
    speaker_type: str = "none"
    shown: bool = True


@dataclass(frozen=True, slots=True)
class Article:
    """A labelled article: its text, its quotes, and whether a speaker's name is to be compared."""

    identifier: str
    text: str
    labels: tuple[Label, ...]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the gold file, and the predictions of another program in place of our own."""
    parser.add_argument("gold", type=Path, metavar="GOLD.jsonl[.gz]")
    parser.add_argument("--predictions", type=Path, metavar="FILE", help="score these instead")


def measure(arguments: argparse.Namespace) -> dict[str, float]:
    """The figures, in per cent; `articles a second` only where our own program ran."""
    articles = read_articles(arguments.gold)
    if arguments.predictions:
        predictions = read_predictions(arguments.predictions)
        return score(articles, [predictions.get(each.identifier, ()) for each in articles])
    began = time.process_time()
    found = [predict(article.text) for article in articles]
    seconds = time.process_time() - began
    return score(articles, found) | {"articles a second": len(articles) / seconds}


def read_articles(path: Path) -> list[Article]:
    """The labelled articles of a file; indirect speech is left out."""
    return [
        Article(
            identifier=record["id"],
            text=record["text"],
            labels=tuple(map(_gold_label, (q for q in record["quotes"] if q["kind"] in KINDS))),
        )
        for record in _records(path)
    ]


def read_predictions(path: Path) -> dict[str, tuple[Label, ...]]:
    """What another program found, by the article's identifier."""
    return {
        record["id"]: tuple(
            Label(
                start=quote["start"],
                end=quote["end"],
                speaker=quote.get("speaker") or "",
                mention=_mention(quote),
            )
            for quote in record["quotes"]
        )
        for record in _records(path)
    }


def predict(text: str) -> tuple[Label, ...]:
    """What our own program finds, with its best guess where it would name no speaker."""
    return tuple(label for _, label in find_labels(text))


def find_labels(text: str) -> Iterator[tuple[Utterance, Label]]:
    """What our own program finds, as it found it and as a label."""
    lines = [line for line in re.finditer(r"[^\n]+", text) if line[0].strip()]
    blocks = tuple(Block(text=line[0], markdown=line[0]) for line in lines)
    document = Document(location="", title="", blocks=blocks)
    for found in find_spoken(document):
        yield found, _found_label(found, lines)


def _found_label(found: Utterance, lines: Sequence[re.Match[str]]) -> Label:
    start = lines[found.paragraph].start()
    return Label(
        start=start + found.start,
        end=start + found.end,
        speaker=found.speaker,
        mention=_place_in(found, lines),
        shown=found.confidence >= LEAST_CONFIDENCE,
    )


def _place_in(found: Utterance, lines: Sequence[re.Match[str]]) -> tuple[int, int] | None:
    """The mention's place in the article's text, of which empty lines are a part."""
    if found.said_by is None:
        return None
    place = found.said_by.place
    for line in lines:
        if place <= len(line[0]):
            return line.start() + place, line.start() + place + len(found.said_by.mention)
        place -= len(line[0]) + 1
    return None


def score(articles: Sequence[Article], predictions: Sequence[Sequence[Label]]) -> dict[str, float]:
    """The figures of all articles together, in per cent."""
    counts: Counter[str] = Counter()
    for article, found in zip(articles, predictions, strict=True):
        counts.update(_count(article, found))
    precision = _percent(counts["found"], counts["predicted"])
    recall = _percent(counts["found"], counts["gold"])
    return {
        "precision": precision,
        "recall": recall,
        "F1": 2 * precision * recall / max(precision + recall, 1e-9),
        "recall, whole utterances": _percent(counts["found direct"], counts["gold direct"]),
        "recall, fragments": _percent(counts["found mixed"], counts["gold mixed"]),
        "mention right": _percent(counts["mention"], counts["mentions"]),
        "mention right, names": _percent(counts["mention name"], counts["mentions name"]),
        "mention right, pronouns": _percent(counts["mention pron"], counts["mentions pron"]),
        "mention right, nominals": _percent(counts["mention nominal"], counts["mentions nominal"]),
        "names right": _percent(counts["right name"], counts["named name"]),
        "pronouns right": _percent(counts["right pron"], counts["named pron"]),
        "end to end": _percent(counts["right"], counts["to name"]),
        "names shown right": _percent(counts["shown right"], counts["shown"]),
        "coverage": _percent(counts["shown"], counts["named"]),
    }


def last_name(speaker: str) -> str:
    """The last name of a speaker in small letters, empty where no word is capitalised."""
    name = AFTER_THE_NAME.split(BRACKETS.sub(" ", speaker))[0]
    words = [POSSESSIVE.sub("", word).strip(TRIMMED + "()[]") for word in name.split()]
    left_out = TITLES_AND_SUFFIXES.split()
    kept = [w for w in words if w[:1].isupper() and w.lower().rstrip(".") not in left_out]
    return kept[-1].lower() if kept else ""


def _records(path: Path) -> Iterator[dict]:
    body = path.read_bytes()
    text = (gzip.decompress(body) if path.suffix == ".gz" else body).decode("utf-8")
    return (json.loads(line) for line in text.split("\n") if line.strip())


def _gold_label(quote: dict) -> Label:
    speaker_type = quote.get("speaker_type", "none")
    checked = speaker_type == "name" or quote.get("resolved_checked")
    return Label(
        start=quote["start"],
        end=quote["end"],
        speaker=(quote.get("resolved") or "") if checked else "",
        mention=_mention(quote),
        kind=quote["kind"],
        speaker_type=speaker_type,
    )


def _mention(quote: dict) -> tuple[int, int] | None:
    start, end = quote.get("speaker_start"), quote.get("speaker_end")
    return None if start is None or end is None else (start, end)


def _count(article: Article, found: Sequence[Label]) -> Counter[str]:
    """What one article adds to the figures."""
    counts = Counter({"gold": len(article.labels), "predicted": len(found)})
    pairs = match(article, found)
    for number, label in enumerate(article.labels):
        counts[f"gold {label.kind}"] += 1
        counts["to name"] += bool(label.speaker)
        if number in pairs:
            counts[f"found {label.kind}"] += 1
            counts["found"] += 1
            counts.update(_count_speaker(label, found[pairs[number]]))
    return counts


def _count_speaker(gold: Label, found: Label) -> Counter[str]:
    counts: Counter[str] = Counter()
    if gold.mention:
        right = names_the_same(gold, found)
        for key in ("", f" {gold.speaker_type}"):
            counts[f"mentions{key}"] += 1
            counts[f"mention{key}"] += right
    if gold.speaker:
        right = last_name(gold.speaker) == last_name(found.speaker)
        shown = found.shown and bool(found.speaker)
        counts["named"] += 1
        counts["right"] += right
        counts["shown"] += shown
        counts["shown right"] += shown and right
        counts[f"named {gold.speaker_type}"] += 1
        counts[f"right {gold.speaker_type}"] += right
    return counts


def names_the_same(gold: Label, found: Label) -> bool:
    """Whether both have the same words as those that name the speaker."""
    if gold.mention is None or found.mention is None:
        return False
    return _overlap(gold.mention, found.mention) > 0


def match(article: Article, found: Sequence[Label]) -> dict[int, int]:
    """Which prediction belongs to which gold quote, the best overlaps first, one to one."""
    wanted = [_trim(article.text, label) for label in article.labels]
    offered = [_trim(article.text, label) for label in found]
    overlaps = sorted(
        (
            (_overlap(a, b) / (max(a[1], b[1]) - min(a[0], b[0])), i, j)
            for i, a in enumerate(wanted)
            for j, b in enumerate(offered)
            if _overlap(a, b) > 0
        ),
        reverse=True,
    )
    pairs: dict[int, int] = {}
    for overlap, i, j in overlaps:
        if overlap >= MATCH and i not in pairs and j not in pairs.values():
            pairs[i] = j
    return pairs


def _trim(text: str, label: Label) -> tuple[int, int]:
    start, end = label.start, label.end
    while start < end and text[start] in TRIMMED:
        start += 1
    while end > start and text[end - 1] in TRIMMED:
        end -= 1
    return start, end


def _overlap(first: tuple[int, int], second: tuple[int, int]) -> int:
    return min(first[1], second[1]) - max(first[0], second[0])


def _percent(part: int, whole: int) -> float:
    return 100 * part / whole if whole else 0.0

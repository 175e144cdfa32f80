"""How well articles about one event are brought together: BCubed F1 over simulated editions.

The file has one item a line: `{id, text, story}`. Editions are drawn with a fixed seed, each of
some items of some stories. Nothing is fitted here; the figures of two halves of the stories, drawn
by their names, tell how much hangs on the stories.
"""

import argparse
import datetime
import gzip
import hashlib
import json
import random
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import mean

from site_builder.model import Article, VerifiedArticle
from site_builder.reprints import file_name
from site_builder.stories.groups import group

SUMMARY = "articles about one event, brought together"
EDITIONS, STORIES = 60, 25
ITEMS = (1, 1, 1, 2, 2, 3, 4, 6)  # of a story in an edition, one of these
DAY = datetime.date(2026, 11, 20)


@dataclass(frozen=True, slots=True)
class Item:
    """A text and the story that it belongs to."""

    id: str
    text: str
    story: str


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of this measurement."""
    parser.add_argument("corpus", type=Path, metavar="FILE.jsonl.gz")
    parser.add_argument("--seed", type=int, default=1, help="with which editions are drawn")


def measure(arguments: argparse.Namespace) -> dict[str, float]:
    """The figures, in percent: precision, recall and F1, and F1 of two halves of the stories."""
    items = read_items(arguments.corpus)
    figures = score(items, arguments.seed)
    halves = {
        f"F1, half {half} of the stories": score(found, arguments.seed)["F1"]
        for half in (1, 2)
        if (found := [item for item in items if _half(item.story) == half])
    }
    return {**figures, **halves}


def read_items(path: Path) -> list[Item]:
    """The items of a corpus."""
    lines = gzip.decompress(path.read_bytes()).decode().splitlines()
    records = map(json.loads, lines)
    return [Item(it["id"], it["text"], it["story"]) for it in records]


def score(items: Sequence[Item], seed: int = 1) -> dict[str, float]:
    """Precision, recall and F1 (BCubed), in percent, the mean of all editions."""
    scores = [bcubed(edition, find_stories(edition)) for edition in draw_editions(items, seed)]
    names = ("precision", "recall", "F1")
    return {name: 100 * mean(it[place] for it in scores) for place, name in enumerate(names)}


def draw_editions(items: Sequence[Item], seed: int) -> list[list[Item]]:
    """The simulated editions; the same items and seed give the same ones."""
    draw = random.Random(seed)  # noqa: S311 - nothing is secret here
    by_story = defaultdict(list)
    for item in items:
        by_story[item.story].append(item)
    stories = sorted(story for story, found in by_story.items() if len(found) > 1)
    editions = []
    for _ in range(EDITIONS):
        edition: list[Item] = []
        for story in draw.sample(stories, min(STORIES, len(stories))):
            several = draw.choice(ITEMS)
            edition += draw.sample(by_story[story], min(several, len(by_story[story])))
        draw.shuffle(edition)
        editions.append(edition)
    return editions


def find_stories(edition: Sequence[Item]) -> dict[str, str]:
    """The story that the program puts each item in, by the item's id."""
    grouped = group([make_article(item) for item in edition], (), {})
    return {
        file_name(article.article): found.id
        for found in grouped.groups
        for article in found.articles
    }


def make_article(item: Item) -> VerifiedArticle:
    """An article that has the item's text as its title, and no other."""
    article = Article(
        location=f"content/articles/{item.id}.md",
        slug=item.id,
        title=item.text,
        published=DAY,
        body="",
    )
    return VerifiedArticle(
        article=article, day=DAY, html="", paragraphs=(), key_points=(), quotes=()
    )


def bcubed(edition: Sequence[Item], found: dict[str, str]) -> tuple[float, float, float]:
    """Precision, recall and F1 of one edition."""
    stories = Counter(item.story for item in edition)
    groups = Counter(found[item.id] for item in edition)
    both = Counter((item.story, found[item.id]) for item in edition)
    pairs = [(item.story, found[item.id]) for item in edition]
    precision = mean(both[pair] / groups[pair[1]] for pair in pairs)
    recall = mean(both[pair] / stories[pair[0]] for pair in pairs)
    return precision, recall, 2 * precision * recall / (precision + recall)


def _half(story: str) -> int:
    return int(hashlib.sha256(story.encode()).hexdigest(), 16) % 2 + 1


if __name__ == "__main__":
    found = argparse.ArgumentParser(description=SUMMARY)
    add_arguments(found)
    for name, figure in measure(found.parse_args()).items():
        print(f"{name:36} {figure:8.1f}")

"""Learn which blocks of a page are its article, and write `site_builder/extract/forest.json`.

    python benchmarks/train_extract.py DIR

DIR is a folder of sets of labelled pages, as `score_extract.py` reads them. A block is the
article's if half of its runs of four words are in the label. The figures printed are
cross-validated: the pages of a site are scored by trees that saw no page of it. Pages that even
then have hardly anything in common with their label (its text is cut short, or another article's)
teach nothing and are left out of what is learned, but not out of the figures.
"""

import argparse
import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from urllib.parse import urlsplit

import lightgbm
import numpy as np
import score_extract as scorer
from numpy.typing import NDArray

from site_builder.clean import clean
from site_builder.extract import choice
from site_builder.extract.encoding import decode
from site_builder.extract.features import count_features
from site_builder.extract.html import lay_out, parse_page
from site_builder.extract.metadata import read_metadata
from site_builder.extract.page import read_page
from site_builder.extract.told import words_of
from site_builder.model import Block, Document, RawDocument

FOREST = Path(__file__).parent.parent / "site_builder" / "extract" / "forest.json"
PARTS = 5
TREES = 100
# A page whose choice has less in common with its label than this (F1) is left out.
LEAST = 0.55
# One block counts at most for so much of its page, and at least for so much.
MOST_OF_A_PAGE, LEAST_OF_A_PAGE = 0.3, 0.0005
SETTINGS = {
    "objective": "binary",
    "learning_rate": 0.08,
    "num_leaves": 12,
    "min_data_in_leaf": 80,
    "feature_fraction": 0.3,
    "bagging_fraction": 0.6,
    "bagging_freq": 1,
    "lambda_l2": 10,
    "deterministic": True,
    "force_row_wise": True,
    "num_threads": 2,
    "seed": 1,
    "verbose": -1,
}


@dataclass(frozen=True, slots=True)
class Example:
    """A labelled page: its blocks, and the features, labels and weights of the candidates."""

    page: scorer.Page
    document: Document
    blocks: tuple[Block, ...]
    numbers: tuple[int, ...]
    features: NDArray[np.float64]
    labels: NDArray[np.int64]
    weights: NDArray[np.float64]

    @property
    def part(self) -> int:
        """The part of a site's pages: the same for all pages of the site."""
        host = urlsplit(self.page.truth.get("url", "")).hostname or self.page.identifier
        site = ".".join(host.split(".")[-2:])
        return int(hashlib.sha256(site.encode()).hexdigest(), 16) % PARTS


def main() -> None:
    """Print cross-validated figures and write the trees that all pages teach."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path, metavar="DIR")
    folder = parser.parse_args().folder
    sets = {truth.parent.name: read_examples(truth) for truth in sorted(folder.rglob("truth.json"))}
    examples = [example for group in sets.values() for example in group]
    judged = cross_validate(examples, examples)
    sound = [e for e, odds in zip(examples, judged, strict=True) if _agreement(e, odds) >= LEAST]
    print(f"{len(examples)} pages, {len(examples) - len(sound)} of them left out")

    report(sets, dict(zip(map(id, examples), cross_validate(examples, sound), strict=True)))
    forest = learn(sound).dump_model()["tree_info"]
    trees = [flat(tree["tree_structure"]) for tree in forest]
    FOREST.write_text(json.dumps(trees, separators=(",", ":")) + "\n", encoding="utf-8")


def read_examples(truth: Path) -> list[Example]:
    """The pages of a set that have any block."""
    with get_context("spawn").Pool(2) as pool:
        found = pool.map(make_example, scorer.read_pages(truth), chunksize=8)
    return [example for example in found if example is not None]


def make_example(page: scorer.Page) -> Example | None:
    """What there is to learn from a page."""
    raw = RawDocument(
        location=page.identifier, media_type="text/html", body=page.html, fetched_at=scorer.NEVER
    )
    read = read_page(parse_page(raw, decode(raw).text))
    metadata = read_metadata(read)
    laid_out = lay_out(read, metadata.title, metadata.url)
    counted = tuple(count_features(laid_out.blocks, laid_out.known))
    if not counted:
        return None
    blocks = tuple(located.block for located in laid_out.blocks)
    candidates = [blocks[number] for number, _ in counted]
    true = scorer.word_runs(page.truth["articleBody"])
    weights = [len(words_of(block.text)) / max(1, true.total()) for block in candidates]
    return Example(
        page=page,
        document=Document(
            location=page.identifier,
            title=metadata.title or blocks[0].text,
            blocks=(),
            byline=metadata.byline,
            source=metadata.source,
            language=metadata.language,
        ),
        blocks=blocks,
        numbers=tuple(number for number, _ in counted),
        features=np.array([features for _, features in counted], dtype=np.float64),
        labels=np.array([_is_true(block, page, true) for block in candidates], dtype=np.int64),
        weights=np.minimum(weights, MOST_OF_A_PAGE) + LEAST_OF_A_PAGE,
    )


def cross_validate(
    examples: Sequence[Example], sound: Iterable[Example]
) -> list[NDArray[np.float64]]:
    """For each page the probabilities of its candidates, from trees that know none of its site."""
    taught = list(sound)
    forests = [learn([e for e in taught if e.part != part]) for part in range(PARTS)]
    return [forests[example.part].predict(example.features) for example in examples]


def learn(examples: Sequence[Example]) -> lightgbm.Booster:
    """The trees that these pages teach."""
    weights = np.concatenate([example.weights for example in examples])
    data = lightgbm.Dataset(
        np.concatenate([example.features for example in examples]),
        np.concatenate([example.labels for example in examples]),
        weight=weights / weights.mean(),
    )
    return lightgbm.train(SETTINGS, data, num_boost_round=TREES)


def report(sets: dict[str, list[Example]], judged: dict[int, NDArray[np.float64]]) -> None:
    """Print the figures of each set at a few thresholds."""
    for name, examples in sets.items():
        for threshold in (choice.THRESHOLD - 0.1, choice.THRESHOLD, choice.THRESHOLD + 0.1):
            pages = [example.page for example in examples]
            found = [cleaned(example, judged[id(example)], threshold) for example in examples]
            figures = scorer.score_texts(pages, found)
            told = "  ".join(f"{key} {figure:.2f}" for key, figure in figures.items())
            print(f"{name:12} at {threshold:.2f}: {told}")


def cleaned(example: Example, odds: NDArray[np.float64], threshold: float) -> str:
    """The text that is left of a page's blocks at a threshold."""
    chosen = _chosen(example, odds, threshold)
    if not chosen:
        return ""
    document = Document(
        location=example.document.location,
        title=example.document.title,
        blocks=chosen,
        byline=example.document.byline,
        source=example.document.source,
        language=example.document.language,
    )
    return clean(document).text


def flat(root: dict[str, object]) -> dict[str, list[object]]:
    """A tree as `forest.Tree` has it."""
    questions: list[object] = []
    leaves: list[object] = []

    def add(node: dict[str, object]) -> int:
        if "leaf_value" in node:
            leaves.append(float(f"{node['leaf_value']:.4g}"))
            return -len(leaves)
        place = len(questions)
        questions.append(None)
        threshold = float(f"{node['threshold']:.6g}")
        yes, no = add(node["left_child"]), add(node["right_child"])
        questions[place] = [node["split_feature"], threshold, yes, no]
        return place

    add(root)
    return {"questions": questions, "leaves": leaves}


def _chosen(example: Example, odds: NDArray[np.float64], threshold: float) -> tuple[Block, ...]:
    pairs = zip(example.numbers, odds, strict=True)
    return tuple(example.blocks[number] for number, chance in pairs if chance >= threshold)


def _agreement(example: Example, odds: NDArray[np.float64]) -> float:
    """F1 of what is chosen, by runs of words."""
    text = "\n".join(block.text for block in _chosen(example, odds, choice.THRESHOLD))
    true, found = scorer.word_runs(example.page.truth["articleBody"]), scorer.word_runs(text)
    return 2 * (true & found).total() / max(1, true.total() + found.total())


def _is_true(block: Block, page: scorer.Page, true: Counter[tuple[str, ...]]) -> bool:
    """Whether half of a block's runs are in the label; a short block's words in a row."""
    words = scorer.WORD.findall(block.text)
    if len(words) < scorer.RUN:
        label = " ".join(scorer.WORD.findall(page.truth["articleBody"]))
        return f" {' '.join(words)} " in f" {label} "
    runs = scorer.word_runs(block.text)
    return 2 * (runs & true).total() >= runs.total()


if __name__ == "__main__":
    main()

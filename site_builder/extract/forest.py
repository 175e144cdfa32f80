"""What the features of a block are worth: decision trees, learned by `benchmarks/train_extract.py`.

A tree asks one feature after another whether it is at most a threshold; the leaves it ends at are
added up to the logarithm of the odds that the block is the article's (gradient boosting; Friedman,
"Greedy Function Approximation", 2001).
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import exp

# What a question asks: is this feature at most so much? Then where yes and where no lead: to
# another question, or, counted from -1 downwards, to a leaf.
Question = tuple[int, float, int, int]


@dataclass(frozen=True, slots=True)
class Tree:
    """The questions of a tree, the first one first, and what its leaves add."""

    questions: tuple[Question, ...]
    leaves: tuple[float, ...]


def probability(features: Sequence[float]) -> float:
    """How likely a block with these features is the article's, from 0 to 1."""
    odds = sum(_leaf(tree, features) for tree in _trees())
    return 1 / (1 + exp(-odds))


def _leaf(tree: Tree, features: Sequence[float]) -> float:
    place, questions = 0, tree.questions
    while place >= 0:
        feature, threshold, yes, no = questions[place]
        place = yes if features[feature] <= threshold else no
    return tree.leaves[-1 - place]


@cache
def _trees() -> tuple[Tree, ...]:
    text = files("site_builder.extract").joinpath("forest.json").read_text(encoding="utf-8")
    return tuple(
        Tree(questions=tuple(map(tuple, tree["questions"])), leaves=tuple(tree["leaves"]))
        for tree in json.loads(text)
    )

"""What was learned from the highlights that editors write; `train_key_points.py` made the file."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """What each feature of a sentence adds to its score, of a word or a pair to its log-odds.

    They stand in the order of the features. What every word has is called "always".
    """

    sentence: Mapping[str, float]
    word: Mapping[str, float]
    pair: Mapping[str, float]


@cache
def load_weights() -> Weights:
    """The weights that come with the program."""
    text = (files("site_builder.summarize") / "weights.json").read_text(encoding="utf-8")
    return Weights(**json.loads(text))

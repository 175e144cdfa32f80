"""A choice of key points: what is asked of whoever makes it, and what was chosen."""

from collections.abc import Callable
from dataclasses import dataclass

from site_builder.errors import Problem

# How the method begins where a language model chose sentences, or put them in its own words; its
# name follows.
SELECTED = "llm-select"
REWRITTEN = "llm-rewrite"


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A sentence of an article, and whether it can be read alone."""

    text: str
    fit: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """An article of whose sentences at most so many are to be chosen."""

    location: str
    title: str
    sentences: tuple[Candidate, ...]
    most: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ChosenPoint:
    """A key point: the places of its sentences among those of the question.

    It is the sentence itself, or a `text` that tells in other words what the sentences say.
    """

    places: tuple[int, ...]
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """The key points in the order of the article, and how they were chosen.

    Without a `method` nothing was chosen; `problems` may say why.
    """

    points: tuple[ChosenPoint, ...] = ()
    method: str = ""
    problems: tuple[Problem, ...] = ()


Choose = Callable[[Question], Choice]

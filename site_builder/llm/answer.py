"""What a language model answered, read strictly: numbers that it could choose, or nothing. Pure."""

from dataclasses import dataclass
from typing import Annotated, TypeVar

import msgspec

from site_builder.config import Mode
from site_builder.errors import ModelError
from site_builder.llm.failures import HERE, UnsoundError
from site_builder.llm.prompt import Request
from site_builder.model import ChosenPoint

# Each word is at least one token, whatever the tokenizer; a tenth is leeway.
TOKENS_A_WORD = 0.9
FINISHED = "stop"
UNREADABLE = (ValueError, RecursionError)  # msgspec's errors are ValueErrors

Shape = TypeVar("Shape")
Count = Annotated[int, msgspec.Meta(ge=0, le=1_000_000_000)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Usage:
    """How many tokens a server read and wrote."""

    prompt_tokens: Count
    completion_tokens: Count = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """What the model said; nothing where it refused to."""

    content: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Alternative:
    """One of several answers; only one is asked for."""

    message: Message
    finish_reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Completion:
    """The answer of a server, as far as it is of use here."""

    choices: tuple[Alternative, ...]
    usage: Usage


class _Chosen(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The answer of a model that selects: this and nothing beside it."""

    sentences: tuple[int, ...]


class _Point(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A key point of a model that rewrites."""

    text: str
    source_ids: tuple[int, ...]


class _Written(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The answer of a model that rewrites."""

    points: tuple[_Point, ...]


def parse_completion(body: bytes) -> Completion:
    """The answer of a server; raises UnsoundError where it is none that tells what it used."""
    try:
        return msgspec.json.decode(body, type=Completion)
    except UNREADABLE as error:
        message = "the server's answer is no chat completion that tells its tokens"
        raise UnsoundError.at(HERE, message) from error


def find_content(completion: Completion, request: Request) -> str:
    """What the model said; raises UnsoundError where it did not say all, or nothing.

    Raises ModelError where it did not get to read the whole article.
    """
    if completion.usage.prompt_tokens < request.words * TOKENS_A_WORD:
        message = "the server cut the article short before the model read it"
        raise ModelError.at(HERE, message, "give the model more context")
    answer = next(iter(completion.choices), None)
    if answer is None or answer.message.content is None:
        message = "the model gave no answer"
        raise UnsoundError.at(HERE, message)
    if answer.finish_reason != FINISHED:
        message = "the model did not finish its answer"
        raise UnsoundError.at(HERE, message)
    return answer.message.content


def parse_points(content: str | bytes, request: Request) -> tuple[ChosenPoint, ...]:
    """The key points in the order of their sentences; raises UnsoundError for any other answer.

    An answer with one mistake is not mended: whoever got that wrong may have got all wrong. Texts
    are as the model wrote them: see `faithful`.
    """
    if request.mode is Mode.SELECT:
        numbers = _decode(content, _Chosen).sentences
        return tuple(ChosenPoint(places=(place,)) for place in _places(numbers, request))
    written = _decode(content, _Written).points
    if not 0 < len(written) <= request.most:
        message = f"the model made no key point, or more than {request.most}"
        raise UnsoundError.at(HERE, message)
    points = [
        ChosenPoint(places=_places(point.source_ids, request), text=point.text) for point in written
    ]
    return tuple(sorted(points, key=lambda point: point.places))


def _decode(content: str | bytes, shape: type[Shape]) -> Shape:
    try:
        return msgspec.json.decode(content, type=shape)
    except UNREADABLE as error:
        message = "the model's answer is not of the form that was asked for"
        raise UnsoundError.at(HERE, message) from error


def _places(numbers: tuple[int, ...], request: Request) -> tuple[int, ...]:
    """The places of sentences that could be chosen, in their order."""
    if not numbers:
        message = "the model chose no sentence"
        raise UnsoundError.at(HERE, message)
    if len(numbers) > request.most:
        message = f"the model chose more than {request.most} sentences"
        raise UnsoundError.at(HERE, message)
    if len(set(numbers)) < len(numbers):
        message = "the model chose a sentence twice"
        raise UnsoundError.at(HERE, message)
    if not request.numbers.issuperset(numbers):
        message = "the model chose a sentence that it could not choose"
        raise UnsoundError.at(HERE, message)
    return tuple(number - 1 for number in sorted(numbers))

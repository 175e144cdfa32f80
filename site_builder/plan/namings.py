"""A speaker as an article names them. Not for who that is: see `grouping`."""

import re
from dataclasses import dataclass

from site_builder.plan.name_words import PARTICLES
from site_builder.plan.speaker_names import SpeakerName, find_fields, read_speaker
from site_builder.text import one_line

# Other small words with which names begin; any other begins a description, “a ministry official”.
NAME_BEGINNINGS = PARTICLES | {"al", "d", "el", "of"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """A speaker as one article names them, and the walks of life of which it tells.

    A description (“a ministry official”) is not `named`: it may be another one in each article.
    """

    article: str
    speaker: str
    name: SpeakerName
    fields: frozenset[str]
    is_named: bool


def make_naming(article: str, speaker: str, roles: frozenset[str]) -> Naming:
    """The naming of a speaker to whom an article gives these roles."""
    name = read_speaker(speaker)
    return Naming(
        article=article,
        speaker=one_line(speaker),
        name=name,
        fields=name.fields.union(*map(find_fields, roles)),
        is_named=_is_named(speaker),
    )


def _is_named(speaker: str) -> bool:
    """Whether it names someone: a capital, or a script that has none, or a name's small word."""
    words = re.split(r"[\s’'-]", one_line(speaker), maxsplit=1)
    return bool(words[0]) and (not words[0][0].islower() or words[0] in NAME_BEGINNINGS)

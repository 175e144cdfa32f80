"""Words that name somebody: a name, a pronoun, a description. How they are found: see `phrases`."""

from dataclasses import dataclass
from enum import Enum, auto

from site_builder.summarize.people import Person


class PhraseKind(Enum):
    """What names the speaker: a name, a pronoun, or a description."""

    NAME = auto()
    PRONOUN = auto()
    DESCRIPTION = auto()


@dataclass(frozen=True, slots=True)
class Phrase:
    """The words `start` to `end` of a paragraph that name somebody, and whom if it is a name."""

    start: int
    end: int
    kind: PhraseKind
    word: str = ""
    person: Person | None = None

    @property
    def is_named(self) -> bool:
        """Whether it names a person who is known."""
        return self.person is not None

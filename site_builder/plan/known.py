"""What an editor settled in `content/people.toml`, ready to be asked. Reads no file."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from site_builder.model import KnownPerson
from site_builder.plan.speaker_names import SpeakerName, agree, read_speaker


@dataclass(frozen=True, slots=True)
class Settled:
    """A person of the file: every name that is theirs, and those that are somebody else's."""

    person: KnownPerson
    names: frozenset[SpeakerName]
    others: frozenset[SpeakerName]

    def owns(self, name: SpeakerName) -> bool:
        """Whether the file says that this name is theirs."""
        return any(map(name.is_meant_by, self.names)) and not self.keeps_apart(name)

    def spells(self, name: SpeakerName) -> bool:
        """Whether it is another spelling of a full name of theirs."""
        same = name.is_full and name.spelling in {one.spelling for one in self.names}
        return same and any(agree(one, name) for one in self.names) and not self.keeps_apart(name)

    def keeps_apart(self, name: SpeakerName) -> bool:
        """Whether the file says that this name is somebody else's."""
        return any(map(name.is_meant_by, self.others))


# The people of the file by the keys of their groups.
Book = Mapping[str, Settled]


def settle(known: Sequence[KnownPerson]) -> Book:
    """The people of the file, each with the names that belong to them."""
    return {
        f"settled {number:06}": Settled(
            person,
            frozenset(map(read_speaker, (person.name, *person.aliases))),
            frozenset(map(read_speaker, person.apart)),
        )
        for number, person in enumerate(known)
    }


def find_owner(name: SpeakerName, book: Book) -> str:
    """The key of the person of the file whose name this is, or nothing.

    A name that stands there with its title comes before the same name without, and that before
    another spelling of it, which must be one person's alone.
    """
    literal = [key for key, settled in book.items() if settled.owns(name)]
    if literal:
        return min(literal, key=lambda key: (not _is_in(name, book[key]), key))
    spelled = [key for key, settled in book.items() if settled.spells(name)]
    return spelled[0] if len(spelled) == 1 else ""


def _is_in(name: SpeakerName, settled: Settled) -> bool:
    return any((one.letters, one.gender) == (name.letters, name.gender) for one in settled.names)

"""A speaker's name in its parts: titles, given names, last name. Not for who is who: `grouping`."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from site_builder.given_names import find_gender
from site_builder.plan.name_words import (
    BEFORE_TITLES,
    FEMALE_TITLES,
    FIELDS,
    LETTERS_AFTER,
    MALE_TITLES,
    OCCUPATIONS,
    ORGANISATIONS,
    PARTICLES,
    SUFFIXES,
    TITLES,
)
from site_builder.plan.spellings import fold_name, given_key, last_key, letters_of
from site_builder.text import one_line

ASIDE = re.compile(r"\([^()]*\)|[“\"][^“”\"]*[”\"]|(?<!\w)[‘'][^‘’']*[’'](?!\w)")
INITIALS = re.compile(r"(?:[^\W\d_]\.-?)+[^\W\d_]?")
WORD = re.compile(r"[^\W_]+")
SHORTEST_ACRONYM, LONGEST_ACRONYM = 2, 5
LONGEST_NAME = 6
# Particles that are given names as well, where a capital and one more word follow: “Van Arbor”.
GIVEN_PARTICLES = frozenset(("al", "ben", "van", "den"))
FIELD_OF = {word: field for field, words in FIELDS.items() for word in words.split()}


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeakerName:
    """A name as it is compared, and as it is `shown`: without titles, where it is a full one.

    `letters` are all its letters; `given` are keys of the given names and initials, `last` is the
    key of the last name and `spelled` its letters. What is no person's name has no last name.
    A title tells the `gender` for certain, a given name the `likely` one.
    """

    shown: str
    letters: str
    given: tuple[str, ...] = ()
    last: str = ""
    spelled: str = ""
    suffix: str = ""
    gender: str = ""
    likely: str = ""
    fields: frozenset[str] = frozenset()

    @property
    def is_full(self) -> bool:
        """Whether it has a given name, or its initial, before the last name."""
        return bool(self.given and self.last)

    @property
    def spelling(self) -> tuple[str, ...]:
        """What transcriptions of a full name share; nothing for other names."""
        return (*self.given, self.last, self.suffix) if self.is_full else ()

    def is_meant_by(self, settled: "SpeakerName") -> bool:
        """Whether a name that an editor wrote means this one; without a title, with any."""
        return self.letters == settled.letters and settled.gender in ("", self.gender)


def read_speaker(speaker: str) -> SpeakerName:
    """The parts of a speaker's name; an organisation is one part."""
    text = one_line(speaker)
    words = _before_comma(one_line(ASIDE.sub(" ", text)))
    number = _count_titles(words)
    titles = [_plain(word) for word in words[:number]]
    names, suffix = _without_end(words[number:])
    if _is_no_name(names) or (not titles and _is_organisation(names)):
        return SpeakerName(shown=text, letters=fold_name(text))
    start = _last_start(names)
    given = tuple(given_key(part) for word in names[:start] for part in _given_parts(word))
    spelled = letters_of("".join(names[start:]))
    return SpeakerName(
        shown=" ".join(words[number:] if start else words),
        letters=letters_of("".join(names)) + suffix or fold_name(text),
        given=given,
        last=last_key(spelled),
        spelled=spelled,
        suffix=suffix,
        gender=_gender(titles),
        likely=_gender(titles) or (find_gender(fold_name(names[0])) if start else ""),
        fields=find_fields(" ".join(titles)),
    )


def find_fields(role: str) -> frozenset[str]:
    """The walks of life of which a role tells."""
    words = (word.rstrip("s") for word in WORD.findall(fold_name(role)))
    return frozenset(FIELD_OF[word] for word in words if word in FIELD_OF)


def agree(one: SpeakerName, other: SpeakerName) -> bool:
    """Whether two full names can be one person's."""
    if one.letters == other.letters:
        return not _differ(one.gender, other.gender)
    if not one.last or (one.last, one.suffix) != (other.last, other.suffix):
        return False
    same = all(_is_same_given(*pair) for pair in zip(one.given, other.given, strict=False))
    return same and not _differ(one.likely, other.likely)


def _differ(one: str, other: str) -> bool:
    """Whether two genders that are known are not the same."""
    return bool(one and other) and one != other


def _is_same_given(one: str, other: str) -> bool:
    """Whether two given names are the same, or one is the initial of the other."""
    return one == other or (1 in (len(one), len(other)) and one[0] == other[0])


def _plain(word: str) -> str:
    return fold_name(word).rstrip(".").removeprefix("ex-")


def _before_comma(text: str) -> list[str]:
    """The words before a comma, what follows tells who it is; but “Jr.” is part of the name."""
    name, _, more = text.partition(",")
    following = more.split()[:1]
    is_suffix = following and _plain(following[0]) in SUFFIXES
    words = [*name.split(), *(following if is_suffix else [])]
    return words if len(words) > 1 or not more.strip() else []


def _count_titles(words: Sequence[str]) -> int:
    """How many words before the name are titles, and what these are of: “Skarrow Mayor Ann Orr”.

    What stands before a last name alone is a title only where nothing else stands there.
    """
    plain = [_plain(word) for word in words]
    known = TITLES | BEFORE_TITLES
    if len(words) > 1 and plain[-2] in TITLES and known.issuperset(plain[:-1]):
        return len(words) - 1
    number = 0
    for place, word in enumerate(plain[:-2], start=1):
        if word in TITLES or word in OCCUPATIONS:
            number = place
        elif words[place - 1].islower() and word not in BEFORE_TITLES:
            break
    return number


def _without_end(words: Sequence[str]) -> tuple[Sequence[str], str]:  # the name and its suffix
    """The name without degrees and orders after it, and what tells father and son apart."""
    end, suffix = len(words), ""
    while (
        end > 1 and (plain := _plain(words[end - 1]).replace(".", "")) in SUFFIXES | LETTERS_AFTER
    ):
        suffix = plain if plain in SUFFIXES else suffix
        end -= 1
    return words[:end], suffix


def _is_no_name(words: Sequence[str]) -> bool:
    """Whether words describe someone instead: a small one that no name has, or too many."""
    small = (word for word in words if word[0].islower() and _plain(word) not in PARTICLES)
    elided = (word for word in small if not re.match(r"\w{1,2}[’'-]", word))
    return len(words) > LONGEST_NAME or any(elided) or not letters_of("".join(words[-1:]))


def _is_organisation(words: Sequence[str]) -> bool:
    plain = [_plain(word) for word in words]
    acronym = len(words) == 1 and words[0].isupper() and words[0].isalpha()
    short = SHORTEST_ACRONYM <= len(words[0]) <= LONGEST_ACRONYM
    no_name = plain[0] == "the" or "&" in plain or not ORGANISATIONS.isdisjoint(plain)
    return no_name or (acronym and short)


def _last_start(words: Sequence[str]) -> int:
    """Where the last name begins; at the first word where there is no given name."""
    start = len(words) - 1
    while start > 1 and _plain(words[start - 1]) in PARTICLES:
        start -= 1
    certain = words[0].islower() or start < len(words) - 1
    particles = PARTICLES if certain else PARTICLES - GIVEN_PARTICLES
    return 0 if start == 1 and _plain(words[0]) in particles else start


def _given_parts(word: str) -> list[str]:
    """A given name, or initials one by one: “J.K.”, “TJ”."""
    letters = letters_of(word)
    dotted = "." in word and INITIALS.fullmatch(word) is not None
    pair = len(word) == len("TJ") and word.isupper()
    return list(letters) if dotted or pair else [letters] if letters else []


def _gender(titles: Sequence[str]) -> str:
    if not MALE_TITLES.isdisjoint(titles):
        return "male"
    return "female" if not FEMALE_TITLES.isdisjoint(titles) else ""

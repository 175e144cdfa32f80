"""Whom a pronoun or a description means. Where the text does not settle it, nobody."""

import re
from dataclasses import dataclass, field

from site_builder.given_names import FEMALE, MALE
from site_builder.summarize.epithets import Epithet, read_epithet
from site_builder.summarize.lexicon import SAME_OFFICE, THINGS
from site_builder.summarize.people import People, Person
from site_builder.summarize.phrase import Phrase, PhraseKind

DEFINITE = re.compile(r"(?:the|this|his|her|their)\s+(.{3,60})$")
WORD = re.compile(r"[a-z][\w-]+")
EMPTY_WORDS = frozenset(("former", "new", "own", "then", "late"))
# How far back an antecedent may be, in characters.
NEAR, FAR, FARTHEST = 500, 1500, 2500
HALF_WEIGHT_AT = 250
QUOTED_WEIGHT = 0.25


@dataclass(slots=True)
class Resolver:
    """Knows who spoke so far; places are characters of the article."""

    people: People
    spoken: list[tuple[int, Person]] = field(default_factory=list)
    paragraph: int = 0

    def note(self, place: int, person: Person | None) -> None:
        """Remember that this person is spoken of as acting at that place."""
        if person is not None:
            self.spoken.append((place, person))

    def resolve(self, phrase: Phrase, place: int, text: str) -> Person | None:
        """The person whom a phrase means; `place` is where it begins in the article."""
        if phrase.person is not None:
            return self._namesake(phrase.person, place, text)
        if phrase.kind is PhraseKind.PRONOUN:
            gender = {"he": MALE, "she": FEMALE}.get(phrase.word)
            return self._antecedent(place, gender) if gender else None
        epithet = read_epithet(text)
        return self._holder_of_office(text.lower(), place) or (
            self._called(epithet, place) if epithet else None
        )

    def _namesake(self, person: Person, place: int, text: str) -> Person:
        """Of two who share the last name, whoever the paragraph has named in full."""
        if person.words[0] in text.split() or len(person.words) == 1:
            return person
        named = {
            mention.person.name: mention.person
            for mention in self.people.mentions
            if self.paragraph <= mention.start < place
            and mention.end - mention.start >= len(mention.person.name)
            and mention.person.last == person.last
            and not mention.quoted
        }
        return next(iter(named.values())) if len(named) == 1 else person

    def _called(self, epithet: Epithet, place: int) -> Person | None:
        """Whoever is of that age, or else the person who acted last and is of no other age."""
        for mention in reversed(self.people.mentions):
            if mention.start < place and epithet.age and mention.person.age == epithet.age:
                return mention.person
        found = self._antecedent(place, epithet.gender)
        is_of_another_age = found is not None and epithet.age and found.age
        return None if is_of_another_age else found

    def _antecedent(self, place: int, gender: str) -> Person | None:
        """Whoever acted last and can be meant, unless one other person has come between."""
        for start, person in reversed(self.spoken):
            if start < self.paragraph and (only := self._only_one_named(place, gender)):
                return only
            if start < place and place - start < FAR and _can_be(person, gender):
                if place - start > NEAR:
                    return self._newcomer(start, place, gender, person) or person
                return person
        return self._most_present(place, gender)

    def _only_one_named(self, place: int, gender: str) -> Person | None:
        """The one person whom the paragraph has named so far, if nobody acted in it."""
        named = {
            mention.person.name: mention.person
            for mention in self.people.mentions
            if self.paragraph <= mention.start < place
            and not mention.quoted
            and _can_be(mention.person, gender)
        }
        return next(iter(named.values())) if len(named) == 1 else None

    def _newcomer(self, start: int, end: int, gender: str, known: Person) -> Person | None:
        between = [
            mention.person
            for mention in self.people.mentions
            if start < mention.start < end
            and not mention.quoted
            and _can_be(mention.person, gender)
            and mention.person is not known
        ]
        return between[-1] if len(between) > 1 and len(set(map(id, between))) == 1 else None

    def _most_present(self, place: int, gender: str) -> Person | None:
        """The person named most and nearest before the place."""
        weights: dict[int, float] = {}
        people: dict[int, Person] = {}
        for mention in self.people.mentions:
            distance = place - mention.start
            if 0 < distance <= FARTHEST and _can_be(mention.person, gender):
                weight = (QUOTED_WEIGHT if mention.quoted else 1) / (1 + distance / HALF_WEIGHT_AT)
                number = id(mention.person)
                weights[number] = weights.get(number, 0.0) + weight
                people[number] = mention.person
        return people[max(weights, key=lambda n: weights[n])] if weights else None

    def _holder_of_office(self, description: str, place: int) -> Person | None:
        """“the Ukrainian president”: the last person named before who was described that way."""
        definite = DEFINITE.match(description)
        if definite is None:
            return None
        for mention in reversed(self.people.mentions):
            if mention.start < place and mention.person.role.lower() == definite[1]:
                return mention.person
        words = [word for word in WORD.findall(definite[1]) if word not in EMPTY_WORDS]
        if not words or THINGS & set(words) or " of " in description or " for " in description:
            return None
        offices = SAME_OFFICE.get(words[-1], (words[-1],))
        details = [word for word in words[:-1] if len(word) > 3]
        best: tuple[int, Person] | None = None
        for mention in self.people.mentions:
            roles = mention.person.roles
            if mention.start >= place or not roles.intersection(offices):
                continue
            agreeing = sum(word in roles for word in details)
            if (agreeing or not details or words[-1] == "president") and (
                best is None or agreeing >= best[0]
            ):
                best = (agreeing, mention.person)
        return best[1] if best else None


def _can_be(person: Person, gender: str) -> bool:
    return not gender or person.gender in ("", gender)

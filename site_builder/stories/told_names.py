"""Names on which articles differ: one person spelled in two ways, one office with two holders."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from site_builder.english.words import find_terms
from site_builder.model import Account, Citation, Difference, DifferenceKind
from site_builder.stories.mentions import FULL_NAME, Mention, find_mentions, is_known_by_role
from site_builder.stories.reading import Reading
from site_builder.stories.statements import Statement, name_of
from site_builder.text import slugify

# Shorter names that differ in a letter are two names: Lee and Leo.
SHORTEST = 5
FEWEST_SHARED = 3
MOST_NAMES = 400


@dataclass(frozen=True, slots=True)
class _Named:
    """A person as an article first names them, and what its sentences say beside the name."""

    mention: Mention
    statement: Statement
    terms: frozenset[str]

    @property
    def article(self) -> str:
        return name_of(self.statement.citation.article)


def find_name_differences(reading: Reading) -> tuple[Difference, ...]:
    """The people whom articles name differently, in the order in which they are first named."""
    named = list(_find_named(reading))[:MOST_NAMES]
    all_names = _names_by_article(reading)
    found: dict[int, Difference] = {}
    taken: set[int] = set()
    for one, other in combinations(range(len(named)), 2):
        first, second = named[one], named[other]
        if one in taken or other in taken or first.article == second.article:
            continue
        about = _find_about(first, second)
        if about and not _know_one_another(first, second, all_names):
            taken.update((one, other))
            found[one] = Difference(
                kind=DifferenceKind.NAME,
                about=about,
                accounts=(_account(first), _account(second)),
            )
    return tuple(found[number] for number in sorted(found))


def _find_named(reading: Reading) -> Iterator[_Named]:
    """Everyone whom an article names in full: once each, with the role if one is given."""
    for article in reading.own_texts:
        people: dict[str, _Named] = {}
        for statement in reading.statements[name_of(article)]:
            for mention in find_mentions(statement.citation.text):
                named = _Named(mention, statement, _terms_beside(statement.citation, mention))
                known = people.get(mention.name)
                if known is None or (mention.role and not known.mention.role):
                    people[mention.name] = named
        yield from people.values()


def _terms_beside(citation: Citation, mention: Mention) -> frozenset[str]:
    return frozenset(find_terms(citation.text)) - frozenset(find_terms(mention.name))


def _names_by_article(reading: Reading) -> Mapping[str, frozenset[str]]:
    """All capitalised words of each article."""
    return {
        name_of(article): frozenset(
            word
            for paragraph in article.paragraphs
            for found in FULL_NAME.finditer(paragraph)
            for word in found[0].split()
        )
        for article in reading.own_texts
    }


def _know_one_another(
    first: _Named, second: _Named, all_names: Mapping[str, frozenset[str]]
) -> bool:
    """Whether an article has the other's name as well: then these are two people."""
    return _has(all_names[first.article], first, second) or _has(
        all_names[second.article], second, first
    )


def _has(names: frozenset[str], own: _Named, other: _Named) -> bool:
    words = set(other.mention.name.split()) - set(own.mention.name.split())
    return bool(words & names)


def _find_about(first: _Named, second: _Named) -> str:
    """What both are, in words of an article; empty where they are not one person or office."""
    one, other = first.mention, second.mention
    if _is_one_spelling(one.name, other.name) or not (one.is_person or other.is_person):
        return ""
    if one.role and other.role and not _share_a_role(one, other):
        return ""
    role = next((it.role for it in (one, other) if it.role), "")
    if is_spelled_alike(one.name, other.name):
        is_one = (one.role and one.role == other.role) or (
            len(first.terms & second.terms) >= FEWEST_SHARED
        )
        return (role or one.name) if is_one else ""
    same_office = one.role and one.role == other.role and one.owner == other.owner
    return role if same_office and is_known_by_role(one) else ""


def _is_one_spelling(first: str, second: str) -> bool:
    """Whether two names differ in nothing but accents, initials, and given names left out."""
    words, others = _letters(first), _letters(second)
    return (words[0], words[-1]) == (others[0], others[-1])


def _letters(name: str) -> list[str]:
    """The words of a name without accents; initials are left out."""
    words = [slugify(word) for word in name.split() if len(word.rstrip(".")) > 1]
    return words or [""]


def _share_a_role(one: Mention, other: Mention) -> bool:
    is_owned_alike = not (one.owner and other.owner) or one.owner == other.owner
    return is_owned_alike and one.role.split()[-1] == other.role.split()[-1]


def is_spelled_alike(first: str, second: str) -> bool:
    """Whether two full names are spellings of one: one word differs, in a letter or two."""
    words, others = _letters(first), _letters(second)
    if len(words) != len(others):
        return False
    unlike = [pair for pair in zip(words, others, strict=True) if pair[0] != pair[1]]
    if len(unlike) != 1:
        return False
    one, other = unlike[0]
    shorter = min(len(one), len(other))
    return shorter >= SHORTEST and one[0] == other[0] and _distance(one, other) == 1


def _distance(first: str, second: str) -> int:
    """How many letters to put in, take out, change, or swap with the next one."""
    before: Sequence[int] = []
    previous = list(range(len(second) + 1))
    for row, letter in enumerate(first, start=1):
        current = [row]
        for column, other in enumerate(second, start=1):
            steps = min(
                previous[column] + 1,
                current[column - 1] + 1,
                previous[column - 1] + (letter != other),
            )
            swapped = (
                row > 1 and column > 1 and letter == second[column - 2] and first[row - 2] == other
            )
            current.append(min(steps, before[column - 2] + 1) if swapped else steps)
        before, previous = previous, current
    return previous[-1]


def _account(named: _Named) -> Account:
    return Account(value=named.mention.name, citation=named.statement.citation)

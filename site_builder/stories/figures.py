"""Numbers on which articles differ: the same thing counted, and another number told.

Rounding is no difference, and neither is what is counted elsewhere, earlier, or in part.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from site_builder.model import Account, Difference, DifferenceKind
from site_builder.stories.common_words import find_common_words
from site_builder.stories.quantities import ABSTRACT, Quantity, differ
from site_builder.stories.reading import Reading
from site_builder.stories.statements import Likeness, Statement, name_of

# What two clauses share beside what they count, where no fate of it is told.
FEWEST_SHARED = 2
FEWEST_BESIDE_A_MEASURE = 3
LEAST_SHARE = 0.4
# Those of whom this is said are what is left of those who were counted earlier.
REMAINING = re.compile(r"\b(?:still|remain(?:s|ed|ing)?)\b")
# More counts of one thing make a table, not a difference.
MOST_COUNTS = 400
MOST_OF_A_NUMBER = 2


@dataclass(frozen=True, slots=True)
class _Count:
    """A quantity in its sentence."""

    quantity: Quantity
    statement: Statement

    @property
    def article(self) -> str:
        return name_of(self.statement.citation.article)


def find_figure_differences(reading: Reading) -> tuple[Difference, ...]:
    """What articles count differently, in the order in which it is first told."""
    by_head: dict[str, list[_Count]] = {}
    for article in reading.own_texts:
        for statement in reading.statements[name_of(article)]:
            for quantity in statement.quantities:
                count = _Count(quantity, statement)
                by_head.setdefault(quantity.head, []).append(count)
    return tuple(
        difference
        for counts in by_head.values()
        for difference in _differences(counts[:MOST_COUNTS], reading.likeness)
    )


def _differences(counts: Sequence[_Count], likeness: Likeness) -> Iterator[Difference]:
    """Each count that is not yet part of a difference, with those that tell it differently."""
    taken: set[int] = set()
    for number, count in enumerate(counts):
        if number in taken:
            continue
        same = [
            other
            for other in range(number + 1, len(counts))
            if other not in taken and _is_same_thing(count, counts[other], likeness)
        ]
        accounts = list(_one_each([count, *(counts[other] for other in same)]))
        if len(accounts) > 1 and not _one_tells_both(accounts, counts):
            taken.update(same)
            yield Difference(
                kind=DifferenceKind.FIGURE,
                about=_about(accounts),
                accounts=tuple(map(_account, accounts)),
            )


def _one_each(counts: Iterable[_Count]) -> Iterator[_Count]:
    """The first count of each article, of a few outlets for each number.

    Nothing at all where all of them can be the same number.
    """
    first: dict[str, _Count] = {}
    for count in counts:
        first.setdefault(count.article, count)
    found = list(first.values())
    if not any(differ(one.quantity, other.quantity) for one in found for other in found):
        return
    outlets: dict[float, set[str]] = {}
    for count in found:
        shown = outlets.setdefault(count.quantity.number, set())
        outlet = count.statement.citation.article.article.source or count.article
        if outlet not in shown and len(shown) < MOST_OF_A_NUMBER:
            shown.add(outlet)
            yield count


def _is_same_thing(first: _Count, second: _Count, likeness: Likeness) -> bool:
    """Whether two articles count the same: the noun, what became of it, and what is said beside."""
    one, other = first.quantity, second.quantity
    if first.article == second.article or one.years != other.years or one.fate != other.fate:
        return False
    if not (_fits(one, other) and _fits(other, one)):
        return False
    if bool(REMAINING.search(one.clause)) != bool(REMAINING.search(other.clause)):
        return False
    if _are_elsewhere(first.statement, second.statement):
        return False
    names = first.statement.name_terms | second.statement.name_terms
    shared = (one.context & other.context) - names
    if one.fate and one.head not in ABSTRACT:
        return bool(one.context & other.context) or not (one.context and other.context)
    share = likeness.share(one.context, other.context)
    fewest = FEWEST_BESIDE_A_MEASURE if one.head in ABSTRACT else FEWEST_SHARED
    return len(shared) >= fewest and share >= LEAST_SHARE


def _fits(one: Quantity, other: Quantity) -> bool:
    """Whether what narrows the one down (“holiday homes”) is said of the other as well."""
    return one.modifiers <= other.modifiers | other.context


def _are_elsewhere(first: Statement, second: Statement) -> bool:
    """Whether both sentences name somebody or some place, and none that the other names."""
    return bool(first.names and second.names) and not first.names & second.names


def _one_tells_both(accounts: Sequence[_Count], counts: Sequence[_Count]) -> bool:
    """Whether an article has the other's number too: it tells of two things, or of a change."""
    for account in accounts:
        others = [it.quantity for it in accounts if differ(it.quantity, account.quantity)]
        for count in counts:
            if count.article == account.article and any(
                not differ(count.quantity, other) for other in others
            ):
                return True
    return False


def _about(accounts: Sequence[_Count]) -> str:
    """What is counted; of money, shares and the like, what is said of them in both clauses."""
    first, second = accounts[0].quantity, accounts[1].quantity
    if first.head in ABSTRACT or not first.about:
        return find_common_words(first.clause, second.clause) or first.about
    told = [it.quantity.about for it in accounts]
    return max(told, key=lambda about: (not about.split(" ")[0].endswith("ing"), len(about)))


def _account(count: _Count) -> Account:
    return Account(value=count.quantity.value, citation=count.statement.citation)

"""Whether two sentences of a story say the same. Not for whether they are the same words."""

from collections.abc import Iterable

from site_builder.stories.numerals import Numeral
from site_builder.stories.quantities import differ
from site_builder.stories.statements import Likeness, Statement

# How much of the lighter sentence is in the other, and of both in both, names left out: a story's
# sentences share those whatever they say.
LEAST_SHARE = 0.6
LEAST_LIKENESS = 0.5
FEWEST_TERMS = 4


def says_the_same(first: Statement, second: Statement, likeness: Likeness) -> bool:
    """Whether one sentence tells no more than the other, in words, names, numbers and days."""
    if len(first.terms & second.terms) < FEWEST_TERMS:
        return False
    if first.names and second.names and not first.names & second.names:
        return False
    names = first.name_terms | second.name_terms
    one, other = first.terms - names, second.terms - names
    if likeness.share(one, other) < LEAST_SHARE or likeness.likeness(one, other) < LEAST_LIKENESS:
        return False
    return not (
        _count_differently(first, second)
        or _have_other_numbers(first, second)
        or _name_other_days(first, second)
    )


def contradicts(statement: Statement, article: Iterable[Statement]) -> bool:
    """Whether an article counts what the sentence counts, and nowhere as many."""
    counted = [quantity for it in article for quantity in it.quantities]
    for quantity in statement.quantities:
        same = [it for it in counted if (it.head, it.fate) == (quantity.head, quantity.fate)]
        if same and all(differ(quantity, it) for it in same):
            return True
    return False


def _count_differently(first: Statement, second: Statement) -> bool:
    """Whether both have another number of one thing."""
    return any(
        one.head == other.head and one.fate == other.fate and differ(one, other)
        for one in first.quantities
        for other in second.quantities
    )


def _have_other_numbers(first: Statement, second: Statement) -> bool:
    """Whether each has a number that can be none of the other's, whatever it counts."""
    return _has_its_own(first.numbers, second.numbers) and _has_its_own(
        second.numbers, first.numbers
    )


def _has_its_own(numbers: Iterable[Numeral], others: Iterable[Numeral]) -> bool:
    return any(
        all(abs(one.number - other.number) > max(one.step, other.step) for other in others)
        for one in numbers
    )


def _name_other_days(first: Statement, second: Statement) -> bool:
    """Whether both name days, and no day that the other names."""
    days = [{named.day for named in it.days} for it in (first, second)]
    return bool(days[0] and days[1]) and not days[0] & days[1]

"""Days on which articles differ: the same thing told, and another day named for it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from site_builder.english.words import find_terms
from site_builder.model import Account, Difference, DifferenceKind
from site_builder.stories.common_words import GAP, find_common_words
from site_builder.stories.days import DAY, NamedDay
from site_builder.stories.reading import Reading
from site_builder.stories.statements import Likeness, Statement, index_by_terms, name_of

# The same thing is told where clauses share so many words, this much of the lighter one.
FEWEST_SHARED = 3
LEAST_SHARE = 0.65
# Weekdays of articles that are further apart are those of two weeks.
MOST_DAYS_APART = 3
MOST_STATEMENTS = 600
LOOKED_UP = 6
# More sentences than these with a word, and the word tells nothing.
MOST_HOLDERS = 150
BORDER = re.compile(
    r"[;:,—–]\s|\b(?:and|but|while|when|after|before|because|although|who|which|where|as|that)\b"
)
# The day of such a verb is that on which somebody spoke, and somebody speaks on many.
REPORTED = re.compile(
    r"\b(?:said|says|told|announced|asked|added|wrote|reported|confirmed|spoke|repeated|insisted|explained)\b"
)


@dataclass(frozen=True, slots=True)
class _Told:
    """A sentence with the only day that it names, and what its clause tells beside."""

    statement: Statement
    named: NamedDay
    clause: str
    terms: frozenset[str]

    @property
    def article(self) -> str:
        return name_of(self.statement.citation.article)


def find_day_differences(reading: Reading) -> tuple[Difference, ...]:
    """The things that articles date differently, in the order in which they are first told."""
    told = list(_find_told(reading))[:MOST_STATEMENTS]
    index = index_by_terms([it.statement for it in told], reading.likeness, LOOKED_UP)
    taken: set[int] = set()
    found: list[Difference] = []
    for number, one in enumerate(told):
        near = {
            other
            for term in reading.likeness.rarest(one.statement.terms, LOOKED_UP)
            for other in index.get(term, ())[:MOST_HOLDERS]
            if other > number
        }
        others = [
            other
            for other in sorted(near - taken)
            if _tells_the_same(one, told[other], reading.likeness)
        ]
        accounts = _one_each([one, *(told[other] for other in others)])
        if number not in taken and len(accounts) > 1 and not _one_tells_both(accounts, told):
            taken.update(others)
            found.append(_difference(accounts))
    return tuple(found)


def _find_told(reading: Reading) -> Iterator[_Told]:
    for article in reading.own_texts:
        for statement in reading.statements[name_of(article)]:
            sentence = statement.citation.text
            named = statement.days
            if len(named) != 1:
                continue
            clause = _clause(sentence, named[0])
            terms = frozenset(find_terms(DAY.sub(" ", clause)))
            if not REPORTED.search(clause):
                yield _Told(statement, named[0], clause, terms)


def _clause(sentence: str, named: NamedDay) -> str:
    """The part of the sentence in which the day stands; all of it where that is next to nothing."""
    end = named.start + len(named.words)
    first = max((it.end() for it in BORDER.finditer(sentence, 0, named.start)), default=0)
    following = BORDER.search(sentence, end)
    clause = sentence[first : following.start() if following else len(sentence)]
    return clause if len(find_terms(DAY.sub(" ", clause))) >= FEWEST_SHARED else sentence


def _tells_the_same(one: _Told, other: _Told, likeness: Likeness) -> bool:
    """Whether two articles tell the same of different days."""
    if one.article == other.article or one.named.day == other.named.day:
        return False
    first, second = one.statement, other.statement
    apart = abs((first.citation.article.day - second.citation.article.day).days)
    both_exact = one.named.is_exact and other.named.is_exact
    if not both_exact and apart > MOST_DAYS_APART:
        return False
    if first.names and second.names and not first.names & second.names:
        return False
    if _is_new(one, other):
        return False
    shared = one.terms & other.terms
    return len(shared) >= FEWEST_SHARED and likeness.share(one.terms, other.terms) >= LEAST_SHARE


def _is_new(one: _Told, other: _Told) -> bool:
    """Whether each tells of its own day: then it may have happened again."""
    return all(
        it.named.day == it.statement.citation.article.day and not it.named.is_exact
        for it in (one, other)
    )


def _one_each(told: Sequence[_Told]) -> list[_Told]:
    """The first account of each article, each outlet's of one day once."""
    first: dict[str, _Told] = {}
    for it in told:
        first.setdefault(it.article, it)
    shown: dict[tuple[str, object], _Told] = {}
    for it in first.values():
        outlet = it.statement.citation.article.article.source or it.article
        shown.setdefault((outlet, it.named.day), it)
    return list(shown.values())


def _one_tells_both(accounts: Sequence[_Told], told: Sequence[_Told]) -> bool:
    """Whether an article dates something alike to the other's day too: it is two things."""
    days = {it.named.day for it in accounts}
    return any(
        it.article == account.article
        and it.named.day in days - {account.named.day}
        and len(it.terms & account.terms) >= FEWEST_SHARED
        for account in accounts
        for it in told
    )


def _difference(accounts: Sequence[_Told]) -> Difference:
    return Difference(
        kind=DifferenceKind.DATE,
        about=_about(accounts[0].clause, accounts[1].clause),
        accounts=tuple(
            Account(value=it.named.words, citation=it.statement.citation) for it in accounts
        ),
    )


def _about(first: str, second: str) -> str:
    """What both are about, in words that both have."""
    return find_common_words(DAY.sub(GAP, first), DAY.sub(GAP, second))

"""Which articles make a story, and the id of each. Not for what they tell together: see `tell`.

1. What an earlier run remembers of an article stays (`remembered`), and so do reprints with their
   original.
2. New articles are placed: in an earlier story, or in one that they begin (see `placing`).
3. On top of that comes what an editor settled (see `settling`): it can be taken back.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import count

from site_builder.errors import Problem
from site_builder.model import Group, SettledStory, VerifiedArticle
from site_builder.reprints import file_name, find_families
from site_builder.stories.placing import Placed, place
from site_builder.stories.settling import Settlement, check_settled, settle
from site_builder.text import slugify

# The id of a story whose title has neither a letter nor a digit.
UNTITLED = "story"

# An article and its reprints, the original first.
_Family = tuple[VerifiedArticle, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Grouping:
    """The articles by story, the story of each by the name of its file, and what did not apply."""

    groups: tuple[Group, ...]
    ids: Mapping[str, str]
    problems: tuple[Problem, ...] = ()


def group(
    articles: Iterable[VerifiedArticle],
    settled: Sequence[SettledStory],
    remembered: Mapping[str, str],
) -> Grouping:
    """Every article in one group; the order of the articles does not matter."""
    families = sorted(find_families(articles), key=_by_day)
    settlement = settle(settled)
    ids = dict(remembered)
    _place(families, settlement, ids)
    _split(families, settlement, ids)
    names = {_name(article) for family in families for article in family}
    return Grouping(
        groups=_make_groups(families, settlement, ids),
        ids=ids,
        problems=check_settled(settlement, ids, names),
    )


def _by_day(family: _Family) -> tuple[int, str]:
    return family[0].day.toordinal(), _name(family[0])


def _name(article: VerifiedArticle) -> str:
    return file_name(article.article)


def _find_home(family: _Family, settlement: Settlement, ids: Mapping[str, str]) -> str:
    """The story of an article and its reprints; empty where they are all new."""
    names = [_name(article) for article in family]
    settled = (settlement.taken[name] for name in names if name in settlement.taken)
    remembered = (ids[name] for name in names if name in ids)
    home = next(settled, next(remembered, ""))
    return settlement.moved.get(home, home)


def _place(families: Iterable[_Family], settlement: Settlement, ids: dict[str, str]) -> None:
    """Give each new article the id of its story, an earlier one or a new one."""
    homes = [(family, _find_home(family, settlement, ids)) for family in families]
    by_name = {_name(family[0]): family for family, _ in homes}
    compared = (
        Placed(article=family[0], story=home)
        for family, home in homes
        if home not in settlement.closed
    )
    for family, home in homes:
        _remember(family, home, ids)
    for placed in place(compared):
        story = next((it.story for it in placed if it.story), "")
        story = story or free_id(placed[0].article.article.title, set(ids.values()))
        for it in placed:
            _remember(by_name[_name(it.article)], story, ids)


def _remember(family: _Family, story: str, ids: dict[str, str]) -> None:
    """Note the story of those that have none."""
    if story:
        for article in family:
            ids.setdefault(_name(article), story)


def _split(families: Iterable[_Family], settlement: Settlement, ids: dict[str, str]) -> None:
    """Give those that an editor took out of a story one of their own, unless they are alone."""
    members = defaultdict(list)
    for family in families:
        members[_find_home(family, settlement, ids)].append(family)
    for story, names in settlement.split.items():
        left = len(members[story])
        for family in members[story]:
            if left > 1 and any(_name(article) in names for article in family):
                own = free_id(family[0].article.title, set(ids.values()))
                ids |= {_name(article): own for article in family}
                left -= 1


def _make_groups(
    families: Iterable[_Family], settlement: Settlement, ids: Mapping[str, str]
) -> tuple[Group, ...]:
    members: dict[str, list[VerifiedArticle]] = defaultdict(list)
    first_ids: dict[str, dict[str, None]] = defaultdict(dict)
    for family in families:
        home = _find_home(family, settlement, ids)
        members[home] += family
        first_ids[home] |= dict.fromkeys(ids[_name(article)] for article in family)
    gone: set[str] = set(members)
    groups = []
    for home, articles in members.items():
        former = [story for story in first_ids[home] if story not in gone]
        gone.update(former)
        settled = settlement.stories.get(home, SettledStory(id=home))
        groups.append(
            Group(
                id=home,
                articles=tuple(sorted(articles, key=lambda it: (it.day, _name(it)))),
                title=settled.title,
                pinned=settled.pinned,
                closed=settled.closed,
                former=tuple(former),
            )
        )
    return tuple(groups)


def free_id(title: str, taken: set[str]) -> str:
    """The slug of a title, with a number where another story has it."""
    slug = slugify(title) or UNTITLED
    names = (slug if number == 1 else f"{slug}-{number}" for number in count(1))
    return next(name for name in names if name not in taken)

"""Which articles make a story, and the id of each. Not for what they tell together: see `tell`."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import count

from site_builder.errors import Problem
from site_builder.model import Group, SettledStory, VerifiedArticle
from site_builder.reprints import file_name
from site_builder.text import slugify

# The id of a story whose title has neither a letter nor a digit.
UNTITLED = "story"


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
    """Every article in one group; what is remembered of an article stays."""
    in_order = sorted(articles, key=lambda article: (article.day, file_name(article.article)))
    ids = dict(remembered)
    for article in in_order:
        name = file_name(article.article)
        if name not in ids:
            ids[name] = free_id(article.article.title, set(ids.values()))
    members = defaultdict(list)
    for article in in_order:
        members[ids[file_name(article.article)]].append(article)
    titles = {story.id: story.title for story in settled}
    groups = (
        Group(id=key, articles=tuple(found), title=titles.get(key, ""))
        for key, found in members.items()
    )
    return Grouping(groups=tuple(groups), ids=ids)


def free_id(title: str, taken: set[str]) -> str:
    """The slug of a title, with a number where another story has it."""
    slug = slugify(title) or UNTITLED
    names = (slug if number == 1 else f"{slug}-{number}" for number in count(1))
    return next(name for name in names if name not in taken)

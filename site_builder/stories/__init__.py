"""Stories: articles about one event, over outlets and days, and what they tell together. Pure.

Which articles they are is told in `groups`, what they tell together in `tell`.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from site_builder.model import SettledStory, Story, StoryBook, VerifiedArticle
from site_builder.stories.groups import group
from site_builder.stories.reasons import find_reasons
from site_builder.stories.tell import tell

__all__ = ["find_reasons", "stories"]


def stories(
    articles: Iterable[VerifiedArticle],
    settled: Sequence[SettledStory],
    remembered: Mapping[str, str],
) -> StoryBook:
    """Each article in one story, whose id lasts: `remembered` are those of earlier runs.

    What is remembered stays; only articles that are new are placed. The order of the articles does
    not matter.
    """
    grouped = group(articles, settled, remembered)
    told = (replace(tell(one), former=one.former) for one in grouped.groups)
    return StoryBook(
        stories=tuple(sorted(told, key=_newest_first)),
        ids=grouped.ids,
        problems=grouped.problems,
    )


def _newest_first(story: Story) -> tuple[int, str]:
    return -max(article.day.toordinal() for article in story.articles), story.id

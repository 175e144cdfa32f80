"""What a story tells: the articles of one event read side by side. Invents nothing.

Every sentence of it stands in an article, and says where.
"""

from collections.abc import Sequence
from dataclasses import replace

from site_builder.model import Group, SharedPoint, Story, VerifiedArticle
from site_builder.stories.differences import find_differences
from site_builder.stories.drift import find_drifts
from site_builder.stories.points import find_points
from site_builder.stories.reading import read
from site_builder.stories.statements import name_of, outlets_of
from site_builder.stories.timeline import find_timeline
from site_builder.weight import weigh


def tell(group: Group) -> Story:
    """What the articles of a group tell together, in whatever order they come."""
    articles = sorted(group.articles, key=lambda item: (item.day, name_of(item)))
    story = Story(
        id=group.id,
        title=group.title or _title(articles),
        articles=tuple(articles[::-1]),
        pinned=group.pinned,
        closed=group.closed,
        former=group.former,
    )
    if len(articles) == 1:
        return replace(story, points=_points_of(articles[0]))
    reading = read(group)
    return replace(
        story,
        points=find_points(reading),
        differences=find_differences(reading),
        drifts=find_drifts(reading),
        timeline=find_timeline(reading),
    )


def _title(articles: Sequence[VerifiedArticle]) -> str:
    """That of the weightiest article, of two alike that of the older one."""
    return max(articles, key=weigh).article.title if articles else ""


def _points_of(article: VerifiedArticle) -> tuple[SharedPoint, ...]:
    """The key points of an only article, as they are."""
    return tuple(
        SharedPoint(
            point=point, article=article, also=(), outlets=outlets_of([article]), originals=1
        )
        for point in article.key_points
    )

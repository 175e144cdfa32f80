"""The pages of stories, and what leads to them and from them.

A story of a single article has no page of its own: it would say what the article's page says.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from site_builder.model import Citation, Page, Story
from site_builder.permalinks import address_of, story_path
from site_builder.plan.quote_entries import Speakers
from site_builder.plan.story_entries import make_story_entry


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryLink:
    """The story of an article: its title, the address of its page, how many articles it has."""

    title: str
    address: str
    articles: int


def has_page(story: Story) -> bool:
    """Whether the story tells more than an article of it: whether it has several."""
    return len(story.articles) > 1


def make_story_pages(stories: Iterable[Story], speakers: Speakers) -> Iterable[Page]:
    """The page of each story that has one."""
    for story in filter(has_page, stories):
        entry = make_story_entry(story, speakers)
        yield Page(
            path=story_path(story.id),
            template="story.html",
            subject=f"the story {story.id}",
            context={
                "title": story.title,
                "description": entry.lede.text if entry.lede else "",
                "entry": entry,
            },
        )


def find_story_links(stories: Iterable[Story]) -> Mapping[str, StoryLink]:
    """The story of each article, by the article's location, if it has a page."""
    return {
        item.article.location: StoryLink(
            title=story.title,
            address=address_of(story_path(story.id)),
            articles=len(story.articles),
        )
        for story in filter(has_page, stories)
        for item in story.articles
    }


def find_cited(stories: Iterable[Story]) -> Mapping[str, tuple[Citation, ...]]:
    """The sentences to which the pages of stories lead, by the location of their article."""
    cited: dict[str, dict[str, Citation]] = {}
    for story in filter(has_page, stories):
        for citation in _citations(story):
            found = cited.setdefault(citation.article.article.location, {})
            found.setdefault(citation.anchor, citation)
    return {location: tuple(found.values()) for location, found in cited.items()}


def _citations(story: Story) -> Iterable[Citation]:
    yield from (citation for point in story.points for citation in point.also)
    yield from (one.citation for difference in story.differences for one in difference.accounts)
    yield from (moment.citation for moment in story.timeline)

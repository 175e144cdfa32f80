"""Pages at the addresses of stories that became part of others: they lead to where these are."""

from collections.abc import Iterable, Iterator

from site_builder.model import Page, Story
from site_builder.permalinks import address_of, story_path

MOVED = "moved.html"


def make_moved_pages(stories: Iterable[Story]) -> Iterator[Page]:
    """One page for each address that a story once had."""
    for story in stories:
        for former in story.former:
            yield Page(
                path=story_path(former),
                template=MOVED,
                subject=f"the story '{former}'",
                context={"title": story.title, "address": address_of(story_path(story.id))},
            )

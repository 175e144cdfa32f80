"""The pages of articles, and where they lead: edition, story, source, tags, original."""

from collections.abc import Iterable
from dataclasses import dataclass

from site_builder.model import Article, Page
from site_builder.permalinks import article_path
from site_builder.plan.contents import Contents
from site_builder.plan.stories import find_cited, find_story_links
from site_builder.plan.subjects import by_article
from site_builder.reprints import file_name


@dataclass(frozen=True, slots=True, kw_only=True)
class OriginalEntry:
    """The article that another one is a reprint of, and the address of its page."""

    article: Article
    address: str


def article_pages(contents: Contents) -> Iterable[Page]:
    """The page of each article."""
    sources, tags = by_article(contents.sources), by_article(contents.tags)
    cited, links = find_cited(contents.stories), find_story_links(contents.stories)
    originals = {
        file_name(item.article): OriginalEntry(article=item.article, address=item.address)
        for item in contents.articles
    }
    for item in contents.articles:
        location = item.article.location
        original = originals.get(item.article.reprint_of)
        is_other = original is not None and original.article is not item.article
        yield Page(
            path=article_path(item.article.slug),
            template="article.html",
            subject=location,
            context={
                "title": item.article.title,
                "description": item.points[0].text if item.points else "",
                "entry": item,
                "edition": contents.placed.get(location),
                "reprint_of": original if is_other else None,
                "source": next(iter(sources.get(item.address, ())), None),
                "tags": tags.get(item.address, ()),
                "story": links.get(location),
                "cited": cited.get(location, ()),
            },
        )

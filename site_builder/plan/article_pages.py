"""The pages of articles, and where they lead: edition, story, source, tags, original."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from site_builder.model import Article, Edition, Page, PrintedEdition, Story
from site_builder.permalinks import article_path
from site_builder.plan.entries import ArticleEntry
from site_builder.plan.stories import find_cited, find_story_links
from site_builder.plan.subjects import SubjectEntry, by_article
from site_builder.reprints import file_name


@dataclass(frozen=True, slots=True, kw_only=True)
class OriginalEntry:
    """The article that another one is a reprint of, and the address of its page."""

    article: Article
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What articles stand in: their sources, tags and stories, and editions by their location."""

    sources: tuple[SubjectEntry, ...]
    tags: tuple[SubjectEntry, ...]
    stories: tuple[Story, ...]
    placed: Mapping[str, PrintedEdition]


def article_pages(entries: Sequence[ArticleEntry], around: Surroundings) -> Iterable[Page]:
    """The page of each article."""
    sources, tags = by_article(around.sources), by_article(around.tags)
    cited, links = find_cited(around.stories), find_story_links(around.stories)
    originals = {
        file_name(item.article): OriginalEntry(article=item.article, address=item.address)
        for item in entries
    }
    for item in entries:
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
                "edition": around.placed.get(location),
                "reprint_of": original if is_other else None,
                "source": next(iter(sources.get(item.address, ())), None),
                "tags": tags.get(item.address, ()),
                "story": links.get(location),
                "cited": cited.get(location, ()),
            },
        )


def find_placed(
    made: Iterable[Edition], printed: Iterable[PrintedEdition]
) -> Mapping[str, PrintedEdition]:
    """The edition in which each article stands, by the article's location."""
    return {
        article.article.location: edition
        for parts, edition in zip(made, printed, strict=True)
        for article in parts.articles
    }

"""From `content/` to pages as data: every article read, looked up, put into its story, and planned.

`pipeline` renders and writes what is planned here; the preview does so as well.
"""

from collections.abc import Iterable
from dataclasses import replace

from site_builder import search, share_images
from site_builder.config import Config
from site_builder.content import (
    Shelf,
    load_desk,
    load_people,
    load_plain_pages,
    load_shelf,
    load_stories,
    load_story_ids,
)
from site_builder.model import Article, Library, VerifiedArticle
from site_builder.plan import check_editions, check_people, plan
from site_builder.publishing import check_shares, publish
from site_builder.reports import PlannedSite
from site_builder.reprints import check_reprints
from site_builder.rewordings import check_rewordings
from site_builder.site import Site
from site_builder.stories import stories
from site_builder.summarize import verify


def with_installed(config: Config) -> Config:
    """The settings without what this installation can not do."""
    return replace(
        config,
        search=config.search and search.is_installed(),
        share_images=config.share_images and share_images.is_installed(),
    )


def plan_site(site: Site, earlier: PlannedSite | None = None) -> PlannedSite:
    """All articles, and every page as data; what is the same as in an `earlier` plan is taken over.

    An article whose file has the same bytes is neither parsed nor looked up again, and without any
    change the pages are the same objects.
    """
    if earlier and earlier.config != site.config:
        earlier = None
    shelf = load_shelf(site.folder, site.zone, earlier.shelf if earlier else None)
    library = _library(site, shelf, earlier.library.articles if earlier else ())
    if earlier and _is_same(library, earlier.library):
        return replace(earlier, shelf=shelf)
    pages = plan(library, with_installed(site.config))
    return PlannedSite(config=site.config, shelf=shelf, library=library, pages=pages)


def _is_same(library: Library, earlier: Library) -> bool:
    """Whether two libraries hold the same objects.

    Equal ones would not do: in YAML `1` and `true` differ, in Python `1 == True`.
    """
    pairs = zip(library.articles, earlier.articles, strict=False)
    return library == earlier and all(one is other for one, other in pairs)


def load_library(site: Site) -> Library:
    """All articles that are to be published, each claim looked up in the article's own text."""
    return _library(site, load_shelf(site.folder, site.zone))


def _library(site: Site, shelf: Shelf, known: Iterable[VerifiedArticle] = ()) -> Library:
    by_location = {item.article.location: item for item in known}

    def verified(article: Article) -> VerifiedArticle:
        before = by_location.get(article.location)
        if before and before.article is article:
            return before
        return publish(check_rewordings(verify(article, site.zone)), site.config.publish)

    articles = [verified(article) for article in shelf.articles]
    unfounded = (problem for article in articles for problem in article.problems)
    newest_first = sorted(articles, key=lambda a: (-a.day.toordinal(), a.article.location))
    # What is not published of a text is not told by a story either.
    published = tuple(article.published for article in newest_first)
    book = stories(published, load_stories(site.folder), load_story_ids(site.folder))
    pages, wrong = load_plain_pages(site.folder)
    library = Library(
        articles=tuple(newest_first),
        stories=book.stories,
        story_ids=book.ids,
        people=load_people(site.folder),
        pages=pages,
        desk=replace(load_desk(site.folder), unread=shelf.unread),
    )
    shares = check_shares(newest_first, site.config.publish)
    checks = (*check_reprints(newest_first), *check_people(library), *book.problems, *shares)
    checks = (*checks, *check_editions(library, site.config))
    return replace(library, problems=(*shelf.problems, *wrong, *unfounded, *checks))

"""Pages of every kind, from articles that stand here, for what a site has no page of its own of."""

import datetime
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from site_builder.config import Config
from site_builder.content import parse_article
from site_builder.mail import HTML_TEMPLATE, TEXT_TEMPLATE, make_digest
from site_builder.model import Library, Page, PlainPage
from site_builder.plan import make_editions, plan, print_edition
from site_builder.stories import stories
from site_builder.summarize import verify

ARTICLES = Path(__file__).parent / "sample"
ADDRESS = "https://briefing.example/"
PAGE = PlainPage(location="sample/page.md", slug="page", title="A page", html="<p>Words.</p>")


def make_sample(config: Config) -> tuple[Page, ...]:
    """A page for each template that any site needs, those of the mail as well."""
    config = replace(config, base_url=config.base_url or ADDRESS)
    articles = tuple(
        verify(
            parse_article(path.read_text("utf-8"), f"sample/{path.name}", datetime.UTC),
            datetime.UTC,
        )
        for path in sorted(ARTICLES.glob("*.md"))
    )
    book = stories(articles, (), {})
    library = Library(articles=articles, stories=book.stories, pages=(PAGE,))
    return (*plan(library, config), *_mails(library, config))


def _mails(library: Library, config: Config) -> Iterator[Page]:
    first = make_editions(library, config)[-1]
    digest = make_digest(print_edition(first, library, config), (), config)
    for template in (HTML_TEMPLATE, TEXT_TEMPLATE):
        yield Page(path=template, template=template, context={"digest": digest}, subject="a sample")

"""The links of the mail, which knows the addresses of pages only from their common rule."""

from site_builder.mail import make_digest
from site_builder.model import Library
from site_builder.plan import plan


def test_every_link_leads_to_a_page_of_the_site(article, edition, config):
    articles = (article(1), article(2, slug="2026-11-18-brücke"))
    digest = make_digest(edition(*articles), (), config)
    assert digest.top[1].url == "https://orrin.example/news/articles/2026-11-18-br%C3%BCcke/"
    paths = {page.path for page in plan(Library(articles=articles), config)}
    assert {
        "articles/2026-11-18-bridge-1/index.html",
        "articles/2026-11-18-brücke/index.html",
        "editions/2026-11-18/index.html",
    } <= paths

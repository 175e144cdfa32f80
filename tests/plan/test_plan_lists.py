"""Sources, tags, months and the site's own pages: which there are, and what leads to them."""

from dataclasses import replace

import pytest

from site_builder.config import Config
from site_builder.errors import OutputError
from site_builder.model import PlainPage
from site_builder.plan import plan

ARTICLE = "---\ntitle: {title}\ndate: {date}\nsource: {source}\ntags: {tags}\n---\n\nText.\n"


def article(title, date="2026-03-01", source="The Quill", tags="[]"):
    return ARTICLE.format(title=title, date=date, source=source, tags=tags)


def planned(library, config=None):
    return {page.path: page.context for page in plan(library, config or Config())}


def names(entries):
    return [(entry.name, entry.address) for entry in entries]


def test_spellings_of_a_source_that_differ_in_case_are_one(make_library):
    library = make_library(a=article("A"), b=article("B"), c=article("C", source="THE QUILL"))
    (source,) = planned(library)["sources/index.html"]["sources"]
    assert (source.name, source.address, len(source.articles)) == (
        "The Quill",
        "sources/the-quill/",
        3,
    )


def test_names_that_would_share_an_address_get_numbers(make_library):
    library = make_library(a=article("A", source="C++ News"), b=article("B", source="C News"))
    sources = planned(library)["sources/index.html"]["sources"]
    assert names(sources) == [("C News", "sources/c-news/"), ("C++ News", "sources/c-news-2/")]


def test_a_name_without_letters_has_an_address(make_library):
    library = make_library(a=article("A", tags="['!!!']"))
    assert "tags/other/index.html" in planned(library)


def test_an_article_leads_to_its_source_and_tags(make_library):
    library = make_library(a=article("A", tags="[Ports, law, Ports]"), b=article("B"))
    context = planned(library)["articles/a/index.html"]
    assert context["source"].address == "sources/the-quill/"
    assert names(context["tags"]) == [("law", "tags/law/"), ("Ports", "tags/ports/")]


def test_without_sources_and_tags_there_are_no_such_pages(make_library):
    pages = planned(make_library(a=article("A", source="")))
    assert [path for path in pages if path.startswith(("sources", "tags"))] == []
    assert pages["articles/a/index.html"]["source"] is None
    assert [str(entry.name) for entry in pages["index.html"]["more"]] == [
        "About",
        "Corrections",
        "Feed",
        "Quotes (CSV)",
        "Quotes (JSON)",
    ]


def test_months_lead_to_their_neighbours(make_library):
    dates = {"a": "2025-12-31", "b": "2026-01-01", "c": "2026-01-02"}
    library = make_library(**{slug: article(slug, date) for slug, date in dates.items()})
    pages = planned(library)
    month = pages["archive/2026/01/index.html"]
    assert (month["newer"], month["older"].address) == (None, "archive/2025/12/")
    assert (len(month["month"].editions), month["month"].articles) == (2, 2)
    assert [len(pages[f"archive/{year}/index.html"]["months"]) for year in (2025, 2026)] == [1, 1]


OWN = PlainPage(location="content/pages/us.md", slug="us", title="Us", html="")


def test_a_page_with_a_place_is_in_the_navigation(make_library):
    pages = tuple(replace(OWN, slug=slug, place=place) for slug, place in [("b", 2), ("a", 10)])
    context = planned(replace(make_library(), pages=(*pages, OWN)))["index.html"]
    assert [entry.address for entry in context["menu"]] == [
        "",
        "archive/",
        "people/",
        "b/",
        "a/",
    ]
    assert [entry.address for entry in context["more"]] == [
        "us/",
        "about/",
        "corrections/",
        "feed.xml",
        "quotes.csv",
        "quotes.json",
    ]


@pytest.mark.parametrize("place", [None, 1])
def test_an_about_page_of_ones_own_takes_the_place_of_ours(make_library, place):
    own = replace(OWN, slug="about", place=place)
    pages = planned(replace(make_library(), pages=(own,)))
    assert pages["about/index.html"]["page"] is own
    linked = [e.address for e in (*pages["index.html"]["menu"], *pages["index.html"]["more"])]
    assert linked.count("about/") == 1


def test_a_page_at_an_address_of_ours_ends_the_run(make_library):
    own = replace(OWN, slug="people")
    with pytest.raises(OutputError, match=r"us\.md"):
        plan(replace(make_library(), pages=(own,)), Config())

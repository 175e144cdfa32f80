"""Reprints on the site: linked to their originals, and never counted as sources of their own."""

import pytest

from site_builder.config import Config
from site_builder.mail import make_digest
from site_builder.plan import plan
from site_builder.render import make_environment, render
from site_builder.reprints import check_reprints, find_originals

CONFIG = Config(base_url="https://orrin.example/")


def article(source="", reprint_of="", day="2026-03-02", title="Ferry <stops>"):
    front = f"title: {title}\ndate: {day}\nsource: {source}\nreprint_of: {reprint_of}\n"
    quote = "quotes:\n- text: The ice decides\n  speaker: Jonas Pell\n"
    return f"---\n{front}{quote}---\n\n“The ice decides,” said Jonas Pell.\n"


def page(library, slug):
    path = f"articles/{slug}/index.html"
    found = next(page for page in plan(library, CONFIG) if page.path == path)
    return render(found, make_environment(None, CONFIG)).body.decode()


def test_the_page_of_a_reprint_links_to_its_original(make_library):
    library = make_library(a=article("The Ledger", day="2026-03-01"), b=article("The Post", "a"))
    link = 'Reprint of <a href="../a/index.html">Ferry &lt;stops&gt;</a> (The Ledger)'
    assert link in page(library, "b")
    assert "Reprint of" not in page(library, "a")
    assert check_reprints(library.articles) == ()


def test_an_outlet_without_a_name_is_not_told(make_library):
    library = make_library(a=article(), b=article("The Post", "a"))
    assert "</a></p>" in page(library, "b").split("Reprint of")[1].splitlines()[0]


@pytest.mark.parametrize("name", ["b", "ferri", "a.txt"])
def test_a_name_that_no_other_article_has_is_a_warning_and_no_link(make_library, name):
    library = make_library(ferry=article(), b=article("The Post", name))
    (problem,) = check_reprints(library.articles)
    assert problem.location == "content/articles/b.md:5"
    assert problem.message == f"reprint_of: no other published article is called '{name}'"
    assert (problem.hint == "did you mean 'ferry'?") is (name == "ferri")
    assert "Reprint of" not in page(library, "b")


def test_an_article_and_its_reprints_are_one_source(make_library):
    library = make_library(
        a=article("The Ledger"),
        b=article("The Post", "a"),
        c=article("The Star", "b"),
        d=article("The Sun", title="Bridge"),
    )
    entry = next(p.context["edition"] for p in plan(library, CONFIG) if p.path == "index.html")
    digest = make_digest(entry, (), CONFIG)
    assert (entry.sources, entry.quotes, entry.articles) == (2, 2, 4)
    assert (digest.sources, digest.quotes, digest.articles) == (2, 2, 4)


def test_a_reprint_of_another_day_is_the_source_of_its_edition(make_library):
    library = make_library(a=article("The Ledger", day="2026-03-01"), b=article("The Post", "a"))
    entry = next(p.context["edition"] for p in plan(library, CONFIG) if p.path == "index.html")
    assert (entry.sources, entry.quotes) == (1, 1)


def test_articles_that_call_each_other_reprints_are_never_none(make_library):
    library = make_library(a=article("The Ledger", "b"), b=article("The Post", "a"))
    assert len(find_originals(library.articles)) == 2
    assert len(find_originals(make_library(a=article("", "a")).articles)) == 1

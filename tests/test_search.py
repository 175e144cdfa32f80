"""The index of the search page: of articles alone, the same each time, and left out cleanly."""

import datetime
import json

import cbor2
import pagefind_bin
import pytest

from site_builder import pipeline, search
from site_builder.errors import OutputError
from site_builder.model import Output
from site_builder.site import open_site

NOW = datetime.datetime(2026, 3, 2, tzinfo=datetime.UTC)
ARTICLE = "---\ntitle: {title}\ndate: 2026-03-01\nsource: The Quill\n---\n\nThe {title} was told.\n"
PAGE = """<html lang="{language}"><body><main{attribute}><h1>Bridge</h1><p>Lantern {number}</p>
<b data-pagefind-filter="speaker">Speaker {speaker}</b>
<b data-pagefind-filter="source">Source {number}</b>
<b data-pagefind-filter="month">2026-{speaker}</b>
<time datetime="2026-{number}" data-pagefind-sort="date[datetime]">Then</time></main></body>
</html>"""


def page(number, attribute=" data-pagefind-body"):
    language = ("en", "uk", "de")[number % 3]
    body = PAGE.format(language=language, attribute=attribute, number=number, speaker=number % 7)
    return Output(path=f"a{number}/index.html", body=body.encode())


@pytest.fixture
def site(tmp_path):
    folder = tmp_path / "content" / "articles"
    folder.mkdir(parents=True)
    for title in ("lantern", "anchor"):
        (folder / f"{title}.md").write_text(ARTICLE.format(title=title))
    (tmp_path / "briefing.toml").write_text("")
    return open_site(tmp_path)


def rendered(site):
    outputs = pipeline.render_site(site, NOW, lambda *_: None).outputs
    return {output.path: output.body.decode("utf-8", "replace") for output in outputs}


def test_the_same_pages_give_the_same_bytes_in_any_order():
    pages = [page(number) for number in range(40)]
    first = search.make_index(pages)
    assert [search.make_index(pages), search.make_index(pages[::-1])] == [first, first]


def test_every_filter_is_where_the_index_says():
    files = {
        file.path.removeprefix("pagefind/"): file.body for file in search.make_index([page(0)])
    }
    entry = json.loads(files["pagefind-entry.json"])
    parts = cbor2.loads(files[f"pagefind.{entry['languages']['en']['hash']}.pf_meta"][12:])
    found = {name: cbor2.loads(files[f"filter/{file}.pf_filter"][12:]) for name, file in parts[3]}
    assert found == {
        "month": ["month", [["2026-0", [0]]]],
        "source": ["source", [["Source 0", [0]]]],
        "speaker": ["speaker", [["Speaker 0", [0]]]],
    }


def test_only_what_is_to_be_searched_is_in_the_index():
    files = search.make_index([page(0), page(3, attribute="")])
    entry = next(file for file in files if file.path == "pagefind/pagefind-entry.json")
    assert json.loads(entry.body)["languages"]["en"]["page_count"] == 1


def test_of_nothing_there_is_no_index():
    assert search.make_index([page(1, attribute="")]) == ()


def test_what_the_page_needs_is_there_and_no_more():
    paths = {output.path for output in search.make_index([page(1)])}
    assert "pagefind/pagefind.js" in paths
    assert [path for path in paths if "ui" in path or path.endswith(".css")] == []


def test_a_site_with_the_extra_has_a_search_page(site):
    files = rendered(site)
    assert "search/index.html" in files
    assert [path for path in files if path.startswith("pagefind/fragment/")] != []
    assert 'data-pagefind-filter="source"' in files["articles/lantern/index.html"]


@pytest.mark.parametrize("how", ["not installed", "not wanted"])
def test_without_search_nothing_leads_to_it(site, monkeypatch, how):
    if how == "not installed":
        monkeypatch.setattr(search, "is_installed", lambda: False)
    else:
        (site.folder / "briefing.toml").write_text("search = false")
        site = open_site(site.folder)
    files = rendered(site)
    assert [path for path in files if path.startswith(("search/", "pagefind/"))] == []
    assert [path for path, text in files.items() if 'href="search/' in text] == []


@pytest.mark.parametrize("program", ["/bin/false", "/nowhere/pagefind"])
def test_an_index_that_can_not_be_made_ends_the_run(monkeypatch, program):
    monkeypatch.setattr(pagefind_bin, "get_executable", lambda: program)
    with pytest.raises(OutputError, match=r"pagefind: the index can not be made: .* \(reinstall"):
        search.make_index([page(1)])

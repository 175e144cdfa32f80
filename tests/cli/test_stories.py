"""`briefing stories`: which articles are one story, and why; and what a build remembers of it."""

import json

import pytest

STORIES = "content/stories/ids.json"
FERRY = "The crews of the Skarrow ferry walked out over pay on Tuesday, and 200 islanders waited."
ARTICLES = {
    "2026-11-18-ferry": ("Skarrow ferry crews walk out", "Orrin Ledger", FERRY),
    "2026-11-19-pay": ("Pay deal ends the walkout on the Skarrow ferry", "Tarn Gazette", FERRY),
    "2026-11-19-cake": ("Mirren baker wins plum prize", "Tarn Gazette", "Hanna Voss baked it."),
}


@pytest.fixture
def ferry(site):
    """The small site with two articles about a strike, and one about a cake."""
    folder = site / "content" / "articles"
    for name, (title, source, text) in ARTICLES.items():
        head = f"---\ntitle: {title}\ndate: {name[:10]}\nsource: {source}\n---\n\n"
        (folder / f"{name}.md").write_text(head + text + "\n", encoding="utf-8")
    return site


def test_stories_are_listed_with_their_articles_and_why(ferry, run):
    result = run("-C", ferry, "stories")
    assert result.exit_code == 0
    assert (
        "skarrow-ferry-crews-walk-out\n"
        "  Skarrow ferry crews walk out (2 articles, 2 outlets)\n"
        "  why: Skarrow, "
    ) in result.stdout
    assert "  - 2026-11-19-pay – Tarn Gazette\n  - 2026-11-18-ferry – Orrin Ledger\n" in (
        result.stdout
    )
    assert not (ferry / STORIES).exists()


def test_as_json_a_story_is_a_line(ferry, run):
    lines = run("-C", ferry, "stories", "--json").stdout.splitlines()
    found = {story["id"]: story for story in map(json.loads, lines)}
    story = found["skarrow-ferry-crews-walk-out"]
    assert [article["name"] for article in story["articles"]] == [
        "2026-11-19-pay",
        "2026-11-18-ferry",
    ]
    assert found["mirren-baker-wins-plum-prize"]["why"] == []


def test_a_build_remembers_the_stories(ferry, run):
    assert run("-C", ferry, "build").exit_code == 0
    ids = json.loads((ferry / STORIES).read_text(encoding="utf-8"))
    assert ids["2026-11-18-ferry"] == ids["2026-11-19-pay"] == "skarrow-ferry-crews-walk-out"


def test_a_file_of_ids_that_can_not_be_read_ends_the_build_and_stays(ferry, run):
    (ferry / STORIES).parent.mkdir()
    (ferry / STORIES).write_text("{")
    result = run("-C", ferry, "build")
    assert result.exit_code == 1
    assert result.stderr.startswith(f"{STORIES}: does not say in which story each article is")
    assert (ferry / STORIES).read_text() == "{"
    assert not (ferry / "output").exists()


def test_the_address_of_a_merged_story_leads_to_the_other(ferry, run):
    run("-C", ferry, "build")
    (ferry / "content" / "stories.toml").write_text(
        '[skarrow-ferry-crews-walk-out]\ntitle = "The strike"\n'
        'merge = ["mirren-baker-wins-plum-prize"]\n'
    )
    assert run("-C", ferry, "build").exit_code == 0
    page = ferry / "output" / "stories" / "mirren-baker-wins-plum-prize" / "index.html"
    text = page.read_text(encoding="utf-8")
    assert '<meta http-equiv="refresh" content="0; url=../skarrow-ferry-crews-walk-out/' in text
    assert ">The strike</a>" in text


def test_what_an_editor_settled_of_nothing_is_a_warning(ferry, run):
    (ferry / "content" / "stories.toml").write_text('\n[ferry]\ntitle = "The strike"\n')
    result = run("-C", ferry, "stories")
    assert result.exit_code == 0
    assert result.stderr.startswith(
        "content/stories.toml:2: warning: no story is called 'ferry' (take the entry away"
    )

"""How a template of a site's own begins, and when a copy is out of date."""

import datetime

import pytest

from site_builder import pipeline
from site_builder.site import open_site
from site_builder.theming.sources import packaged_names

NOW = datetime.datetime(2026, 11, 20, 8, tzinfo=datetime.UTC)


def built(site) -> dict[str, bytes]:
    rendered = pipeline.render_site(open_site(site), NOW, lambda *_: None)
    return {output.path: output.body for output in rendered.outputs}


def test_copies_of_all_templates_make_the_same_site(run, site):
    before = built(site)
    for name in packaged_names():
        assert run("theme", "copy", name).stdout == f"wrote templates/{name}\n"
    assert built(site) == before
    assert run("theme", "check", "--strict").exit_code == 0


def test_templates_that_extend_ours_make_the_same_site(run, site, put):
    before = built(site)
    extended = [
        name for name in packaged_names() if run("theme", "copy", name, "--extend").exit_code == 0
    ]
    parts = {"charts.html", "feed_parts.html", "macros.html", "moved.html", "story_parts.html"}
    assert (
        set(extended)
        == {name for name in packaged_names() if name.endswith(".html") and "/" not in name} - parts
    )
    assert built(site) == before
    stub = site / "templates" / "article.html"
    text = stub.read_text()
    assert '{% extends "!default/article.html" %}' in text
    assert "\n{#\n{% block foot %}\n{{ super() }}\n{% endblock %}\n#}\n" in text
    put("article.html", text.replace("{#\n{% block foot %}", "{% block foot %}Ours."))
    assert b"Ours." in built(site)["articles/2026-11-18-bridge/index.html"]


def test_a_copy_of_what_has_changed_is_a_warning(run, site, check):
    run("theme", "copy", "article.html")
    copy = site / "templates" / "article.html"
    note, _, rest = copy.read_text().partition("\n")
    digits = note.split()[-2].rstrip(".")
    copy.write_text(note.replace(digits, "0123456789abcdef") + "\n" + rest)
    assert check() == [
        "templates/article.html:1: warning: is a copy of !default/article.html, which has changed "
        f"since (take over what you want, then note {digits} in this line)"
    ]
    assert run("theme", "check").exit_code == 0
    assert run("theme", "check", "--strict").exit_code == 1


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["artcle.html"], "artcle.html: there is no such template (did you mean 'article.html'?)"),
        (["../x"], "../x: there is no such template (`briefing theme list` lists them)"),
        (
            ["feed.xml", "--extend"],
            "feed.xml: has no blocks that could be changed one by one "
            "(copy it whole with `briefing theme copy feed.xml`)",
        ),
    ],
)
def test_what_can_not_be_copied(run, site, words, message):
    result = run("theme", "copy", *words)
    assert (result.exit_code, result.stderr) == (1, f"{message}\n")
    assert not (site / "templates").exists()


def test_a_template_is_never_written_over(run, put, site):
    put("article.html", "mine")
    result = run("theme", "copy", "article.html")
    assert result.exit_code == 1
    assert "templates/article.html: is there already" in result.stderr
    assert (site / "templates" / "article.html").read_text() == "mine"


def test_the_list_tells_whose_each_template_is_and_its_blocks(run, put):
    put("article.html", '{% extends "!default/article.html" %}')
    put("parts/line.html", "x")
    lines = {
        line.split()[0]: line.split(maxsplit=1)[1]
        for line in run("theme", "list").stdout.splitlines()
    }
    assert lines["article.html"] == (
        "the site's, instead of the program's, extends !default/article.html; "
        "blocks: title, kind, meta, languages, scripts, masthead, main, foot"
    )
    assert lines["parts/line.html"] == "the site's alone"
    assert lines["feed.xml"] == "the program's"
    assert {*packaged_names(), "article.html", "parts/line.html"} == set(lines)


def test_the_list_of_a_site_with_a_broken_template_says_which(run, put):
    put("article.html", "\n{{ }}")
    result = run("theme", "list")
    assert result.exit_code == 1
    assert result.stderr.startswith("templates/article.html:2: expected an expression")

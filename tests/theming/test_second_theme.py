"""A small theme of its own: one template that builds on ours, one that takes its place."""

import datetime
import re
import shutil
from pathlib import Path

from site_builder import pipeline
from site_builder.site import open_site

THEME = Path(__file__).parent / "theme"

NOW = datetime.datetime(2026, 11, 20, 8, tzinfo=datetime.UTC)


def test_a_second_theme_is_without_fault_and_changes_what_it_says_it_does(site, run):
    shutil.copytree(THEME, site, dirs_exist_ok=True)
    assert run("theme", "check", "--strict").output == "2 templates checked: 0 problems\n"
    result = run("build", "--strict")
    assert result.exit_code == 0, result.output
    output = site / "output"
    article = (output / "articles" / "2026-11-18-bridge" / "index.html").read_text()
    assert "<p>Set by hand in Orrin on Wednesday 18 November 2026.</p>" in article
    assert '<h2 id="text">Full text</h2>' in article
    people = (output / "people" / "index.html").read_text()
    assert "<h1>Voices</h1>" in people
    assert '<a href="ada-marrow/index.html">Ada Marrow</a>: 1' in people
    assert "each with every verified quote" not in people
    sheets = re.findall('rel="stylesheet" href="(.+?)"', people)
    assert sheets == [f"../static/{name}.css" for name in ("style", "colours", "site")]
    assert all((output / "people" / sheet).is_file() for sheet in sheets)
    assert "--accent: #155e4b;" in (output / "static" / "colours.css").read_text()


def test_the_rest_of_the_site_stays_as_it_is(site):
    plain = built(site)
    shutil.copytree(THEME / "templates", site / "templates")
    changed = {path for path, body in built(site).items() if body != plain[path]}
    assert changed == {"articles/2026-11-18-bridge/index.html", "people/index.html"}


def built(site: Path) -> dict[str, bytes]:
    rendered = pipeline.render_site(open_site(site), NOW, lambda *_: None)
    return {output.path: output.body for output in rendered.outputs}

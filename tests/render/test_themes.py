"""A site changes what it wants of the theme, and keeps the rest."""

import re

import pytest

from site_builder import pipeline, planning
from site_builder.config import Config, ThemeConfig
from site_builder.errors import SiteError
from site_builder.model import Page
from site_builder.plan import plan
from site_builder.render import make_colours, make_environment, read_static, render
from site_builder.site import Site

ARTICLE = "---\ntitle: Bridge\ndate: 2026-03-01\n---\n\nText.\n"
OVERRIDE = """{% extends "!default/article.html" %}
{% block main %}
{{ super() }}
<p>Our own line about {{ entry.article.title }}.</p>
{% endblock %}
"""


def text_of(library, folder, path) -> str:
    environment = make_environment(folder, Config())
    pages = {page.path: page for page in plan(library, Config())}
    return render(pages[path], environment).body.decode()


def test_a_template_builds_on_the_one_it_replaces(make_library, tmp_path):
    (tmp_path / "article.html").write_text(OVERRIDE, encoding="utf-8")
    text = text_of(make_library(bridge=ARTICLE), tmp_path, "articles/bridge/index.html")
    assert "<p>Our own line about Bridge.</p>" in text
    assert '<h2 id="text">Full text</h2>' in text


def test_a_part_that_is_replaced_is_replaced_everywhere(make_library, tmp_path):
    (tmp_path / "base.html").write_text("{% block main %}{% endblock %}", encoding="utf-8")
    library = make_library(bridge=ARTICLE)
    assert "<!doctype" not in text_of(library, tmp_path, "index.html")


def test_the_folder_of_templates_may_be_missing(make_library, tmp_path):
    assert "<!doctype" in text_of(make_library(), tmp_path / "none", "index.html")
    assert "<!doctype" in text_of(make_library(), None, "index.html")


def test_plain_text_is_not_escaped(tmp_path):
    (tmp_path / "a.txt").write_text("{{ x }}", encoding="utf-8")
    (tmp_path / "a.xml").write_text("{{ x }}", encoding="utf-8")
    environment = make_environment(tmp_path, Config())
    pages = [Page(path=name, template=name, context={"x": "<&"}) for name in ("a.txt", "a.xml")]
    assert [render(page, environment).body for page in pages] == [b"<&", b"&lt;&amp;"]


def test_characters_that_no_page_may_hold_are_left_out(tmp_path):
    (tmp_path / "a.xml").write_text("{{ x }}", encoding="utf-8")
    page = Page(path="a.xml", template="a.xml", context={"x": "a\x00\x0b\ud800\uffffb\n"})
    assert render(page, make_environment(tmp_path, Config())).body == b"ab\n"


def test_static_files_of_the_site_come_first(tmp_path):
    (tmp_path / "style.css").write_bytes(b"mine")
    (tmp_path / "fonts").mkdir()
    (tmp_path / "fonts" / "a.woff2").write_bytes(b"font")
    (tmp_path / ".hidden").write_bytes(b"x")
    files = {output.path: output.body for output in read_static(tmp_path)}
    assert list(files) == [
        "static/cite.js",
        "static/fonts/a.woff2",
        "static/icon.svg",
        "static/search.js",
        "static/style.css",
    ]
    assert files["static/style.css"] == b"mine"


def test_without_static_files_of_its_own_a_site_has_ours(tmp_path):
    paths = [output.path for output in read_static(tmp_path / "none")]
    assert paths == [
        "static/cite.js",
        "static/icon.svg",
        "static/search.js",
        "static/style.css",
    ]


def test_a_static_file_that_leads_out_of_the_folder_is_refused(tmp_path):
    (tmp_path / "secret.txt").write_text("secret")
    (tmp_path / "static").mkdir()
    (tmp_path / "static" / "alias.css").symlink_to(tmp_path / "static" / "real.css")
    (tmp_path / "static" / "real.css").write_text("real")
    assert {o.path for o in read_static(tmp_path / "static")} >= {"static/alias.css"}
    (tmp_path / "static" / "p.txt").symlink_to(tmp_path / "secret.txt")
    with pytest.raises(SiteError) as error:
        read_static(tmp_path / "static")
    assert str(error.value) == (
        "static/p.txt: the link leads out of the folder (copy the file instead)"
    )


def test_a_sites_own_colours_are_a_style_sheet(tmp_path):
    (sheet,) = make_colours(ThemeConfig(accent="#1f5f8b", background_dark="#000000"))
    assert sheet.path == "static/colours.css"
    day, night = sheet.body.decode().split("@media")[1:]
    assert "--accent: #1f5f8b;" in day
    assert "--paper: #fdfdfb;" in day
    assert "--accent: #f09a86;" in night
    assert "--paper: #000000;" in night
    assert "$" not in day + night


def test_without_colours_of_its_own_a_site_has_no_such_style_sheet():
    assert make_colours(ThemeConfig()) == ()


def links_of(site: Site) -> list[str]:
    """The style sheets of the first page of a site, in order."""
    static = pipeline.static_files(site)
    (page, *_) = planning.plan_site(site).pages
    text = render(page, pipeline.open_templates(site, static)).body.decode()
    return re.findall('rel="stylesheet" href="(.+?)"', text)


def test_the_colours_and_then_the_sites_own_sheet_come_after_ours(tmp_path):
    site = Site(folder=tmp_path, config=Config())
    assert links_of(site) == ["static/style.css"]
    (tmp_path / "static").mkdir()
    (tmp_path / "static" / "site.css").write_text("p { color: red }")
    coloured = Site(folder=tmp_path, config=Config(theme=ThemeConfig(accent="#1f5f8b")))
    assert links_of(coloured) == ["static/style.css", "static/colours.css", "static/site.css"]

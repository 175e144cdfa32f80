"""Every link within a site leads somewhere, wherever the site is put and whoever reads it."""

import pytest
from site_checks.links import broken_links

HOME = "https://paper.example/below/"
PAGE = '<p id="here"><a href="index.html#here">Here</a> <a href="{}">There</a></p>'


def test_no_link_is_broken(site):
    assert broken_links(site.output, site.base_url) == []


@pytest.mark.parametrize(
    "link",
    [
        "gone.html",
        "#gone",
        "index.html#gone",
        "/index.html",  # outside of the path that the site has
        "/below/gone/",
        f"{HOME}gone/",
        f"{HOME}#gone",
        HOME.removesuffix("/"),
    ],
)
def test_the_check_finds_a_broken_link(tmp_path, link):
    (tmp_path / "index.html").write_text(PAGE.format(link))
    assert link in "\n".join(broken_links(tmp_path, HOME))


@pytest.mark.parametrize("link", ["#here", "/below/", "/below/#here", HOME, f"{HOME}#here"])
def test_the_check_has_nothing_against_a_good_link(tmp_path, link):
    (tmp_path / "index.html").write_text(PAGE.format(link))
    assert broken_links(tmp_path, HOME) == []


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("feed.xml", f"<feed><id>{HOME}gone/</id></feed>"),
        ("feed.xml", "<feed>&lt;a href=&quot;index.html&quot;&gt;relative&lt;/a&gt;</feed>"),
        ("feed.json", f'{{"url": "{HOME}#gone"}}'),
        ("feed.json", r'{"content_html": "<a href=\"index.html\">relative</a>"}'),
        ("sitemap.xml", f"<url><loc>{HOME}gone/</loc></url>"),
        ("robots.txt", f"Sitemap: {HOME}sitemap.xml"),
    ],
)
def test_the_check_reads_what_machines_read(tmp_path, name, text):
    (tmp_path / "index.html").write_text(PAGE.format("#here"))
    (tmp_path / name).write_text(text)
    assert len(broken_links(tmp_path, HOME)) == 1

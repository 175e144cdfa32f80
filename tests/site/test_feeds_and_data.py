"""What machines read of a site is as its standard has it: feeds, site map, data in pages."""

import json

import pytest
from site_checks.formats import json_feed_faults, json_ld_faults, xml_faults

ATOM = """\
<feed xmlns="http://www.w3.org/2005/Atom">
<id>https://paper.example/</id>
<title>The Paper</title>
<updated>2026-02-03T08:00:00Z</updated>
<author><name>The Paper</name></author>
<entry>
<id>https://paper.example/lock/</id>
<title>Lock open</title>
<link href="https://paper.example/lock/"/>
<updated>2026-02-03T08:00:00+01:00</updated>
</entry>
</feed>
"""
ENTRY = ATOM[ATOM.index("<entry>") : ATOM.index("</feed>")]
SITEMAP = """\
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>https://paper.example/</loc><lastmod>2026-02-03</lastmod></url>
</urlset>
"""
JSON_FEED = {
    "version": "https://jsonfeed.org/version/1.1",
    "title": "The Paper",
    "items": [
        {"id": "1", "content_text": "Lock open", "date_published": "2026-02-03T08:00:00Z"},
        {"id": "2", "content_html": "<p>Lock shut</p>", "authors": [{"name": "Bo Wray"}]},
    ],
}
JSON_LD = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "headline": "Lock open",
    "author": {"@type": "Person", "name": "Bo Wray"},
}


def test_every_xml_file_is_what_its_format_says(site):
    files = sorted(site.output.rglob("*.xml"))
    assert {file.name: faults for file in files if (faults := xml_faults(file))} == {}
    assert "feed.xml" in [file.name for file in files]


def test_every_json_feed_is_what_its_format_says(site):
    files = sorted(site.output.rglob("feed.json"))
    texts = {str(file): file.read_text(encoding="utf-8") for file in files}
    assert {name: found for name, text in texts.items() if (found := json_feed_faults(text))} == {}


def test_structured_data_uses_the_terms_of_schema_org(site):
    texts = {page: (site.output / page).read_text(encoding="utf-8") for page in site.pages}
    assert {page: found for page, text in texts.items() if (found := json_ld_faults(text))} == {}


@pytest.mark.parametrize("text", [ATOM, SITEMAP])
def test_the_check_has_nothing_against_a_good_file(tmp_path, text):
    (tmp_path / "good.xml").write_text(text)
    assert xml_faults(tmp_path / "good.xml") == []


@pytest.mark.parametrize(
    ("text", "good", "bad", "fault"),
    [
        (ATOM, "<title>The Paper</title>", "", "title"),
        (ATOM, "<title>The Paper</title>", "<titel/>", "title"),
        (ATOM, "</title>", "</title><title>Again</title>", "title"),
        (ATOM, "2026-02-03T08:00:00Z", "3 February 2026", "updated"),
        (ATOM, "2026-02-03T08:00:00Z", "2026-02-03T08:00:00", "no date by RFC 3339"),
        (ATOM, "<id>https://paper.example/lock/</id>", "<id>lock</id>", "no absolute address"),
        (ATOM, "<author><name>The Paper</name></author>", "", "no author"),
        (ATOM, "<name>The Paper</name>", "", "author"),
        (ATOM, '<link href="https://paper.example/lock/"/>', "", "neither content nor a link"),
        (ATOM, "<link ", '<link href="https://paper.example/"/><link ', "the same alternate"),
        (ATOM, "<link ", '<link rel="" ', "link"),
        (ATOM, "</feed>", f"{ENTRY}</feed>", "2 entries have this identifier"),
        (ATOM, "</feed>", "", "Premature end"),
        (SITEMAP, "<loc>https://paper.example/</loc>", "", "loc"),
        (SITEMAP, "https://paper.example/", "index.html", "loc"),
        (SITEMAP, "2026-02-03", "yesterday", "lastmod"),
        (
            SITEMAP,
            "</urlset>",
            "<url><loc>https://paper.example/</loc></url></urlset>",
            "2 entries",
        ),
        ("<unknown/>", "", "", "no check for <unknown>"),
    ],
)
def test_the_check_finds_what_is_wrong_in_an_xml_file(tmp_path, text, good, bad, fault):
    (tmp_path / "bad.xml").write_text(text.replace(good, bad, 1) if good else text)
    assert fault in "\n".join(xml_faults(tmp_path / "bad.xml"))


def test_the_check_has_nothing_against_a_good_json_feed():
    assert json_feed_faults(json.dumps(JSON_FEED)) == []


@pytest.mark.parametrize(
    "changes",
    [
        {"version": "1.1"},
        {"titel": "The Paper"},
        {"home_page_url": "index.html"},
        {"items": [{"id": "1"}]},
        {"items": [{"content_text": "no identifier"}]},
        {"items": [{"id": 1, "content_text": "a number"}]},
        {"items": [{"id": "1", "content_text": ""}] * 2},
        {"items": [{"id": "1", "content_text": "", "date_published": "2026-02-03"}]},
        {"items": [{"id": "1", "content_text": "", "date_published": "2026-02-31T08:00:00Z"}]},
    ],
)
def test_the_check_finds_what_is_wrong_in_a_json_feed(changes):
    assert len(json_feed_faults(json.dumps(JSON_FEED | changes))) == 1


def page_with(data: str) -> str:
    return f'<script type="application/ld+json">{data}</script>'


def test_the_check_has_nothing_against_good_structured_data():
    assert json_ld_faults(page_with(json.dumps(JSON_LD))) == []


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"@context": "https://other.example"}, "the context is not"),
        ({"@type": "NewsArtikel"}, "schema.org has no https://schema.org/NewsArtikel"),
        ({"headlne": "Lock open"}, "schema.org has no https://schema.org/headlne"),
        ({"author": {"@type": "Person", "nam": "Bo"}}, "schema.org has no https://schema.org/nam"),
        ({"author": {"name": "Bo Wray"}}, "has no type"),
    ],
)
def test_the_check_finds_what_is_wrong_in_structured_data(changes, fault):
    assert fault in "\n".join(json_ld_faults(page_with(json.dumps(JSON_LD | changes))))


def test_the_check_finds_structured_data_that_is_none():
    assert len(json_ld_faults(page_with("{,}"))) == 1

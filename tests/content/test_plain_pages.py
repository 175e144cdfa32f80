"""Pages of a site's own words: read with every mistake and its line, one bad page leaving others."""

import pytest

from site_builder.content import load_plain_pages
from site_builder.content.plain_pages import parse_plain_page
from site_builder.errors import ArticleError

PAGE = "---\ntitle: Who we are\nnavigation: 2\ndescription: Three people\n---\n\nWe are *three*.\n"
WHERE = "content/pages/Über uns.md"


def test_a_page_has_a_title_a_place_and_safe_text():
    page = parse_plain_page(PAGE + "\n<script>x</script><b>Bold</b>\n", WHERE)
    assert (page.slug, page.title, page.place) == ("uber-uns", "Who we are", 2)
    assert page.html == "<p>We are <em>three</em>.</p>\n\n<p><b>Bold</b></p>"


def test_a_page_without_a_place_is_not_in_the_navigation():
    assert parse_plain_page("---\ntitle: 1984\n---\nText.", WHERE).place is None


def test_every_mistake_has_its_line():
    text = "---\ntitel: Us\nnavigation: first\ndescription: [a]\n---\n\nText.\n"
    with pytest.raises(ArticleError) as error:
        parse_plain_page(text, WHERE)
    assert [str(problem) for problem in error.value.problems] == [
        f"{WHERE}:2: unknown key 'titel' (known are title, description, navigation)",
        f"{WHERE}:3: navigation: expected a number (1 stands first, 2 after it)",
        f"{WHERE}:4: description: expected a text",
        f"{WHERE}:1: no title (add title: and the headline)",
    ]


def test_a_page_with_a_mistake_leaves_the_others(tmp_path):
    folder = tmp_path / "content" / "pages"
    folder.mkdir(parents=True)
    (folder / "a.md").write_text("no front matter")
    (folder / "b.md").write_bytes(b"\xff\xfe")
    (folder / "c.md").write_text(PAGE)
    pages, problems = load_plain_pages(tmp_path)
    assert [page.slug for page in pages] == ["c"]
    assert [problem.location for problem in problems] == [
        "content/pages/a.md:1",
        "content/pages/b.md",
    ]


def test_a_site_needs_no_pages(tmp_path):
    assert load_plain_pages(tmp_path) == ((), ())

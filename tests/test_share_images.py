"""Pictures for links: one for each edition, none that could not be read, none without the extra."""

import datetime
import io

import pytest
from PIL import Image

from site_builder import pipeline, share_images
from site_builder.site import open_site

NOW = datetime.datetime(2026, 3, 2, tzinfo=datetime.UTC)
ARTICLE = "---\ntitle: {title}\ndate: {date}\n---\n\nThe text.\n"
LONG = "A headline that goes on and on about the bridge " * 9


@pytest.fixture
def build(tmp_path):
    def build(settings='base_url = "https://quill.example/"\n', **titles):
        folder = tmp_path / "content" / "articles"
        folder.mkdir(parents=True, exist_ok=True)
        for number, title in enumerate(titles.values() or ["Bridge"], start=1):
            text = ARTICLE.format(title=title, date=f"2026-03-{number:02}")
            (folder / f"a{number}.md").write_text(text, encoding="utf-8")
        (tmp_path / "briefing.toml").write_text(settings)
        outputs = pipeline.render_site(open_site(tmp_path), NOW, lambda *_: None).outputs
        return {output.path: output.body for output in outputs}

    return build


def test_each_edition_has_a_picture_of_the_size_that_is_shown(build):
    files = build(first="Bridge", second=LONG.strip())
    paths = [path for path in files if path.endswith(".png")]
    assert sorted(paths) == ["editions/2026-03-01/share.png", "editions/2026-03-02/share.png"]
    assert {Image.open(io.BytesIO(files[path])).size for path in paths} == {(1200, 630)}


def test_an_edition_and_the_home_page_name_it(build):
    files = build()
    link = (
        b'<meta property="og:image" content="https://quill.example/editions/2026-03-01/share.png">'
    )
    assert [path for path, body in files.items() if link in body] == [
        "index.html",
        "editions/2026-03-01/index.html",
    ]


def test_the_same_headlines_give_the_same_bytes(build):
    path = "editions/2026-03-01/share.png"
    assert build()[path] == build()[path]


def test_the_line_about_the_edition_is_in_the_sites_language(build):
    english = 'base_url = "https://quill.example/"\n'
    path = "editions/2026-03-01/share.png"
    in_german, in_austrian = (
        build(f'{english}language = "{tag}"\n')[path] for tag in ("de", "de-AT")
    )
    assert in_german == in_austrian != build(english)[path]


def test_letters_that_the_font_has_not_give_no_picture(build):
    files = build(first="橋が開いた")
    assert [path for path in files if path.endswith(".png")] == []
    assert b"og:image" not in files["index.html"]


@pytest.mark.parametrize("settings", ["", 'base_url = "https://a.example/"\nshare_images = false'])
def test_without_an_address_or_the_wish_there_is_none(build, settings):
    assert [path for path in build(settings) if path.endswith(".png")] == []


def test_without_the_extra_there_is_none(build, monkeypatch):
    monkeypatch.setattr(share_images, "is_installed", lambda: False)
    files = build()
    assert [path for path in files if path.endswith(".png")] == []
    assert b"og:image" not in files["index.html"]

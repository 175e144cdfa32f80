"""Links work at a domain's root, under a path, and wherever a missing page is looked for."""

import pytest

from site_builder.render.links import Links


@pytest.mark.parametrize(
    ("page", "address", "expected"),
    [
        ("index.html", "", "index.html"),
        ("index.html", "articles/x/", "articles/x/index.html"),
        ("index.html", "articles/x/#k2", "articles/x/index.html#k2"),
        ("index.html", "static/style.css", "static/style.css"),
        ("articles/x/index.html", "", "../../index.html"),
        ("articles/x/index.html", "articles/y/#q1", "../y/index.html#q1"),
        ("articles/x/index.html", "articles/x/#q1", "#q1"),
        ("people/index.html", "people/ada/", "ada/index.html"),
        ("feed.xml", "articles/x/", "articles/x/index.html"),
        ("index.html", "people/李明/", "people/%E6%9D%8E%E6%98%8E/index.html"),
        ("index.html", "articles/what?/", "articles/what%3F/index.html"),
    ],
)
def test_links_are_relative_to_their_page(page, address, expected):
    assert Links(page=page, base_url="https://quill.example/paper/").link(address) == expected


def test_the_page_for_what_is_not_found_has_links_from_the_root():
    assert Links(page="404.html", base_url="").link("archive/") == "/archive/"
    links = Links(page="404.html", base_url="https://quill.example/paper/")
    assert links.link("archive/") == "/paper/archive/"


def test_absolute_links_need_an_address():
    links = Links(page="feed.xml", base_url="https://quill.example/paper/")
    assert links.absolute("articles/x/") == "https://quill.example/paper/articles/x/"
    assert Links(page="feed.xml", base_url="").absolute("articles/x/") == "articles/x/index.html"

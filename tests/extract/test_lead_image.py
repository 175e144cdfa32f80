"""The picture that stands for an article: stated rather than shown, and never fetched."""

import json

import pytest

GOAT = "https://orle.example/pictures/goat.jpg"
DEFAULT = ("https://orle.example/default/goat.png", "")
HERE = '<link rel="canonical" href="https://orle.example/news/goat">'


def linked(image):
    thing = {"@type": "NewsArticle", "headline": "Goat steers tug", "image": image}
    return f'{HERE}<script type="application/ld+json">{json.dumps(thing)}</script>'


def meta(*pairs):
    return HERE + "".join(f'<meta property="{name}" content="{value}">' for name, value in pairs)


def shown(document):
    return document.image, document.image_alt


@pytest.mark.parametrize(
    "stated",
    [
        GOAT,
        {"@type": "ImageObject", "url": GOAT},
        {"@type": "ImageObject", "contentUrl": GOAT},
        [{"url": GOAT}, "https://orle.example/tug.jpg"],
        "/pictures/goat.jpg",
        "../pictures/goat.jpg",
        ["https://orle.example/img/logo.png", GOAT],
    ],
)
def test_json_names_the_picture(stated, make_page, read):
    head = linked(stated) + '<meta property="og:image" content="https://orle.example/x.jpg">'
    assert shown(read(make_page(head=head))) == (GOAT, "")


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (meta(("og:image", GOAT), ("og:image:alt", "A goat")), (GOAT, "A goat")),
        (meta(("og:image:secure_url", GOAT), ("twitter:image:alt", "no")), (GOAT, "")),
        (meta(("twitter:image", GOAT), ("twitter:image:alt", "A goat")), (GOAT, "A goat")),
        (meta(("twitter:image:src", GOAT)), (GOAT, "")),
        (linked(GOAT) + meta(("og:image", GOAT), ("og:image:alt", "A goat")), (GOAT, "A goat")),
        (linked(GOAT) + meta(("og:image", f"{GOAT}x"), ("og:image:alt", "A tug")), (GOAT, "")),
        (meta(("og:image", "https://orle.example/default.png")), ("", "")),
        (meta(("og:image", "https://orle.example/logo_orle-post.png")), ("", "")),
        (meta(("og:image", "https://orle.example/default/goat.png")), DEFAULT),
        (meta(("og:image", "https://orle.example/goat.svg")), ("", "")),
        (meta(("og:image", "data:image/png;base64,AAAA")), ("", "")),
        (meta(("og:image", "javascript:alert(1)")), ("", "")),
        (meta(("og:image", "https://orle.example/")), ("", "")),
        (meta(("og:image", "http://[x")), ("", "")),
        ('<meta property="og:image" content="/goat.jpg">', ("", "")),
        ("", ("", "")),
    ],
)
def test_the_picture_is_stated_in_the_head(head, expected, make_page, read):
    assert shown(read(make_page(head=head))) == expected


@pytest.mark.parametrize(
    ("figure", "expected"),
    [
        (f'<figure><img src="{GOAT}" alt=" A goat\nat sea"></figure>', (GOAT, "A goat at sea")),
        (f'<figure><img src="{GOAT}" width="1200" alt=""></figure>', (GOAT, "")),
        (f'<figure><img src="data:image/gif;base64,A" data-src="{GOAT}"></figure>', (GOAT, "")),
        (f'<figure><img src="{GOAT}" width="80" alt="A goat"></figure>', ("", "")),
        (f'<p><img src="{GOAT}" alt="A goat"></p>', ("", "")),
    ],
)
def test_the_first_large_figure_is_the_picture(figure, expected, make_page, read):
    assert shown(read(make_page(figure, head=HERE))) == expected


def test_a_stated_picture_has_the_words_of_the_same_picture_on_the_page(make_page, read):
    picture = f'<p><img src="{GOAT}?w=600" alt="A goat at the wheel"></p>'
    page = make_page(picture, head=linked(f"{GOAT}?w=1200"))
    assert shown(read(page)) == (f"{GOAT}?w=1200", "A goat at the wheel")

"""Whatever an article file says, it is text on the page, not markup."""

import datetime
from html.parser import HTMLParser
from xml.etree import ElementTree

import pytest

from site_builder.config import Config
from site_builder.model import (
    Article,
    Library,
    Place,
    VerifiedArticle,
    VerifiedDate,
    VerifiedFigure,
    VerifiedPoint,
    VerifiedQuote,
)
from site_builder.plan import plan
from site_builder.render import make_environment, render

EVIL = "</title><script>alert(1)</script>\"' onload='x' & {{ 7 * 7 }} \x00\x1b"
DAY = datetime.date(2026, 3, 1)


@pytest.fixture(scope="module", params=["", "https://quill.example/"])
def files(request) -> dict[str, str]:
    """A site whose one article is hostile in every field."""
    article = Article(
        location="content/articles/x.md",
        slug="x",
        title=EVIL,
        published=DAY,
        body=EVIL,
        source=EVIL,
        url="javascript:alert(1)",
        byline=EVIL,
        language=EVIL,
    )
    place = Place(paragraph=0, start=0, end=4)
    said = {"text": EVIL, "speaker": "E" + EVIL, "role": EVIL, "context": EVIL, "sentence": EVIL}
    verified = VerifiedArticle(
        article=article,
        day=DAY,
        html="<p>Text</p>",
        paragraphs=("Text",),
        key_points=(
            VerifiedPoint(text=EVIL, anchor="k1", place=place),
            VerifiedPoint(text=EVIL),
        ),
        quotes=(
            VerifiedQuote(**said, anchor="q1", places=(place,)),
            VerifiedQuote(**{**said, "speaker": "a" + EVIL}, anchor="q2", places=(place,)),
            VerifiedQuote(**said),
        ),
        top_line=VerifiedPoint(text=EVIL, anchor="top", place=place),
        figures=(VerifiedFigure(text=EVIL, sentence=EVIL, anchor="f1", place=place),),
        dates_ahead=(VerifiedDate(when=EVIL, sentence=EVIL, anchor="d1", place=place),),
    )
    config = Config(title=EVIL, description=EVIL, base_url=request.param)
    environment = make_environment(None, config)
    pages = plan(Library(articles=(verified,)), config)
    outputs = (render(page, environment) for page in pages)
    return {output.path: output.body.decode() for output in outputs}


# What a script of the program's own has: where it is, when it runs, and the words it says.
OWN = {"src", "type", "defer", "data-copy", "data-copied", "data-failed"}


class Found(HTMLParser):
    def __init__(self):
        super().__init__()
        self.names = set()

    def handle_starttag(self, tag, attrs):
        if tag == "script" and dict(attrs).keys() <= OWN:
            return  # one of the program's own; what is inside it is tested elsewhere
        self.names |= {tag, *(name for name, _ in attrs)}
        self.names |= {value.split(":")[0] for name, value in attrs if name == "href"}


def test_no_field_becomes_markup(files):
    for path, text in files.items():
        found = Found()
        found.feed(text)
        assert not {"script", "onload", "javascript"} & found.names, path


def test_no_field_is_taken_for_a_template(files):
    assert [path for path, text in files.items() if "{{ 7 * 7 }}" in text] != []
    assert [path for path, text in files.items() if " 49 " in text] == []


def test_feed_and_sitemap_stay_well_formed(files):
    for path, text in files.items():
        if path.endswith(".xml"):
            ElementTree.fromstring(text)


def test_the_feed_holds_no_markup_of_the_articles(files):
    feed = ElementTree.fromstring(files["feed.xml"])
    (content,) = feed.iter("{http://www.w3.org/2005/Atom}content")
    assert "<script" not in content.text

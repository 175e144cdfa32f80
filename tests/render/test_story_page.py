"""The page of a story: everything on it leads to its words in an article."""

import re
from dataclasses import replace
from pathlib import PurePosixPath

import pytest

from site_builder.config import Config
from site_builder.model import Group
from site_builder.plan import plan
from site_builder.render import make_environment, render
from site_builder.stories.tell import tell

FIRST = """---
title: Mill explodes
date: 2026-03-03
source: The Quill
key_points:
- The explosion at the Orrin mill killed 31 people on Monday.
- Ada Lusk, the mayor of Orrin, closed the road to the mill and opened the school to families.
quotes:
- text: The company must pay for every house that the fire took from us.
  speaker: Ada Lusk
  role: mayor
---

The explosion at the Orrin mill killed 31 people on Monday. On Tuesday the mill was sealed.

Ada Lusk, the mayor of Orrin, closed the road to the mill and opened the school to families.

“The company must pay for every house that the fire took from us,” Lusk said.
"""
SECOND = """---
title: What the fire took
date: 2026-03-04
source: Anchor <Weekly>
key_points:
- The inspector had been to the canteen only.
quotes:
- text: The company should pay for every house that the fire took from us.
  speaker: Lusk
---

At least 28 people were killed on Monday by the explosion at the Orrin mill.

The mayor, Ada Lusk, had closed the road to the mill and opened the school to families.

“The company should pay for every house that the fire took from us,” Lusk said.

The inspector had been to the canteen only.
"""
REPRINT = (
    FIRST.replace("The Quill", "The Echo")
    .replace("Mill explodes", "Mill fire")
    .replace("key_points:", "reprint_of: first\nkey_points:")
)


@pytest.fixture
def pages(make_library) -> dict[str, str]:
    library = make_library(first=FIRST, second=SECOND, third=REPRINT)
    alone = make_library(alone=FIRST.replace("Mill explodes", "Alone"))
    stories = (
        tell(Group(id="mill", articles=library.articles)),
        tell(Group(id="alone", articles=alone.articles)),
    )
    library = replace(library, articles=library.articles + alone.articles, stories=stories)
    environment = make_environment(None, Config())
    return {page.path: render(page, environment).body.decode() for page in plan(library, Config())}


def main_text(html: str) -> str:
    """What a reader sees of the page."""
    main = html.split("<main")[1].split("</main>", maxsplit=1)[0].partition(">")[2]
    plain = re.sub(r"<[^>]+>", " ", main).replace("&nbsp;", " ")
    return re.sub(r"\s+", " ", plain)


def test_every_link_leads_to_a_marked_sentence(pages):
    html = pages["stories/mill/index.html"].split("<main")[1]
    links = re.findall(r'href="\.\./\.\./(articles/[^"#]+)#([^"]+)"', html)
    assert len(links) > 8
    assert [link for link in links if f'id="{link[1]}"' not in pages[link[0]]] == []


def test_the_page_shows_what_the_story_tells(pages):
    text = main_text(pages["stories/mill/index.html"])
    assert "Figure: people killed 31 The Quill, 3 March 2026" in text
    assert "At least 28 Anchor &lt;Weekly&gt;, 4 March 2026" in text
    assert "(3 outlets, 2 originals)" in text
    assert "Only in Anchor &lt;Weekly&gt; The inspector had been to the canteen only." in text
    assert "Mill fire The Echo, 3 March 2026 · reprint" in text
    assert text.index("2 March 2026 The explosion") < text.index("3 March 2026 On Tuesday")


def test_a_reader_who_sees_no_colours_is_told_what_is_left_out(pages):
    text = main_text(pages["stories/mill/index.html"])
    assert "The company left out: must , end of what is left out; instead: should , end;" in text


def test_an_article_leads_to_its_story(pages):
    html = pages["articles/second/index.html"]
    assert 'One of 3&nbsp;articles on <a href="../../stories/mill/index.html">' in html


def test_a_story_of_one_article_has_no_page(pages):
    stories = [path for path in pages if PurePosixPath(path).parts[0] == "stories"]
    assert {PurePosixPath(path).parts[1] for path in stories} == {"mill"}
    assert "stories/alone" not in pages["articles/alone/index.html"]


def test_no_identifier_stands_twice(pages):
    for path, html in pages.items():
        found = re.findall(r'\bid="([^"]+)"', html)
        assert sorted(set(found)) == sorted(found), path

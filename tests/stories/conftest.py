"""Stories in text files: articles in, what they tell out.

A case is `title / . / articles / . / expected / .`. An article begins with `[Outlet, day]`, or with
`[Outlet, day, reprint of n]`, n being the number of an article before it; then come paragraphs, one
a line: `* ` before one makes it a key point, `Name | words` a quotation.
"""

import datetime
import re
from pathlib import Path

import pytest

from site_builder.model import Article, Group, Quotation
from site_builder.summarize import verify

HEAD = re.compile(r"\[(?P<outlet>[^,\]]*), (?P<day>[\d-]+)(?:, reprint of (?P<original>\d+))?\]")


def load_cases(name: str) -> list:
    """The cases of a file beside this one, each as a parameter of a test."""
    text = (Path(__file__).parent / name).read_text(encoding="utf-8")
    parts = [part.strip() for part in re.split(r"^\.$", text, flags=re.MULTILINE)]
    thirds = zip(parts[::3], parts[1::3], parts[2::3], strict=False)
    return [pytest.param(given, expected, id=title) for title, given, expected in thirds]


def parse_group(text: str) -> Group:
    """The articles of a case."""
    articles = []
    for block in re.split(r"^(?=\[)", text, flags=re.MULTILINE)[1:]:
        head, *lines = block.strip().splitlines()
        articles.append(_article(len(articles) + 1, HEAD.fullmatch(head), lines))
    return Group(id="story", articles=tuple(articles))


def _article(number: int, head: re.Match, lines: list[str]):
    body, points, quotes = [], [], []
    for line in filter(None, lines):
        speaker, is_quote, words = line.partition(" | ")
        if is_quote:
            quotes.append(Quotation(text=words, speaker=speaker))
            body.append(f"“{words}” said {speaker or 'somebody'}.")
            continue
        if line.startswith("* "):
            points.append(line[2:])
        body.append(line.removeprefix("* "))
    article = Article(
        location=f"content/articles/a{number:03}.md",
        slug=f"a{number:03}",
        title=f"Article {number}",
        published=datetime.date.fromisoformat(head["day"]),
        source=head["outlet"],
        body="\n\n".join(body),
        key_points=tuple(points),
        quotes=tuple(quotes),
        reprint_of=f"a{int(head['original']):03}" if head["original"] else "",
    )
    return verify(article, datetime.UTC)

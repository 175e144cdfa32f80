"""Whole pastes: what came along with the article goes, and the article stays word for word."""

import datetime
import re
from pathlib import Path

import pytest

from site_builder.clean import clean
from site_builder.extract import extract
from site_builder.model import RawDocument

CASES = Path(__file__).with_name("pasted.txt").read_text(encoding="utf-8")
CASE = re.compile(r"^([^\n]+)\n\.\n(.*?)\n\.\n(.*?)\n\.$", re.MULTILINE | re.DOTALL)
FOUND = {name: (paste, expected) for name, paste, expected in CASE.findall(CASES)}


@pytest.mark.parametrize("name", FOUND)
def test_of_a_paste_the_article_stays(name):
    paste, expected = FOUND[name]
    raw = RawDocument(
        location="paste.txt",
        media_type="text/plain",
        body=paste.encode(),
        fetched_at=datetime.datetime(2026, 11, 24, tzinfo=datetime.UTC),
    )
    article = clean(extract(raw)[0])
    head = f"{article.byline}; {article.source}; {article.published or ''}"
    warnings = (problem.message for problem in article.problems)
    said = (f"{article.title}\n{head}", *article.paragraphs, *warnings)
    assert expected == "\n\n".join(said)


def test_there_are_a_dozen_of_them():
    assert len(FOUND) >= 12

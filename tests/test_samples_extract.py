"""The sample articles, and a real text: what a reader sees is the article and nothing else."""

import datetime
import json
import re
from pathlib import Path

import pytest

from site_builder.clean import clean
from site_builder.extract import extract
from site_builder.fetch import fetch
from site_builder.prose import join_blocks, read_prose

ROOT = Path(__file__).parent.parent
NOW = datetime.datetime(2026, 11, 21, tzinfo=datetime.UTC)
GOLD = json.loads((ROOT / "tests" / "sample_gold.json").read_text(encoding="utf-8"))
INBOX = ROOT / "content" / "inbox"


def article(path):
    (raw,) = fetch(str(path), NOW)
    (document,) = extract(raw)
    return clean(document)


@pytest.mark.parametrize("name", sorted(GOLD))
def test_title_byline_and_outlet_are_right(name):
    document, gold = article(INBOX / name), GOLD[name]
    assert (document.title, document.byline, document.source, document.language) == (
        gold["title"],
        gold["byline"],
        gold["source"],
        gold["language"],
    )


@pytest.mark.parametrize("name", sorted(GOLD))
def test_the_date_is_right_or_left_to_the_name_of_the_file(name):
    published = article(INBOX / name).published
    stated = published.isoformat() if published else GOLD[name]["published"]
    assert datetime.datetime.fromisoformat(stated) == datetime.datetime.fromisoformat(
        GOLD[name]["published"]
    )


@pytest.mark.parametrize("name", sorted(GOLD))
def test_no_furniture_is_left(name):
    text = article(INBOX / name).text
    shown = set(text.split("\n\n"))
    furniture = [re.sub(r"^(?:•|\d+\.) ", "", line) for line in GOLD[name]["furniture"]]
    assert [line for line in furniture if line in shown or (len(line) > 30 and line in text)] == []


@pytest.mark.parametrize("name", sorted(GOLD))
def test_the_article_is_whole_from_its_first_sentence_to_its_last(name):
    document, gold = article(INBOX / name), GOLD[name]
    assert gold["first"] in document.paragraphs[0]
    assert document.paragraphs[-1].endswith(gold["last"])


@pytest.mark.parametrize("name", sorted(GOLD))
def test_the_words_of_every_quote_are_still_there(name):
    text = article(INBOX / name).text
    assert [quote["text"] for quote in GOLD[name]["quotes"] if quote["text"] not in text] == []


@pytest.mark.parametrize("name", sorted(GOLD))
def test_damaged_paragraphs_are_flagged_and_no_others(name):
    document = article(INBOX / name)
    assert [block.text for block in document.blocks if block.damaged] == GOLD[name]["damaged"]
    assert len(document.problems) == len(GOLD[name]["damaged"])


@pytest.mark.parametrize("name", sorted(GOLD))
def test_the_markdown_reads_back_as_the_text(name):
    document = article(INBOX / name)
    assert read_prose(join_blocks(document.blocks)).paragraphs == document.paragraphs


def test_a_real_text_comes_out_right(shared):
    document = article(shared / "samples" / "bakhmut.txt")
    assert document.source == "The Hill"
    assert document.title.startswith("Zelensky vows")
    assert document.paragraphs[0].startswith("Ukrainian President")
    assert document.paragraphs[-1].endswith("would be disregarded.”")
    assert not re.search(r"Oops|went wrong|head to", document.text)
    (damaged,) = (number for number, block in enumerate(document.blocks) if block.damaged)
    assert document.paragraphs[damaged].startswith("Although has lost a staggering number")
    (problem,) = document.problems
    assert problem.message == ("words seem to be missing in paragraph 8: “Although has lost a …”")


def test_the_quotes_of_a_real_text_keep_their_words(shared):
    text = article(shared / "samples" / "bakhmut.txt").text
    gold = json.loads((shared / "samples" / "bakhmut.gold.json").read_text(encoding="utf-8"))
    body = [quote for quote in gold["quotes"] if not quote["kind"].startswith("headline")]
    assert [quote["text"] for quote in body if quote["text"] not in text] == []

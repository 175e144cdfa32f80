"""Article files on disk: whole, never over a person's change, and every fault told."""

import datetime
from dataclasses import replace

import pytest

from site_builder.content import Change, find_change, load_shelf, make_article, save_article
from site_builder.model import Block, Document, Item, KeyPoint, Quote, RawDocument, Summary

NOW = datetime.datetime(2026, 11, 19, 7, 40, tzinfo=datetime.UTC)
RAW = RawDocument(
    location="content/inbox/dam.txt", media_type="text/plain", body=b"Dam", fetched_at=NOW
)
TEXT = "“We knew,” Ann Orr said. “We all knew.”"
DOCUMENT = Document(
    location=RAW.location, title="Dam: who knew?", blocks=(Block(text=TEXT, markdown=TEXT),)
)
SUMMARY = Summary(
    key_points=(KeyPoint(text=TEXT, paragraph=0, sentence=0),),
    quotes=(
        Quote(text="We knew,", paragraph=0, start=1, end=9, speaker="Ann Orr"),
        Quote(
            text="We all knew.", paragraph=0, start=26, end=38, speaker="Ann Orr", continues=True
        ),
    ),
)
ARTICLE = make_article(DOCUMENT, SUMMARY, RAW, datetime.date(2026, 11, 19))


def load(folder):
    return load_shelf(folder, datetime.UTC)


def put(folder, name, body):
    path = folder / "content" / "articles" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(body)
    return path


def test_an_article_is_made_with_one_quotation_for_each_utterance():
    assert ARTICLE.location == "content/articles/2026-11-19-dam-who-knew.md"
    assert [quote.text for quote in ARTICLE.quotes] == ["We knew […] We all knew."]


def test_a_saved_article_is_known_and_not_edited(tmp_path):
    saved = save_article(ARTICLE, tmp_path)
    shelf = load(tmp_path)
    assert [replace(saved, origin=None)] == [replace(a, origin=None) for a in shelf.articles]
    assert (shelf.edited, shelf.problems) == ((), ())
    assert find_change(shelf, RAW) is Change.KNOWN


def test_new_text_in_the_inbox_is_an_update_until_a_person_edits(tmp_path):
    saved = save_article(ARTICLE, tmp_path)
    newer = replace(RAW, body=b"Dam!")
    assert find_change(load(tmp_path), newer) is Change.UPDATED
    path = tmp_path / saved.location
    path.write_text(path.read_text() + "\nAn editor's line.\n")
    shelf = load(tmp_path)
    assert find_change(shelf, newer) is Change.EDITED
    assert shelf.edited == (saved.location,)


def test_line_ends_of_another_system_are_no_edit(tmp_path):
    path = tmp_path / save_article(ARTICLE, tmp_path).location
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert load(tmp_path).edited == ()


def test_a_source_from_elsewhere_is_known_by_its_bytes_alone(tmp_path):
    raw = replace(RAW, location="dam.txt")
    save_article(make_article(DOCUMENT, SUMMARY, raw, datetime.date(2026, 11, 19)), tmp_path)
    assert find_change(load(tmp_path), raw) is Change.KNOWN
    assert find_change(load(tmp_path), replace(raw, body=b"other")) is Change.NEW


def test_items_of_a_source_are_known_one_by_one_wherever_it_lies(tmp_path):
    first, second = Item(key="tag:it's#1", sha256="a" * 64), Item(key="tag:it's#2", sha256="a" * 64)
    document = replace(DOCUMENT, item=first)
    path = (
        tmp_path
        / save_article(
            make_article(document, SUMMARY, RAW, datetime.date(2026, 11, 19)), tmp_path
        ).location
    )
    elsewhere = replace(RAW, location="dam.xml", body=b"more")
    changed = replace(first, sha256="b" * 64)
    assert find_change(load(tmp_path), elsewhere, first) is Change.KNOWN
    assert find_change(load(tmp_path), elsewhere, second) is Change.NEW
    assert find_change(load(tmp_path), elsewhere, changed) is Change.UPDATED
    assert find_change(load(tmp_path), replace(RAW, body=b"more")) is Change.NEW
    path.write_text(path.read_text().replace("date: 2026-11-19", "date: tomorow"))
    assert find_change(load(tmp_path), elsewhere, changed) is Change.EDITED


def test_a_name_that_is_taken_gets_a_number(tmp_path):
    first = save_article(ARTICLE, tmp_path)
    second = save_article(ARTICLE, tmp_path)
    assert second.location == first.location.replace(".md", "-2.md")
    assert save_article(ARTICLE, tmp_path, first.location).location == first.location


def test_a_mistake_in_an_edited_file_does_not_make_its_source_new(tmp_path):
    path = tmp_path / save_article(ARTICLE, tmp_path).location
    path.write_text(path.read_text().replace("date: 2026-11-19", "date: tomorow"))
    shelf = load(tmp_path)
    assert find_change(shelf, RAW) is Change.KNOWN
    assert [str(problem) for problem in shelf.problems] == [
        "content/articles/2026-11-19-dam-who-knew.md:3: date: expected a date, got 'tomorow'"
        " (write it as 2026-11-19 or 2026-11-19 07:40)"
    ]


def test_a_file_that_is_not_utf8_is_told_with_line_and_column(tmp_path):
    put(tmp_path, "x.md", b"---\ntitle: caf\xe9\n---\n")
    assert [str(problem) for problem in load(tmp_path).problems] == [
        "content/articles/x.md:2: not UTF-8: byte 0xe9 at column 11"
        " (save the file with the encoding UTF-8)"
    ]


def test_two_files_with_one_address_are_told_and_the_first_stays(tmp_path):
    body = b"---\ntitle: x\ndate: 2026-11-19\n---\nText\n"
    put(tmp_path, "A b.md", body)
    put(tmp_path, "sub/a-b.md", body)
    shelf = load(tmp_path)
    assert [article.location for article in shelf.articles] == ["content/articles/A b.md"]
    assert [str(problem) for problem in shelf.problems] == [
        "content/articles/sub/a-b.md: has the same address as content/articles/A b.md"
        " (rename one of the two files)"
    ]


def test_drafts_hidden_files_and_links_that_lead_out_are_not_published(tmp_path):
    body = b"---\ntitle: x\ndate: 2026-11-19\n---\nText\n"
    put(tmp_path, "draft.md", body.replace(b"---\nText", b"draft: yes\n---\nText"))
    put(tmp_path, ".hidden.md", body)
    (tmp_path / "secret.md").write_bytes(body)
    (tmp_path / "content" / "articles" / "link.md").symlink_to(tmp_path / "secret.md")
    assert load(tmp_path).articles == ()


def test_what_a_killed_run_left_goes_with_the_next_article(tmp_path):
    leftover = put(tmp_path, ".briefing-killed", b"half")
    save_article(ARTICLE, tmp_path)
    assert not leftover.exists()


@pytest.mark.parametrize("damage", ["briefing:\n  raw: a\n", "briefing: no\n"])
def test_a_damaged_note_of_the_program_is_told(tmp_path, damage):
    put(tmp_path, "x.md", b"---\ntitle: x\ndate: 2026-11-19\n" + damage.encode() + b"---\n")
    assert "expected raw, sha256 and checksum" in str(load(tmp_path).problems[0])


@pytest.mark.parametrize("name", ["Minister's reply #2.txt", "it's: ok.txt", "a\nb.txt", "😀.txt"])
def test_a_source_is_known_again_whatever_its_name(tmp_path, name):
    raw = replace(RAW, location=f"content/inbox/{name}")
    save_article(make_article(DOCUMENT, SUMMARY, raw, datetime.date(2026, 11, 19)), tmp_path)
    assert find_change(load(tmp_path), raw) is Change.KNOWN
    assert find_change(load(tmp_path), replace(raw, body=b"new")) is Change.UPDATED


def test_a_note_that_was_laid_out_anew_still_counts_and_is_an_edit(tmp_path):
    path = tmp_path / save_article(ARTICLE, tmp_path).location
    path.write_text(path.read_text().replace("\n  ", "\n    ").replace("raw: c", 'raw: "c', 1))
    text = path.read_text().replace("dam.txt\n", 'dam.txt"\n', 1)
    path.write_text(text)
    shelf = load(tmp_path)
    assert find_change(shelf, RAW) is Change.KNOWN
    assert find_change(shelf, replace(RAW, body=b"new")) is Change.EDITED


def test_a_file_of_the_same_bytes_is_not_parsed_again(tmp_path):
    save_article(ARTICLE, tmp_path)
    before = load(tmp_path)
    after = load_shelf(tmp_path, datetime.UTC, before)
    assert after == before
    assert after.articles[0] is before.articles[0]


def test_a_file_of_other_bytes_is_parsed_again(tmp_path):
    saved = save_article(ARTICLE, tmp_path)
    before = load(tmp_path)
    path = tmp_path / saved.location
    path.write_text(path.read_text(encoding="utf-8") + "\nOne more line.\n", encoding="utf-8")
    after = load_shelf(tmp_path, datetime.UTC, before)
    assert after.articles[0].body.endswith("One more line.")

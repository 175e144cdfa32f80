"""`briefing inspect`: everything that would be made, and nothing saved."""

import json

import pytest
from click.testing import CliRunner

from site_builder.cli import main
from site_builder.english.sentences import find_sentences
from site_builder.summarize.edits import is_made_of

RAW = "content/inbox/2026-11-19-ferry.txt"


def test_json_tells_everything_on_a_line(run, site):
    result = run("inspect", "--json", site / RAW, site / RAW)
    first, second = (json.loads(line) for line in result.stdout.splitlines())
    assert first == second
    assert list(first) == [
        *("location", "title", "byline", "source", "url", "published", "modified", "image"),
        *("image_alt", "language", "text"),
        *("key_points", "quotes", "top_line", "figures", "dates_ahead", "problems"),
    ]
    assert first["location"] == RAW
    assert first["title"] == "Ferry of Orrin stops for the winter"


def test_json_says_where_each_quote_stands(run, site):
    found = json.loads(run("inspect", "--json", site / RAW).stdout)
    (quote,) = found["quotes"]
    paragraph = found["text"].split("\n\n")[quote["paragraph"]]
    assert quote["text"] == paragraph[quote["start"] : quote["end"]]
    assert quote["speaker"] == "Jonas Pell"
    assert quote["kind"] == "direct"


def test_json_says_which_sentence_a_key_point_is(run, site):
    found = json.loads(run("inspect", "--json", site / RAW).stdout)
    assert found["key_points"]
    for point in found["key_points"]:
        paragraph = found["text"].split("\n\n")[point["paragraph"]]
        sentence = find_sentences(paragraph)[point["sentence"]].of(paragraph)
        assert is_made_of(point["text"], sentence)
        assert point["edited"] == (point["text"] not in sentence)


def test_figures_and_dates_ahead_have_their_sentences(run, site):
    found = json.loads(run("inspect", "--json", site / RAW).stdout)
    assert found["dates_ahead"]
    for named in (*found["figures"], *found["dates_ahead"]):
        paragraph = found["text"].split("\n\n")[named["paragraph"]]
        assert named["sentence"] == find_sentences(paragraph)[named["number"]].of(paragraph)


def test_people_get_a_page_to_read(run, site):
    shown = run("inspect", site / RAW).stdout
    assert shown.startswith("Ferry of Orrin stops for the winter\n=====")
    assert "location: content/inbox/2026-11-19-ferry.txt" in shown
    assert "\nKey points\n  - " in shown
    assert "\nQuotes\n  - “The ice decides, not the timetable,” – Jonas Pell" in shown
    assert max(len(line) for line in shown.splitlines()) <= 88


def test_nothing_is_saved(run, site):
    before = sorted(site.rglob("*"))
    run("inspect", site / "content" / "inbox")
    assert before == sorted(site.rglob("*"))


def test_no_site_is_needed(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    text = "A title\n\nA first sentence that is long enough to be one, said the mayor of Orrin."
    result = CliRunner().invoke(main, ["inspect", "--json", "-"], input=text)
    assert result.exit_code == 0
    assert json.loads(result.stdout)["location"] == "-"


def test_a_source_that_can_not_be_read_is_told(run, site):
    result = run("inspect", "--json", "nowhere.txt", site / RAW)
    assert result.exit_code == 1
    assert len(result.stdout.splitlines()) == 1
    assert result.stderr.startswith("nowhere.txt: ")


@pytest.mark.parametrize(("words", "code"), [((), 0), (("--strict",), 1)])
def test_a_warning_counts_with_strict(run, site, words, code):
    (site / RAW).write_text(
        (site / RAW).read_text() + "\nAlthough has lost a staggering number of boats, it goes on.\n"
    )
    result = run("inspect", "--json", *words, site / RAW)
    assert ": warning: " in result.stderr
    assert result.exit_code == code


def test_the_date_in_a_file_name_is_shown(run, tmp_path):
    text = tmp_path / "2026-11-20-harbour.txt"
    text.write_text("Harbour board keeps ferry\n\nThe board voted to keep the ferry on Friday.\n")
    assert json.loads(run("inspect", "--json", str(text)).stdout)["published"] == "2026-11-20"

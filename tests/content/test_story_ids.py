"""`content/stories/ids.json`: which story each article is in; never lost to a bad file."""

import pytest

from site_builder.content import load_story_ids, save_story_ids
from site_builder.errors import ConfigError, OutputError

FILE = "content/stories/ids.json"


def test_without_a_file_nothing_is_remembered(tmp_path):
    assert load_story_ids(tmp_path) == {}


def test_what_is_saved_is_read_again(tmp_path):
    ids = {"2026-11-20-dam": "caldry-dam", "2026-11-19-міст": "міст"}
    save_story_ids(ids, tmp_path)
    assert load_story_ids(tmp_path) == ids


def test_the_order_does_not_matter_to_the_bytes(tmp_path):
    save_story_ids({"b": "two", "a": "one"}, tmp_path)
    first = (tmp_path / FILE).read_bytes()
    (tmp_path / FILE).unlink()
    save_story_ids({"a": "one", "b": "two"}, tmp_path)
    assert first == (tmp_path / FILE).read_bytes() == b'{\n "a": "one",\n "b": "two"\n}\n'


def test_what_is_so_already_is_not_written_again(tmp_path):
    save_story_ids({"a": "one"}, tmp_path)
    before = (tmp_path / FILE).stat().st_mtime_ns
    save_story_ids({"a": "one"}, tmp_path)
    assert before == (tmp_path / FILE).stat().st_mtime_ns


def test_nothing_to_remember_makes_no_file(tmp_path):
    save_story_ids({}, tmp_path)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("body", [b'{"a": "one"', b'["one"]', b'{"a": 1}', b"\xff\xfe", b""])
def test_a_file_that_says_nothing_is_an_error_and_stays(tmp_path, body):
    (tmp_path / FILE).parent.mkdir(parents=True)
    (tmp_path / FILE).write_bytes(body)
    with pytest.raises(ConfigError, match=r"content/stories/ids\.json: does not say"):
        load_story_ids(tmp_path)
    with pytest.raises(ConfigError):
        save_story_ids({"b": "two"}, tmp_path)
    assert (tmp_path / FILE).read_bytes() == body


def test_a_file_that_can_not_be_read_is_an_error(tmp_path):
    (tmp_path / FILE).mkdir(parents=True)
    with pytest.raises(ConfigError, match="can not be read"):
        load_story_ids(tmp_path)


def test_a_folder_that_can_not_be_made_is_an_error(tmp_path):
    (tmp_path / "content").write_text("no folder")
    with pytest.raises((ConfigError, OutputError), match=r"ids\.json"):
        save_story_ids({"a": "one"}, tmp_path)

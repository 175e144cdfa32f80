"""`content/stories.toml`: what an editor settles is read; every mistake comes with its line."""

import pytest

from site_builder.content.stories_file import load_stories, parse_stories
from site_builder.errors import ConfigError
from site_builder.model import SettledStory

FILE = "content/stories.toml"


def mistakes(*lines: str) -> list[str]:
    with pytest.raises(ConfigError) as caught:
        parse_stories("\n".join(lines), FILE)
    return [str(problem) for problem in caught.value.problems]


def test_without_a_file_nothing_is_settled(tmp_path):
    assert load_stories(tmp_path) == ()


def test_an_empty_file_settles_nothing():
    assert parse_stories("", FILE) == ()


def test_stories_are_read_with_their_lines(tmp_path):
    (tmp_path / "content").mkdir()
    (tmp_path / FILE).write_text(
        '# what is what\n[caldry-dam]\ntitle = "The dam at Caldry"\n'
        'merge = ["nether-clay-flood", "2026-11-19-inquiry"]\nsplit = ["2026-11-20-lake-swim"]\n'
        'pinned = true\nclosed = true\n\n["міст"]\npinned = true\n',
        encoding="utf-8",
    )
    assert load_stories(tmp_path) == (
        SettledStory(
            id="caldry-dam",
            title="The dam at Caldry",
            merge=("nether-clay-flood", "2026-11-19-inquiry"),
            split=("2026-11-20-lake-swim",),
            pinned=True,
            closed=True,
            location="content/stories.toml:2",
        ),
        SettledStory(id="міст", pinned=True, location="content/stories.toml:9"),
    )


def test_all_mistakes_come_at_once():
    assert mistakes(
        "pinned = true",
        "[caldry-dam]",
        "titel = 'The dam'",
        'merge = "ferry-strike"',
        'split = ["2026-11-20-swim", " "]',
        "[ferry-strike]",
        "title = ''",
        "pinned = 1",
        "location = 'here'",
    ) == [
        "content/stories.toml:1: pinned: expected a table "
        "(write the id of a story on its own line before it: [caldry-dam])",
        "content/stories.toml:3: unknown key 'caldry-dam.titel' (did you mean 'title'?)",
        "content/stories.toml:4: caldry-dam.merge: expected a list of texts, got 'ferry-strike'",
        "content/stories.toml:5: caldry-dam.split: expected names that are not empty, got a list",
        "content/stories.toml:7: ferry-strike.title: expected a title, got ''",
        "content/stories.toml:8: ferry-strike.pinned: expected true or false, got 1",
        "content/stories.toml:9: unknown key 'ferry-strike.location' "
        "(known are title, merge, split, pinned, closed)",
    ]


def test_nothing_is_merged_into_two_stories():
    assert mistakes('[dam]\nmerge = ["flood"]\n[river]\nmerge = ["flood"]') == [
        "content/stories.toml:4: river.merge: 'flood' is merged into 'dam' too "
        "(keep it in one of them)"
    ]


def test_nothing_is_both_merged_and_split():
    assert mistakes('[dam]\nmerge = ["2026-swim"]\nsplit = ["2026-swim"]') == [
        "content/stories.toml:3: dam.split: '2026-swim' is both merged and split (keep one)"
    ]


def test_no_story_becomes_part_of_itself():
    assert mistakes('[dam]\nmerge = ["dam"]') == [
        "content/stories.toml:2: dam.merge: 'dam' would become part of itself "
        "(take one of the merges away)"
    ]


def test_no_stories_become_part_of_one_another():
    assert mistakes('[a]\nmerge = ["b"]\n[b]\nmerge = ["c"]\n[c]\nmerge = ["a"]') == [
        f"content/stories.toml:{line}: {story}.merge: '{story}' would become part of itself "
        "(take one of the merges away)"
        for line, story in ((2, "a"), (4, "b"), (6, "c"))
    ]


def test_a_title_that_nobody_can_read_is_a_mistake():
    with pytest.raises(ConfigError, match=r"stories.toml:2: .*title: longer than 300 characters"):
        parse_stories(f'[dam]\ntitle = "{"x" * 301}"\n', "stories.toml")

"""Which articles are one story, which id it has, and what an editor settles about it."""

import os
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.model import SettledStory
from site_builder.reprints import file_name
from site_builder.stories import stories
from tests.stories.texts import make_article

DAM = (
    make_article("dam-1", "Caldry dam operator was warned of cracks", day=0),
    make_article("dam-2", "Inquiry: cracks in Caldry dam were known to the operator", day=1),
    make_article("dam-3", "Operator of Caldry dam ignored warnings, inquiry says", day=2),
)
FERRY = (
    make_article("ferry-1", "Skarrow ferry crews walk out over pay", day=0),
    make_article("ferry-2", "Pay strike of Skarrow ferry crews strands islanders", day=1),
)
OTHERS = (
    make_article("cake", "Baker of Mirren wins prize for largest plum cake", day=1),
    make_article("budget", "Town council passes budget by a single vote", day=1),
)
ALL = (*DAM, *FERRY, *OTHERS)
DAM_ID = "caldry-dam-operator-was-warned-of-cracks"
FERRY_ID = "skarrow-ferry-crews-walk-out-over-pay"


def members(book):
    """The names of the articles of each story, oldest first, by the story's id."""
    return {
        story.id: [file_name(article.article) for article in story.articles[::-1]]
        for story in book.stories
    }


def settle(book, *settled, articles=ALL):
    return stories(articles, settled, book.ids)


@pytest.fixture(scope="module")
def book():
    return stories(ALL, (), {})


def test_articles_about_one_event_are_one_story(book):
    assert members(book) == {
        DAM_ID: ["dam-1", "dam-2", "dam-3"],
        FERRY_ID: ["ferry-1", "ferry-2"],
        "baker-of-mirren-wins-prize-for-largest-plum-cake": ["cake"],
        "town-council-passes-budget-by-a-single-vote": ["budget"],
    }


LIBRARY = """The library of Selby Cross reopened on Monday after eight months of repairs.
Mayor Lena Okafor cut a ribbon and borrowed the first book. The repairs cost 1.2 million crowns, of
which the regional government paid half. About 9,000 books were soaked in March and 6,500 have been
replaced.
The children's room was moved upstairs, and a reading with a novelist is planned for later."""
PARLIAMENT = """Lena Okafor, the mayor of Selby Cross, will stand in spring, her party said.
Ms Okafor, 47, has led the town for nine years. She would follow Gordon Haight, who retires after
five terms.
Her opponent will be the lawyer Silas Brook of the Land Party, who lost by 900 votes last time.
A spokesman said that the announcement had been planned for weeks and would not be put off."""


def test_a_town_and_its_mayor_do_not_make_a_story():
    articles = (
        make_article("library", "Selby Cross library reopens after repairs", LIBRARY),
        make_article(
            "okafor", "Selby Cross mayor Okafor to stand for parliament", PARLIAMENT, day=1
        ),
    )
    assert len(stories(articles, (), {}).stories) == 2


def test_no_articles_are_no_stories():
    assert stories((), (), {}).stories == ()


def test_articles_without_any_word_stand_alone():
    book = stories((make_article("a", "???"), make_article("b", "!!!")), (), {})
    assert members(book) == {"story": ["a"], "story-2": ["b"]}


def test_two_stories_of_one_title_have_two_ids():
    lakes = (
        make_article("a", "Watch the video", "A swan landed on Lake Ambrel.", day=0),
        make_article(
            "b", "Watch the video", "Trams in Porthgow run again after the storm.", day=30
        ),
    )
    assert members(stories(lakes, (), {})) == {"watch-the-video": ["a"], "watch-the-video-2": ["b"]}


def test_an_event_weeks_later_is_another_story():
    later = make_article("dam-4", "Caldry dam operator was warned of cracks", day=40)
    book = stories((*DAM, later), (), {})
    assert members(book)[f"{DAM_ID}-2"] == ["dam-4"]


def test_a_story_goes_on_as_long_as_articles_follow_one_another():
    title = "Caldry dam operator was warned of cracks"
    told = [make_article(f"dam-{day:02}", title, day=day) for day in range(0, 30, 5)]
    assert len(stories(told, (), {}).stories) == 1


def test_a_new_article_joins_an_earlier_story(book):
    new = make_article("ferry-3", "Skarrow ferry strike ends as crews accept pay deal", day=3)
    again = stories((*ALL, new), (), book.ids)
    assert members(again)[FERRY_ID] == ["ferry-1", "ferry-2", "ferry-3"]


def test_earlier_stories_stay_apart_even_if_alike():
    remembered = {"dam-1": "one", "dam-2": "two"}
    book = stories(DAM, (), remembered)
    homes = dict(book.ids)
    assert (homes["dam-1"], homes["dam-2"]) == ("one", "two")
    assert homes["dam-3"] in {"one", "two"}


def test_an_id_lasts_when_the_title_changes(book):
    renamed = make_article("dam-1", "What the dam's operator knew", day=0)
    assert DAM_ID in members(stories((renamed, *DAM[1:]), (), book.ids))


def test_what_is_remembered_of_a_missing_article_is_kept(book):
    without = stories(FERRY, (), book.ids)
    assert without.ids == book.ids
    assert members(without) == {FERRY_ID: ["ferry-1", "ferry-2"]}
    assert members(stories(ALL, (), without.ids)) == members(book)


def test_a_reprint_is_in_the_story_of_its_original():
    reprint = make_article("cake-again", "Plums!", "Something else.", 20, reprint_of="cake")
    book = stories((*ALL, reprint), (), {})
    assert book.ids["cake-again"] == book.ids["cake"]


def test_a_reprint_that_had_a_story_moves_to_its_original_and_leaves_its_address(book):
    moved = make_article("budget", "Town council passes budget", day=1, reprint_of="cake")
    again = stories((*DAM, *FERRY, OTHERS[0], moved), (), book.ids)
    story = next(it for it in again.stories if it.id == book.ids["cake"])
    assert [file_name(it.article) for it in story.articles] == ["cake", "budget"]
    assert story.former == (book.ids["budget"],)


def test_reprints_that_name_one_another_are_one_story():
    circle = [
        make_article("a", "Swan lands on Lake Ambrel", reprint_of="b"),
        make_article("b", "Trams of Porthgow run again", reprint_of="a"),
        make_article("c", "Prize for the largest plum cake", reprint_of="c"),
    ]
    ids = stories(circle, (), {}).ids
    assert ids["a"] == ids["b"] != ids["c"]


# What an editor settles.


def test_a_title_of_an_editor_leads(book):
    again = settle(book, SettledStory(id=DAM_ID, title="The dam at Caldry", pinned=True))
    story = next(it for it in again.stories if it.id == DAM_ID)
    assert (story.title, story.pinned, story.closed) == ("The dam at Caldry", True, False)


def test_a_merged_story_is_part_of_the_other_and_leaves_its_address(book):
    again = settle(book, SettledStory(id=DAM_ID, merge=(FERRY_ID, "cake")))
    story = next(it for it in again.stories if it.id == DAM_ID)
    assert members(again)[DAM_ID] == ["dam-1", "ferry-1", "cake", "dam-2", "ferry-2", "dam-3"]
    assert sorted(story.former) == [book.ids["cake"], FERRY_ID]
    assert again.problems == ()


def test_a_merge_can_be_taken_back(book):
    merged = settle(book, SettledStory(id=DAM_ID, merge=(FERRY_ID, "cake")))
    assert members(settle(merged)) == members(book)


def test_merges_reach_over_several_steps(book):
    cake = book.ids["cake"]
    steps = (SettledStory(id=DAM_ID, merge=(FERRY_ID,)), SettledStory(id=FERRY_ID, merge=(cake,)))
    assert "cake" in members(settle(book, *steps))[DAM_ID]


def test_a_split_article_has_a_story_of_its_own_and_keeps_it(book):
    split = SettledStory(id=DAM_ID, split=("dam-2", "dam-3"))
    again = settle(book, split)
    own = "inquiry-cracks-in-caldry-dam-were-known-to-the-operator"
    assert members(again)[DAM_ID] == ["dam-1"]
    assert members(again)[own] == ["dam-2"]
    assert members(settle(again, split)) == members(again)


def test_the_last_article_of_a_story_is_not_split_from_it(book):
    again = settle(book, SettledStory(id=FERRY_ID, split=("ferry-1", "ferry-2")))
    assert members(again)[FERRY_ID] == ["ferry-2"]


def test_a_closed_story_takes_no_further_article(book):
    new = make_article("ferry-3", "Skarrow ferry strike ends as crews accept pay deal", day=3)
    closed = SettledStory(id=FERRY_ID, closed=True)
    again = settle(book, closed, articles=(*ALL, new))
    assert members(again)[FERRY_ID] == ["ferry-1", "ferry-2"]
    assert again.ids["ferry-3"] == "skarrow-ferry-strike-ends-as-crews-accept-pay-deal"


def test_what_does_not_apply_is_told_with_its_place(book):
    again = settle(
        book,
        SettledStory(id=f"{DAM_ID}s", pinned=True, location="content/stories.toml:1"),
        SettledStory(
            id=DAM_ID,
            merge=(FERRY_ID, "cakes"),
            split=("nobody",),
            location="content/stories.toml:4",
        ),
        SettledStory(id=FERRY_ID, title="Ferries", location="content/stories.toml:9"),
    )
    assert [str(problem) for problem in again.problems] == [
        f"content/stories.toml:1: no story is called '{DAM_ID}s' (did you mean '{DAM_ID}'?)",
        "content/stories.toml:4: merge: neither a story nor an article is called 'cakes' "
        "(did you mean 'cake'?)",
        "content/stories.toml:4: split: no article is called 'nobody' "
        "(name an article file without .md)",
        f"content/stories.toml:9: the story '{FERRY_ID}' is part of '{DAM_ID}' "
        f"(settle it in [{DAM_ID}])",
    ]


# What holds for all articles.

NOUNS = "dam ferry Caldry Skarrow inquiry strike cake Mirren baker vote council swan".split()
TITLES = st.lists(st.sampled_from(NOUNS), min_size=1, max_size=5).map(" ".join)
NAMES = tuple("abcdefgh")
ARTICLES = st.lists(
    st.builds(
        make_article,
        name=st.sampled_from(NAMES),
        title=TITLES,
        day=st.integers(0, 20),
        reprint_of=st.sampled_from(("", "", "", *NAMES)),
    ),
    max_size=8,
    unique_by=lambda article: article.article.location,
)
SETTLED = st.lists(
    st.builds(
        SettledStory,
        id=st.sampled_from(NOUNS),
        merge=st.lists(st.sampled_from((*NOUNS, *NAMES)), max_size=2).map(tuple),
        split=st.lists(st.sampled_from(NAMES), max_size=2).map(tuple),
        closed=st.booleans(),
    ),
    max_size=3,
    unique_by=lambda story: story.id,
)


@given(ARTICLES, SETTLED)
def test_each_article_is_in_exactly_one_story(articles, settled):
    book = stories(articles, settled, {})
    told = [article for story in book.stories for article in story.articles]
    assert sorted(it.article.location for it in told) == sorted(
        it.article.location for it in articles
    )
    assert len({story.id for story in book.stories}) == len(book.stories)


@given(ARTICLES, SETTLED)
def test_grouping_twice_changes_nothing(articles, settled):
    book = stories(articles, settled, {})
    assert stories(articles, settled, book.ids) == book


@given(ARTICLES, st.randoms())
def test_the_order_of_the_articles_does_not_matter(articles, chance):
    shuffled = list(articles)
    chance.shuffle(shuffled)
    assert stories(shuffled, (), {}) == stories(articles, (), {})


@given(ARTICLES, st.randoms())
def test_an_id_stays_when_articles_are_added_in_any_order(articles, chance):
    originals = [make_article(it.article.slug, it.article.title, day=it.day.day) for it in articles]
    chance.shuffle(originals)
    remembered = {}
    for count in range(1, len(originals) + 1):
        book = stories(originals[:count], (), remembered)
        assert {name: book.ids[name] for name in remembered} == remembered
        remembered = dict(book.ids)
        assert {story.id for story in book.stories} == set(remembered.values())


PROGRAM = """
from tests.stories.test_groups import ALL
from site_builder.stories import stories
print([(s.id, [a.article.slug for a in s.articles]) for s in stories(ALL[::-1], (), {}).stories])
"""


def test_the_hash_seed_does_not_matter():
    said = {
        subprocess.run(
            [sys.executable, "-c", PROGRAM],
            env={**os.environ, "PYTHONHASHSEED": str(seed)},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in (1, 2, 3)
    }
    assert len(said) == 1

"""Key points: sentences of the article, in its order, that carry the story and can stand alone."""

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.clean import clean
from site_builder.english.sentences import find_sentences
from site_builder.english.words import find_terms, read_words
from site_builder.extract import extract
from site_builder.model import Block, BlockKind, Document, RawDocument
from site_builder.prose import escape
from site_builder.summarize import summarize
from site_builder.summarize.edits import is_made_of
from site_builder.summarize.fitness import is_fit
from site_builder.summarize.importance import (
    find_importance,
    find_pair_features,
    find_word_features,
)
from site_builder.summarize.introductions import (
    find_bare_surnames,
    find_definite_heads,
    find_given_names,
    introduce,
)
from site_builder.summarize.key_points import find_key_points
from site_builder.summarize.people import Person
from site_builder.summarize.salience import find_features, find_salience
from site_builder.summarize.unquoted import find_quoted_share
from site_builder.summarize.weights import load_weights

LEAD = "SKARROW (Seaboard) — The harbour board of Skarrow voted on Friday to keep the night ferry."
STORY = (
    LEAD,
    "“We heard you, and we were wrong,” said Ilse Brandt, who chairs the board.",
    "The night ferry carries about 140 people a night, most of them nurses and bakers.",
    "But the board has no money for a second boat. Who will pay for it?",
    "Mayor Tobin Harrow said the town would pay half of the cost of the night ferry.",
    "Brandt has chaired the board since spring and will leave it in winter.",
    "Crews had walked out for three weeks to keep the ferry and the ramp at Port Hollen.",
    "The harbour board of Skarrow voted to keep the night ferry on Friday.",
    "Under the plan the fare of the ferry goes up to 12 crowns from the first of March.",
)


def block(text, kind=BlockKind.PARAGRAPH, **changes):
    return Block(text=text, markdown=escape(text), kind=kind, **changes)


def document(*blocks, title="Night ferry stays"):
    made = tuple(each if isinstance(each, Block) else block(each) for each in blocks)
    return Document(location="ferry.txt", title=title, blocks=made)


def points(*blocks, most=5):
    return [point.text for point in find_key_points(document(*blocks), most)]


def test_the_first_point_is_the_lead_without_its_dateline():
    assert points(*STORY)[0] == LEAD.partition(" — ")[2]


@pytest.mark.parametrize(
    "dateline",
    [
        "SKARROW — ",
        "SKARROW, 20 November (Seaboard) — ",
        "PORT HOLLEN, Nov. 20 – ",
        "St. Orrin, Meldany (Seaboard) -- ",
        "(SEABOARD) - ",
        "(CNN)",
        "(CNN) -- ",
    ],
)
def test_datelines_go(dateline):
    assert points(dateline + "The ramp at the harbour fell on Tuesday night.") == [
        "The ramp at the harbour fell on Tuesday night."
    ]


@pytest.mark.parametrize(
    "lead",
    [
        "HOLMLINE said on Friday that the boat would sail — or not — in May.",
        "Ada Lusk said on Friday (at last) that the boat would sail in May.",
        "The HF - the union of ramp crews - said on Friday that it would strike.",
    ],
)
def test_what_only_looks_like_a_dateline_stays(lead):
    assert points(lead) == [lead.replace(" (at last)", "")]


SCENE = "An old man in a red coat walked down to the end of the stone pier at dawn."
MATTER = "The harbour board of Skarrow voted on Friday to keep the night ferry for another year."


def test_a_scene_before_the_matter_of_the_title_is_no_point():
    found = points(SCENE, MATTER, *STORY[1:])
    assert found[0] == MATTER
    assert SCENE not in found


def test_without_a_title_a_scene_may_come_first():
    blocks = document(SCENE, MATTER, title="")
    assert [point.text for point in find_key_points(blocks, 5)] == [SCENE, MATTER]


def test_points_come_in_the_order_of_the_article():
    found = find_key_points(document(*STORY), 5)
    places = [(point.paragraph, point.sentence) for point in found]
    assert places == sorted(set(places))


def test_every_point_is_in_its_sentence():
    for point in find_key_points(document(*STORY), 5):
        paragraph = STORY[point.paragraph]
        assert is_made_of(point.text, find_sentences(paragraph)[point.sentence].of(paragraph))


def test_what_is_said_already_is_not_said_again():
    assert "The harbour board of Skarrow voted to keep the night ferry on Friday." not in points(
        *STORY, most=9
    )


def test_nothing_unfit_is_a_point():
    assert [text for text in points(*STORY, most=9) if not is_fit(text)] == []


def test_a_bare_surname_gets_its_given_name():
    """Ilse Brandt is introduced beside a quotation, which is no key point."""
    found = [text for text in points(*STORY, most=9) if "Brandt" in text]
    assert [text[:13] for text in found] == ["[Ilse] Brandt"]


def test_a_bare_surname_of_nobody_known_waits_for_the_full_name():
    story = ("The Orle Sound froze on Friday night for the first time.", "Sound ice is thin there.")
    assert [text for text in points(*story) if text.startswith("Sound")] == []


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["Lusk sailed.", "Lusk slept."], ["[Ada] Lusk sailed.", "Lusk slept."]),
        (["Ada Lusk sailed.", "Lusk slept."], ["Ada Lusk sailed.", "Lusk slept."]),
        (["Ms. Lusk’s boat sank."], ["Ms. [Ada] Lusk’s boat sank."]),
        (["Brandt slept."], ["Brandt slept."]),
        (["The ramp fell, Lusk said."], ["The ramp fell, [Ada] Lusk said."]),
        (["When Lusk left, it rained."], ["When [Ada] Lusk left, it rained."]),
        (["Mayor Ada Lusk fell, Lusk said."], ["Mayor Ada Lusk fell, Lusk said."]),
        (["A Mayor Lusk said so."], ["A Mayor Lusk said so."]),
        (["“We and Lusk said so,” he wrote."], ["“We and Lusk said so,” he wrote."]),
        (["[Tobin Hale] and Lusk sailed."], ["[Tobin Hale] and Lusk sailed."]),
    ],
)
def test_the_first_bare_surname_is_introduced(texts, expected):
    assert list(introduce(texts, {"Lusk": "Ada"})) == expected


@pytest.mark.parametrize(
    ("sentences", "surnames"),
    [
        (["Ada Lusk sailed.", "Lusk, 41, slept."], ("", "Lusk")),
        (["Ada Lusk sailed.", "Ms. Lusk slept."], ("", "Lusk")),
        (["Ada Lusk sailed.", "Lusk’s boat sank."], ("", "Lusk")),
        (["Ada Lusk sailed.", "Ada Lusk slept."], ("", "")),
        (["In Skarrow it rained.", "Skarrow council met."], ("", "")),
        (["Lusk slept.", "Ada Lusk sailed."], ("", "")),
    ],
)
def test_bare_surnames_are_found(sentences, surnames):
    assert find_bare_surnames(sentences) == surnames


@pytest.mark.parametrize("most", range(1, 7))
def test_there_are_never_more_points_than_asked_for(most):
    assert 1 <= len(points(*STORY, most=most)) <= most


def test_a_short_article_has_three_points_at_most():
    assert len(points(*STORY[:6], most=6)) <= 3


@pytest.mark.parametrize(
    "damage",
    [
        block(STORY[2], damaged=True),
        block(STORY[2], BlockKind.HEADING),
        block(STORY[2], BlockKind.ITEM),
        block(STORY[2], BlockKind.TABLE),
        block(STORY[2], BlockKind.CODE),
        block(STORY[2], BlockKind.QUOTE),
    ],
)
def test_only_sound_paragraphs_have_points(damage):
    assert points(damage) == []
    assert points(STORY[2]) == [STORY[2]]


@pytest.mark.parametrize("text", ["", "No.", "Who? What?", "— …", "«»"])
def test_a_text_without_a_fit_sentence_has_no_points(text):
    assert points(text or "x") == []


def test_a_given_name_begins_with_the_first_word_that_people_are_called():
    people = [Person("Staff Ada Lusk"), Person("Quill Orr Brandt"), Person("Fenn")]
    assert find_given_names(people) == {"Lusk": "Ada", "Brandt": "Quill Orr"}


def test_a_surname_of_two_people_has_no_given_name():
    people = [Person("Ada Lusk")]
    assert find_given_names(people, ["Ada Lusk sailed."]) == {"Lusk": "Ada"}
    assert find_given_names(people, ["The Robert Lusk Museum opened."]) == {}


def test_a_noun_that_opens_a_sentence_as_known_has_to_be_told_before():
    texts = (
        "Ada Lusk bought a boat and an oar.",
        "The boat was red.",
        "The friend, Odo Fenn, came late.",
        "The boat of Ada Lusk sank.",
        "The mast broke.",
    )
    words = [read_words(text) for text in texts]
    assert find_definite_heads(words, texts) == ("", "boat", "", "", "")
    assert find_definite_heads(words * 2, texts * 2)[5:] == ("", "boat", "friend", "", "")


WEIGHTS = load_weights().sentence


def test_an_article_without_words_has_scores():
    assert len(find_salience(["…", "—", "the of"], [(), (), ()], "", WEIGHTS).scores) == 3


def test_the_features_are_those_of_the_weights():
    found = {len(row) for row in find_features(STORY, "Night ferry")}
    assert found == {len(load_weights().sentence)}


def test_words_and_pairs_have_as_many_features_as_weights():
    words = [read_words(text) for text in STORY]
    found = find_word_features(words)
    assert {len(row) for row in found.values()} == {len(load_weights().word)}
    pairs = find_pair_features(words, dict.fromkeys(found, 0.0))
    assert {len(row) for row in pairs.values()} == {len(load_weights().pair)}


def test_a_word_of_many_sentences_is_more_important_than_one_of_one():
    words = [read_words(text) for text in STORY]
    chances = find_importance(words, load_weights()).words
    assert chances["ferry"] > chances["baker"]


def test_what_the_title_says_counts():
    terms = [find_terms(text) for text in STORY]
    plain = find_salience(STORY, terms, "", WEIGHTS).scores
    titled = find_salience(STORY, terms, "Fare of the ferry goes up in March", WEIGHTS).scores
    assert titled[-1] - plain[-1] > titled[4] - plain[4] >= 0


SENTENCES = st.lists(
    st.sampled_from([part for text in STORY for part in text.split(". ")]), min_size=1, max_size=6
)


@settings(max_examples=50)
@given(st.lists(SENTENCES.map(" ".join), min_size=1, max_size=6), st.integers(1, 6))
def test_points_are_traceable_fit_and_few_whatever_the_text(texts, most):
    found = find_key_points(document(*texts), most)
    assert len(found) <= most
    for point in found:
        spans = find_sentences(texts[point.paragraph])
        assert is_made_of(point.text, spans[point.sentence].of(texts[point.paragraph]))
        assert is_fit(point.text)
    places = [(point.paragraph, point.sentence) for point in found]
    assert all(first < second for first, second in itertools.pairwise(places))


def test_the_typical_article_has_good_points(shared):
    path = shared / "samples" / "bakhmut.txt"
    raw = RawDocument(
        location=path.name, media_type="text/plain", body=path.read_bytes(), fetched_at=None
    )
    (extracted,) = extract(raw)
    article = clean(extracted)
    found = summarize(article).key_points
    assert 3 <= len(found) <= 6
    assert (found[0].paragraph, found[0].sentence) == (0, 0)
    assert [point.text for point in found if find_quoted_share(point.text) > 0.3] == []
    assert [point for point in found if article.blocks[point.paragraph].damaged] == []

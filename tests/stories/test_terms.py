"""The terms of an article: what they are, and what they weigh."""

import pytest

from site_builder.stories.terms import BEGINNING, INITIALS, NAME, find_terms, stem
from tests.stories.texts import make_article

COMMON = frozenset({"the", "of", "was", "and"})


def forms(title: str, text: str = "") -> dict[str, float]:
    return dict(find_terms(make_article("a", title, text), COMMON).forms)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("Strikes", "strik"),
        ("strike", "strik"),
        ("striking", "strik"),
        ("ferries", "ferry"),
        ("Caldry's", "caldry"),
        ("Caldry’s", "caldry"),
        ("glass", "glass"),
        ("U.N.", "un"),
        ("as", "as"),
    ],
)
def test_forms_of_a_word_have_one_stem(word, expected):
    assert stem(word) == expected


def test_names_weigh_more_where_capitals_tell():
    assert forms("Crews of the Skarrow ferry walk out") == {
        "crew": NAME,
        "skarrow": NAME,
        "ferry": 1.0,
        "walk": 1.0,
        "out": 1.0,
    }


def test_capitals_tell_nothing_in_a_title_of_capitals():
    assert forms("Skarrow Ferry Crews Walk Out Again Today")["skarrow"] == 1.0


def test_the_text_tells_what_a_title_of_capitals_does_not():
    assert forms("Skarrow Ferry Crews Walk", "They left Skarrow at noon.")["skarrow"] == NAME


def test_initials_stand_for_a_name():
    found = forms("The yards of Orrin Marine Works close")
    assert found["omw"] == INITIALS
    assert "om" not in found


def test_only_the_beginning_counts():
    text = " ".join(["ferry"] * (BEGINNING - 1) + ["harbour", "late"])
    assert set(forms("Dam", text)) == {"dam", "ferry", "harbour"}


def test_common_words_are_no_terms():
    assert forms("the of was and") == {}

"""The terms that two sentences share, and the words that end in a full stop of their own."""

import pytest

from site_builder.english.abbreviations import Kind, find_kind
from site_builder.english.words import find_terms


@pytest.mark.parametrize(
    ("sentence", "terms"),
    [
        ("The crews walked.", ("crew", "walk")),
        ("A crew was walking", ("crew", "walk")),
        ("the harbour’s cities", ("harbour", "city")),
        ("The boss said 3.5 percent, or 1,000!", ("boss", "3.5", "percent", "1,000")),
        ("It was what it was", ()),
        ("", ()),
    ],
)
def test_terms_are_stems_without_common_words(sentence, terms):
    assert find_terms(sentence) == terms


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("Gen", Kind.NAME),
        ("GEN", Kind.NAME),
        ("gen", None),
        ("mr", Kind.NAME),
        ("Mr", Kind.NAME),
        ("No", Kind.NUMBER),
        ("a.m", Kind.HOUR),
        ("P.M", Kind.HOUR),
        ("Nov", Kind.DATE),
        ("U.S", Kind.ANYTHING),
        ("Ph.D", Kind.ANYTHING),
        ("St", Kind.ANYTHING),
        ("sat", None),
        ("Sat", Kind.DATE),
        ("boat", None),
        ("", None),
    ],
)
def test_abbreviations_are_known_by_kind(word, kind):
    assert find_kind(word) is kind

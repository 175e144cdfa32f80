"""What templates do with values."""

import datetime

import pytest

from site_builder.dates import date_in_words
from site_builder.model import QuoteKind, VerifiedQuote
from site_builder.render.filters import (
    day_in_words,
    in_sentence,
    quoted,
    seen_from,
    web_address,
)


def test_dates_are_words_in_any_locale():
    day = datetime.date(2026, 11, 20)
    assert (date_in_words(day), day_in_words(day)) == (
        "20 November 2026",
        "Friday 20 November 2026",
    )


@pytest.mark.parametrize(
    ("day", "called"),
    [
        ((2026, 11, 19), "Thursday"),
        ((2026, 11, 14), "Saturday"),
        ((2026, 11, 13), "13 November 2026"),
    ],
)
def test_a_day_of_the_last_week_goes_by_its_name(day, called):
    assert seen_from(datetime.date(*day), datetime.date(2026, 11, 20)) == called


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We go.", "“We go.”"),
        ("We go,", "“We go”"),
        ("He said, ‘We go,’", "“He said, ‘We go’”"),
        ('He said "we go" and went', "“He said ‘we go’ and went”"),
        ("He said “we go” and went", "“He said ‘we go’ and went”"),
        ("It's the dogs' boat", "“It’s the dogs’ boat”"),
        ("We go, […] and stay.", "“We go, […] and stay.”"),
        ("two\nlines", "“two lines”"),
    ],
)
def test_quotations_are_set_as_in_print(text, expected):
    assert quoted(text) == expected


def fragment(text: str, sentence: str) -> VerifiedQuote:
    return VerifiedQuote(text=text, sentence=sentence, kind=QuoteKind.FRAGMENT)


@pytest.mark.parametrize(
    ("text", "sentence", "expected"),
    [
        ("tiny sun,", "A “tiny sun,” he said.", "A “<em>tiny sun</em>,” he said."),
        ("it's tiny", "He knew “it’s tiny”.", "He knew “<em>it’s tiny</em>”."),
        ("a […] c", "“a b c”", "“<em>a</em> b <em>c</em>”"),
        ("<b>", "He wrote <b> & <i>.", "He wrote <em>&lt;b&gt;</em> &amp; &lt;i&gt;."),
        ("elsewhere <i>", "Another sentence.", "“elsewhere &lt;i&gt;”"),
    ],
)
def test_fragments_stand_in_their_sentence(text, sentence, expected):
    assert in_sentence(fragment(text, sentence)) == expected


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://quill.example/a?b=1&c=2#d", "https://quill.example/a?b=1&c=2#d"),
        ("HTTP://quill.example", "http://quill.example"),
        ("https://quill.example/a b<c>\"d'", "https://quill.example/a%20b%3Cc%3E%22d'"),
        ("https://quill.example/50%", "https://quill.example/50%25"),
        ("https://quill.example/ü", "https://quill.example/%C3%BC"),
        ("https://quill.example:99999/", ""),
        ("https://[quill", ""),
        ("https://<script>/", ""),
        ("https://", ""),
        ("//quill.example/", ""),
        ("quill.example", ""),
        ("javascript:alert(1)", ""),
        (" JaVaScript:alert(1)", ""),
        ("java\nscript:alert(1)", ""),
        ("data:text/html,<script>", ""),
        ("", ""),
    ],
)
def test_only_addresses_of_web_pages_become_links(url, expected):
    assert web_address(url) == expected

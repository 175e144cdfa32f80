"""Article files: read with every mistake and its line, written so that they read back the same."""

import datetime
from contextlib import suppress
from pathlib import PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.content.dump import dump_article
from site_builder.content.front_matter import parse_article
from site_builder.content.misspelled import find_misspelled
from site_builder.errors import ArticleError
from site_builder.model import (
    Article,
    DateClaim,
    FigureClaim,
    Origin,
    Quotation,
    Rewording,
)
from site_builder.text import one_line

ZONE = datetime.timezone(datetime.timedelta(hours=1))
WHERE = "content/articles/2026-11-19-x.md"


def parse(*lines: str) -> Article:
    return parse_article("\n".join(("---", *lines, "---", "", "Body.")), WHERE, ZONE)


def mistakes(*lines: str) -> list[str]:
    with pytest.raises(ArticleError) as caught:
        parse(*lines)
    return [str(problem) for problem in caught.value.problems]


words = st.text(st.sampled_from("ab:#'\"-[]{}&*!|>%@`,?é“”😀 \n\t0"), max_size=30).map(one_line)
any_words = st.text(max_size=30).map(one_line)
lines = words | any_words
titles = lines.filter(lambda line: line.strip())
FIRST = datetime.datetime.fromisoformat("1000-01-02T00:00")
LAST = datetime.datetime.fromisoformat("8999-12-30T00:00")
moments = st.datetimes(
    FIRST,
    LAST,
    timezones=st.sampled_from([datetime.UTC, ZONE]),
).map(lambda moment: moment.replace(microsecond=0))
articles = st.builds(
    Article,
    location=st.just(WHERE),
    slug=st.just(PurePosixPath(WHERE).stem),
    title=titles,
    published=st.dates(datetime.date(1990, 1, 1)) | moments,
    body=st.lists(titles | st.just("---"), max_size=3).map("\n\n".join),
    modified=st.none() | st.dates(datetime.date(1990, 1, 1)) | moments,
    source=lines,
    byline=lines,
    url=st.sampled_from(["", "https://example.org/a?b=c#d"]),
    image=st.sampled_from(["", "https://example.org/goat.jpg?w=1200"]),
    image_alt=lines,
    language=st.sampled_from(["en", "en-GB", "uk"]),
    tags=st.lists(titles, max_size=2).map(tuple),
    key_points=st.lists(titles, max_size=2).map(tuple),
    top_line=lines,
    figures=st.lists(st.builds(FigureClaim, text=titles, sentence=titles), max_size=2).map(tuple),
    dates_ahead=st.lists(st.builds(DateClaim, when=titles, sentence=titles), max_size=2).map(tuple),
    method=lines,
    rewordings=st.lists(
        st.builds(Rewording, text=lines, source=st.lists(lines, max_size=2).map(tuple)), max_size=2
    ).map(tuple),
    quotes=st.lists(
        st.builds(Quotation, text=titles, speaker=lines, role=lines, context=lines), max_size=2
    ).map(tuple),
    draft=st.booleans(),
    origin=st.none()
    | st.builds(Origin, raw=lines, sha256=st.just("a" * 64), item=lines, checksum=lines),
    extra=st.dictionaries(
        st.sampled_from(["mood", "weight"]),
        st.integers() | lines | st.booleans() | st.lists(st.text(max_size=9), max_size=2),
        max_size=2,
    ),
)


@given(articles)
def test_what_is_dumped_parses_to_the_same_article(article):
    assert parse_article(dump_article(article), WHERE, ZONE) == article


def test_values_are_taken_as_they_are_written():
    article = parse("title: 1984", "date: 2026-11-19", "source: No", "tags: weather")
    assert (article.title, article.source, article.tags) == ("1984", "No", ("weather",))
    assert article.published == datetime.date(2026, 11, 19)


def test_a_time_without_an_offset_is_in_the_zone():
    article = parse("title: x", "date: 2026-11-19 07:40")
    assert article.published == datetime.datetime(2026, 11, 19, 7, 40, tzinfo=ZONE)


def test_a_change_and_a_picture_may_be_told():
    article = parse(
        *("title: x", "date: 2026-11-19", "modified: 2026-11-21", "image_alt: A goat"),
        "image: https://orle.example/goat.jpg",
    )
    assert article.modified == datetime.date(2026, 11, 21)
    assert (article.image, article.image_alt) == ("https://orle.example/goat.jpg", "A goat")
    assert parse("title: x", "date: 2026-11-19", "modified:").modified is None


def test_plain_strings_will_do_for_key_points_and_quotes():
    article = parse("title: x", "published: 2026-11-19", "key_points: [one]", "quotes:", "- Yes.")
    assert (("one",), (Quotation(text="Yes."),)) == (article.key_points, article.quotes)


def test_keys_that_are_not_known_are_kept_and_a_near_miss_is_told():
    lines = ("title: x", "date: 2026-11-19", "quots: [a]", "mood: 3")
    article = parse(*lines)
    assert dict(article.extra) == {"quots": ["a"], "mood": 3}
    assert [str(problem) for problem in find_misspelled(article, "\n".join(("---", *lines)))] == [
        f"{WHERE}:4: unknown key 'quots' (did you mean 'quotes'?)"
    ]


def test_every_mistake_is_told_with_its_line():
    assert mistakes(
        *("title: x", "published: tomorow", "tags: {a: b}", "url: example.org", "draft: maybe"),
        *("language: English, mostly", "quotes:", "- text: yes", "  speeker: Ann"),
    ) == [
        f"{WHERE}:3: published: expected a date, got 'tomorow'"
        " (write it as 2026-11-19 or 2026-11-19 07:40)",
        f"{WHERE}:4: tags: expected text, got a mapping",
        f"{WHERE}:5: url: expected an address, got 'example.org'"
        " (it begins with https:// or http://, without blanks)",
        f"{WHERE}:6: draft: expected true or false, got 'maybe'",
        f"{WHERE}:7: language: expected a language tag, got 'English, mostly'"
        " (such as en, en-GB or uk)",
        f"{WHERE}:9: quotes 1: expected text, speaker, role, context and perhaps, got 'speeker'"
        " (did you mean 'speaker'?)",
    ]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["date: 2026-11-19"], ":1: no title (add title: and the headline)"),
        (["title: x"], ":1: no date (write it as 2026-11-19 or 2026-11-19 07:40)"),
        (
            ["title: x", "date: 2026-02-30"],
            ":3: date: expected a date, got '2026-02-30'"
            " (write it as 2026-11-19 or 2026-11-19 07:40)",
        ),
        (
            ["title: ", "date: 2026-11-19"],
            ":2: title: expected a title, got nothing (add title: and the headline)",
        ),
        (
            ["date: 2026-11-19", "title: Ferry: the deal"],
            ":3: the front matter is no YAML: a colon inside a value (put the value in"
            " 'single quotes'; or the line above has no colon)",
        ),
        (
            ["title: x", "date: 2026-11-19", "title: y"],
            ":4: title: given twice, first in line 2 (keep one of the two)",
        ),
        (
            ["title: &a x", "date: *a"],
            ":3: *a is a YAML alias (write the value out, or put it in quotes)",
        ),
        (["just words"], ":2: the front matter has no keys (write each value as key: value)"),
    ],
)
def test_a_mistake_is_told_in_these_words(lines, expected):
    assert mistakes(*lines) == [WHERE + expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("No front matter.", "no front matter"),
        ("---\ntitle: x\n", "the front matter is not closed"),
    ],
)
def test_a_file_without_front_matter_is_told(text, expected):
    with pytest.raises(ArticleError, match=expected):
        parse_article(text, WHERE, ZONE)


@given(st.text(max_size=80), st.text(max_size=40))
def test_no_text_makes_it_crash(block, body):
    with suppress(ArticleError):
        parse_article(f"---\n{block}\n---\n{body}", WHERE, ZONE)


VALUES = (
    *("a", "", "~", "[]", "{}", "[a, [b]]", "{a: b}", "!foo x", "!!set {a, b}", "!!omap [a: 1]"),
    *("!!timestamp 2026", "0x1F", ".nan", "12:30:45", "2026-01-01", "9999-12-31T23:59:59-12:00"),
    *(
        "0001-01-01T00:00:00+12:00",
        "'\\0'",
        '"\\0"',
        '"\\ud800"',
        "|\n  many\n  lines",
        "{? [a]: b}",
    ),
    *("[{text: a, speaker: [x]}]", "[{text: '[…]'}]", "[null]", "<<", "{<<: {a: b}}", "!!int abc"),
    *(
        "!!bool maybe",
        "yes",
        "https://[::1",
        "https://a b",
        "-",
        "=",
        "!!pairs [a: b]",
        "2026-02-30",
    ),
)
NAMES = (
    *("title", "date", "published", "source", "url", "byline", "language", "tags", "key_points"),
    *("top_line", "figures", "dates_ahead", "quotes", "draft", "briefing", "mood", "a b", "<<", "1", "~", "[a]", "{a: b}", "? [x]"),
)


@pytest.mark.parametrize("name", NAMES)
def test_odd_front_matter_is_an_article_that_reads_back_or_a_mistake(name):
    for value in VALUES:
        lines = {"title": "T", "date": "2026-01-01", name: value}
        block = "".join(f"{key}: {value}\n" for key, value in lines.items())
        with suppress(ArticleError):
            article = parse_article(f"---\n{block}---\nBody", WHERE, ZONE)
            assert parse_article(dump_article(article), WHERE, ZONE) == article, (name, value)


def test_a_date_under_both_its_names_is_told_in_either_order():
    for lines in (
        ("date: 2026-11-19", "published: 2026-11-20"),
        ("published: 2026-11-20", "date: x"),
    ):
        told = mistakes("title: x", *lines)
        assert any("published: another name of 'date'" in line for line in told)


def test_every_quote_with_a_mistake_is_told_with_its_own_line():
    assert mistakes(
        *("title: x", "date: 2026-11-19", "quotes:", "- speaker: Ann Orr", "- text: [a]"),
        *("- text: fine", "- text: b", "  speeker: Ann Orr"),
    ) == [
        f"{WHERE}:5: quotes 1: expected a quote with its text, got nothing",
        f"{WHERE}:6: quotes 2: expected text, got a list",
        f"{WHERE}:8: quotes 4: expected text, speaker, role, context and perhaps, got 'speeker'"
        " (did you mean 'speaker'?)",
    ]


FINE = ("title: x", "date: 2026-11-19")


def test_a_figure_and_a_date_ahead_have_their_words_and_their_sentence():
    sentence = "The boat sails with 140 people from Monday."
    article = parse(
        *(*FINE, f"top_line: {sentence}", "figures:", "- text: 140 people"),
        *(f"  sentence: {sentence}", "dates_ahead:", "- when: from Monday", f"  sentence: {sentence}"),
    )
    assert article.top_line == sentence
    assert article.figures == (FigureClaim(text="140 people", sentence=sentence),)
    assert article.dates_ahead == (DateClaim(when="from Monday", sentence=sentence),)
    assert article.place_of("figure 1") == f"{WHERE}:6"
    assert article.place_of("date ahead 1") == f"{WHERE}:9"


def test_a_figure_without_its_sentence_is_told_with_its_line():
    assert mistakes(
        *(*FINE, "figures:", "- text: 140 people", "- 7 boats", "dates_ahead:", "- what: Monday")
    ) == [
        f"{WHERE}:5: figures 1: expected text and sentence of each, got a mapping",
        f"{WHERE}:6: figures 2: expected text and sentence of each, got '7 boats'",
        f"{WHERE}:8: dates_ahead 1: expected when and sentence of each, got a mapping",
    ]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["byline: 'it's'"], ":4: the front matter is no YAML: this does not fit the lines above"),
        (
            ["tags:", "  - 'a'", " - b"],
            ":6: the front matter is no YAML: this does not fit the lines above",
        ),
        (
            ["source: 'a", "byline: b", "tags: c"],
            ":4: the front matter is no YAML: a quote mark is opened here and never closed",
        ),
        (
            ["tags: [a, b", "byline: c"],
            ":4: the front matter is no YAML: a bracket is opened here, and what follows",
        ),
        (["source: *Post*"], ":4: the front matter is no YAML: a value can not begin with *"),
        (["source: @post"], ":4: the front matter is no YAML: a value can not begin with this"),
        (['source: "C:\\post"'], ':4: the front matter is no YAML: a backslash in "double quotes"'),
        (["source: a", "\tbyline: b"], ":5: the front matter is no YAML: a tab before the words"),
        (["source:a", "byline: b"], ":4: the front matter is no YAML: no colon and blank between"),
        (["source: a\x07b"], ":4: the front matter is no YAML: an invisible character, U+0007"),
    ],
)
def test_what_is_no_yaml_is_told_in_plain_words_with_the_line_of_its_cause(lines, expected):
    (told,) = mistakes(*FINE, *lines)
    assert told.startswith(WHERE + expected)


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? "])
def test_values_inside_values_are_refused_and_do_no_harm(opening):
    (told,) = mistakes(*FINE, "mood:", f"  {opening * 200_000}")
    assert told.startswith(f"{WHERE}:5: ")
    assert "values inside values" in told


def test_a_key_that_is_given_twice_inside_a_value_is_told():
    assert mistakes(*FINE, "quotes:", "- text: a", "  speaker: Ann Orr", "  text: b") == [
        f"{WHERE}:7: text: given twice, first in line 5 (keep one of the two)"
    ]


def test_a_missing_key_names_the_slip_that_hides_it():
    assert mistakes("titel: x", "date: 2026-11-19") == [
        f"{WHERE}:1: no title (is 'titel' in line 2 a slip?)"
    ]


@pytest.mark.parametrize("end", ["\u2028", "\u2029", "\x85"])
def test_ends_of_lines_that_no_editor_shows_do_not_shift_the_lines_that_are_told(end):
    (told,) = mistakes(f"title: a{end}b", "date: tomorow")
    assert told.startswith(f"{WHERE}:3: date: expected a date")


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_line_ends_of_any_system_will_do(end):
    text = "---\ntitle: x\ndate: 2026-11-19\n---\n\nBody.\n\nMore.\n"
    assert parse_article(text.replace("\n", end), WHERE, ZONE) == parse_article(text, WHERE, ZONE)


def test_a_text_is_one_line_however_it_is_written():
    article = parse("title: |", "  Ferry", "  strike", "date: 2026-11-19", "source: ' a\u2028b '")
    assert (article.title, article.source) == ("Ferry strike", "a b")


def test_items_without_words_are_none():
    article = parse(*FINE, "key_points:", "-", "- One.", "tags: ['', a]")
    assert (article.key_points, article.tags) == (("One.",), ("a",))


@pytest.mark.parametrize("url", ["https://a b", "https://a.example/b c", "https://a\\b", "//a.b"])
def test_an_address_that_no_browser_opens_is_told(url):
    assert "url: expected an address" in mistakes(*FINE, f"url: {url}")[0]


def test_letters_and_signs_of_all_planes_stay_readable():
    article = parse("title: 😀 𝔄 “é”", "date: 2026-11-19")
    assert "title: 😀 𝔄 “é”\n" in dump_article(article)

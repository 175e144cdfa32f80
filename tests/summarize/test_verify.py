"""Only what the text says word for word counts as a quote, and it is marked where it was said."""

import datetime
from string import ascii_lowercase

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from site_builder.errors import Severity
from site_builder.model import Article, DateClaim, FigureClaim, Place, Quotation, QuoteKind
from site_builder.summarize import verify

WHERE = "content/articles/2026-11-20-ferry.md"
BODY = """The night ferry stays, the harbour board of Skarrow voted on Friday.

“We heard you, and we were wrong,” said Ilse Brandt, who chairs the board. “The boat sails.”

The board had called the boat “a luxury” and “a hole in the water” in spring.
“I won’t say it was not a mistake,” Brandt said.

## The boat sails

It carries 140 people a night. The boat sails at nine, and it is cheaper than a road.

“Not one of us was asked,” said Odo Fenn. “Not one.”
"""


def verified(*quotes: str, body: str = BODY, **changes):
    texts = tuple(Quotation(text=text) for text in quotes)
    values = {"title": "Night ferry stays", "published": datetime.date(2026, 11, 20), **changes}
    article = Article(location=WHERE, slug="ferry", body=body, quotes=texts, **values)
    return verify(article, datetime.UTC)


def shown(article, number: int = 0) -> list[str]:
    """The words of the text at the places of a quote."""
    places = article.quotes[number].places
    return [article.paragraphs[p.paragraph][p.start : p.end] for p in places]


@pytest.mark.parametrize(
    ("quote", "words"),
    [
        ("We heard you, and we were wrong,", ["We heard you, and we were wrong,"]),
        ("We heard you, and we were wrong.", ["We heard you, and we were wrong"]),
        ("I won't say it was not a mistake", ["I won’t say it was not a mistake"]),
        ("we were wrong, […] The boat sails.", ["we were wrong,", "The boat sails."]),
        ("We heard you […] wrong [...] boat sails", ["We heard you", "wrong", "boat sails"]),
        ("[…] we were wrong, […]", ["we were wrong,"]),
        ("a luxury […] a mistake", ["a luxury", "a mistake"]),
    ],
)
def test_what_the_text_says_has_its_places(quote, words):
    article = verified(quote)
    assert words == shown(article)
    assert article.quotes[0].verbatim
    assert article.problems == ()


@pytest.mark.parametrize(
    "quote",
    [
        "We heard you, and we were not wrong,",
        "I won’t say it was a mistake",
        "I say it was not a mistake",
        "We heard you and we were wrong",
        "We herd you",
        "It carries 14",
        "The boat sails. […] We heard you",
        "We heard you […] cheaper than a road",
        "We heard you […] and we were right",
        "[…]",
        "”",
    ],
)
def test_what_the_text_does_not_say_has_none(quote):
    found = verified(quote).quotes[0]
    assert (found.verbatim, found.anchor, found.sentence) == (False, "", "")


words = st.sampled_from(
    "the ramp fell and nobody was hurt although we had not been told of any lorry there".split()
)


@settings(max_examples=60)
@given(st.lists(words, min_size=3, max_size=12), st.data())
def test_a_quote_with_one_letter_changed_is_never_verbatim(said, data):
    text = " ".join(said)
    assert verified(text, body=f"“{text},” he said.").quotes[0].verbatim
    place = data.draw(st.integers(1, len(text) - 1).filter(lambda place: text[place] != " "))
    letter = data.draw(st.sampled_from(ascii_lowercase).filter(lambda each: each != text[place]))
    changed = text[:place] + letter + text[place + 1 :]
    assert not verified(changed, body=f"“{text},” he said.").quotes[0].verbatim


@settings(max_examples=60)
@given(st.lists(words, min_size=3, max_size=12), st.data())
def test_a_quote_with_one_word_dropped_is_never_verbatim(said, data):
    text = " ".join(said)
    dropped = data.draw(st.integers(1, len(said) - 2))
    shorter = " ".join(said[:dropped] + said[dropped + 1 :])
    assume(f" {shorter} " not in f" {text} ")
    assert not verified(shorter, body=f"“{text},” he said.").quotes[0].verbatim


def test_words_between_marks_are_preferred_to_the_same_words_elsewhere():
    assert verified("The boat sails").quotes[0].places[0].paragraph == 1


def test_a_second_quote_of_the_same_words_is_the_next_occurrence():
    first, second = verified("Not one", "Not one").quotes
    assert (first.places[0].paragraph, second.places[0].paragraph) == (5, 5)
    assert first.places[0].end < second.places[0].start


def test_a_quote_that_was_said_earlier_than_the_one_before_is_found_too():
    article = verified("Not one of us was asked", "We heard you")
    assert [quote.verbatim for quote in article.quotes] == [True, True]


def test_anchors_count_the_quotes_and_points_and_belong_to_places():
    article = verified(
        "a luxury", "a pleasure", "Not one", key_points=("Nobody asked.", "It carries 140 people.")
    )
    assert [quote.anchor for quote in article.quotes] == ["q1", "", "q3"]
    assert [point.anchor for point in article.key_points] == ["", "k2"]


def test_a_key_point_that_is_a_sentence_of_the_text_has_its_place():
    sentence = "It carries 140 people a night."
    (point,) = verified(key_points=(sentence,)).key_points
    assert (point.anchor, point.place.paragraph, point.place.start) == ("k1", 4, 0)


@pytest.mark.parametrize(
    ("quote", "kind"),
    [
        ("The boat sails.", QuoteKind.DIRECT),
        ("Never!", QuoteKind.DIRECT),
        ("We heard you, and we were wrong", QuoteKind.DIRECT),
        ("a hole in the water", QuoteKind.FRAGMENT),
        ("a luxury", QuoteKind.FRAGMENT),
        ("and the boat sails.", QuoteKind.FRAGMENT),
        ("Tarn House", QuoteKind.FRAGMENT),
    ],
)
def test_a_fragment_is_told_from_an_utterance(quote, kind):
    assert verified(quote).quotes[0].kind is kind


def test_the_sentence_of_a_quote_is_the_one_around_its_first_part():
    assert verified("a luxury").quotes[0].sentence == (
        "The board had called the boat “a luxury” and “a hole in the water” in spring."
    )


def test_what_is_not_in_the_text_is_told():
    article = verified(
        "We heard you, and we were right",
        "A long story about a boat which nobody in this town has ever told to anyone else",
        title="“The boat sinks”: ferry stays",
        key_points=("The board heard “you”.", "The board called it “a treat”."),
    )
    hint = "take the quotation marks away, or quote word for word"
    copied = "copy it word for word, […] for words left out, or take it away"
    missing = "is not in the article's text"
    assert [str(problem) for problem in article.problems] == [
        f"{WHERE}: quote 1 {missing}: “We heard you, and we were right” ({copied})",
        f"{WHERE}: quote 2 {missing}: “A long story about a boat which nobody in this town"
        f" has ever…” ({copied})",
        f"{WHERE}: a quotation in title {missing}: “The boat sinks” ({hint})",
        f"{WHERE}: a quotation in key point 2 {missing}: “a treat” ({hint})",
    ]
    assert {problem.severity for problem in article.problems} == {Severity.WARNING}


def test_emphasis_and_links_inside_a_quotation_do_not_matter():
    body = "“We *heard* [you](https://a.example/), and we were **wrong**,” said Ilse Brandt."
    assert shown(verified("We heard you, and we were wrong", body=body)) == [
        "We heard you, and we were wrong"
    ]


@pytest.mark.parametrize(
    ("offset", "day"), [(-5, 20), (0, 20), (2, 21)], ids=["west", "utc", "east"]
)
def test_the_day_is_that_of_the_sites_zone(offset, day):
    moment = datetime.datetime(2026, 11, 20, 23, 30, tzinfo=datetime.UTC)
    article = Article(location=WHERE, slug="x", title="x", published=moment, body="x")
    zone = datetime.timezone(datetime.timedelta(hours=offset))
    assert verify(article, zone).day == datetime.date(2026, 11, day)


def test_a_day_without_a_time_is_that_day_everywhere():
    zone = datetime.timezone(datetime.timedelta(hours=13))
    article = Article(
        location=WHERE, slug="x", title="x", published=datetime.date(2026, 11, 20), body=""
    )
    assert verify(article, zone).day == datetime.date(2026, 11, 20)


@pytest.mark.parametrize(
    ("published", "modified", "updated"),
    [
        ("2026-11-20", None, None),
        ("2026-11-20", "2026-11-21", None),
        ("2026-11-20", "2026-11-22", "2026-11-22"),
        ("2026-11-20T20:00+00:00", "2026-11-21T19:00+00:00", None),
        ("2026-11-20T20:00+00:00", "2026-11-21T21:00+00:00", "2026-11-21"),
        ("2026-11-20T20:00+00:00", "2026-11-22", "2026-11-22"),
        ("2026-11-20", "2026-11-19", None),
    ],
)
def test_an_article_was_updated_if_it_was_changed_more_than_a_day_later(
    published, modified, updated
):
    def date(text):
        is_day = text and len(text) == len("2026-11-20")
        kind = datetime.date if is_day else datetime.datetime
        return text and kind.fromisoformat(text)

    article = Article(
        location=WHERE,
        slug="x",
        title="x",
        published=date(published),
        modified=date(modified),
        body="",
    )
    assert verify(article, datetime.UTC).updated == date(updated)


EDITED = "Ada Lusk runs the ferry.\n\nBut in May she told the board (all of it) to wait."


def verified_point(point, body=EDITED):
    (found,) = verified(body=body, key_points=(point,)).key_points
    return found


@pytest.mark.parametrize(
    "point",
    [
        "In May [Ada Lusk] told the board to wait.",
        "In May [Ada Lusk] told the board (all of it) to wait.",
        "In May she told the board to wait.",
    ],
)
def test_an_edited_point_is_placed_at_its_sentence(point):
    found = verified_point(point)
    assert found.edited
    assert found.place == Place(paragraph=1, start=0, end=50)


@pytest.mark.parametrize(
    "point",
    [
        "In May [Eva Moss] told the board to wait.",
        "In May [Ada Lusk] told the board not to wait.",
        "In May [Ada Lusk] told the board.",
        "[Ada Lusk] told the board to wait.",
    ],
)
def test_a_point_that_no_rule_makes_has_no_place(point):
    assert verified_point(point).place is None
    assert not verified_point(point).edited


def test_a_point_of_a_sentences_own_words_is_not_edited():
    assert not verified_point("Ada Lusk runs the ferry.").edited


CARRIES = "It carries 140 people a night."
SAILS = "The boat sails at nine, and it is cheaper than a road."


def test_a_top_line_that_is_a_key_point_is_marked_where_that_is():
    article = verified(top_line=CARRIES, key_points=(SAILS, CARRIES))
    assert article.top_line == article.key_points[1]
    assert article.top_line.anchor == "k2"


def test_a_top_line_of_its_own_has_its_own_place():
    top = verified(top_line=CARRIES).top_line
    assert (top.anchor, top.place) == ("top", Place(paragraph=4, start=0, end=len(CARRIES)))
    assert verified().top_line is None


def test_figures_and_dates_are_placed_at_their_sentences():
    article = verified(
        key_points=(CARRIES,),
        figures=(FigureClaim(text="140 people", sentence=CARRIES),),
        dates_ahead=(DateClaim(when="at nine", sentence=SAILS),),
    )
    (figure,), (date,) = article.figures, article.dates_ahead
    assert (figure.text, figure.anchor, figure.place.paragraph) == ("140 people", "k1", 4)
    assert (date.when, date.anchor, date.place.paragraph) == ("at nine", "d1", 4)
    assert article.problems == ()


def test_a_figure_a_date_or_a_top_line_that_is_not_in_the_text_is_told():
    article = verified(
        top_line="It carries 150 people a night.",
        figures=(
            FigureClaim(text="150 people", sentence="It carries 150 people a night."),
            FigureClaim(text="14 people", sentence=CARRIES),
        ),
        dates_ahead=(DateClaim(when="at ten", sentence=SAILS),),
    )
    hint = "copy words and sentence from the text, or take both away"
    assert [str(problem) for problem in article.problems] == [
        f"{WHERE}: top_line is not in the article's text: “It carries 150 people a night.”"
        " (copy a sentence, or take it away)",
        f"{WHERE}: figure 1 is not in the article's text: “150 people: It carries 150 people a"
        f" night.” ({hint})",
        f"{WHERE}: figure 2 is not in the article's text: “14 people: It carries 140 people a"
        f" night.” ({hint})",
        f"{WHERE}: date ahead 1 is not in the article's text: “at ten: The boat sails at nine, and"
        f" it is cheaper than a roa…” ({hint})",
    ]
    unplaced = (article.top_line, *article.figures, *article.dates_ahead)
    assert {(claim.anchor, claim.place) for claim in unplaced} == {("", None)}

"""What's next: only what the text says will happen, with its own words for when."""

import pytest

from site_builder.summarize.dates_ahead import find_dates_ahead


def found(text):
    return [date.when for date in find_dates_ahead([text])]


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("The board will vote on Friday.", "on Friday"),
        ("The board is due to vote on 8 June 2027.", "on 8 June 2027"),
        ("The cameras will go up in January for a year.", "in January"),
        ("By June 8, the ferry will be back.", "By June 8"),
        ("The board plans to meet next week.", "next week"),
        ("The cameras will be opened by the mayor on 3 May.", "on 3 May"),
        ("The board will pay the agreed sum on 3 May, it said on Monday.", "on 3 May"),
        ("On 3 May, the ferry will be back for good.", "On 3 May"),
        ("Fares are to rise again next spring.", "next spring"),
        ("Campaigners have until 11 December to ask for a review.", "until 11 December"),
        ("The trial of the pilot begins on Monday.", "on Monday"),
        ("The board said on Monday that the ferry will sail on 3 May.", "on 3 May"),
    ],
)
def test_what_is_to_happen_has_its_day(text, when):
    assert [day.lower() for day in found(text)] == [when.lower()]


@pytest.mark.parametrize(
    "text",
    [
        "The board voted on Friday.",
        "The board will vote.",
        "The board said on Monday that it will vote.",
        "Interest rates will not rise again, the bank said on Monday.",
        "On Monday, the board said that it will vote.",
        "The ferry will be sold, according to papers published on Monday.",
        "The boat will carry those whom the strike stranded on Monday.",
        "The fund will help families who lost their homes in March.",
        "“We will vote on Friday,” Lusk said.",
    ],
)
def test_what_has_no_day_or_is_past_is_left_out(text):
    assert found(text) == []


def test_a_date_ahead_has_its_sentence_and_place():
    (date,) = find_dates_ahead(["No.", "It rained. The board will vote on Friday."])
    assert date.sentence == "The board will vote on Friday."
    assert (date.paragraph, date.number) == (1, 1)

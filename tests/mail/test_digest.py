"""What the mail of an edition says."""

import datetime
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.config import Config
from site_builder.errors import MailError
from site_builder.mail import make_digest
from site_builder.mail.digest import without_last_item
from site_builder.mail.shorten import shorten
from site_builder.model import Correction, CorrectionKind, QuoteKind, VerifiedQuote
from site_builder.render import make_environment, spoken

LONG = "Harbour council of Orrin puts off its vote on the third bridge until the spring thaw"


def test_three_stories_are_told_in_full_eight_in_brief_and_the_rest_is_counted(
    article, edition, config
):
    digest = make_digest(edition(*(article(n) for n in range(1, 16))), (), config)
    assert (len(digest.top), len(digest.brief), digest.left_out) == (3, 8, 4)
    assert list(range(1, 12)) == [item.number for item in digest.items]


def test_the_whole_edition_is_counted_and_only_verbatim_quotes_are(article, edition, config):
    unverified = VerifiedQuote(text="Never said", speaker="Ada Marrow")
    digest = make_digest(
        edition(article(1), article(2), article(3, quotes=(unverified,))), (), config
    )
    assert (digest.articles, digest.sources, digest.quotes) == (3, 3, 2)


def test_the_subject_leads_with_the_fact_of_the_first_story(article, edition, config):
    digest = make_digest(edition(article(1, title=LONG)), (), config)
    assert digest.subject == "Harbour council of Orrin puts off its vote on the…"


def test_the_preheader_tells_stories_two_and_three(article, edition, config):
    articles = [article(1), article(2, title=LONG), article(3, title="Ferry back in service")]
    digest = make_digest(edition(*articles), (), config)
    assert digest.preheader == (
        "Harbour council of Orrin puts off its vote on the third bridge until the…"
        " · Ferry back in service"
    )


def test_two_long_headlines_share_the_preheader(article, edition, config):
    articles = [article(1), article(2, title=LONG), article(3, title=LONG.upper())]
    preheader = make_digest(edition(*articles), (), config).preheader
    assert preheader == (
        "Harbour council of Orrin puts off its vote on the…"
        " · HARBOUR COUNCIL OF ORRIN PUTS OFF ITS VOTE ON…"
    )


def test_a_short_preheader_goes_on_with_what_else_there_is(article, edition, config):
    one = make_digest(edition(article(1)), (), config)
    assert one.preheader == (
        "The council of Orrin voted 1 to 3 on the bridge. · Work begins in spring."
    )
    four = make_digest(
        edition(*(article(n, title=f"Story {n} of Orrin") for n in (1, 2, 3, 4))), (), config
    )
    assert four.preheader.startswith("Story 2 of Orrin · Story 3 of Orrin · Story 4 of Orrin · The")


@pytest.mark.parametrize(
    ("changes", "shown"),
    [
        ({}, True),
        ({"places": ()}, False),
        ({"kind": QuoteKind.FRAGMENT}, False),
        ({"speaker": ""}, False),
        ({"text": "word " * 41}, False),
    ],
)
def test_only_a_verified_whole_and_short_utterance_of_someone_is_quoted(
    article, edition, config, changes, shown
):
    quote = replace(article(1).quotes[0], **changes)
    digest = make_digest(edition(article(1, quotes=(quote,))), (), config)
    assert shown is (digest.top[0].quote is not None)


def test_the_longest_words_of_the_first_speaker_are_quoted(article, edition, config):
    texts = ("My knee doesn't.", "I can stand up but not walk.", "So I stay here.")
    first = article(1).quotes[0]
    quotes = tuple(replace(first, text=text) for text in texts)
    other = replace(first, text="We walked to the bridge and back again.", speaker="Bo Lindt")
    digest = make_digest(edition(article(1, quotes=(*quotes, other))), (), config)
    assert digest.top[0].quote.text == "I can stand up but not walk."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We have waited,", "We have waited"),
        ("He said, ‘so I shall stand up,’", "He said, ‘so I shall stand up’"),
    ],
)
def test_the_reporters_comma_is_not_quoted(article, edition, config, text, expected):
    quote = replace(article(1).quotes[0], text=text)
    digest = make_digest(edition(article(1, quotes=(quote,))), (), config)
    assert digest.top[0].quote.text == expected


def test_the_top_stories_are_told_in_one_breath(article, edition, config):
    long = article(3, key_points=("word " * 36,))
    digest = make_digest(edition(article(1), article(2), long), (), config)
    assert digest.one_breath == (
        "The council of Orrin voted 1 to 3 on the bridge.",
        "The council of Orrin voted 2 to 3 on the bridge.",
    )


def test_the_quote_of_the_day_is_one_that_no_story_in_full_shows(article, edition, config):
    first = article(1).quotes[0]
    other = replace(first, text="The river does not read what we decide", speaker="Bo Lindt")
    articles = [article(1), article(2), article(3), article(4, quotes=(other,))]
    digest = make_digest(edition(*articles), (), config)
    assert digest.quote.text == "The river does not read what we decide"
    assert make_digest(edition(*articles[:3]), (), config).quote is None


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        (("headline", "Old", "New", ""), "for “Old” read “New”."),
        (("quote", "We go", "", ""), "the quote “We go” was taken out."),
        (("speaker", "Ada", "", "We go"), "for “We go”, nobody is named now; Ada was before."),
        (("article", "Old", "", ""), "the article was taken out."),
        (("article", "", "Old", ""), "the article is there again."),
    ],
)
def test_corrections_are_told_in_words(edition, config, changed, told):
    kind, before, after, about = changed
    correction = Correction(
        id="1",
        edition=datetime.date(2026, 11, 17),
        article="bridge",
        title="Bridge\nclosed",
        kind=CorrectionKind(kind),
        before=before,
        after=after,
        seen=datetime.date(2026, 11, 18),
        about=about,
        remark="The clerk misread it.",
    )
    (line,) = make_digest(edition(), (correction,), config).corrections
    about = "" if kind == "headline" else ", “Bridge closed”"
    assert line == f"Edition of 17 November 2026{about}: {told} The clerk misread it."


def test_what_the_mail_adds_is_said_in_the_sites_language(edition, config):
    correction = Correction(
        id="1",
        edition=datetime.date(2026, 11, 17),
        article="bridge",
        title="Bridge closed",
        kind=CorrectionKind.SPEAKER,
        before="Ada",
        after="",
        seen=datetime.date(2026, 11, 18),
        about="We go",
    )
    german = spoken(make_environment(None, Config(language="de")))
    digest = make_digest(edition(), (correction,), config, german)
    assert digest.date == "18. November 2026"
    assert digest.corrections == (
        "Ausgabe vom 17. November 2026, „Bridge closed“:"
        " zu „We go“ ist jetzt niemand genannt; vorher: Ada.",
    )


def test_a_story_that_an_earlier_edition_had_says_so(edition, config):
    made = edition()
    updated = replace(made.top[0], since=datetime.date(2026, 11, 16))
    digest = make_digest(replace(made, top=(updated, *made.top[1:])), (), config)
    assert digest.top[0].source == "Outlet 1 · new since 16 November 2026"
    assert digest.top[1].source == "Outlet 2"


def test_without_the_sites_address_there_is_no_mail(edition, config):
    with pytest.raises(MailError, match=r"address of the site is not known.*--base-url"):
        make_digest(edition(), (), replace(config, base_url=""))


def test_an_edition_without_articles_makes_no_mail(edition, config):
    with pytest.raises(MailError, match="the edition of 2026-11-18 has no article"):
        make_digest(replace(edition(), top=(), brief=()), (), config)


def test_the_last_item_goes_to_the_site_first(edition, config):
    digest = make_digest(edition(), (), config)
    shorter = without_last_item(digest)
    assert digest.items[:-1] == shorter.items
    assert shorter.left_out == 1
    assert without_last_item(without_last_item(shorter)).items == digest.items[:2]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ferry back", "Ferry back"),
        ("Ferry back in service on Monday", "Ferry back in…"),
        ("Ferry back in, says mayor", "Ferry back…"),
        ("Mayor: “We have waited long enough”", "Mayor: “We…”"),
        ('Mayor: "We have waited"', 'Mayor: "We…"'),
        ("Donaudampfschifffahrtsgesellschaft", "Donaudampfsch…"),
    ],
)
def test_a_headline_is_cut_between_words_and_its_quotation_closed(text, expected):
    assert expected == shorten(text, 14)


@given(st.text(st.sampled_from('ab “”„«»" ,—'), max_size=80), st.integers(1, 60))
def test_a_shortened_text_fits(text, limit):
    assert len(shorten(text, limit)) <= limit


@settings(deadline=None)  # the first edition loads what knows names
@given(title=st.text(max_size=80))
def test_the_subject_is_one_line_that_fits(title, article, edition, config):
    subject = make_digest(edition(article(1, title=title)), (), config).subject
    assert len(subject) <= 50
    assert len(subject.splitlines()) <= 1

"""The message that is made of a digest."""

import re
from dataclasses import replace
from email import message_from_bytes
from email.header import decode_header, make_header
from email.policy import default
from html import unescape

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from site_builder.config import MailConfig
from site_builder.errors import MailError
from site_builder.mail import compose, dump_message, make_digest
from site_builder.mail.compose import address
from site_builder.mail.headers import parse_mailbox
from site_builder.model import Place, VerifiedQuote
from site_builder.text import one_line

HOSTILE = st.text(max_size=60) | st.sampled_from(
    [
        "Bridge\r\nBcc: thief@example.net",
        "=?utf-8?q?=0D=0ABcc:_thief@example.net?=",
        "=?utf-8?b?DQpCY2M6IHRoaWVmQGV4YW1wbGUubmV0?=",
        "Bridge\u2028Bcc: thief@example.net\x85\x0b\x1d",
        "=_" * 30,
        ".\r\n.\r\nQUIT",
        "“" * 60,
        "Brücke " * 20,
    ]
)
HEADERS = ["From", "Subject", "Date", "Message-ID", "MIME-Version", "Content-Type"]


def read(message):
    """The message as a mail program reads it."""
    return message_from_bytes(dump_message(message), policy=default)


def parts(message):
    """The text and the HTML of a message."""
    return tuple(read(message).get_body((kind,)).get_content() for kind in ("plain", "html"))


def decoded(message, name):
    """A header's text by the older decoder: the newer puts a blank between two encoded words."""
    return str(make_header(decode_header(dict(message.raw_items())[name].replace("\r\n", ""))))


def links(text):
    return set(re.findall(r"https://orrin\.example/[^\s\"<]*", unescape(text)))


@pytest.fixture(scope="session")
def composed(edition, config, render):
    """Composes a mail of these articles, with these settings instead of the usual."""

    def compose_of(*articles, **changes):
        settings = replace(config, **changes)
        return compose(make_digest(edition(*articles), (), settings), render, settings)

    return compose_of


def test_the_text_comes_first_then_the_html(composed):
    message = read(composed())
    assert message.keys() == HEADERS
    assert message.get_content_type() == "multipart/alternative"
    assert [part.get_content_type() for part in message.iter_parts()] == ["text/plain", "text/html"]
    assert {"utf-8"} == {part.get_content_charset() for part in message.iter_parts()}
    assert not message.defects


def test_it_is_of_the_editions_day_and_to_nobody(composed):
    message = read(composed())
    assert message["Date"] == "Wed, 18 Nov 2026 00:00:00 +0000"
    assert message["From"] == "The Orrin Desk <desk@orrin.example>"
    assert "To" not in message


def test_the_day_begins_in_the_sites_time_zone(composed):
    message = composed(timezone="Asia/Kolkata")
    assert message["Date"] == "Wed, 18 Nov 2026 00:00:00 +0530"


def test_the_same_edition_gives_the_same_bytes(composed):
    assert dump_message(composed()) == dump_message(composed())


def test_another_word_gives_another_identifier_and_border(article, composed):
    one, other = read(composed(article(1))), read(composed(article(2)))
    assert one["Message-ID"] != other["Message-ID"]
    assert one.get_boundary() != other.get_boundary()


def test_both_parts_tell_the_same_stories_with_the_same_links(article, composed):
    text, html = parts(composed(*(article(n) for n in range(1, 16))))
    assert links(text) == links(html)
    assert len(links(text)) == 12
    for said in ("bridge number 11", "voted 3 to 3", "voted 11 to 3", "+4 more", "Ada Marrow"):
        assert (said in text, said in html) == (True, True)
    assert ("number 12" in text, "number 12" in html) == (False, False)


def test_hostile_titles_are_text_in_the_html(article, composed):
    hostile = '<script>x</script><a href="https://orrin.example/evil">&amp;'
    point = ("</td><img src=x onerror=y>",)
    quote = VerifiedQuote(text="<b>", speaker="<i>", places=(Place(paragraph=0, start=0, end=3),))
    message = composed(
        article(1, title=hostile, source=hostile, key_points=point, quotes=(quote,)), article(2)
    )
    html = parts(message)[1]
    assert not re.search(r"<(script|img|b|i)\b|<a href", html)
    assert "&lt;script&gt;x&lt;/script&gt;" in html
    assert "&amp;amp;" in html


def test_only_verified_words_stand_between_quotation_marks(article, composed):
    unverified = (VerifiedQuote(text="Never said", speaker="Ada Marrow"),)
    for part in parts(composed(article(1), article(2, quotes=unverified))):
        assert re.findall("“([^”]*)”", part) == ["We have waited long enough"]
        assert "Never said" not in part


def test_styles_are_on_the_elements_and_only_window_rules_stay(composed):
    html = parts(composed())[1]
    (kept,) = re.findall(r"<style[^>]*>(.*?)</style>", html, re.DOTALL)
    assert "prefers-color-scheme: dark" in kept
    assert ".part {" not in kept.partition("@media")[0]
    assert re.search(r'<h2 style="[^"]*font-size: 23px', html)
    assert set(re.findall(r'<table(?![^>]*role="presentation")', html)) == set()


def test_nothing_is_loaded_from_anywhere(composed):
    assert not re.search(r"<img|<link|<script|@import|@font-face|url\(|src=", parts(composed())[1])


def test_too_large_a_mail_is_cut_between_two_items(article, composed):
    point = ("bridge " * 2_000,)
    text, html = parts(composed(*(article(n, key_points=point) for n in range(1, 12))))
    assert 60_000 < len(html.encode()) <= 90_000
    assert links(text) == links(html)
    assert "+6 more on the site" in html
    assert html.rstrip().endswith("</html>")


def test_one_article_that_does_not_fit_is_reported(article, composed):
    with pytest.raises(MailError, match="with one article it is larger than 90000 bytes"):
        composed(article(1, title="bridge " * 15_000))


def test_the_text_has_narrow_lines_but_for_addresses(article, composed):
    text = parts(composed(article(1, title="bridge " * 40), article(2)))[0]
    assert all(len(line) <= 72 or "https://" in line for line in text.splitlines())


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(title=HOSTILE, site=HOSTILE)
def test_no_text_breaks_out_of_its_header(title, site, article, composed):
    name = re.sub("[<>]", "", one_line(site))
    mail = MailConfig(sender=f"{name} <desk@orrin.example>")
    message = composed(article(1, title=title), title=site, mail=mail)
    again = read(message)
    assert again.keys() == HEADERS
    assert again["Subject"] == message["Subject"]
    sender = message["From"].addresses[0]
    assert decoded(again, "From") in (str(sender), f"{sender.display_name} <desk@orrin.example>")
    assert len(list(again.iter_parts())) == 2
    assert all(part.get_content() for part in again.iter_parts())
    assert all(len(line) <= 998 for line in dump_message(message).split(b"\r\n"))


def test_each_recipient_gets_a_mail_of_their_own(composed):
    message = composed()
    ada, bo = (
        address(message, parse_mailbox(text, "recipient"))
        for text in ("Ada <ada@orrin.example>", "bo@orrin.example")
    )
    assert (ada["To"], bo["To"]) == ("Ada <ada@orrin.example>", "bo@orrin.example")
    assert len({message["Message-ID"], ada["Message-ID"], bo["Message-ID"]}) == 3
    assert parts(message) == parts(ada) == parts(bo)


def test_answers_go_where_the_settings_say(config, composed):
    message = composed(mail=replace(config.mail, reply_to="letters@orrin.example"))
    assert message["Reply-To"] == "letters@orrin.example"


@pytest.mark.parametrize(
    ("sender", "complaint"),
    [
        ("", r"briefing.toml: mail.sender: missing \(set sender in \[mail\]"),
        ("desk", "briefing.toml: mail.sender: not a mail address: 'desk'"),
        ("desk@", "not a mail address"),
        ("de sk@orrin.example", "not a mail address"),
        ("desk@orrin..example", "not a mail address"),
        ("a@orrin.example, b@orrin.example", "not a mail address"),
        ("Desk\r\nBcc: x <desk@orrin.example>", "not a mail address"),
        ("=?utf-8?q?x?=@orrin.example", "not a mail address"),
    ],
)
def test_a_mail_needs_a_sender(composed, sender, complaint):
    with pytest.raises(MailError, match=complaint):
        composed(mail=MailConfig(sender=sender))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("desk@orrin.example", "desk@orrin.example"),
        (" <desk@ORRIN.example> ", "desk@orrin.example"),
        ('"Desk, The" <desk@orrin.example>', '"Desk, The" <desk@orrin.example>'),
        ("desk@brücke.example", "desk@xn--brcke-lva.example"),
    ],
)
def test_an_address_is_read_with_its_name(text, expected):
    assert expected == str(parse_mailbox(text, "recipient"))

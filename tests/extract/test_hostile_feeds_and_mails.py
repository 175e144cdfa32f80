"""Feeds and mails that are broken or mean harm: articles or a clear error, soon, and no crash."""

import datetime
import random
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.errors import Problem, SourceError
from site_builder.extract import extract, mailbox
from site_builder.extract.entries import MOST_ENTRIES
from site_builder.extract.mail_message import LARGEST
from site_builder.model import RawDocument
from site_builder.prose import join_blocks, read_prose

NOW = datetime.datetime(2026, 11, 22, tzinfo=datetime.UTC)
FEED, MAIL, MAILBOX = "application/rss+xml", "message/rfc822", "application/mbox"
TEXT = (
    "A goat was seen at the wheel of a tug in Port Ness on Monday. The harbour was closed for an "
    "hour. Nobody was hurt, the harbour office said. The tug has lost some of its paint, and the "
    "goat was taken to a farm above the village."
)
HEAD = "From: Orle <a@orle.example>\nSubject: Goat\nMessage-ID: <1@orle.example>\n"
BOMB = "".join(f"<!ENTITY x{n + 1} '{f'&x{n};' * 10}'>" for n in range(12))


def extracted(text, media_type=FEED):
    body = text if isinstance(text, bytes) else text.encode(errors="surrogateescape")
    return extract(RawDocument(location="x", media_type=media_type, body=body, fetched_at=NOW))


def rss(items, head=""):
    return f"{head}<rss><channel><title>Orle</title>{items}</channel></rss>"


def item(words, number=1):
    return f"<item><title>G</title><guid>t:{number}</guid><description>{words}</description></item>"


def soon(text, media_type=FEED):
    begun = time.process_time()
    try:
        return extracted(text, media_type)
    except SourceError:
        return ()
    finally:
        assert time.process_time() - begun < 5


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("<!doctype html><html><body><p>Goat</p></body></html>", r"begins with <html> \(save it"),
        ("<html><body><p>Goat", "this is no feed, it begins with <html>"),
        ("Goat steers tug", "this is no feed"),
        ("<orle><goat/></orle>", "this is no feed, it begins with <orle>"),
        ("{", "this is no JSON"),
        ("{}", "this is no feed, it has no items"),
        ("[" * 100_000, "this is no feed"),
        ('{"items": ' + "[" * 100_000, "this is no JSON"),
        ('{"items": {"a": 1}}', "this is no feed, it has no items"),
        (b"\x00\x01\x02\x03" * 100, "the source is binary"),
    ],
)
def test_what_is_no_feed_is_told(text, message):
    with pytest.raises(SourceError, match=message):
        extracted(text)


def test_entities_that_grow_are_not_expanded():
    head = f"<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY x0 'goat'>{BOMB}]>"
    (document,) = soon(rss(item(f"{TEXT} &x12;"), head))
    assert document.paragraphs == (f"{TEXT} &x12;",)


def test_entities_read_no_file():
    head = "<!DOCTYPE rss [<!ENTITY secret SYSTEM 'file:///etc/passwd'>]>"
    (document,) = extracted(rss(item(f"{TEXT} &secret;"), head))
    assert document.paragraphs == (f"{TEXT} &secret;",)


@pytest.mark.parametrize(
    "text",
    [
        "<rss>" * 100_000,
        rss("<item><title>" * 50_000),
        rss("<item><description>" * 2_000 + TEXT),
        rss("<![CDATA[" * 200_000),
        "<!--" * 300_000,
        "<!DOCTYPE rss [" + "]" * 500_000,
        "<!---->" * 200_000 + "<x",
        rss("&" * 1_000_000),
        rss(item("&lt;div&gt;" * 100_000)),
        rss(item("<br>" * 100_000)),
        rss("<item a='" + "x" * 1_000_000),
    ],
    ids=range(11),
)
def test_a_feed_that_means_harm_is_read_soon(text):
    soon(text)


def test_of_a_feed_without_end_so_many_entries_are_read():
    entries = "".join(f"<item><guid>{n}</guid></item>" for n in range(MOST_ENTRIES + 10))
    found = soon(rss(entries))
    assert [problem.message[:33] for problem in found] == [
        "only the first 5,000 entries are ",
        "5000 of 5000 entries hold only a ",
    ]


def test_no_mail_is_told():
    with pytest.raises(SourceError, match="this is no mail, it has no headers"):
        extracted("Goat steers tug\n\nIt was Monday.", MAIL)
    with pytest.raises(SourceError, match="this is no mailbox"):
        extracted(f"{HEAD}\n{TEXT}", MAILBOX)


def test_a_mail_of_ten_thousand_parts_is_refused_soon():
    part = "--b\nContent-Type: text/plain\n\nGoat.\n\n"
    parts = f"--b\n\n{TEXT}\n\n{part * 10_000}--b--\n"
    mail = f"{HEAD}Content-Type: multipart/mixed; boundary=b\n\n{parts}"
    assert soon(mail, MAIL) == ()
    with pytest.raises(SourceError, match="the mail has more than 1,000 parts"):
        extracted(mail, MAIL)


def test_parts_in_parts_are_refused():
    deep = "".join(
        f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(10_000)
    )
    with pytest.raises(SourceError, match="the mail has too many parts inside parts"):
        extracted(f"{HEAD}{deep}", MAIL)
    with pytest.raises(SourceError, match="the mail has too many parts inside parts"):
        extracted(f"{HEAD}" + "Content-Type: message/rfc822\n\n" * 10_000, MAIL)


def test_few_parts_around_endless_lines_are_refused():
    deep = "".join(f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(49))
    assert soon(f"{HEAD}{deep}" + "\n" * 2_000_000, MAIL) == ()


def test_an_element_without_a_name_is_read():
    (document, _) = extracted(rss(f"<item><description><a:>{TEXT}</description></item>"))
    assert document.paragraphs == (TEXT,)


def test_a_large_mail_is_refused():
    with pytest.raises(SourceError, match=r"the mail is too large \(the limit is 25 MB\)"):
        extracted(HEAD.encode() + b"x" * LARGEST, MAIL)


def test_one_broken_mail_does_no_harm_to_the_others(monkeypatch):
    envelope = "From a Thu Nov 19 18:05:00 2026\n"
    good = f"{envelope}{HEAD}\n{TEXT}\n\n"
    found = extracted(f"{good}{envelope}X-Nothing: 1\n\n{TEXT}\n\n{good}", MAILBOX)
    assert [isinstance(item, Problem) for item in found] == [False, True]
    monkeypatch.setattr(mailbox, "MOST_MAILS", 1)
    assert str(extracted(good * 2, MAILBOX)[-1]) == (
        "x: only the first 1 of 2 mails are read (split the mailbox)"
    )


@pytest.mark.parametrize(
    "headers",
    [
        "Subject: =?utf-8?b?%%%?=\nFrom: =?utf-8?q?=FF=FE?= <a@b>\n",
        'Subject: =?utf-16?b?AAA=?=\nFrom: "\nDate: 99 Foo 99999 99:99\n',
        "Subject: \udcff\udcfe\nFrom: a@b@c, <>,;\nDate: Fri, 20 Nov 0000 00:00:00 +9999\n",
        "Subject: x\nContent-Type: text/plain; charset*=utf-8''%ff\n",
        "Subject: x\nContent-Type: text/plain; charset*0*=a; charset*9=b; charset\n",
        'Subject: x\nContent-Type: text/html; charset="idna"\n',
        "Subject: x\nContent-Type: text/plain; charset=zlib_codec\n",
        "Subject: x\nContent-Type: text/plain; charset=\udcff\n",
        "Subject: x\nContent-Disposition: \udcff\nContent-Transfer-Encoding: \udcff\n",
        "Subject: x\nContent-Transfer-Encoding: base64\n",
        "Subject: x\nContent-Transfer-Encoding: x-uuencode\n",
        'Subject: x\nContent-Type: multipart/mixed; boundary=""\n',
        "Subject: x\nContent-Type: message/rfc822\nContent-Transfer-Encoding: base64\n",
        "Subject: x\nContent-Type: message/delivery-status\n",
        "Subject: x\nContent-Type: /;;;=\n",
        "Subject: x\nContent-Type: text/plain; charset=\x00\n\n\udcff\n",
    ],
    ids=range(16),
)
def test_headers_that_are_broken_do_no_harm(headers):
    soon(f"{headers}\n{TEXT}\n", MAIL)


SEEDS = {
    FEED: rss(item(f"&lt;p&gt;{TEXT}&lt;/p&gt;") + item(f"<![CDATA[<p>{TEXT}]]>", 2)),
    "application/feed+json": '{"items": [{"id": "1", "content_html": "<p>'
    + TEXT
    + '</p>", "authors": [{"name": "x"}]}]}',
    MAIL: f"{HEAD}MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\n"
    f"Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n"
    f"<h2><a href=3D'https://a.example'>Goat</a></h2><p>{TEXT}</p>\n--b--\n",
    MAILBOX: f"From a Thu Nov 19 18:05:00 2026\n{HEAD}\n{TEXT}\n\n",
    "text/x-opml": "<opml><body><outline text='a' xmlUrl='https://a.example/f'/></body></opml>",
}
PIECES = (
    *("<", ">", "&", "]]>", "<![CDATA[", "<item>", "</item>", "&#0;", "&#x110000;", "\x00", "\n\n"),
    *(
        "=?",
        "?=",
        "--b",
        "From ",
        "boundary=b",
        "charset=",
        "{",
        "}",
        "null",
        '"',
        "\\u0000",
        "=FF",
    ),
    *("https://[", "<h2>", "<table>", "￾", "\udc80", "xml:base='http://['", "type='xhtml'"),
)


@pytest.mark.parametrize("media_type", SEEDS)
@pytest.mark.parametrize("seed", range(60))
def test_mutated_sources_give_lawful_documents_or_an_error(media_type, seed):
    chance = random.Random(seed)
    text = SEEDS[media_type]
    for _ in range(chance.randint(1, 6)):
        start = chance.randrange(len(text))
        end = start + chance.choice((0, 0, 1, 5, 40))
        text = text[:start] + chance.choice(PIECES) + text[end:]
    check(text.encode(errors="surrogatepass"), media_type)


@given(st.binary(max_size=300), st.sampled_from(sorted(SEEDS)))
@settings(max_examples=100, deadline=None)
def test_any_bytes_give_lawful_documents_or_an_error(body, media_type):
    check(body, media_type)


@given(st.text(max_size=200), st.sampled_from([FEED, MAIL]))
@settings(max_examples=100, deadline=None)
def test_any_text_inside_gives_lawful_documents_or_an_error(text, media_type):
    source = (
        rss(item(f"<![CDATA[{text} {TEXT}]]>")) if media_type == FEED else f"{HEAD}\n{text}\n{TEXT}"
    )
    check(source.encode(errors="replace"), media_type)


def check(body, media_type):
    try:
        found = extracted(body, media_type)
    except SourceError:
        return
    for document in found:
        if not isinstance(document, Problem):
            assert read_prose(join_blocks(document.blocks)).paragraphs == document.paragraphs
            assert document.title
            assert document.item

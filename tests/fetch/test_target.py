"""Which addresses are asked for, and what exactly is sent for them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.errors import SourceError
from site_builder.fetch.target import parse_target


@pytest.mark.parametrize(
    ("address", "url"),
    [
        ("https://orrin.example", "https://orrin.example/"),
        (" HTTPS://Orrin.Example:443/a?b=c#d ", "https://orrin.example/a?b=c"),
        (
            "http://orrin.example:8080/é ü?q=ö&r[]=1",
            "http://orrin.example:8080/%C3%A9%20%C3%BC?q=%C3%B6&r[]=1",
        ),
        ("http://ørrin.example/%7Ea", "http://xn--rrin-fra.example/%7Ea"),
        ("http://[2606:2800::1]:80/x", "http://[2606:2800::1]/x"),
        ("http://orrin.example?x", "http://orrin.example/?x"),
    ],
)
def test_an_address_is_sent_in_plain_ascii(address, url):
    assert parse_target(address).url == url


@pytest.mark.parametrize(
    ("address", "reason"),
    [
        ("ftp://orrin.example/", "only http and https are spoken, not ftp"),
        ("file:///etc/passwd", "only http and https are spoken, not file"),
        ("https:///story", "it names no host"),
        ("https://or rin.example/", "it names no host"),
        ("https://a..b/", "label empty or too long"),
        ("https://orrin.example:99999/", "Port out of range"),
        ("https://orrin.example/\r\nX: y", "characters that no address has"),
        ("https://orrin.example\\@ledger.example/", "characters that no address has"),
        ("https://orrin.example/" + "a" * 5000, "too long"),
        ("https://[::1/", "Invalid IPv6 URL"),
    ],
)
def test_what_is_no_address_is_told(address, reason):
    with pytest.raises(SourceError) as caught:
        parse_target(address)
    assert reason in str(caught.value)


def test_a_password_is_neither_sent_nor_shown():
    with pytest.raises(SourceError) as caught:
        parse_target("https://ada:secret@orrin.example/")
    assert str(caught.value).startswith(
        "https://…@orrin.example/: can not be fetched: a name and a"
    )


def test_a_redirect_is_seen_from_where_it_was_said():
    assert (
        parse_target("../b?c", "https://orrin.example/x/y/z").url == "https://orrin.example/x/b?c"
    )
    assert parse_target("//ledger.example", "https://a.example/").url == "https://ledger.example/"


@given(st.text(max_size=60), st.sampled_from(["", "http://", "https://a", "//"]))
def test_any_text_is_a_target_in_ascii_or_an_error_at_a_place(text, beginning):
    try:
        target = parse_target(beginning + text, "https://orrin.example/")
    except SourceError:
        return
    assert target.url.isascii()
    assert not set("\r\n\t \x00") & set(target.url)
    assert parse_target(target.url) == target

"""The lines of a mail's text part."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from site_builder.mail.wrap import wrap


def columns(line: str) -> int:
    wide = sum(unicodedata.east_asian_width(character) in "WF" for character in line)
    return len(line) + wide - sum(unicodedata.combining(character) > 0 for character in line)


def test_a_broken_line_goes_on_under_its_first_word():
    text = "12. " + "bridge " * 12 + "\n   - " + "ferry " * 12
    assert wrap(text) == (
        "12. bridge bridge bridge bridge bridge bridge bridge bridge bridge\n"
        "    bridge bridge bridge\n"
        "   - ferry ferry ferry ferry ferry ferry ferry ferry ferry ferry ferry\n"
        "     ferry\n"
    )


def test_addresses_are_never_broken():
    address = "https://orrin.example/" + "bridge-" * 12
    assert wrap(f"[1] {address}") == f"[1] {address}\n"


def test_wide_letters_take_two_columns():
    assert wrap("橋" * 40) == "橋" * 36 + "\n" + "橋" * 4 + "\n"


def test_empty_lines_do_not_pile_up():
    assert wrap("\n\nOne  \n\n\n \nTwo") == "One\n\nTwo\n"


@given(st.text(st.sampled_from("ab1. -[]“橋é\u0301"), max_size=300))
def test_no_line_is_too_wide_and_no_word_is_lost(text):
    wrapped = wrap(text)
    assert all(columns(line) <= 72 for line in wrapped.splitlines())
    assert "".join(text.split()) == "".join(wrapped.split())

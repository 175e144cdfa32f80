"""Bytes: every encoding a page may be in, and a warning where one had to be guessed."""

import codecs

import pytest

from site_builder.errors import Severity, SourceError

TEXT = "Die Ziege am Ruder\n\nDie Ziege sprang über Bord, hieß es, und schwamm zur Mole zurück."
BODY = TEXT.partition("\n\n")[2]


@pytest.mark.parametrize(
    "body",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
    ],
)
def test_unicode_is_read_without_a_word(body, read):
    document = read(body, "text/plain")
    assert document.paragraphs == (BODY,)
    assert document.problems == ()


@pytest.mark.parametrize("name", ["iso-8859-1", "windows-1252", "latin1", "utf-8", "'cp1252'"])
def test_a_declared_encoding_is_believed(name, read):
    page = f"<html><head><meta charset={name}></head><body><article><p>{BODY}</p></article></body>"
    document = read(page.encode(name.strip("'")))
    assert document.paragraphs == (BODY,)
    assert document.problems == ()


def test_an_xml_declaration_is_believed(read):
    page = f"<?xml version='1.0' encoding='iso-8859-2'?><html><body><p>{BODY}</p></body></html>"
    assert read(page.encode("iso-8859-2"), "application/xhtml+xml").paragraphs == (BODY,)


@pytest.mark.parametrize("name", ["hex", "unicode_escape", "nonsense", "utf-16", "utf-7"])
def test_a_declaration_that_can_not_be_true_is_passed_over(name, read):
    page = f"<html><head><meta charset={name}></head><body><article><p>{BODY}</p></article></body>"
    assert read(page.encode()).paragraphs == (BODY,)


def test_a_guessed_encoding_gives_a_warning(read):
    document = read(TEXT.encode("cp1252"), "text/plain", "ziege.txt")
    assert document.paragraphs == (BODY,)
    assert [str(problem) for problem in document.problems] == [
        "ziege.txt: the source is not valid UTF-8, read as Windows-1252 (save it as UTF-8)"
    ]
    assert document.problems[0].severity is Severity.WARNING


def test_a_few_broken_characters_do_not_spoil_the_others(read):
    body = f"{TEXT} Grüße aus Kärnten, Österreich, schön wär’s".encode() + b" \xff"
    document = read(body, "text/plain", "ziege.txt")
    assert "Österreich, schön wär’s �" in document.text
    assert "1 characters are not valid UTF-8" in document.problems[0].message


@pytest.mark.parametrize(
    ("body", "message"),
    [(b"", "empty"), (b" \n\t ", "empty"), (b"\x00\x01\x02goat" * 9, "binary")],
)
def test_what_is_no_text_is_refused(body, message, read):
    with pytest.raises(SourceError, match=f"goat.txt: the source is {message}"):
        read(body, "text/plain", "goat.txt")

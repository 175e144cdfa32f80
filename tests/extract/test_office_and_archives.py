"""PDF files, Word files and web archives as documents, and what is told of those that are none."""

import datetime
import gzip
import io
import zipfile

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.cli import main
from site_builder.errors import SourceError
from site_builder.extract.docx import extract_docx
from site_builder.extract.pdf import extract_pdf
from site_builder.extract.warc import extract_warc
from site_builder.model import RawDocument
from site_builder.prose import join_blocks, read_prose

NOW = datetime.datetime(2026, 11, 20, tzinfo=datetime.UTC)
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
EXTRACTORS = (extract_docx, extract_pdf, extract_warc)


def raw(body: bytes, location: str = "x.bin") -> RawDocument:
    return RawDocument(location=location, media_type="", body=body, fetched_at=NOW)


def make_pdf(*pages: tuple[tuple[int, int, int, str], ...]) -> bytes:
    """A PDF of lines: how far from the left and the bottom, how large, and the words."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b""]
    objects.append(b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
    kids = []
    for page in pages:
        lines = (f"BT /F1 {size} Tf {x} {y} Td ({text}) Tj ET" for x, y, size, text in page)
        stream = "\n".join(lines).encode("latin-1")
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
        kids.append(len(objects) + 1)
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents %d 0 R"
            b" /Resources << /Font << /F1 3 0 R >> >> >>" % len(objects)
        )
    refs = b" ".join(b"%d 0 R" % kid for kid in kids)
    objects[1] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(kids), refs)
    body, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return body + (
        b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d /Root 1 0 R >>\n"
        b"startxref\n%d\n%%%%EOF" % (len(places) + 1, table, len(places) + 1, len(body))
    )


PAGE = (
    (50, 760, 9, "The Velland Post 20 November"),
    (50, 720, 20, "Night ferry stays,"),
    (50, 696, 20, "board decides"),
    (50, 660, 11, "The harbour board of Skarrow voted on Friday to keep the night ferry run-"),
    (50, 646, 11, "ning through the winter, after three weeks of protest by the people on the far"),
    (50, 632, 11, "shore of the sound."),
    (50, 600, 11, "The boat carries about 140 people a night, most of them nurses and bakers on"),
    (50, 586, 11, "their way home or to work."),
    (50, 40, 9, "Page 1 of 2"),
)
SECOND = (
    (50, 760, 9, "The Velland Post 20 November"),
    (50, 700, 11, "Without it they would have had to drive sixty kilometres around the sound."),
    (50, 40, 9, "Page 2 of 2"),
)


def test_a_pdf_becomes_title_and_paragraphs_without_running_lines():
    (document,) = extract_pdf(raw(make_pdf(PAGE, SECOND)))
    assert document.title == "Night ferry stays, board decides"
    assert document.paragraphs == (
        "The harbour board of Skarrow voted on Friday to keep the night ferry running through the"
        " winter, after three weeks of protest by the people on the far shore of the sound.",
        "The boat carries about 140 people a night, most of them nurses and bakers on their way"
        " home or to work.",
        "Without it they would have had to drive sixty kilometres around the sound.",
    )


def test_paragraphs_of_a_line_each_stay_apart():
    lines = (
        "Night ferry stays",
        "The harbour board of Skarrow voted on Friday to keep the night ferry running.",
        "“We heard you,” said Ilse Brandt, who chairs the board, to those on the quay.",
        "The boat carries about 140 people a night, most of them nurses and bakers.",
    )
    page = (*((50, 720 - 30 * n, 11, line) for n, line in enumerate(lines)), (50, 616, 11, "On."))
    marks = str.maketrans("“”", '""')
    page = tuple((x, y, size, words.translate(marks)) for x, y, size, words in page)
    (document,) = extract_pdf(raw(make_pdf(page)))
    expected = (*(line.translate(marks) for line in lines[:3]), f"{lines[3]} On.")
    assert document.paragraphs == expected


def test_a_pdf_of_pictures_says_so():
    with pytest.raises(SourceError, match="the PDF holds no text"):
        extract_pdf(raw(make_pdf(())))


def make_docx(*paragraphs: str, **parts: bytes) -> bytes:
    """A Word file of paragraphs in its own XML."""
    body = f'<w:document xmlns:w="{WORD}"><w:body>{"".join(paragraphs)}</w:body></w:document>'
    types = (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="xml" ContentType="application/xml"/></Types>'
    )
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="r1" Target="word/document.xml" Type="http://schemas.openxmlformats.org/'
        'officeDocument/2006/relationships/officeDocument"/></Relationships>'
    )
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", types)
        archive.writestr("_rels/.rels", relations)
        archive.writestr("word/document.xml", body)
        for name, content in parts.items():
            archive.writestr(f"word/{name}.xml", content)
    return stream.getvalue()


def paragraph(text: str, style: str = "") -> str:
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{properties}<w:r><w:t>{text}</w:t></w:r></w:p>"


def test_a_word_file_becomes_title_and_blocks():
    bold = (
        "<w:p><w:r><w:t>It costs </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>much</w:t></w:r></w:p>"
    )
    body = make_docx(paragraph("Night ferry stays"), paragraph("The board voted to keep it."), bold)
    (document,) = extract_docx(raw(body))
    assert document.title == "Night ferry stays"
    assert [block.markdown for block in document.blocks] == [
        *("The board voted to keep it.", "It costs **much**"),
    ]
    assert read_prose(join_blocks(document.blocks)).paragraphs == document.paragraphs


def test_a_word_file_that_unpacks_to_too_much_is_refused():
    bomb = make_docx(paragraph("x"), media=b"0" * 40_000_000)
    assert len(bomb) < 100_000
    with pytest.raises(SourceError, match="the Word file is too large"):
        extract_docx(raw(bomb))


def make_warc(*responses: tuple[str, str, str]) -> bytes:
    """A web archive of responses: address, status, media type; all have the same page."""
    page = "<title>Ferry</title><article><h1>Ferry stays</h1>" + "<p>The board voted. " * 30
    archive = b""
    for address, status, media_type in responses:
        response = f"HTTP/1.1 {status}\r\nContent-Type: {media_type}\r\n\r\n{page}".encode()
        headers = (
            f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {address}\r\n"
            f"Content-Type: application/http; msgtype=response\r\n"
            f"Content-Length: {len(response)}\r\n\r\n"
        )
        archive += gzip.compress(headers.encode() + response + b"\r\n\r\n", mtime=0)
    return archive


def test_every_page_of_a_web_archive_is_a_document():
    body = make_warc(
        ("https://a.example/1", "200 OK", "text/html"),
        ("https://a.example/2", "404 Not Found", "text/html"),
        ("https://a.example/3.css", "200 OK", "text/css"),
        ("https://a.example/4", "200 OK", "text/html; charset=utf-8"),
    )
    found = extract_warc(raw(body))
    assert [document.url for document in found] == ["https://a.example/1", "https://a.example/4"]
    assert [document.item.key for document in found] == [document.url for document in found]


@pytest.mark.parametrize("extractor", EXTRACTORS)
@pytest.mark.parametrize("body", [b"", b"garbage", b"PK\x03\x04 no zip", b"%PDF-1.7 no more"])
def test_what_is_none_is_told(extractor, body):
    with pytest.raises(SourceError):
        extractor(raw(body))


SOUND = {
    extract_pdf: make_pdf(PAGE, SECOND),
    extract_docx: make_docx(paragraph("Night ferry stays"), paragraph("The board voted.")),
    extract_warc: make_warc(("https://a.example/1", "200 OK", "text/html")),
}


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(EXTRACTORS), st.data())
def test_damage_is_a_problem_and_no_crash(extractor, data):
    body = bytearray(SOUND[extractor])
    for place in data.draw(st.lists(st.integers(0, len(body) - 1), min_size=1, max_size=8)):
        body[place] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(1, len(body)))
    try:
        assert extractor(raw(bytes(body[:cut])))
    except SourceError as error:
        assert error.problems  # noqa: PT017 - either outcome is right


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("ferry.pdf", SOUND[extract_pdf]),
        (
            "ferry.docx",
            make_docx(paragraph("Night ferry stays"), paragraph("The board voted. " * 9)),
        ),
        ("ferry.warc.gz", SOUND[extract_warc]),
    ],
)
def test_a_file_in_the_inbox_becomes_a_page(tmp_path, name, body):
    (tmp_path / "briefing.toml").write_text('title = "x"\n')
    inbox = tmp_path / "content" / "inbox"
    inbox.mkdir(parents=True)
    (inbox / name).write_bytes(body)
    result = CliRunner().invoke(main, ["-C", str(tmp_path), "build"])
    assert (result.exit_code, result.stderr) == (0, "")
    assert len(list((tmp_path / "output" / "articles").glob("*/index.html"))) == 1

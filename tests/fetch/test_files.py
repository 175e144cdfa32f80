"""Files, folders and standard input: what is taken, what is passed over, and what is said of it."""

import datetime
import io
import os

import pytest

from site_builder.errors import Problem, Severity, SourceError
from site_builder.fetch import fetch, files
from site_builder.model import RawDocument

NOW = datetime.datetime(2026, 11, 20, tzinfo=datetime.UTC)
needs_links = pytest.mark.skipif(not hasattr(os, "symlink"), reason="no symbolic links here")


def fetched(source):
    return list(fetch(str(source), NOW))


def locations(results):
    return [result.location for result in results if isinstance(result, RawDocument)]


def said(results):
    return [result for result in results if isinstance(result, Problem)]


def test_a_file_comes_as_it_is(tmp_path):
    file = tmp_path / "goat.txt"
    file.write_bytes(b"\xff goat \r\n")
    assert fetched(file) == [
        RawDocument(
            location=file.as_posix(),
            media_type="text/plain",
            body=b"\xff goat \r\n",
            fetched_at=NOW,
        )
    ]


@pytest.mark.parametrize(
    ("name", "media_type"),
    [
        ("a.txt", "text/plain"),
        ("a.TEXT", "text/plain"),
        ("a.md", "text/markdown"),
        ("a.markdown", "text/markdown"),
        ("a.html", "text/html"),
        ("a.HTM", "text/html"),
        ("a.xhtml", "application/xhtml+xml"),
        ("a", "text/html"),
        ("a.orle", "text/html"),
    ],
)
def test_the_ending_of_a_name_tells_the_type_and_else_the_beginning(name, media_type, tmp_path):
    file = tmp_path / name
    file.write_text("<!doctype html><p>goat")
    assert [raw.media_type for raw in fetched(file)] == [media_type]


def test_a_folder_is_read_in_the_order_of_its_paths(tmp_path):
    for name in ("b.txt", "a/z.md", "a/b/c.html", "A.txt"):
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("goat")
    expected = [f"{tmp_path.as_posix()}/{n}" for n in ("A.txt", "a/b/c.html", "a/z.md", "b.txt")]
    assert locations(fetched(tmp_path)) == expected


def test_hidden_and_temporary_files_are_passed_over_in_silence(tmp_path):
    names = (".hidden.txt", "~$open.txt", "#open.txt#", "old.txt~", "half.txt.part", ".git/a.txt")
    for name in names:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("goat")
    assert fetched(tmp_path) == []


def test_the_parts_of_a_saved_page_are_passed_over(tmp_path):
    (tmp_path / "Goat_files").mkdir()
    (tmp_path / "Goat_files" / "frame.html").write_text("<p>")
    (tmp_path / "Goat.html").write_text("<p>goat")
    assert locations(fetched(tmp_path)) == [f"{tmp_path.as_posix()}/Goat.html"]


def test_other_types_in_a_folder_give_a_warning(tmp_path):
    (tmp_path / "goat.jpg").write_bytes(b"\xff\xd8")
    (problem,) = fetched(tmp_path)
    assert problem.severity is Severity.WARNING
    assert str(problem).startswith(
        f"{tmp_path.as_posix()}/goat.jpg: files of this type are not read"
    )


def test_an_empty_file_is_a_problem_and_the_rest_goes_on(tmp_path):
    (tmp_path / "a.txt").write_text(" \n")
    (tmp_path / "b.txt").write_text("goat")
    results = fetched(tmp_path)
    assert [problem.message for problem in said(results)] == ["the source is empty"]
    assert locations(results) == [f"{tmp_path.as_posix()}/b.txt"]


def test_a_file_over_the_limit_is_a_problem(tmp_path, monkeypatch):
    monkeypatch.setattr(files, "LARGEST", 10)
    (tmp_path / "goat.txt").write_text("goat" * 3)
    assert [problem.message for problem in fetched(tmp_path)] == ["the source is too large"]


def test_a_file_that_can_not_be_read_is_a_problem(tmp_path):
    if os.geteuid() == 0:
        pytest.skip("nothing is closed to the superuser")
    file = tmp_path / "goat.txt"
    file.write_text("goat")
    file.chmod(0)
    assert [problem.message for problem in fetched(file)] == [
        "the file can not be read: Permission denied"
    ]


@needs_links
def test_links_that_lead_out_of_the_folder_are_not_followed(tmp_path):
    (tmp_path / "secret").mkdir()
    (tmp_path / "secret" / "key.txt").write_text("goat")
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    (inbox / "real.txt").write_text("goat")
    (inbox / "alias.txt").symlink_to(inbox / "real.txt")
    (inbox / "key.txt").symlink_to(tmp_path / "secret" / "key.txt")
    (inbox / "folder").symlink_to(tmp_path / "secret", target_is_directory=True)
    (inbox / "loop").symlink_to(inbox, target_is_directory=True)
    results = fetched(inbox)
    assert locations(results) == [f"{inbox.as_posix()}/{n}.txt" for n in ("alias", "real")]
    assert [(p.location, p.message, p.severity) for p in said(results)] == [
        (f"{inbox.as_posix()}/key.txt", "the link leads out of the folder", Severity.WARNING)
    ]


@needs_links
def test_a_link_to_nowhere_is_a_problem(tmp_path):
    (tmp_path / "goat.txt").symlink_to(tmp_path / "gone.txt")
    (problem,) = fetched(tmp_path)
    assert "No such file" in problem.message


def test_a_missing_path_is_an_error_with_a_hint(tmp_path):
    with pytest.raises(
        SourceError, match=r"gone\.txt: there is no such file or folder \(check the"
    ):
        fetched(tmp_path / "gone.txt")


@pytest.mark.parametrize(
    ("body", "media_type"),
    [
        (b"Goat steers tug\n\nIt was seen on Monday.", "text/plain"),
        (b"\xef\xbb\xbf  <!DOCTYPE html>\n<html>", "text/html"),
        (b"<?xml version='1.0'?><!-- x --><html>", "text/html"),
        (b"<p>goat</p>", "text/html"),
        (b"<3 goats", "text/plain"),
        (b"---\ntitle: Goat\n---\n", "text/markdown"),
        (b"# Goat\n", "text/markdown"),
        (b"A [goat](https://orle.example)", "text/markdown"),
        (b"No. 1\n# 2 is a comment", "text/plain"),
    ],
)
def test_the_type_of_standard_input_is_found_by_its_beginning(body, media_type, monkeypatch):
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(body)))
    assert fetched("-") == [
        RawDocument(location="-", media_type=media_type, body=body, fetched_at=NOW)
    ]

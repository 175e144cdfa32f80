"""`write` makes a folder equal to the outputs, whatever happens on the way."""

import errno
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.errors import OutputError
from site_builder.model import Output
from site_builder.write import MANIFEST, STAGING_PREFIX, WriteReport, write


def outputs(**bodies: str) -> tuple[Output, ...]:
    """Outputs by path; `__` in a name stands for a slash, `_` for a dot."""
    return tuple(
        Output(path=name.replace("__", "/").replace("_", "."), body=body.encode())
        for name, body in bodies.items()
    )


def at(*paths: str) -> tuple[Output, ...]:
    return tuple(Output(path=path, body=b"page") for path in paths)


def tree(folder: Path) -> dict[str, bytes]:
    """All files and empty folders below a folder."""
    return {
        path.relative_to(folder).as_posix(): b"" if path.is_dir() else path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() or not any(path.iterdir())
    }


def test_the_folder_holds_the_outputs_and_the_manifest(tmp_path):
    report = write(outputs(index_html="home", a__index_html="page"), tmp_path / "new" / "output")
    assert report == WriteReport(written=("a/index.html", "index.html"))
    assert tree(tmp_path / "new" / "output") == {
        "index.html": b"home",
        "a/index.html": b"page",
        MANIFEST: b'{\n "files": [\n  "a/index.html",\n  "index.html"\n ]\n}\n',
    }


def test_what_is_the_same_is_not_touched(tmp_path):
    write(outputs(same="1", other="2"), tmp_path)
    for file in tmp_path.iterdir():
        os.utime(file, ns=(1, 1))
    report = write(outputs(same="1", other="3"), tmp_path)
    assert report == WriteReport(written=("other",), unchanged=("same",))
    assert (tmp_path / "same").stat().st_mtime_ns == 1


def test_a_second_run_touches_nothing_at_all(tmp_path):
    write(outputs(a__b="1", c="2"), tmp_path)
    before = {path: path.stat().st_mtime_ns for path in (tmp_path, *tmp_path.rglob("*"))}
    report = write(outputs(a__b="1", c="2"), tmp_path)
    assert report == WriteReport(unchanged=("a/b", "c"))
    assert before == {path: path.stat().st_mtime_ns for path in (tmp_path, *tmp_path.rglob("*"))}


def test_a_page_that_is_gone_is_removed_with_its_empty_folders(tmp_path):
    write(outputs(a__b__c__index_html="1", a__index_html="2"), tmp_path)
    report = write(outputs(a__index_html="2"), tmp_path)
    assert report == WriteReport(unchanged=("a/index.html",), removed=("a/b/c/index.html",))
    assert not (tmp_path / "a" / "b").exists()


def test_a_file_becomes_a_folder_and_a_folder_a_file(tmp_path):
    write(outputs(a="file", b__c="1"), tmp_path)
    write(outputs(a__x="1", b="file"), tmp_path)
    assert {"a/x", "b", MANIFEST} == tree(tmp_path).keys()


def test_what_a_person_put_there_stays(tmp_path):
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "HEAD").write_text("ref")
    (tmp_path / "CNAME").write_text("briefing.example")
    write(outputs(a__index_html="1"), tmp_path)
    (tmp_path / "a" / "notes.txt").write_text("mine")
    write((), tmp_path)
    assert {".git/HEAD", "CNAME", "a/notes.txt", MANIFEST} == tree(tmp_path).keys()


def test_a_changed_or_deleted_page_is_made_anew(tmp_path):
    write(outputs(a="1", b="2", c="3"), tmp_path)
    (tmp_path / "a").write_text("scribbled")
    (tmp_path / "b").unlink()
    assert write(outputs(a="1", b="2", c="3"), tmp_path).written == ("a", "b")


def test_pages_without_manifest_are_recognised_by_their_bytes(tmp_path):
    write(outputs(a="1", b__c="2"), tmp_path)
    clean = tree(tmp_path)
    (tmp_path / MANIFEST).unlink()
    assert write(outputs(a="1", b__c="2"), tmp_path).written == ()
    assert clean == tree(tmp_path)


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("../x", "is no path relative to the output folder"),
        ("a/../../x", "is no path relative to the output folder"),
        ("/etc/x", "is no path relative to the output folder"),
        ("a//b", "is no path relative to the output folder"),
        ("a/./b", "is no path relative to the output folder"),
        ("a/", "is no path relative to the output folder"),
        ("", "is no path relative to the output folder"),
        ("a\\b", "has a character that no address can have: 'a\\\\b'"),
        ("C:/x", "has a character that no address can have: 'C:/x'"),
        ("a\0b", "has a character that no address can have: 'a\\x00b'"),
        ("a\ud800", "has a character that no address can have: 'a\\ud800'"),
        ("ü" * 128, "has a name of more than 255 bytes"),
        (MANIFEST, "is a name that pages must not have"),
        (f"{STAGING_PREFIX}x/0", "is a name that pages must not have"),
        (".git/config", "is a name that pages must not have"),
    ],
)
def test_a_path_that_is_not_sound_is_refused(tmp_path, path, message):
    folder = tmp_path / "output"
    with pytest.raises(OutputError) as caught:
        write(at("index.html", path), folder)
    assert [problem.message for problem in caught.value.problems] == [message]
    assert not folder.exists()


def test_what_is_wrong_with_the_path_of_a_copy_is_told_of_the_original(tmp_path):
    copy = Output(path="static/x:y.txt", body=b"", source="static/x:y.txt")
    with pytest.raises(OutputError) as caught:
        write((copy,), tmp_path)
    assert [problem.location for problem in caught.value.problems] == ["static/x:y.txt"]


@given(st.text(alphabet="./\\:a\0 ~", max_size=12))
@settings(max_examples=300, deadline=None)
def test_no_path_escapes_the_folder(tmp_path_factory, path):
    top = tmp_path_factory.mktemp("top")
    try:
        write(at(path), top / "a" / "output")
    except OutputError:
        assert not list(top.iterdir())
    else:
        assert list(top.iterdir()) == [top / "a"]
        assert list((top / "a").iterdir()) == [top / "a" / "output"]


@pytest.mark.parametrize(
    ("paths", "message"),
    [
        (("a/b", "a/b"), "a/b: is the address of two pages (the other is 'a/b')"),
        (("a/B", "a/b"), "a/b: is the address of two pages (the other is 'a/B')"),
        (
            ("caf\u00e9", "cafe\u0301"),
            "cafe\u0301: is the address of two pages (the other is 'café')",
        ),
        (("a", "a/b"), "a: is needed as a page and as the folder of 'a/b'"),
        (("a/b/c", "A"), "A: is needed as a page and as the folder of 'a/b/c'"),
    ],
)
def test_pages_do_not_stand_in_one_anothers_way(tmp_path, paths, message):
    with pytest.raises(OutputError) as caught:
        write(at(*paths), tmp_path / "output")
    assert str(caught.value) == f"{tmp_path.as_posix()}/output/{message}"
    assert not (tmp_path / "output").exists()


def test_all_unsound_paths_are_told_at_once(tmp_path):
    with pytest.raises(OutputError) as caught:
        write(at("../a", "b", "b", "/c"), tmp_path)
    assert len(caught.value.problems) == 3


def test_a_file_that_no_build_wrote_is_not_overwritten(tmp_path):
    (tmp_path / "index.html").write_text("mine")
    (tmp_path / "people").write_text("mine too")
    (tmp_path / "feed.xml").mkdir()
    (tmp_path / "feed.xml" / "notes").write_text("and mine")
    before = tree(tmp_path)
    with pytest.raises(OutputError) as caught:
        write(at("index.html", "people/x/index.html", "feed.xml"), tmp_path)
    assert [problem.location for problem in caught.value.problems] == [
        f"{tmp_path.as_posix()}/{name}" for name in ("index.html", "people", "feed.xml")
    ]
    assert before == tree(tmp_path)


@pytest.mark.parametrize("place", ["articles", "articles/x", "articles/x/index.html"])
def test_no_symbolic_link_is_followed(tmp_path, place):
    outside, folder = tmp_path / "outside", tmp_path / "output"
    outside.mkdir()
    (outside / "index.html").write_text("precious")
    write(at("articles/x/index.html", "articles/y"), folder)
    target = folder / place
    target.rename(tmp_path / "away")
    target.symlink_to(outside / "index.html" if place.endswith("html") else outside)
    with pytest.raises(OutputError, match="is a symbolic link in the way of a page"):
        write(at("articles/x/index.html"), folder)
    assert tree(outside) == {"index.html": b"precious"}


def test_nothing_is_removed_through_a_symbolic_link(tmp_path):
    outside, folder = tmp_path / "outside", tmp_path / "output"
    outside.mkdir()
    (outside / "index.html").write_text("precious")
    write(at("articles/index.html"), folder)
    (folder / "articles").rename(tmp_path / "away")
    (folder / "articles").symlink_to(outside)
    with pytest.raises(OutputError, match="articles: is a symbolic link"):
        write(at("index.html"), folder)
    assert tree(outside) == {"index.html": b"precious"}


@pytest.mark.parametrize(
    "text", ["", "{", "[]", '{"files": 3}', '{"files": ["../../precious"]}', '{"files": [7]}']
)
def test_a_damaged_manifest_removes_nothing(tmp_path, text):
    (tmp_path / "precious").write_text("mine")
    folder = tmp_path / "a" / "output"
    folder.mkdir(parents=True)
    (folder / MANIFEST).write_text(text)
    with pytest.raises(OutputError, match="is not the list of files that a build makes"):
        write((), folder)
    assert (tmp_path / "precious").exists()


def test_the_output_folder_must_not_be_a_file(tmp_path):
    (tmp_path / "output").write_text("mine")
    with pytest.raises(OutputError, match="can not be written: Not a directory"):
        write(at("index.html"), tmp_path / "output")


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_read_only_folder_is_reported(tmp_path):
    tmp_path.chmod(0o500)
    with pytest.raises(OutputError, match="can not be written: Permission denied"):
        write(at("index.html"), tmp_path)
    tmp_path.chmod(0o700)


def test_a_full_disk_changes_nothing(tmp_path, monkeypatch):
    write(outputs(a="old", b="gone"), tmp_path)
    before = tree(tmp_path)
    write_bytes = Path.write_bytes

    def fail_at_the_second(file: Path, body: bytes) -> int:
        if file.name == "1":
            write_bytes(file, body[:1])
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(file))
        return write_bytes(file, body)

    monkeypatch.setattr(Path, "write_bytes", fail_at_the_second)
    with pytest.raises(OutputError, match="can not be written: No space left on device"):
        write(outputs(a="new", c="1", d="2"), tmp_path)
    assert before == tree(tmp_path)


def test_leftovers_of_a_killed_run_go(tmp_path):
    write(at("a"), tmp_path)
    clean = tree(tmp_path)
    leftover = tmp_path / f"{STAGING_PREFIX}x1y2"
    leftover.mkdir()
    (leftover / "0").write_text("half")
    write(at("a"), tmp_path)
    assert clean == tree(tmp_path)


WRITER = """
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[3])
from test_write import plan_of
from site_builder.write import write
outputs = plan_of(sys.argv[2])
print("ready", flush=True)
write(outputs, Path(sys.argv[1]))
"""


def plan_of(name: str) -> tuple[Output, ...]:
    """Two plans of 150 pages each, of which some are shared, some differ, some are gone."""
    return tuple(
        Output(path=f"{folder}/{number}/index.html", body=(body * 10_000).encode())
        for number in range(50)
        for folder, body in (("same", "s"), ("changed", name), (f"only-{name}", "o"))
    )


@pytest.mark.parametrize("seed", range(20))
def test_a_killed_run_leaves_whole_files_and_the_next_one_heals(tmp_path, seed):
    write(plan_of("a"), tmp_path / "output")
    started = time.perf_counter()
    write(plan_of("b"), tmp_path / "clean")
    duration = time.perf_counter() - started
    command = [sys.executable, "-c", WRITER, tmp_path / "output", "b", Path(__file__).parent]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        process.stdout.readline()
        time.sleep(random.Random(seed).uniform(0, duration))
        process.send_signal(signal.SIGKILL)
    whole = {output.path: {output.body} for output in plan_of("a")}
    for output in plan_of("b"):
        whole.setdefault(output.path, set()).add(output.body)
    for path, body in tree(tmp_path / "output").items():
        aside = path.startswith(STAGING_PREFIX) or path == MANIFEST
        assert aside or (tmp_path / "output" / path).is_dir() or body in whole[path]
    write(plan_of("b"), tmp_path / "output")
    assert tree(tmp_path / "clean") == tree(tmp_path / "output")

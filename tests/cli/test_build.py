"""`briefing build`: what it says, what it writes, and when it writes nothing."""

import pytest

ARTICLE = "content/articles/2026-11-18-bridge.md"


def spoil(site):
    """Put a date that is none into the article."""
    file = site / ARTICLE
    file.write_text(file.read_text().replace("date: 2026-11-18", "date: tomorow"))


def test_it_says_what_it_did(run, site):
    first, second = run("build"), run("build")
    files = len([path for path in (site / "output").rglob("*") if path.is_file()]) - 1
    assert first.exit_code == second.exit_code == 0
    assert first.stdout == (
        "1 article added\n"
        f"2 articles in 2 editions: {files} files written, 0 unchanged, 0 removed\n"
    )
    assert second.stdout == (
        f"2 articles in 2 editions: 0 files written, {files} unchanged, 0 removed\n"
    )
    assert first.stderr == second.stderr == ""


def test_an_edited_article_is_kept_and_counted(run, site):
    run("build")
    (made,) = (site / "content" / "articles").glob("2026-11-19-*.md")
    made.write_text(made.read_text().replace("Ferry of Orrin stops", "Orrin's ferry stops"))
    text = made.read_text()
    assert "1 article kept as edited by hand\n" in run("build").stdout
    assert text == made.read_text()


def test_quiet_says_nothing(run):
    assert run("build", "--quiet").output == ""


def test_a_bad_article_is_reported_and_the_rest_is_built(run, site):
    spoil(site)
    result = run("build")
    assert result.exit_code == 1
    assert result.stderr.startswith(f"{ARTICLE}:3: date: expected a date, got 'tomorow'")
    assert (site / "output" / "index.html").exists()
    assert "1 article in 1 edition: " in result.stdout


def test_strict_with_a_problem_changes_nothing_in_the_output(run, site):
    run("build")
    before = {path: path.stat().st_mtime_ns for path in (site / "output").rglob("*")}
    spoil(site)
    result = run("build", "--strict")
    assert result.exit_code == 1
    assert "1 problem, so the site was not written (--strict)\n" in result.stderr
    assert before == {path: path.stat().st_mtime_ns for path in (site / "output").rglob("*")}


def test_strict_without_a_problem_builds(run, site):
    assert run("build", "--strict").exit_code == 0
    assert (site / "output" / "index.html").exists()


def test_the_base_url_can_be_given(run, site):
    assert run("build", "--base-url", "https://elsewhere.example/repo").exit_code == 0
    assert "https://elsewhere.example/repo/" in (site / "output" / "feed.xml").read_text()


def test_a_base_url_that_is_none_is_told(run, site):
    result = run("build", "--base-url", "elsewhere")
    assert result.exit_code == 1
    assert "base URL: " in result.stderr
    assert not (site / "output").exists()


def test_the_output_folder_can_be_given(run, site, tmp_path):
    assert run("build", "--output", tmp_path / "public").exit_code == 0
    assert (tmp_path / "public" / "index.html").exists()
    assert not (site / "output").exists()


@pytest.mark.parametrize(
    "folder",
    ["/", ".", "..", "content", "content/articles", "templates", "static", ".git", ".cache/x"],
)
def test_the_output_folder_is_never_one_that_a_person_keeps(run, site, monkeypatch, folder):
    monkeypatch.chdir(site)
    before = sorted(site.rglob("*"))
    result = run("build", "--output", folder)
    assert result.exit_code == 2
    assert f"--output: '{folder}' holds other files; name a folder of its own" in result.stderr
    assert before == sorted(site.rglob("*"))


def test_a_link_to_a_kept_folder_is_no_output_folder(run, site, tmp_path):
    (tmp_path / "link").symlink_to(site / "content")
    assert run("build", "--output", tmp_path / "link").exit_code == 2


def test_a_foreign_file_in_the_way_is_told(run, site):
    (site / "output").mkdir()
    (site / "output" / "index.html").write_text("mine")
    result = run("build")
    assert result.exit_code == 1
    assert "output/index.html: is in the way of a page, and no build wrote it" in result.stderr
    assert [path.name for path in (site / "output").iterdir()] == ["index.html"]


def test_a_build_that_fails_changes_nothing_in_the_output(run, site):
    run("build")
    before = {path: path.stat().st_mtime_ns for path in (site / "output").rglob("*")}
    (site / "content" / "inbox" / "2026-11-20-new.txt").write_text("A title\n\nA text.\n")
    (site / "templates").mkdir()
    (site / "templates" / "person.html").write_text("{{ nobody }}")
    result = run("build")
    assert result.exit_code == 1
    assert result.stderr.startswith("templates/person.html:1: 'nobody' is undefined")
    assert before == {path: path.stat().st_mtime_ns for path in (site / "output").rglob("*")}

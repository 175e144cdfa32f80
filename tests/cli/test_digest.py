"""`briefing digest`: an edition in an `.eml` file."""

import email
from email.policy import default

import pytest


def test_the_newest_edition_is_written_into_the_site(run, site):
    run("build")
    result = run("digest")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == f"wrote {site.as_posix()}/digests/2026-11-19.eml\n"
    message = email.message_from_bytes(
        (site / "digests" / "2026-11-19.eml").read_bytes(), policy=default
    )
    assert "Ferry of Orrin" in message.get_body(("plain",)).get_content()


def test_an_older_edition_can_be_named(run, site):
    run("build")
    assert run("digest", "2026-11-18").stdout.endswith("/digests/2026-11-18.eml\n")


def test_standard_output_gets_the_same_bytes(run, site, tmp_path):
    run("digest", "--output", tmp_path / "mail.eml")
    assert (tmp_path / "mail.eml").read_bytes() == run("digest", "--output", "-").stdout_bytes


def test_an_edition_that_is_not_there_is_told(run):
    result = run("digest", "2020-01-01")
    assert result.exit_code == 1
    assert "no edition of 2020-01-01 (the newest are 2026-11-18)" in result.stderr


@pytest.mark.parametrize("day", ["yesterday", "2026-13-01"])
def test_a_day_that_is_none_is_told(run, day):
    result = run("digest", day)
    assert result.exit_code == 2
    assert f"expected a day such as 2026-11-20, got '{day}'" in result.stderr


def test_a_file_that_can_not_be_written_is_told(run, site):
    result = run("digest", "--output", site / "briefing.toml" / "mail.eml")
    assert result.exit_code == 1
    assert "briefing.toml" in result.stderr


def test_an_article_that_is_left_out_is_told(run, site):
    (site / "content" / "articles" / "bad.md").write_text("---\ntitle: [\n---\n")
    result = run("digest")
    assert result.exit_code == 1
    assert result.stderr.startswith("content/articles/bad.md:")
    assert (site / "digests" / "2026-11-18.eml").exists()

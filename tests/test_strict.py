"""`--strict`: what has a problem is not taken in, so that it is told every time."""

from click.testing import CliRunner

from site_builder.cli import main

DAMAGED = """Harbour board keeps the ferry

The harbour board voted on Friday to keep the night ferry running through the winter.

Although has said it will study the accounts, the mayor expects no further cuts this year.
"""


def test_a_strict_build_fails_as_often_as_it_is_run(tmp_path):
    (tmp_path / "briefing.toml").write_text('title = "x"\n')
    inbox = tmp_path / "content" / "inbox"
    inbox.mkdir(parents=True)
    (inbox / "2026-11-20-ferry.txt").write_text(DAMAGED)
    results = [
        CliRunner().invoke(main, ["-C", str(tmp_path), "build", "--strict"]) for _ in range(2)
    ]
    assert [result.exit_code for result in results] == [1, 1]
    assert results[0].stderr == results[1].stderr
    assert "words seem to be missing" in results[0].stderr
    assert not (tmp_path / "output").exists()
    assert CliRunner().invoke(main, ["-C", str(tmp_path), "build"]).exit_code == 0

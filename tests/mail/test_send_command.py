"""`briefing send`: to real servers on loopback, with an outcome for each address."""

from dataclasses import replace

import pytest
from click.testing import CliRunner

from site_builder.cli import main
from site_builder.config import MailConfig, Security

ARTICLE = """\
---
title: Council of Orrin votes for the bridge
date: 2026-11-18
---

The council of Orrin voted nine to three for the bridge over the Tarn.
"""


@pytest.fixture
def send(tmp_path):
    """Run `briefing send` on a site of one article that uses the server of these settings."""

    def run(settings: MailConfig, *words: str):
        folder = tmp_path / "site"
        (folder / "content" / "articles").mkdir(parents=True, exist_ok=True)
        (folder / "content" / "articles" / "bridge.md").write_text(ARTICLE)
        names = ("sender", "host", "port", "username", "ca_file")
        table = "\n".join(f"{name} = {getattr(settings, name)!r}" for name in names)
        text = (
            f"base_url = 'https://orrin.example/'\n[mail]\n{table}\n"
            f"security = '{settings.security}'\npassword_env = 'SECRET'\n"
        )
        (folder / "briefing.toml").write_text(text)
        return CliRunner().invoke(main, ["--site", str(folder), "send", *words])

    return run


def test_each_address_gets_its_own_mail_and_its_own_line(send, servers, mailroom):
    room = mailroom(refused=("b@orrin.example",))
    with servers.smtp(room, Security.STARTTLS) as settings:
        addresses = ("--to", "a@orrin.example", "--to", "b@orrin.example")
        result = send(settings, "2026-11-18", *addresses)
    assert result.exit_code == 1
    assert result.stdout == "a@orrin.example: sent\n"
    assert result.stderr == "b@orrin.example: not sent: 550 5.1.1 nobody [31mof this name\n"
    assert [to for _, to, _ in room.letters] == ["a@orrin.example"]


def test_the_password_is_taken_from_the_environment(send, servers, mailroom, monkeypatch):
    monkeypatch.setenv("SECRET", "open sesame")
    room = mailroom(user=(b"desk", b"open sesame"))
    with servers.smtp(room, Security.TLS) as server:
        settings = replace(server, username="desk")
        result = send(settings, "--to", "a@orrin.example")
    assert (result.exit_code, result.output) == (0, "a@orrin.example: sent\n")
    assert room.logins == [True]


def test_with_a_broken_article_nothing_is_sent(send, servers, mailroom, tmp_path):
    (tmp_path / "site" / "content" / "articles").mkdir(parents=True)
    (tmp_path / "site" / "content" / "articles" / "bad.md").write_text("---\ntitle: [\n---\n")
    room = mailroom()
    with servers.smtp(room, Security.TLS) as settings:
        result = send(settings, "--to", "a@orrin.example")
    assert result.exit_code == 1
    assert result.stderr.endswith("nothing was sent: a mail can not be taken back\n")
    assert room.letters == []


def test_an_address_is_needed(send):
    assert send(MailConfig()).exit_code == 2


NOTE = "content/editions/2026-11-18.md"
SNAPSHOT = "content/editions/2026-11-18.json"


def note(tmp_path, status: str) -> None:
    place = tmp_path / "site" / NOTE
    place.parent.mkdir(parents=True)
    place.write_text(f"---\nstatus: {status}  # so far\n---\n\nGood morning.\n")


def test_a_draft_is_not_sent(send, servers, mailroom, tmp_path):
    note(tmp_path, "draft")
    room = mailroom()
    with servers.smtp(room, Security.TLS) as settings:
        result = send(settings, "--to", "a@orrin.example")
    assert result.exit_code == 1
    assert result.stderr == (
        f"{NOTE}:2: the edition is a draft, and nothing was sent"
        " (write status: approved, or send it to yourself with --test)\n"
    )
    assert room.letters == []


def test_what_was_sent_is_kept_and_called_so(send, servers, mailroom, tmp_path):
    note(tmp_path, "approved")
    with servers.smtp(mailroom(), Security.TLS) as settings:
        assert send(settings, "--to", "a@orrin.example").exit_code == 0
        kept = (tmp_path / "site" / SNAPSHOT).read_bytes()
        (tmp_path / "site/content/articles/bridge.md").unlink()
        again = send(settings, "--to", "b@orrin.example")
    assert again.exit_code == 0
    text = (tmp_path / "site" / NOTE).read_text()
    assert text == "---\nstatus: sent  # so far\n---\n\nGood morning.\n"
    assert (tmp_path / "site" / SNAPSHOT).read_bytes() == kept


def test_what_reached_nobody_was_not_sent(send, servers, mailroom, tmp_path):
    note(tmp_path, "approved")
    room = mailroom(refused=("a@orrin.example",))
    with servers.smtp(room, Security.TLS) as settings:
        assert send(settings, "--to", "a@orrin.example").exit_code == 1
    assert not (tmp_path / "site" / SNAPSHOT).exists()
    assert "status: approved" in (tmp_path / "site" / NOTE).read_text()


@pytest.mark.parametrize("status", ["draft", "approved"])
def test_a_test_goes_out_and_changes_nothing(send, servers, mailroom, tmp_path, status):
    note(tmp_path, status)
    room = mailroom()
    with servers.smtp(room, Security.TLS) as settings:
        assert send(settings, "--test", "--to", "a@orrin.example").exit_code == 0
    assert len(room.letters) == 1
    assert not (tmp_path / "site" / SNAPSHOT).exists()
    assert f"status: {status}" in (tmp_path / "site" / NOTE).read_text()

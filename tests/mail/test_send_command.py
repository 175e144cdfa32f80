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

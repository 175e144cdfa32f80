"""`briefing.toml`: every mistake at once, each with its line and what to do."""

import pytest

from site_builder.config import Config, MailConfig, Security, load_config, parse_config
from site_builder.errors import ConfigError


def mistakes(*lines: str) -> list[str]:
    with pytest.raises(ConfigError) as caught:
        parse_config("\n".join(lines), "briefing.toml")
    return [str(problem) for problem in caught.value.problems]


def test_an_empty_file_is_the_defaults():
    assert parse_config("", "briefing.toml") == Config()


def test_settings_are_read():
    text = 'base_url = "https://a.example/b"\n[mail]\nsecurity = "tls"\nport = 465\n'
    mail = MailConfig(security=Security.TLS, port=465)
    assert parse_config(text, "briefing.toml") == Config(base_url="https://a.example/b/", mail=mail)


def test_all_mistakes_come_at_once():
    assert mistakes(
        'titel = "x"',
        'base_url = "example.org"',
        'timezone = "Mars/Olympus"',
        "key_points = 0",
        'output = "../public"',
        "language = true",
        "[mail]",
        'port = "587"',
        'security = "none"',
        'password = "secret"',
        "[sauces]",
    ) == [
        "briefing.toml:1: unknown key 'titel' (did you mean 'title'?)",
        "briefing.toml:2: base_url: expected an address that begins with https:// or http://,"
        " got 'example.org'",
        "briefing.toml:3: timezone: expected a time zone such as UTC or Europe/Paris,"
        " got 'Mars/Olympus'",
        "briefing.toml:4: key_points: expected a number from 1 to 10, got 0",
        "briefing.toml:5: output: expected a folder of its own inside the site's folder,"
        " got '../public'",
        "briefing.toml:6: language: expected a text, got true",
        "briefing.toml:8: mail.port: expected a whole number, got '587'",
        "briefing.toml:9: mail.security: expected 'starttls' or 'tls', got 'none'",
        "briefing.toml:10: mail.password: a password does not belong in a file"
        " (put it in the environment variable BRIEFING_SMTP_PASSWORD)",
        "briefing.toml:11: unknown key 'sauces' (known are title, description, base_url, language,"
        " timezone, output, key_points)",
    ]


@pytest.mark.parametrize("folder", ["", ".", "..", "/tmp/x", "content", "a/../../b", ".git"])
def test_the_output_is_a_folder_of_its_own_inside_the_site(folder):
    assert "expected a folder of its own" in mistakes(f'output = "{folder}"')[0]


def test_what_is_no_toml_is_told_with_its_line():
    assert mistakes('title = "x"', "language = en") == [
        'briefing.toml:2: no TOML: invalid value (a text stands in quotes: title = "…")'
    ]


def test_a_missing_file_says_how_to_make_one(tmp_path):
    with pytest.raises(ConfigError, match="briefing init"):
        load_config(tmp_path / "briefing.toml")

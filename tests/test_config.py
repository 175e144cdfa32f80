"""`briefing.toml`: every mistake at once, each with its line and what to do."""

import pytest

from site_builder.config import Config, LlmConfig, MailConfig, Security, SourceConfig, SourceKind
from site_builder.errors import ConfigError
from site_builder.settings_file import load_config, parse_config


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
        "[rest]",
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
        "briefing.toml:11: unknown key 'sauces' (did you mean 'sources'?)",
        "briefing.toml:12: unknown key 'rest' (known are title, description, base_url, language,"
        " timezone, output, key_points, search, share_images, editions, mail, theme, sources,"
        " llm, publish)",
    ]


def test_sources_are_read_in_their_order():
    text = """
[[sources]]
name = "Orrin Ledger"
url = "https://ledger.example/feed.xml"
kind = "feed"
tags = ["Orrin", "council"]
max_items = 5
full_text = true

[[sources]]
name = "Harbour office"
url = "http://harbour.example/notices"
"""
    ledger = SourceConfig(
        name="Orrin Ledger",
        url="https://ledger.example/feed.xml",
        kind=SourceKind.FEED,
        tags=("Orrin", "council"),
        max_items=5,
        full_text=True,
    )
    harbour = SourceConfig(name="Harbour office", url="http://harbour.example/notices")
    assert parse_config(text, "briefing.toml").sources == (ledger, harbour)


def test_all_mistakes_of_all_sources_come_at_once():
    assert mistakes(
        "[[sources]]",
        'name = "Ledger"',
        'url = "ledger.example"',
        "full_text = 1",
        "[mail]",
        "[[sources]]",
        'name = "ledger"',
        'url = "https://ada:secret@ledger.example/"',
        'kind = "rss"',
        'tags = "Orrin"',
        "maxitems = 3",
        "[[sources]]",
        'name = " "',
        "max_items = 0",
    ) == [
        "briefing.toml:3: sources.url: expected an address that begins with https:// or http://,"
        " got 'ledger.example'",
        "briefing.toml:4: sources.full_text: expected true or false, got 1",
        "briefing.toml:7: sources.name: another source is called 'ledger'"
        " (give each a name of its own)",
        "briefing.toml:8: sources.url: expected an address without a name and a password,"
        " got 'https://…@ledger.example/'",
        "briefing.toml:9: sources.kind: expected 'auto', 'page', 'feed' or 'opml', got 'rss'",
        "briefing.toml:10: sources.tags: expected a list of texts, got 'Orrin'",
        "briefing.toml:11: unknown key 'sources.maxitems' (did you mean 'max_items'?)",
        "briefing.toml:12: sources.url: missing",
        "briefing.toml:13: sources.name: expected a name, got ' '",
        "briefing.toml:14: sources.max_items: expected a number from 1 to 1000, got 0",
    ]


def test_sources_in_another_form_are_told_how_to_be_written():
    assert mistakes("[sources]", 'name = "x"') == [
        "briefing.toml:1: sources: expected tables"
        " (write [[sources]] on its own line before each source)"
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


def test_a_language_model_is_read():
    text = '[llm]\nbase_url = "http://localhost:11434/v1"\nmodel = "orrin:7b"\ntimeout = 30\n'
    llm = LlmConfig(base_url="http://localhost:11434/v1/", model="orrin:7b", timeout=30)
    assert parse_config(text, "briefing.toml") == Config(llm=llm)


def test_an_amount_of_money_may_be_a_whole_number():
    text = '[llm]\nbase_url = "http://[::1]:80/v1"\nmodel = "a"\nprice_per_million_input = 2\n'
    llm = parse_config(text, "briefing.toml").llm
    assert llm is not None
    assert llm.price_per_million_input == 2.0


def test_mistakes_about_a_language_model_come_at_once():
    assert mistakes(
        "[llm]",
        'base_url = "https://orrin.example:99999/v1"',
        'model = " "',
        "timeout = 0",
        "max_tokens_per_run = -1",
        "max_cost_per_run = nan",
        "price_per_million_input = inf",
        'api_key = "open sesame"',
        "timeot = 3",
    ) == [
        "briefing.toml:2: llm.base_url: expected an address that begins with https:// or http://,"
        " got 'https://orrin.example:99999/v1'",
        "briefing.toml:3: llm.model: expected the name of a model, got ' '",
        "briefing.toml:4: llm.timeout: expected a number from 1 to 3600, got 0",
        "briefing.toml:5: llm.max_tokens_per_run: expected a number from 0 to 1000000000, got -1",
        "briefing.toml:6: llm.max_cost_per_run: expected an amount from 0 to 1000000, got nan",
        "briefing.toml:7: llm.price_per_million_input: expected an amount from 0 to 1000000,"
        " got inf",
        "briefing.toml:8: llm.api_key: a key does not belong in a file"
        " (put it in the environment variable BRIEFING_LLM_KEY)",
        "briefing.toml:9: unknown key 'llm.timeot' (did you mean 'timeout'?)",
    ]


def test_a_limit_needs_a_price_and_an_address_holds_no_key():
    assert mistakes(
        "[llm]",
        'base_url = "https://me:open-sesame@orrin.example/v1"',
        'model = "a"',
        "max_cost_per_run = 0.5",
    ) == [
        "briefing.toml:2: llm.base_url: a key does not belong in a file"
        " (put it in the environment variable BRIEFING_LLM_KEY)",
        "briefing.toml:4: llm.max_cost_per_run: can not be kept without a price"
        " (set price_per_million_input and price_per_million_output)",
    ]


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (
            ['llm = "orrin:7b"'],
            ["briefing.toml:1: llm: expected a table (write [llm] on its own line)"],
        ),
        (
            ["[llm]"],
            ["briefing.toml:1: llm.base_url: missing", "briefing.toml:1: llm.model: missing"],
        ),
        (
            ["[llm]", 'base_url = ""', 'model = "a"'],
            [
                "briefing.toml:2: llm.base_url: expected an address"
                " (such as http://localhost:11434/v1)"
            ],
        ),
    ],
)
def test_a_language_model_has_an_address_and_a_name(lines, told):
    assert mistakes(*lines) == told


def test_what_is_published_is_told_for_the_site_and_for_sources():
    config = parse_config(
        '[publish]\nbody = "none"\nlimit = 0.25\n'
        '[[publish.sources]]\nname = "The Quill"\nbody = "full"\n',
        "briefing.toml",
    )
    assert (config.publish.body, config.publish.limit) == ("none", 0.25)
    assert [(it.name, it.body) for it in config.publish.sources] == [("The Quill", "full")]


def test_mistakes_in_what_is_published_have_their_lines():
    text = (
        '[publish]\nbody = "some"\nlimit = 0\nmost = 1\n\n'
        '[[publish.sources]]\nname = "A"\nbody = "none"\n'
        '[[publish.sources]]\nname = "a"\n'
    )
    with pytest.raises(ConfigError) as error:
        parse_config(text, "briefing.toml")
    assert [str(problem) for problem in error.value.problems] == [
        "briefing.toml:2: publish.body: expected 'full', 'excerpt' or 'none', got 'some'",
        "briefing.toml:3: publish.limit: expected a share, such as 0.25, got 0",
        "briefing.toml:4: unknown key 'publish.most' (known are body, limit)",
        "briefing.toml:9: publish.sources.body: missing",
        "briefing.toml:10: publish.sources.name: another source is called 'a'"
        " (give each a name of its own)",
    ]

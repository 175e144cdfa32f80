"""`briefing fetch`, and addresses given to `briefing add` and `inspect`; all of it on loopback."""

import json

import pytest

from site_builder.cli.settings import Settings
from site_builder.fetch.memory import PLACE
from site_builder.settings_file import parse_config

STORY = (
    "The council of {town} voted nine to three on Thursday for the bridge over the Tarn. Work "
    "begins in spring and will take two years, the council said. About 200 people cross the river "
    "every day. “We have waited long enough,” said Ada Marrow, the mayor of {town}."
)


def page(town: str) -> bytes:
    text = STORY.format(town=town)
    head = f"<title>Bridge of {town}</title><meta name=author content='Jonas Pell'>"
    paragraphs = "".join(f"<p>{text} {number}.</p>" for number in ("First", "Second"))
    return f"<html><head>{head}</head><body><article><h1>Bridge of {town}</h1>{paragraphs}".encode()


def feed(server, *towns: str, body=STORY) -> bytes:
    items = "".join(
        f"<item><title>Bridge of {town}</title><link>{server.url('/' + town)}</link>"
        f"<guid>{server.url('/' + town)}</guid><pubDate>Thu, 19 Nov 2026 08:00:00 GMT</pubDate>"
        f"<description>&lt;p&gt;{body.format(town=town)}&lt;/p&gt;"
        f"&lt;p&gt;{body.format(town=town)}&lt;/p&gt;</description></item>"
        for town in towns
    )
    title = "<title>The Orrin Ledger</title>"
    return f"<rss version='2.0'><channel>{title}{items}</channel></rss>".encode()


def rss(server, *towns: str, **headers: str) -> bytes:
    return server.say(200, feed(server, *towns), content_type="text/xml", **headers)


@pytest.fixture
def go(run, network):
    """Run `briefing` with a network that ends on loopback."""
    return lambda *words: run(*words, obj=Settings(network=network))


@pytest.fixture
def follow(site):
    """Write standing sources into the settings: `follow({"name": …}, …)`."""

    def write(*sources: dict) -> None:
        tables = [
            "\n".join(["[[sources]]", *(f"{key} = {json.dumps(it)}" for key, it in table.items())])
            for table in sources
        ]
        file = site / "briefing.toml"
        head = file.read_text().split("[[sources]]")[0]
        file.write_text("\n\n".join([head, *tables]) + "\n")

    return write


def articles(site) -> list[str]:
    return sorted(path.name for path in (site / "content" / "articles").glob("*.md"))


def read(site, name: str) -> str:
    return (site / "content" / "articles" / name).read_text(encoding="utf-8")


# Addresses


def test_an_address_becomes_an_article_that_says_where_it_is_from(go, site, server):
    address = server.tell("/orrin?utm_source=x", server.say(200, page("Orrin")))
    result = go("add", address)
    assert (result.exit_code, result.output) == (0, "1 article added\n")
    text = read(site, articles(site)[-1])
    assert f"\nurl: {server.url('/orrin')}\n" in text
    assert f"\n  raw: {address}\n" in text


def test_an_address_is_known_by_its_text_whatever_else_changes(go, server):
    advertisement = page("Orrin") + b"<script>token = 17</script>"
    told = [server.say(200, body) for body in (page("Orrin"), advertisement)]
    address = server.tell("/orrin", *told)
    go("add", address)
    assert go("add", address).output == "1 source known already\n"


def test_a_new_text_at_an_address_takes_the_place_of_the_old_one(go, site, server):
    told = [server.say(200, page(town)) for town in ("Orrin", "Tarrant")]
    address = server.tell("/latest", *told)
    go("add", address)
    before = articles(site)
    assert go("add", address).output == "1 article made anew from a changed source\n"
    assert articles(site) == before
    assert "Bridge of Tarrant" in "".join(read(site, name) for name in articles(site))


def test_an_address_can_be_looked_at_first(go, site, server):
    before = articles(site)
    result = go("inspect", server.tell("/orrin", server.say(200, page("Orrin"))))
    assert result.output.startswith("Bridge of Orrin\n")
    assert articles(site) == before


def test_an_address_that_can_not_be_had_is_a_problem(go, server):
    result = go("add", server.url("/none"))
    assert result.exit_code == 1
    assert result.output == f"{server.url('/none')}: there is no such page (status 404)\n"


def test_without_being_told_otherwise_no_run_reaches_loopback(run, server):
    address = f"http://127.0.0.1:{server.port}/"
    result = run("add", address)
    assert result.exit_code == 1
    assert "which is not on the public web" in result.output
    assert server.requests == []


# Standing sources


def test_a_feed_becomes_articles_with_its_tags(go, site, server, follow):
    address = server.tell("/feed", rss(server, "orrin", "tarrant"))
    follow({"name": "Ledger", "url": address, "tags": ["Bridges", "Tarn"]})
    result = go("fetch")
    assert (result.exit_code, result.output) == (0, "Ledger: 2 articles added\n")
    assert "2026-11-19-bridge-of-tarrant.md" in articles(site)
    text = read(site, "2026-11-19-bridge-of-orrin.md")
    assert "\ntags:\n- Bridges\n- Tarn\n" in text
    assert f"\nurl: {server.url('/orrin')}\n" in text


def test_only_what_is_new_is_taken(go, server, follow):
    told = rss(server, "orrin"), rss(server, "tarrant", "orrin")
    follow({"name": "Ledger", "url": server.tell("/feed", *told)})
    go("fetch")
    assert go("fetch").output == "Ledger: 1 article added\n"
    assert go("fetch").output == "Ledger: nothing new\n"


def test_a_feed_that_has_not_changed_is_not_sent(go, server, follow):
    address = server.tell("/feed", rss(server, "orrin", etag='"one"'), server.say(304))
    follow({"name": "Ledger", "url": address})
    go("fetch")
    assert go("fetch").output == "Ledger: unchanged\n"
    assert '\nIf-None-Match: "one"\n' in server.requests[-1]


def test_other_settings_ask_for_everything_again(go, server, follow):
    settings = {
        "name": "Ledger",
        "url": server.tell("/feed", rss(server, "orrin", "tarrant", etag='"one"')),
    }
    follow({**settings, "max_items": 1})
    assert go("fetch").output == "Ledger: 1 article added\n"
    follow({**settings, "max_items": 2})
    assert go("fetch").output == "Ledger: 1 article added\n"
    assert "If-None-Match" not in server.requests[-1]


def test_a_deleted_article_does_not_come_back(go, site, server, follow):
    told = rss(server, "orrin"), rss(server, "tarrant", "orrin")
    follow({"name": "Ledger", "url": server.tell("/feed", *told)})
    go("fetch")
    (site / "content" / "articles" / "2026-11-19-bridge-of-orrin.md").unlink()
    assert go("fetch").output == "Ledger: 1 article added\n"
    assert "2026-11-19-bridge-of-orrin.md" not in articles(site)


def test_an_edited_article_stays_as_it_is(go, site, server, follow):
    changed = feed(server, "orrin").replace(b"nine to three", b"eight to four")
    told = rss(server, "orrin"), server.say(200, changed)
    follow({"name": "Ledger", "url": server.tell("/feed", *told)})
    go("fetch")
    file = site / "content" / "articles" / "2026-11-19-bridge-of-orrin.md"
    file.write_text(file.read_text() + "\nMine.\n")
    result = go("fetch")
    assert "warning: edited by hand, so the new text of" in result.output
    assert file.read_text().endswith("\nMine.\n")


def test_the_pages_of_the_items_are_fetched_where_the_feed_has_only_teasers(
    go, site, server, follow
):
    teasers = feed(server, "orrin", "tarrant", body="A bridge for {town}.")
    address = server.tell("/feed", server.say(200, teasers))
    for town in ("orrin", "tarrant"):
        server.tell(f"/{town}", server.say(200, page(town.title())))
    follow({"name": "Ledger", "url": address, "full_text": True})
    assert go("fetch").output == "Ledger: 2 articles added\n"
    text = read(site, "2026-11-19-bridge-of-orrin.md")
    assert "The council of Orrin voted nine to three" in text
    assert "\nsource: The Orrin Ledger\nurl:" in text
    assert "\nbyline: Jonas Pell\n" in text
    assert go("fetch").output == "Ledger: nothing new\n"
    assert server.asked() == ["/feed", "/orrin", "/tarrant", "/feed"]


def test_a_page_that_can_not_be_had_is_asked_for_again(go, server, follow):
    address = server.tell("/feed", rss(server, "orrin", "tarrant", etag='"one"'))
    server.tell("/orrin", server.say(500), server.say(200, page("Orrin")))
    server.tell("/tarrant", server.say(200, page("Tarrant")))
    follow({"name": "Ledger", "url": address, "full_text": True})
    first = go("fetch")
    assert first.exit_code == 0
    assert first.output == (
        f"{server.url('/orrin')}: warning: the server is at fault (status 500)\n"
        "Ledger: 1 article added\n"
    )
    assert go("fetch").output == "Ledger: 1 article added\n"
    assert "If-None-Match" not in server.requests[-2]


def test_a_list_of_feeds_is_followed_feed_by_feed(go, server, follow):
    outlines = "".join(
        f"<outline text='{name}' xmlUrl='{server.tell('/' + name, rss(server, name.lower()))}'/>"
        for name in ("Orrin", "Tarrant")
    )
    opml = f"<opml version='2.0'><body>{outlines}</body></opml>".encode()
    follow({"name": "All", "url": server.tell("/list", server.say(200, opml)), "kind": "opml"})
    expected = "All: nothing new\nAll: Orrin: 1 article added\nAll: Tarrant: 1 article added\n"
    assert go("fetch").output == expected
    assert [line.split(" (")[0] for line in go("fetch", "--status").output.splitlines()] == [
        "All: ok",
        "All: Orrin: ok",
        "All: Tarrant: ok",
    ]


def test_one_source_that_fails_does_not_stop_the_others(go, server, follow):
    follow(
        {"name": "Gone", "url": server.url("/gone")},
        {"name": "Ledger", "url": server.tell("/feed", rss(server, "orrin"))},
    )
    result = go("fetch")
    assert result.exit_code == 1
    assert result.stderr == f"{server.url('/gone')}: there is no such page (status 404)\n"
    assert result.stdout == "Gone: failed\nLedger: 1 article added\n"


@pytest.mark.parametrize(("kind", "came"), [("page", "feed"), ("opml", "feed")])
def test_another_kind_of_source_than_was_said_is_a_failure(go, server, follow, kind, came):
    address = server.tell("/feed", rss(server, "orrin"))
    follow({"name": "Ledger", "url": address, "kind": kind})
    assert (
        f'is no {kind}: application/rss+xml came (give another address, or say kind = "{came}"'
        in (go("fetch").stderr)
    )


def test_the_status_of_every_source_is_shown(go, site, server, follow, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795000000")
    feeds = [rss(server, "orrin", etag='"a"'), server.say(304)]
    gone = [rss(server, "tarrant"), server.say(404)]
    follow(
        {"name": "Ledger", "url": server.tell("/feed", *feeds)},
        {"name": "Gone", "url": server.tell("/gone", *gone)},
        {"name": "New", "url": server.url("/new")},
    )
    for _ in range(2):
        go("fetch", "ledger", "Gone")
    asked = len(server.requests)
    result = go("fetch", "--status")
    assert result.output.splitlines() == [
        "Ledger: unchanged (2026-11-18 11:06)",
        "Gone: failed (2026-11-18 11:06): there is no such page (status 404);"
        " last success: 2026-11-18 11:06",
        "New: never asked",
    ]
    assert (result.exit_code, len(server.requests)) == (0, asked)


@pytest.mark.parametrize("text", [b"", b"{", b'{"Ledger": 1}', b"\xff", b'[{"a": []}]'])
def test_a_broken_memory_heals(go, site, server, follow, text):
    follow({"name": "Ledger", "url": server.tell("/feed", rss(server, "orrin"))})
    go("fetch")
    (site / PLACE).write_bytes(text)
    result = go("fetch")
    assert result.stderr.startswith(f"{PLACE}: warning: can not be read, so all sources are asked")
    assert result.stdout == "Ledger: nothing new\n"
    assert go("fetch").stderr == ""


def test_an_unknown_name_is_a_wrong_use(go, follow):
    follow({"name": "Ledger", "url": "https://ledger.example/"})
    result = go("fetch", "Leger")
    assert result.exit_code == 2
    assert "no source is called 'Leger' (did you mean 'Ledger'?)" in result.output


def test_without_sources_it_says_where_to_name_some(go):
    result = go("fetch")
    assert result.exit_code == 2
    assert "name some as [[sources]] in briefing.toml" in result.output


def test_what_was_fetched_is_built(go, site, server, follow):
    follow({"name": "Ledger", "url": server.tell("/feed", rss(server, "orrin"))})
    go("fetch")
    assert go("build").exit_code == 0
    built = (site / "output/articles/2026-11-19-bridge-of-orrin/index.html").read_text()
    assert "The council of orrin voted nine to three" in built


def test_the_settings_of_these_tests_are_sound(site, follow):
    follow({"name": "a", "url": "https://a.example/"}, {"name": "b", "url": "https://b.example/"})
    config = parse_config((site / "briefing.toml").read_text(), "briefing.toml")
    assert [source.name for source in config.sources] == ["a", "b"]

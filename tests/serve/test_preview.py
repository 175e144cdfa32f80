"""What the preview answers: the built site byte by byte, a script in its pages, what is wrong."""

import datetime
import re
import threading
from contextlib import closing
from urllib.parse import unquote

import pytest

from site_builder import pipeline, planning
from site_builder.errors import ServeError
from site_builder.serve import serving
from site_builder.serve.server import is_own_host
from site_builder.site import open_site

NOW = datetime.datetime(2026, 11, 20, 8, tzinfo=datetime.UTC)
SCRIPT = re.compile(r"<script src=[^>]*/live\.js[^>]*></script>")
HOME = "/paper/"
PAGE = "/paper/articles/2026-11-18-bridge/"
WRONG = '{% extends "!default/article.html" %}\n\n{% block foot %}{{ nobody }}{% endblock %}\n'


def test_every_file_is_that_of_the_build_but_for_the_script(browser, site):
    now = open_site(site)
    for output in pipeline.render_site(now, NOW, lambda *_: None).outputs:
        if output.path.startswith("pagefind/") or output.path.endswith(".png"):
            continue  # made of all pages, and only by a build
        answered = browser.ask(f"/paper/{output.path}")
        assert answered.status == 200
        assert SCRIPT.sub("", answered.text) == output.body.decode()
        assert (answered.text != output.body.decode()) == output.path.endswith(".html")


def test_nothing_is_written_to_the_site(browser, site):
    before = sorted(site.rglob("*"))
    browser.ask(HOME)
    browser.preview.refresh()
    assert sorted(site.rglob("*")) == before


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        (HOME, "text/html; charset=utf-8"),
        ("/paper/feed.xml", "xml; charset=utf-8"),
        ("/paper/static/style.css", "text/css; charset=utf-8"),
        ("/paper/static/icon.svg", "image/svg+xml"),
        ("/paper/.briefing/live.js", "javascript"),
    ],
)
def test_files_have_their_types(browser, path, kind):
    answered = browser.ask(path)
    assert kind in answered.headers["Content-Type"]
    assert answered.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("path", ["/", "/paper"])
def test_the_way_to_the_base_path_is_shown(browser, path):
    answered = browser.ask(path)
    assert (answered.status, answered.headers["Location"]) == (302, HOME)


def test_a_folder_without_its_slash_gets_one(browser):
    answered = browser.ask(PAGE.removesuffix("/"))
    assert (answered.status, answered.headers["Location"]) == (302, PAGE)


def test_what_is_not_there_is_the_sites_own_page_with_the_script(browser):
    answered = browser.ask("/paper/nowhere/")
    assert answered.status == 404
    assert "Page not found" in answered.text
    assert SCRIPT.search(answered.text)


def test_outside_the_base_path_there_is_nothing(browser):
    answered = browser.ask("/archive/")
    assert (answered.status, answered.text) == (
        404,
        "there is nothing here: the site's pages begin with /paper/\n",
    )


@pytest.mark.parametrize(
    "path",
    [
        "/paper/../briefing.toml",
        "/paper/%2e%2e/briefing.toml",
        "/paper/..%2fbriefing.toml",
        "/paper/..%5cbriefing.toml",
        "/paper//etc/passwd",
        "/paper/static/../../briefing.toml",
        "/paper/static/%00",
        "/paper/.briefing/../preview.py",
        "/paper/.briefing/%2e%2e/preview.py",
        "/paper/content/articles/2026-11-18-bridge.md",
        "//etc/passwd",
        "/../../etc/passwd",
        "*",
        "/paper/%ff%fe",
    ],
)
def test_no_request_leads_out_of_the_site(browser, path):
    answered = browser.ask(path)
    assert answered.status == 404
    assert "base_url =" not in answered.text
    assert "root:" not in answered.text


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:8000", "127.0.0.1.evil.example", ""]
)
def test_a_name_from_elsewhere_gets_nothing(browser, host):
    answered = browser.ask(HOME, host=host)
    assert answered.status == 403
    assert "Orrin" not in answered.text


@pytest.mark.parametrize(
    ("header", "is_own"),
    [
        ("localhost:8000", True),
        ("paper.localhost", True),
        ("127.0.0.1:8000", True),
        ("[::1]:8000", True),
        ("192.168.1.7:8000", True),
        ("desk.example:8000", True),
        ("localhost.evil.example", False),
        ("1.2.3.4.evil.example", False),
        ("[::1", False),
        ("", False),
    ],
)
def test_hosts_that_can_mean_this_machine(header, is_own):
    assert is_own_host(header, "Desk.example") is is_own


def test_only_reading_is_answered(browser):
    head = browser.ask(HOME, "HEAD")
    assert (head.status, head.text) == (200, "")
    assert int(head.headers["Content-Length"]) > 100
    assert browser.ask(HOME, "POST").status == 501


def test_a_page_hears_of_its_change_and_of_no_other(browser, site):
    home, page = browser.ask(HOME).text, browser.ask("/paper/404.html").text
    article = site / "content" / "articles" / "2026-11-18-bridge.md"
    with closing(browser.connection()) as connection:
        connection.request("GET", browser.events_of(home))
        answer = connection.getresponse()
        assert answer.headers["Content-Type"] == "text/event-stream"
        article.write_text(article.read_text().replace("Council", "Board"))
        browser.preview.refresh([article])
        assert answer.readline() == b"data: changed\n"
    assert "Board of Orrin" in browser.ask(HOME).text
    assert browser.events_of(browser.ask("/paper/404.html").text) == browser.events_of(page)


def test_a_change_before_the_page_listens_is_not_missed(browser, site):
    page = browser.ask(HOME).text
    (site / "static" / "style.css").write_text("/* ours */")
    browser.preview.refresh([site / "static" / "style.css"])
    with closing(browser.connection()) as connection:
        connection.request("GET", browser.events_of(page))
        assert connection.getresponse().read() == b"data: changed\n\n"


def test_a_mistake_in_a_template_stands_on_the_page_until_it_is_mended(browser, site):
    template = site / "templates" / "article.html"
    before = browser.ask(PAGE).text
    template.write_text(WRONG)
    browser.preview.refresh([template])
    wrong = browser.ask(PAGE)
    assert wrong.status == 200
    assert "templates/article.html:3" in wrong.text
    assert "&#39;nobody&#39; is undefined" in wrong.text
    assert "We have waited long enough" in wrong.text
    assert "templates/article.html:3" in browser.ask(HOME).text
    assert [line for line in browser.told if line.startswith("templates/article.html:3:")]
    template.write_text(WRONG.replace("nobody", "title"))
    browser.preview.refresh([template])
    mended = browser.ask(PAGE).text
    assert "briefing-overlay" in wrong.text
    assert "briefing-overlay" not in mended
    assert mended != before


def test_a_mistake_of_one_page_alone_is_shown_there_and_told_once(browser, site):
    for name in ("2026-11-19-ferry", "2026-11-20-dam"):
        other = site / "content" / "articles" / f"{name}.md"
        other.write_text(f"---\ntitle: {name}\ndate: 2026-11-19\n---\n\nText.\n")
    template = site / "templates" / "article.html"
    template.write_text("{% if entry.quotes %}{{ nobody }}{% endif %}<body></body>")
    browser.preview.refresh([template])
    browser.told.clear()
    assert "briefing-overlay" not in browser.ask("/paper/articles/2026-11-20-dam/").text
    for _ in range(2):
        assert "is undefined" in browser.ask(PAGE).text
    assert len(browser.told) == 1


def test_a_mistake_in_the_settings_keeps_what_was_shown(browser, site):
    settings = site / "briefing.toml"
    settings.write_text('titel = "Orrin"\n')
    browser.preview.refresh([settings])
    answered = browser.ask(HOME)
    assert "briefing.toml:1" in answered.text
    assert "Council of Orrin" in answered.text
    settings.write_text('title = "Orrin"\n')
    browser.preview.refresh([settings])
    assert "Council of Orrin" in browser.ask("/").text


def test_without_anything_to_show_the_mistake_is_the_page(browser_of_a_broken_site):
    answered = browser_of_a_broken_site.ask("/")
    assert answered.status == 500
    assert "briefing.toml:1" in answered.text
    assert "unknown key" in answered.text


def test_what_is_wrong_with_an_article_is_told_when_it_is_new(browser, site):
    article = site / "content" / "articles" / "2026-11-18-bridge.md"
    article.write_text(article.read_text().replace("long enough\n", "too long\n"))
    browser.preview.refresh([article])
    browser.preview.refresh([article])
    assert len(browser.told) == 1
    assert "quote 1 is not in the article's text" in browser.told[0]


def test_an_unchanged_article_is_neither_read_nor_looked_up_again(browser, site, monkeypatch):
    other = site / "content" / "articles" / "2026-11-19-ferry.md"
    other.write_text("---\ntitle: Ferry\ndate: 2026-11-19\n---\n\nText.\n")
    seen = []
    verify = planning.verify
    monkeypatch.setattr(
        planning,
        "verify",
        lambda article, zone: seen.append(article.title) or verify(article, zone),
    )
    browser.preview.refresh([other])
    browser.preview.refresh([other])
    assert seen == ["Ferry"]


def test_closing_lets_every_listener_go(browser):
    with closing(browser.connection()) as connection:
        connection.request("GET", browser.events_of(browser.ask(HOME).text))
        answer = connection.getresponse()
        closer = threading.Thread(target=browser.preview.close)
        closer.start()
        assert b"changed" not in answer.read()
        closer.join()


def test_a_port_in_use_is_told_with_what_to_do(browser):
    port = browser.serving.port
    with pytest.raises(ServeError) as error, serving(browser.preview, "127.0.0.1", port):
        pass
    assert str(error.value) == (
        f"127.0.0.1:{port}: can not be listened at: address already in use "
        "(end the other program that uses it, or choose another port with --port)"
    )


def test_an_address_that_is_none_is_told(browser):
    with pytest.raises(ServeError, match=r"no-such-host\.invalid:1: "):  # noqa: SIM117
        with serving(browser.preview, "no-such-host.invalid", 1):
            pass


def test_pages_are_whole_while_the_preview_is_made_anew(browser, site):
    article = site / "content" / "articles" / "2026-11-18-bridge.md"
    text = article.read_text()
    seen: list[int] = []

    def read() -> None:
        for number in range(30):
            answered = browser.ask((HOME, PAGE, "/paper/people/")[number % 3])
            whole = answered.text.rstrip().endswith("</html>") and "overlay" not in answered.text
            seen.append(answered.status if whole else 0)

    readers = [threading.Thread(target=read) for _ in range(4)]
    for reader in readers:
        reader.start()
    for number in range(20):
        article.write_text(text.replace("Council", f"Council {number}"))
        browser.preview.refresh([article])
    for reader in readers:
        reader.join()
    assert seen == [200] * 120


@pytest.mark.parametrize(
    ("base_url", "path"),
    [
        ("", "/"),
        ("https://orrin.example", "/"),
        ("https://orrin.example/caf%C3%A9/", "/caf%C3%A9/"),
        ("https://orrin.example/café/", "/caf%C3%A9/"),
        ("https://orrin.example/a/b/", "/a/b/"),
    ],
)
def test_the_preview_lies_under_the_path_of_the_sites_address(browser, site, base_url, path):
    (site / "briefing.toml").write_text(f'base_url = "{base_url}"\n')
    browser.preview.refresh()
    assert browser.serving.url.endswith(path)
    page = browser.ask(path)
    assert page.status == 200
    assert f'src="{path}.briefing/live.js"' in page.text
    missing = unquote(browser.ask(f"{path}nowhere").text)
    assert missing.count(f'href="{unquote(path)}archive/"') == 2
    with closing(browser.connection()) as connection:
        (site / "static" / "site.css").write_text("p { color: red }")
        browser.preview.refresh()
        connection.request("GET", browser.events_of(page.text))
        assert connection.getresponse().read() == b"data: changed\n\n"

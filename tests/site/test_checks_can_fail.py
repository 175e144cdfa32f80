"""Each check of a page finds what it looks for, on pages that are broken on purpose."""

import pytest
from site_checks.access import access_faults, colour_faults, load_axe, pale_texts
from site_checks.chromium import Reader, window
from site_checks.layout import focus_faults, motions, sideways_scroll, small_targets
from site_checks.visit import watched

pytestmark = pytest.mark.browser

PAGE = """\
<!doctype html><html lang="en"><head><title>Page</title>
<style>
body {{ margin: 0; color: #000; background: #fff; }}
a {{ color: #000; }}
:focus-visible {{ outline: 3px solid #00f; }}
{style}
</style></head>
<body><main><h1>Page</h1>{body}</main></body></html>"""
LINK = '<p><a href="#x" style="display: block; width: 44px; height: 44px">Link</a></p>'


def shown(page, body="", style=""):
    page.set_content(PAGE.format(body=body, style=style))
    return page


@pytest.fixture
def page(browser):
    with window(browser, Reader(width=320)) as page:
        yield page


def test_no_check_has_anything_against_a_good_page(page):
    with watched(page) as visit:
        shown(load_axe(page), LINK)
        page.keyboard.press("Tab")
        assert visit.faults(page, host="") == []
    checks = (access_faults, colour_faults, pale_texts, sideways_scroll, small_targets, motions)
    assert [fault for check in (*checks, focus_faults) for fault in check(page)] == []


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        ("<script>console.warn('careful')</script>", "warning: careful"),
        ("<script>console.error('no')</script>", "error: no"),
        ("<script>throw new Error('thrown')</script>", "error: thrown"),
        ("<img src='http://127.0.0.1:9/picture.png' alt=''>", "asks another host"),
        ("<img src='data:image/png;base64,AAAA' alt=''>", None),
    ],
)
def test_what_a_page_does_is_seen(page, body, fault):
    with watched(page) as visit:
        shown(page, body)
        page.wait_for_load_state()
        faults = visit.faults(page, host="")
    assert [fault in text for text in faults if fault in text] != [] if fault else faults == []


def test_a_file_that_is_not_there_is_seen(page, below_a_path):
    with watched(page) as visit:
        page.goto(below_a_path.home + "static/gone.css")
        assert f"404: {below_a_path.home}static/gone.css" in visit.faults(page, below_a_path.host)


def test_a_text_that_is_pushed_down_is_seen(page):
    late = "document.querySelector('h1').before(document.createElement('textarea'))"
    with watched(page) as visit:
        shown(page, f"<p>Text</p><script>setTimeout(() => {late}, 60)</script>")
        page.wait_for_timeout(250)
        assert "moves while it loads" in "\n".join(visit.faults(page, host=""))


def test_all_that_is_loaded_is_weighed(page, sample):
    with watched(page) as visit:
        page.goto(sample.home)
        weights = visit.weights()
    files = [sample.output / "index.html", sample.output / "static" / "style.css"]
    assert sum(weights.values()) >= sum(file.stat().st_size for file in files)


@pytest.mark.parametrize("body", ["<p style='width: 330px'>Wide</p>", "<pre>" + "long " * 99])
def test_a_page_that_scrolls_sideways_is_seen(page, body):
    assert "in a window of 320" in sideways_scroll(shown(page, body))[0]


@pytest.mark.parametrize(
    ("body", "count"),
    [
        ("<nav><a href='#x'>Small</a></nav>", 1),
        ("<button style='width: 44px; height: 43px'>Low</button>", 1),
        ("<a href='#x' style='display: block; width: 43px; height: 44px'>Slim</a>", 1),
        ("<div class='body'><p>A <a href='#x'>link</a> in a sentence</p></div>", 0),
        ("<a href='#x' style='position: absolute; left: -99rem'>Skip</a>", 0),
    ],
)
def test_a_small_target_is_seen(page, body, count):
    assert len(small_targets(shown(page, body))) == count


@pytest.mark.parametrize(
    ("body", "rule"),
    [
        ("<img src='data:,'>", "image-alt"),
        ("<p style='color: #888'>Pale</p>", "color-contrast"),
        ("<h4>Deep</h4>", "heading-order"),
        ("<button></button>", "button-name"),
    ],
)
def test_axe_is_asked(page, body, rule):
    assert rule in "\n".join(access_faults(shown(load_axe(page), body)))


def test_axe_is_asked_about_colours(page):
    faults = colour_faults(shown(load_axe(page), "<p style='color: #888'>Pale</p>"))
    assert [fault.split(":")[0] for fault in faults] == ["color-contrast"]


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        ("<p style='color: #777'>Pale</p>", "a contrast of 4.48: Pale"),
        ("<h2 style='color: #888; font-size: 40px'>Large</h2>", "a contrast of 3.54: Large"),
        ("<p style='background: #999'><b>Grey</b> <i style='color: #fff'>pale</i></p>", ": pale"),
        ("<p style='opacity: 0.5'>Thin</p>", "can not be told: Thin"),
        ("<p style='background-image: linear-gradient(#fff, #000)'>On it</p>", "be told: On it"),
        ("<p style='color: rgb(0 0 0 / 50%)'>Glass</p>", "can not be told: Glass"),
    ],
)
def test_a_pale_text_is_seen(page, body, fault):
    faults = pale_texts(shown(page, body))
    assert len(faults) == 1
    assert fault in faults[0]


@pytest.mark.parametrize(
    ("style", "fault"),
    [
        (":focus-visible { outline: none }", "no outline"),
        (":focus-visible { outline: 1px solid #000 }", "no outline"),
        (":focus-visible { outline: 3px solid #ccc }", "an outline of contrast 1.6"),
        ("a { position: absolute; left: -99rem }", "out of sight"),
    ],
)
def test_a_focus_that_nobody_sees_is_seen(page, style, fault):
    shown(page, LINK, style)
    page.keyboard.press("Tab")
    assert fault in "\n".join(focus_faults(page))


@pytest.mark.parametrize(
    ("style", "fault"),
    [
        ("h1 { animation: turn 1s infinite } @keyframes turn { to { rotate: 1turn } }", "moves"),
        ("a { transition: color 0.3s }", "fades"),
        ("html { scroll-behavior: smooth }", "glides"),
    ],
)
def test_what_moves_is_seen(page, style, fault):
    assert [fault] == [found.split(":")[0] for found in motions(shown(page, LINK, style))]

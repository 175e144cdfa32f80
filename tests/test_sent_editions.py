"""A sent edition stays as it was sent, and what was changed in it since is told."""

import datetime
import json
import os
import re
from pathlib import Path

import pytest

from site_builder.errors import ConfigError
from site_builder.keeping import record_sent
from site_builder.pipeline import build, digest
from site_builder.planning import load_library
from site_builder.site import open_site

NOW = datetime.datetime(2026, 11, 25, 12, tzinfo=datetime.UTC)
SETTINGS = """\
title = "The Orrin Briefing"
base_url = "https://orrin.example/"
[mail]
sender = "The Orrin Desk <desk@orrin.example>"
"""
BRIDGE = """\
---
title: Council of Orrin votes for the bridge
date: 2026-11-18
source: The Orrin Ledger
key_points:
- The council of Orrin voted nine to three for the bridge over the Tarn.
- Work begins in spring.
quotes:
- text: We have waited long enough for this bridge
  speaker: Ada Marrow
- text: Not one of us can swim
  speaker: Bo Lindt
---

The council of Orrin voted nine to three for the bridge over the Tarn. Work begins in spring.

“We have waited long enough for this bridge,” said Ada Marrow, the mayor.

“Not one of us can swim,” said Bo Lindt.
"""
FERRY = """\
---
title: Baker gives away her cakes
date: 2026-11-18
source: The Tarn Herald
---

All plum cakes were gone before noon.
"""
ICE = """\
---
title: Ice of Orrin stops
date: 2026-11-19
source: The Tarn Herald
---

Skaters had to leave the pond behind the brewery.
"""
LATE = """\
---
title: Museum shows forty lamps
date: 2026-11-18
source: The Tarn Herald
---

Forty lamps hang in the museum from today.
"""
PAGE = "output/editions/2026-11-18/index.html"
MAIN = re.compile(rb"<main.*</main>", re.DOTALL)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A site of two editions."""
    articles = tmp_path / "content" / "articles"
    articles.mkdir(parents=True)
    (tmp_path / "content" / "editions").mkdir()
    (tmp_path / "briefing.toml").write_text(SETTINGS)
    (articles / "bridge.md").write_text(BRIDGE)
    (articles / "ferry.md").write_text(FERRY)
    (articles / "ice.md").write_text(ICE)
    return tmp_path


def run(folder: Path, now: datetime.datetime = NOW):
    return build(open_site(folder), now, lambda *_: None)


def send(folder: Path, day: int = 18) -> None:
    site = open_site(folder)
    record_sent(site, digest(site, datetime.date(2026, 11, day)))


def edit(folder: Path, name: str, *changes: tuple[str, str]) -> None:
    path = folder / "content" / "articles" / name
    text = path.read_text()
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    path.write_text(text)


def corrections(folder: Path, day: int = 18) -> list[tuple[str, str, str]]:
    path = folder / f"content/editions/2026-11-{day}.corrections.json"
    found = json.loads(path.read_text()) if path.exists() else []
    return [(one["kind"], one.get("before", ""), one.get("after", "")) for one in found]


def page(folder: Path, path: str = PAGE) -> str:
    return (folder / path).read_text()


def test_after_sending_nothing_is_seen_of_the_freezing(folder):
    run(folder)
    before = page(folder)
    send(folder)
    report = run(folder)
    assert page(folder) == before
    assert report.write.written == ()


def test_a_story_keeps_its_id_from_a_mail_on_that_no_build_came_before(folder):
    send(folder)
    ids = json.loads((folder / "content/stories/ids.json").read_text())
    edit(folder, "bridge.md", ("votes for", "refuses"))
    run(folder)
    assert json.loads((folder / "content/stories/ids.json").read_text())["bridge"] == ids["bridge"]


def test_a_sent_edition_stays_whatever_becomes_of_its_articles(folder):
    send(folder)
    run(folder)
    frozen = re.search(r"Content \w+", page(folder))[0]
    shown = re.findall(r"<h3.*?</h3>|<li>.*?</li>", page(folder))
    edit(folder, "bridge.md", ("votes for the bridge", "refuses the bridge"), ("nine", "ten"))
    (folder / "content/articles/ferry.md").unlink()
    run(folder)
    after = page(folder)
    assert frozen in after
    for part in shown:
        plain = re.sub("<[^>]+>", "", part)
        assert plain in re.sub("<[^>]+>", "", after)
    assert "refuses the bridge" in after.split('id="corrections"')[1]
    assert "refuses the bridge" not in after.split('id="corrections"')[0]


def test_no_link_of_a_sent_edition_leads_nowhere(folder):
    send(folder)
    edit(
        folder,
        "bridge.md",
        ("- Work begins in spring.\n", ""),
        (" Work begins in spring.", ""),
        ("Not one of us can swim", "Not two of us can swim"),
    )
    (folder / "content/articles/ferry.md").unlink()
    run(folder)
    links = set(re.findall(r'href="([^"]*articles[^"]*)"', page(folder)))
    assert links == {
        "../../articles/bridge/index.html",
        "../../articles/bridge/index.html#k1",
        "../../articles/bridge/index.html#q1",
    }
    assert "verbatim when sent" in page(folder)
    assert ">Baker gives away her cakes</h3>" in page(folder)


def test_a_late_article_stands_in_the_next_edition(folder):
    send(folder)
    (folder / "content/articles/late.md").write_text(LATE)
    run(folder)
    assert "Museum shows forty lamps" not in page(folder)
    assert "Museum shows forty lamps" in page(folder, "output/editions/2026-11-19/index.html")


def test_an_edition_that_an_editor_calls_sent_is_kept_at_the_next_build(folder):
    note = folder / "content/editions/2026-11-18.md"
    note.write_text("---\nstatus: sent\n---\n\nHear, *hear*.\n")
    run(folder)
    edit(folder, "bridge.md", ("votes for", "refuses"))
    note.write_text(note.read_text().replace("Hear", "Gone"))
    run(folder)
    assert "Hear, <em>hear</em>." in page(folder)
    assert corrections(folder) == [
        (
            "headline",
            "Council of Orrin votes for the bridge",
            "Council of Orrin refuses the bridge",
        )
    ]


def test_every_kind_of_change_is_told_once(folder):
    send(folder)
    edit(
        folder,
        "bridge.md",
        ("nine to three", "ten to two"),
        ("speaker: Ada Marrow", "speaker: Ida Marrow"),
        ("Not one of us can swim", "Not one of us could swim"),
        ("- Work begins in spring.\n", ""),
    )
    (folder / "content/articles/ferry.md").unlink()
    run(folder)
    run(folder, NOW + datetime.timedelta(days=1))
    point = "The council of Orrin voted {} for the bridge over the Tarn."
    assert corrections(folder) == [
        ("key point", point.format("nine to three"), point.format("ten to two")),
        ("speaker", "Ada Marrow", "Ida Marrow"),
        ("quote", "Not one of us can swim", "Not one of us could swim"),
        ("article", "Baker gives away her cakes", ""),
    ]
    assert "25 November 2026" in page(folder, "output/corrections/index.html")
    assert "26 November 2026" not in page(folder, "output/corrections/index.html")


def test_what_is_taken_back_is_told_too(folder):
    send(folder)
    edit(folder, "bridge.md", ("votes for", "refuses"))
    path = folder / "content/articles/ferry.md"
    ferry = path.read_text()
    path.unlink()
    run(folder)
    edit(folder, "bridge.md", ("refuses", "votes for"))
    path.write_text(ferry)
    run(folder)
    assert [(kind, after) for kind, _, after in corrections(folder)] == [
        ("headline", "Council of Orrin refuses the bridge"),
        ("article", ""),
        ("headline", "Council of Orrin votes for the bridge"),
        ("article", "Baker gives away her cakes"),
    ]
    ids = re.findall(r'"id": "(\w+)"', page(folder, "content/editions/2026-11-18.corrections.json"))
    assert len(set(ids)) == 4


def test_an_article_that_can_not_be_read_for_now_is_no_correction(folder):
    send(folder)
    edit(folder, "bridge.md", ("title: Council", "title: [Council"))
    run(folder)
    assert corrections(folder) == []


def test_an_editor_can_say_something_about_a_correction_or_call_it_a_typo(folder):
    send(folder)
    edit(folder, "bridge.md", ("votes for", "refuses"), ("speaker: Bo", "speaker: Po"))
    run(folder)
    path = folder / "content/editions/2026-11-18.corrections.json"
    one, other = (record["id"] for record in json.loads(path.read_text()))
    note = f"---\ncorrections:\n  {one}: The clerk misread it.\n  {other}: typo\n---\n"
    (folder / "content/editions/2026-11-18.md").write_text(note)
    before = path.read_bytes()
    run(folder)
    assert path.read_bytes() == before
    for shown in (page(folder), page(folder, "output/corrections/index.html")):
        assert "The clerk misread it." in shown
        assert "Po Lindt" not in shown


def test_the_next_edition_and_its_mail_tell_the_corrections_of_the_one_before(folder):
    send(folder)
    edit(folder, "bridge.md", ("votes for", "refuses"))
    run(folder, datetime.datetime(2026, 11, 19, tzinfo=datetime.UTC))
    text = page(folder, "output/editions/2026-11-19/index.html")
    assert "Council of Orrin refuses the bridge" in text.split('id="corrections"')[1]
    mail = digest(open_site(folder)).message.get_body(("plain",)).get_content()
    said = " ".join(mail.split())
    assert "for “Council of Orrin votes for the bridge” read “Council of Orrin refuses" in said


@pytest.mark.parametrize("name", ["2026-11-18.json", "2026-11-18.corrections.json"])
@pytest.mark.parametrize("text", ["", "{", '{"day": "2026-11-18"}', "[1]"])
def test_what_is_kept_and_can_not_be_read_ends_the_run_before_the_output(folder, name, text):
    send(folder)
    run(folder)
    before = page(folder)
    edit(folder, "ice.md", ("Ice of Orrin", "Snow of Orrin"))
    (folder / "content/editions" / name).write_text(text)
    with pytest.raises(ConfigError, match=f"content/editions/{name}: does not hold what"):
        run(folder)
    assert page(folder) == before
    assert "Snow" not in page(folder, "output/index.html")


def test_a_kill_between_snapshot_and_status_leaves_a_sent_edition(folder):
    note = folder / "content/editions/2026-11-18.md"
    note.write_text("---\nstatus: approved\n---\n")
    send(folder)
    assert note.read_text() == "---\nstatus: sent\n---\n"
    note.write_text("---\nstatus: approved\n---\n")
    edit(folder, "bridge.md", ("votes for", "refuses"))
    run(folder)
    assert "Council of Orrin votes for the bridge</a></h3>" in page(folder)
    send(folder)
    assert note.read_text() == "---\nstatus: sent\n---\n"


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_can_not_be_written_to_is_built_all_the_same(folder):
    (folder / "content/editions/2026-11-19.md").write_text("---\nstatus: sent\n---\n")
    run(folder)
    edit(folder, "ice.md", ("Ice of Orrin", "Snow of Orrin"))
    (folder / "content/editions").chmod(0o500)
    report = run(folder)
    (folder / "content/editions").chmod(0o700)
    assert "Snow of Orrin" in page(folder, "output/corrections/index.html")
    (problem,) = report.site.problems
    assert str(problem).startswith("content/editions/2026-11-19.corrections.json: can not be")


def test_the_same_site_gives_the_same_records(folder):
    send(folder)
    edit(folder, "bridge.md", ("votes for", "refuses"), ("nine", "ten"))
    run(folder)
    path = folder / "content/editions/2026-11-18.corrections.json"
    first = path.read_bytes()
    path.unlink()
    run(folder)
    assert path.read_bytes() == first


def test_an_edition_of_which_all_articles_are_gone_stays(folder):
    send(folder, 19)
    (folder / "content/articles/ice.md").unlink()
    run(folder)
    assert "Ice of Orrin stops" in page(folder, "output/editions/2026-11-19/index.html")
    assert len(load_library(open_site(folder)).desk.sent) == 1

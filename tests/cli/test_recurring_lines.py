"""An outlet of five articles with the same lines below each: these go, and nothing else does."""

import json

import pytest

STORIES = {
    "Goat steers tug": """\
The harbour of Port Ness was closed on Monday after a goat was seen at the wheel of a tug that had
left its berth without a pilot, and drifted past the lighthouse towards the herring fleet.

“It looked at the compass, and then it turned to port,” said Una Stroom, who watched from a dinghy.

Nobody was hurt. Sailors threw hay across the rail until the animal came down from the wheelhouse.
""",
    "Library flooded again": """\
Volunteers carried nine thousand books out of the cellar of the town library on Tuesday night, when
a water main burst beneath the reading room for the second time since the spring.

“We dry every page by hand,” said Ida Quill, the librarian, as she hung up an atlas on a line.

Readers are asked to bring blotting paper, clothes pegs and patience to the school gymnasium.
""",
    "Baker wins at chess": """\
A retired baker beat the national champion in twenty moves on Wednesday, in the final round of a
tournament that she had entered by mistake while looking for the pottery class next door.

“I thought he was being polite,” said Petra Oat, who learned the rules from a cereal box.

The federation has confirmed the result. Her opponent has withdrawn to a monastery for the summer.
""",
    "Bridge painted wrong colour": """\
Engineers discovered on Thursday that the new suspension bridge had been painted pink instead of
grey, because somebody had read the delivery note of a confectionery factory as the specification.

“From the valley it looks rather handsome,” said Lars Finch, the surveyor responsible for the steel.

Repainting would cost four million crowns, and the council is holding a referendum in November.
""",
    "Weather station vanishes": """\
Meteorologists who climbed Mount Brack on Friday found nothing but four bolts where their automatic
weather station had been sending temperatures and wind speeds every minute for eleven years.

“The data stopped in the middle of a thunderstorm,” said Nell Frost, head of the observatory.

Hikers reported a balloon of unusual size above the glacier. Insurance does not cover balloons.
""",
}
HOUSE = (
    "The Orle Post is an independent house that belongs to the people who work for it, and prints "
    "every morning but Sundays from a former cannery on the eastern quay."
)
WRITER = (
    "Bo Larch has walked the valley since 1998 and keeps bees, a diary and a small boat that has "
    "never been seen to float."
)
SLOGAN = "Out on the quay before the gulls"
TAIL = (SLOGAN, HOUSE, WRITER)
ADDRESS = "https://orle.example/{}"


def source(title: str, text: str, tail=TAIL) -> str:
    address = ADDRESS.format(title.replace(" ", "-"))
    body = "\n\n".join((text.strip(), *tail))
    return f"---\ntitle: {title}\ndate: 2026-11-20\nurl: {address}\n---\n\n{body}\n"


@pytest.fixture
def inbox(site):
    folder = site / "content" / "inbox"
    for path in folder.iterdir():
        path.unlink()
    return folder


def put(inbox, titles=tuple(STORIES), tail=TAIL):
    """Lay these stories into the inbox, to be taken in this order."""
    for number, title in enumerate(titles):
        (inbox / f"{number}.md").write_text(source(title, STORIES[title], tail))


def articles(site) -> dict[str, str]:
    found = sorted((site / "content" / "articles").glob("2026-11-20-*.md"))
    return {path.name: path.read_text() for path in found}


def told(site) -> list[str]:
    """What the articles say, without the program's notes on their sources."""
    return [text.split("briefing:")[0] + text.split("---\n")[2] for text in articles(site).values()]


def test_lines_below_five_articles_go_from_all_of_them(run, site, inbox):
    put(inbox)
    output = run("build").output
    assert "2 earlier articles made anew without lines that recur on its site" in output
    texts = articles(site)
    assert len(texts) == 5
    assert [name for name, text in texts.items() if any(line in text for line in TAIL)] == []
    for title, text in STORIES.items():
        article = next(it for it in texts.values() if f"title: {title}\n" in it)
        assert all(part.replace("\n", " ") in article for part in text.strip().split("\n\n"))


def test_it_is_remembered_which_lines_recur(run, site, inbox):
    put(inbox)
    run("build")
    memory = json.loads((site / ".briefing" / "lines.json").read_text())
    assert {line[:20] for line in memory["orle.example"].values()} == {line[:20] for line in TAIL}


def test_the_order_in_which_they_come_does_not_matter(run, site, inbox):
    put(inbox)
    run("add", inbox)
    before = told(site)
    for path in (site / "content" / "articles").glob("2026-11-20-*.md"):
        path.unlink()
    (site / ".briefing" / "lines.json").unlink()
    put(inbox, tuple(reversed(STORIES)))
    for number in range(5):
        run("add", inbox / f"{number}.md")
    assert told(site) == before


def test_several_jobs_give_the_same(run, site, inbox):
    put(inbox)
    run("add", inbox)
    before = articles(site)
    for name in before:
        (site / "content" / "articles" / name).unlink()
    (site / ".briefing" / "lines.json").unlink()
    run("add", "--jobs", "2", inbox)
    assert articles(site) == before


def test_a_line_in_two_articles_stays(run, site, inbox):
    put(inbox, list(STORIES)[:2])
    run("build")
    assert all(HOUSE in text for text in articles(site).values())


def test_an_edited_article_is_reported_and_left_alone(run, site, inbox):
    put(inbox, list(STORIES)[:2])
    run("build")
    path = site / "content/articles/2026-11-20-goat-steers-tug.md"
    edited = path.read_text().replace("title: Goat", "title: A goat")
    path.write_text(edited)
    put(inbox)
    errors = run("build").stderr
    number = edited.splitlines().index(HOUSE) + 1
    place = f"content/articles/2026-11-20-goat-steers-tug.md:{number}"
    assert f"{place}: warning: recurs in articles of orle.example: “The Orle Post is an" in errors
    assert path.read_text() == edited
    assert HOUSE not in (site / "content/articles/2026-11-20-library-flooded-again.md").read_text()
    assert "recurs" not in run("build").stderr


def test_what_a_person_wrote_counts_and_is_reported(run, site, inbox):
    own = site / "content/articles/2026-11-20-own.md"
    own.write_text(source("A piece of our own", STORIES["Goat steers tug"]))
    put(inbox, list(STORIES)[1:3])
    assert f"2026-11-20-own.md:{len(own.read_text().splitlines())}: warning: recurs" in (
        run("build").stderr
    )
    assert HOUSE in own.read_text()


def test_updates_of_one_story_keep_what_they_share(run, site, inbox):
    background = STORIES["Library flooded again"].strip()
    for number, news in enumerate(("The water rose.", "The water fell.", "The water is gone.")):
        text = f"{news} {STORIES['Goat steers tug'][: 60 + number]}\n\n{background}"
        (inbox / f"{number}.md").write_text(source(f"Flood, part {number}", text, tail=()))
    run("build")
    assert len(articles(site)) == 3
    assert all("blotting paper" in text for text in articles(site).values())


def test_a_sentence_inside_three_articles_stays(run, site, inbox):
    for number, (title, text) in enumerate(STORIES.items()):
        first, *others = text.strip().split("\n\n")
        body = "\n\n".join((first, HOUSE, *others))
        (inbox / f"{number}.md").write_text(source(title, body, tail=()))
    run("build")
    assert all(HOUSE in text for text in articles(site).values())


def test_lines_of_another_site_do_not_count(run, site, inbox):
    put(inbox, list(STORIES)[:3])
    path = inbox / "0.md"
    path.write_text(path.read_text().replace("orle.example", "ledger.example"))
    run("build")
    assert all(HOUSE in text for text in articles(site).values())


def test_pasted_articles_of_one_outlet_count_by_its_name(run, site, inbox):
    put(inbox, list(STORIES)[:3])
    for path in inbox.iterdir():
        lines = path.read_text().splitlines(keepends=True)
        path.write_text("".join(lines[:3]) + "source: The Orle Post\n" + "".join(lines[4:]))
    run("build")
    assert not any(HOUSE in text for text in articles(site).values())


def test_the_memory_may_be_lost(run, site, inbox):
    put(inbox)
    run("build")
    before = articles(site)
    (site / ".briefing" / "lines.json").unlink()
    assert run("build").exit_code == 0
    assert articles(site) == before


def test_a_broken_memory_is_a_warning_and_is_mended_where_lines_recur(run, site, inbox):
    put(inbox, list(STORIES)[:2])
    (site / ".briefing").mkdir()
    (site / ".briefing" / "lines.json").write_text("[")
    assert ".briefing/lines.json: warning: can not be read" in run("build").stderr
    put(inbox)
    assert run("build").stderr == ""
    assert not any(HOUSE in text for text in articles(site).values())


def test_what_an_interrupted_run_left_is_made_up_for(run, site, inbox):
    put(inbox, list(STORIES)[:2])
    run("build")
    left = articles(site)
    put(inbox, list(STORIES)[:4])
    run("build")
    for name, text in left.items():
        (site / "content" / "articles" / name).write_text(text)
    put(inbox)
    run("build")
    assert not any(HOUSE in text for text in articles(site).values())

"""`briefing edition`: the stories of an edition and why they lead, and its file."""

from site_builder.content.edition_file import parse_note

NOTE = "content/editions/2026-11-18.md"


def test_the_stories_are_shown_with_their_ids_and_what_they_weigh(run):
    result = run("edition")
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    assert lines[0] == "edition 1 of 18 November 2026: 1 story"
    assert lines[1].startswith("  1. ")
    assert lines[2:] == [
        "     Council of Orrin votes for the bridge",
        "     124 points; 24 words +24; 1 person quoted +100",
    ]


def test_a_new_file_is_a_draft_and_shows_the_order_as_comments(run, site):
    result = run("edition", "2026-11-18", "--new")
    assert (result.exit_code, result.stdout) == (0, f"wrote {NOTE}\n")
    text = (site / NOTE).read_text()
    assert "# Council of Orrin votes for the bridge" in text
    note = parse_note(text, NOTE)
    assert (note.status, note.order, note.drop, note.titles) == ("draft", (), (), {})
    uncommented = parse_note(text.replace("# order:", "order:").replace("# - ", "- "), NOTE)
    assert len(uncommented.order) == 1
    assert run("edition").stdout.startswith("edition 1 of 18 November 2026, draft: 1 story\n")


def test_a_file_that_is_there_is_never_replaced(run, site):
    run("edition", "--new")
    before = (site / NOTE).read_text()
    result = run("edition", "--new")
    assert result.exit_code == 1
    assert result.stderr == f"{NOTE}: is there already (edit it, or move it away)\n"
    assert (site / NOTE).read_text() == before


def test_by_hand_a_new_file_makes_an_edition(run, site):
    settings = site / "briefing.toml"
    settings.write_text(settings.read_text() + '\n[editions]\nevery = "hand"\n')
    assert "no edition yet" in run("edition").stderr
    assert run("edition", "2026-11-20", "--new").exit_code == 0
    assert run("edition").stdout.startswith("edition 1 of 20 November 2026, draft: 1 story\n")


def test_what_does_not_apply_is_a_warning_with_its_line(run, site):
    (site / "content" / "editions").mkdir()
    text = "---\norder:\n- council-of-orin\ntitles: {nothing: New}\n---\n"
    (site / NOTE).write_text(text)
    (site / "content/editions/2026-01-01.md").write_text("---\n---\n")
    said = run("check").stderr.splitlines()
    assert said[0].startswith(
        "content/editions/2026-01-01.md: warning: there is no edition of this day"
    )
    assert said[1].startswith(f"{NOTE}:3: warning: order: no story 'council-of-orin' in this")
    assert said[2].startswith(f"{NOTE}:4: warning: titles: no story 'nothing' in this edition")


def test_a_mistake_in_the_file_ends_the_run(run, site):
    (site / "content" / "editions").mkdir()
    (site / NOTE).write_text("---\nstatus: aproved\n---\n")
    result = run("build")
    assert result.exit_code == 1
    assert f"{NOTE}:2: status: expected draft, approved, sent" in result.stderr
    assert not (site / "output").exists()


def test_a_draft_is_on_the_site_and_says_so(run, site):
    run("edition", "2026-11-18", "--new")
    (site / "content/inbox/2026-11-19-ferry.txt").unlink()
    assert run("build").exit_code == 0
    for path in ("index.html", "editions/2026-11-18/index.html"):
        assert '<p class="draft">Draft</p>' in (site / "output" / path).read_text()


def test_an_editors_order_titles_and_words_are_shown(run, site):
    other = site / "content/articles/2026-11-18-cake.md"
    other.write_text("---\ntitle: Cake won\ndate: 2026-11-18\n---\n\nCake won.\n")
    (site / "content/inbox/2026-11-19-ferry.txt").unlink()
    ids = [line.split()[1] for line in run("edition").stdout.splitlines() if ". " in line[:5]]
    (site / "content" / "editions").mkdir()
    front = f"title: Cake\norder: [{ids[1]}]\ntitles:\n  {ids[0]}: Bridge, at last\n"
    text = f"---\n{front}---\n\n# So\n"
    (site / NOTE).write_text(text)
    assert run("build").exit_code == 0
    page = (site / "output/index.html").read_text()
    assert page.index(">Cake won</a></h3>") < page.index(">Bridge, at last</a></h3>")
    assert '<h2 id="intro">Cake</h2>' in page
    assert "<h3>So</h3>" in page
    dropped = text.replace("order:", "drop:")
    (site / NOTE).write_text(dropped)
    assert run("build").exit_code == 0
    assert "Cake won" not in (site / "output/index.html").read_text()
    assert (site / "output/articles/2026-11-18-cake/index.html").exists()

"""`briefing add`: articles of any source, once, without building."""


def articles(site):
    return sorted(path.name for path in (site / "content" / "articles").iterdir())


def test_a_file_becomes_an_article_and_nothing_is_built(run, site):
    result = run("add", site / "content" / "inbox" / "2026-11-19-ferry.txt")
    assert (result.exit_code, result.output) == (0, "1 article added\n")
    assert articles(site) == [
        "2026-11-18-bridge.md",
        "2026-11-19-ferry-of-orrin-stops-for-the-winter.md",
    ]
    assert not (site / "output").exists()


def test_what_is_known_is_not_added_again(run, site):
    run("add", site / "content" / "inbox")
    before = articles(site)
    assert run("add", site / "content" / "inbox").output == "1 source known already\n"
    assert before == articles(site)


def test_standard_input_is_a_source(run, site):
    text = (site / "content" / "inbox" / "2026-11-19-ferry.txt").read_bytes()
    assert run("add", "-", input=text).output == "1 article added\n"


def test_a_source_that_is_not_there_is_told_and_the_others_are_added(run, site):
    result = run("add", "nowhere.txt", site / "content" / "inbox")
    assert result.exit_code == 1
    assert result.stdout == "1 article added\n"
    assert result.stderr.startswith("nowhere.txt: ")


def test_quiet_says_nothing(run, site):
    assert run("add", "-q", site / "content" / "inbox").output == ""


def test_verbose_names_every_source(run, site):
    result = run("add", "-v", site / "content" / "inbox")
    assert result.stderr == "adding: 1 of 1: content/inbox/2026-11-19-ferry.txt\n"


def test_a_source_is_needed(run):
    assert run("add").exit_code == 2

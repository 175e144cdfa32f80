"""From a feed or a mailbox in the inbox to built pages, each item once."""

import pytest

SENTENCES = (
    "The harbour of Port Ness was closed on Monday after a goat was seen at the wheel of a tug. "
    "“Nobody was hurt,” said Ada Marrow, the harbour master. The tug has lost some of its paint. "
    "The goat was taken to a farm above the village, where it is said to be looking at the sea."
)
FERRY = (
    "The ferry of Orrin will stop for the winter on Friday, the harbour office said on Thursday. "
    "“The ice decides, not the timetable,” said Jonas Pell, who has steered it for thirty years. "
    "About 200 people cross the Tarn every day, and will have to take the road around the lake."
)


def item(number, text, title):
    return (
        f"<item><title>{title}</title><guid isPermaLink='false'>tag:orle.example,2026:{number}"
        f"</guid><link>https://orle.example/{number}</link>"
        f"<pubDate>Thu, 19 Nov 2026 0{number}:00:00 GMT</pubDate>"
        f"<description>&lt;p&gt;{text}&lt;/p&gt;</description></item>"
    )


def feed(*items):
    return (
        f"<rss version='2.0'><channel><title>The Orle Post</title>{''.join(items)}</channel></rss>"
    )


GOAT = item(1, SENTENCES, "Goat steers tug")


@pytest.fixture
def articles(site):
    """Names of the article files but the one that a person wrote."""
    folder = site / "content" / "articles"
    return lambda: sorted(path.name for path in folder.iterdir() if "bridge" not in path.name)


@pytest.fixture
def inbox(site):
    """The inbox, with nothing in it."""
    folder = site / "content" / "inbox"
    (folder / "2026-11-19-ferry.txt").unlink()
    return folder


def test_a_feed_in_the_inbox_becomes_pages(run, site, inbox, articles):
    (inbox / "orle.xml").write_text(feed(GOAT, item(2, FERRY, "Ferry stops")))
    result = run("build")
    assert (result.exit_code, result.output.splitlines()[0]) == (0, "2 articles added")
    assert articles() == ["2026-11-19-ferry-stops.md", "2026-11-19-goat-steers-tug.md"]
    page = (site / "output" / "articles" / "2026-11-19-goat-steers-tug" / "index.html").read_text()
    assert "The Orle Post" in page
    assert "Nobody was hurt," in page
    assert "https://orle.example/1" in page


def test_a_feed_with_one_more_item_adds_one_article(run, inbox, articles):
    (inbox / "orle.xml").write_text(feed(GOAT))
    assert run("add", inbox).output == "1 article added\n"
    assert run("add", inbox).output == "1 source known already\n"
    (inbox / "orle.xml").write_text(feed(item(2, FERRY, "Ferry stops"), GOAT))
    assert run("add", inbox).output == "1 article added\n"
    assert run("add", inbox).output == "1 source known already\n"
    assert len(articles()) == 2


def test_an_item_is_known_in_a_feed_of_another_name(run, inbox, tmp_path):
    (inbox / "orle.xml").write_text(feed(GOAT))
    run("add", inbox)
    (tmp_path / "copy.rss").write_text(f"<?xml version='1.0'?>{feed(GOAT)}")
    assert run("add", tmp_path / "copy.rss").output == "1 source known already\n"


def test_a_changed_item_is_made_anew_unless_a_person_edited_it(run, site, inbox, articles):
    (inbox / "orle.xml").write_text(feed(GOAT, item(2, FERRY, "Ferry stops")))
    run("add", inbox)
    for title in ("Goat steered tug", "Goat has steered tug"):
        (inbox / "orle.xml").write_text(
            feed(item(1, SENTENCES, title), item(2, FERRY, "Ferry stops"))
        )
        assert run("add", inbox).output == "1 article made anew from a changed source\n"
    path = site / "content" / "articles" / "2026-11-19-goat-steers-tug.md"
    path.write_text(path.read_text() + "\nAn editor's line.\n")
    (inbox / "orle.xml").write_text(feed(GOAT, item(2, FERRY, "Ferry stops")))
    result = run("add", inbox)
    assert result.stderr.startswith(
        "content/articles/2026-11-19-goat-steers-tug.md: warning: edited by hand, so the new text"
    )
    assert "An editor's line." in path.read_text()
    assert len(articles()) == 2


def test_teasers_are_told_and_the_rest_is_added(run, inbox):
    (inbox / "orle.xml").write_text(feed(GOAT, item(2, "Soon more. Read more", "Ferry")))
    result = run("add", inbox)
    assert (result.exit_code, result.stdout) == (0, "1 article added\n")
    assert result.stderr == (
        "content/inbox/orle.xml: warning: 1 of 2 entries hold only a teaser: “Ferry”"
        " (add the pages of these articles, or follow the feed with full_text = true)\n"
    )
    assert run("add", "--strict", inbox).exit_code == 1


def test_a_mailbox_becomes_pages_once(run, site, inbox, articles):
    mail = (
        "From news@orle.example Thu Nov 19 18:05:00 2026\n"
        "From: Ilse Brandt from The Orle Post <news@orle.example>\nSubject: {title}\n"
        "Date: Thu, 19 Nov 2026 18:05:00 +0000\nMessage-ID: <{title}@orle.example>\n"
        "Content-Type: text/plain; charset=utf-8\n\n{text}\n\n"
    )
    box = mail.format(title="Goat", text=SENTENCES) + mail.format(title="Ferry", text=FERRY)
    (inbox / "letters.mbox").write_text(box)
    assert run("build").output.splitlines()[0] == "2 articles added"
    assert articles() == ["2026-11-19-ferry.md", "2026-11-19-goat.md"]
    assert (
        "Ilse Brandt"
        in (site / "output" / "articles" / "2026-11-19-goat" / "index.html").read_text()
    )
    single = mail.format(title="Goat", text=SENTENCES).partition("\n")[2]
    assert run("add", "-", input=single).output == "1 source known already\n"


def test_a_list_of_feeds_is_told_to_hold_no_article(run, inbox):
    (inbox / "feeds.opml").write_text(
        "<opml><body><outline text='Orle' xmlUrl='https://orle.example/feed'/></body></opml>"
    )
    assert run("add", inbox).stderr == (
        "content/inbox/feeds.opml: warning: a list of feeds (1), which holds no article: Orle"
        " (name its address under [[sources]] in briefing.toml to follow them)\n"
    )

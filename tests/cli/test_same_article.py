"""The same article from several sources: taken once, brought up to date, never over an edit."""

import pytest

TEXT = """\
The ferry of Orrin will stop for the winter on Friday, the harbour office said on Thursday, after
a week in which the ice on the Tarn had grown by a hand a day.

“The ice decides, not the timetable,” said Jonas Pell, who has steered the ferry for thirty years.

About 200 people cross the Tarn every day. They will have to take the road around the lake, which
is two hours longer and closed at night. The council meets on Monday to talk about a bus.
"""
ARTICLE = "content/articles/2026-11-18-ferry-stops.md"


def paper(text=TEXT, title="Ferry stops", **front):
    lines = "".join(f"{key}: {value}\n" for key, value in {"title": title, **front}.items())
    return f"---\n{lines}date: 2026-11-18\n---\n\n{text}"


@pytest.fixture
def inbox(site):
    folder = site / "content" / "inbox"
    for path in folder.iterdir():
        path.unlink()
    return folder


def test_a_text_that_was_pasted_twice_is_taken_once_and_the_article_is_named(run, site, inbox):
    (inbox / "a.txt").write_text(f"Ferry stops\n\n18 November 2026\n\n{TEXT}")
    furniture = "Share this article\n\nRead more: Bridge opens\n"
    (inbox / "b.txt").write_text(f"Ferry stops\n\n18 November 2026\n\n{TEXT}\n{furniture}")
    said = f"1 source known already\ncontent/inbox/b.txt is {ARTICLE} already\n"
    assert run("add", inbox).output == f"1 article added\n{said}"
    assert run("add", inbox / "b.txt").output == said


def test_another_text_of_a_page_is_its_article_anew_and_both_sources_are_known(run, site, inbox):
    address = "https://ledger.example/ferry"
    (inbox / "a.md").write_text(paper(url=address))
    (inbox / "b.md").write_text(paper(TEXT + "\nThe bus was agreed on.\n", url=address))
    assert (
        run("add", inbox).output == "1 article added\n1 article made anew from a changed source\n"
    )
    assert "The bus was agreed on." in (site / ARTICLE).read_text()
    assert run("add", inbox).output == "2 sources known already\n"
    (inbox / "a.md").write_text(paper(TEXT + "\nThe bus was called off.\n", url=address))
    assert run("add", inbox).output.startswith("1 article made anew from a changed source\n")
    assert "The bus was called off." in (site / ARTICLE).read_text()
    assert run("add", inbox).output == "2 sources known already\n"


def test_another_text_of_a_page_leaves_alone_what_a_person_edited(run, site, inbox):
    address = "https://ledger.example/ferry"
    (inbox / "a.md").write_text(paper(url=address))
    run("add", inbox)
    edited = (site / ARTICLE).read_text().replace("Friday", "Saturday")
    (site / ARTICLE).write_text(edited)
    (inbox / "b.md").write_text(paper(TEXT + "\nThe bus was agreed on.\n", url=address))
    result = run("add", inbox)
    assert f"{ARTICLE}: warning: edited by hand, so the new text of content/inbox/b.md" in (
        result.stderr
    )
    assert (site / ARTICLE).read_text() == edited


def test_a_reprint_is_an_article_that_names_its_original(run, site, inbox):
    (inbox / "a.md").write_text(paper(source="The Orrin Ledger"))
    (inbox / "b.md").write_text(paper(TEXT + "\nThis is news.\n", source="The Tarn Post"))
    assert run("add", inbox).output == "2 articles added\n"
    reprint = site / "content/articles/2026-11-18-ferry-stops-2.md"
    assert "\nreprint_of: 2026-11-18-ferry-stops\n" in reprint.read_text()
    assert "reprint_of" not in (site / ARTICLE).read_text()
    assert run("add", inbox).output == "2 sources known already\n"


def test_what_an_editor_says_of_a_reprint_stays(run, site, inbox):
    (inbox / "a.md").write_text(paper(source="The Orrin Ledger"))
    (inbox / "b.md").write_text(paper(source="The Tarn Post"))
    run("add", inbox)
    reprint = site / "content/articles/2026-11-18-ferry-stops-2.md"
    edited = reprint.read_text().replace("reprint_of: 2026-11-18-ferry-stops\n", "")
    reprint.write_text(edited)
    run("build")
    assert reprint.read_text() == edited


def feed(name, text, link):
    body = "".join(f"<p>{paragraph}</p>" for paragraph in text.split("\n\n"))
    return f"""<rss version="2.0"><channel><title>{name}</title><link>https://{name}.example/</link>
<item><title>Ferry stops</title><link>{link}</link><guid isPermaLink="false">{name}:1</guid>
<pubDate>Wed, 18 Nov 2026 07:40:00 GMT</pubDate>
<description><![CDATA[{body}]]></description></item></channel></rss>"""


def test_an_item_that_two_feeds_of_an_outlet_bring_is_taken_once(run, site, inbox):
    link = "https://ledger.example/ferry?utm_source="
    (inbox / "a.xml").write_text(feed("ledger", TEXT, f"{link}a"))
    (inbox / "b.xml").write_text(feed("town", TEXT, f"{link}b"))
    said = f"content/inbox/b.xml is {ARTICLE} already\n"
    assert run("add", inbox).output == f"1 article added\n1 source known already\n{said}"


def test_a_teaser_of_another_feed_does_not_displace_the_whole(run, site, inbox):
    link = "https://ledger.example/ferry"
    start = TEXT[: TEXT.index("About 200")].strip()
    (inbox / "a.xml").write_text(feed("ledger", TEXT, link))
    (inbox / "b.xml").write_text(feed("town", start, link))
    run("add", inbox)
    assert "About 200 people" in (site / ARTICLE).read_text()
    assert [
        path.name for path in (site / "content/articles").iterdir() if "ferry" in path.name
    ] == ["2026-11-18-ferry-stops.md"]


def test_a_reprint_of_nothing_that_is_there_is_a_warning_of_the_build(run, site, inbox):
    article = site / "content" / "articles" / "2026-11-18-bridge.md"
    article.write_text(article.read_text().replace("source:", "reprint_of: brigde\nsource:"))
    result = run("build")
    assert result.exit_code == 0
    assert "warning: reprint_of: no other published article is called 'brigde'" in result.stderr


def test_the_same_run_sees_what_it_took_itself_whatever_the_number_of_jobs(run, site, inbox):
    for number in range(6):
        (inbox / f"{number}.md").write_text(paper(title=f"Ferry stops {number}"))
    output = run("add", "--jobs", "2", inbox).output
    assert output.startswith("1 article added\n5 sources known already\n")

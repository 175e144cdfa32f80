"""What a page tells of its article: the better source first, and nothing made up."""

import datetime
import json

import pytest

DATE = datetime.date(2026, 11, 18)


def linked(**things):
    thing = {"@context": "https://schema.org", "@type": "NewsArticle", **things}
    return f'<script type="application/ld+json">{json.dumps(thing)}</script>'


def meta(**names):
    return "".join(
        f'<meta property="{name.replace("_", ":", 1)}" content="{content}">'
        for name, content in names.items()
    )


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("<title>Goat steers tug</title>", "Goat steers tug"),
        ("<title>Goat steers tug - Orle Post</title>", "Goat steers tug"),
        ("<title>Something else - Orle Post</title>", "Something else - Orle Post"),
        (meta(og_title="Goat steers tug | Orle Post"), "Goat steers tug"),
        (linked(headline="Goat steers tug"), "Goat steers tug"),
        ("", "Goat steers tug"),
    ],
)
def test_the_heading_is_the_title_if_it_agrees_with_what_is_stated(head, title, make_page, read):
    assert read(make_page(head=head)).title == title


@pytest.mark.parametrize(
    ("stated", "title"),
    [
        ("A goat at the wheel of the tug - The Orle Post", "A goat at the wheel of the tug"),
        ("The Orle Post | A goat at the wheel of the tug", "A goat at the wheel of the tug"),
        ("A goat at the wheel – News – The Orle Post", "A goat at the wheel"),
        ("A goat - a tug - a long and happy story", "A goat - a tug - a long and happy story"),
        ("A goat&#39;s day &amp; night at sea", "A goat's day & night at sea"),
        ("Harbour-master says sorry", "Harbour-master says sorry"),
    ],
)
def test_the_publisher_is_cut_from_a_stated_title(stated, title, make_page, read):
    page = make_page(head=f"<title>{stated}</title>{meta(og_site_name='The Orle Post')}")
    assert read(page.replace("<h1>Goat steers tug</h1>", "")).title == title


@pytest.mark.parametrize(
    ("stated", "heading", "title"),
    [
        # An editor's other title, for searching.
        ("Port Ness goat incident explained", "How a goat came to steer a tug", None),
        ("Recipes and much more", "How a goat came to steer a tug", None),
        ("The Quay Diary: Goats at sea", "The Quay Diary", "Goats at sea"),
        ("A goat at the wheel - quaydiary.com", "Diary", "A goat at the wheel"),
    ],
)
def test_the_heading_is_weighed_against_what_is_stated(stated, heading, title, make_page, read):
    head = f"<title>{stated}</title>{meta(og_title=stated.removeprefix('The Quay Diary: '))}"
    page = make_page(head=head).replace("<h1>Goat steers tug</h1>", f"<h1>{heading}</h1>")
    assert read(page).title == (title or heading)


@pytest.mark.parametrize(
    ("shared", "searched", "title"),
    [
        (
            "Best goats at sea in 2026",
            "Best goats at sea in 2026 - Orle",
            "Best goats at sea in 2026",
        ),
        ("Best goats at sea (2026)", "Best goats at sea 2026", "Best goats at sea (2026)"),
        ("Best goats at sea", "Best goats at sea in 2026", "Best goats at sea"),
        ("Ten best goats at sea in 2026", "Best goats at sea in 2026", "Best goats at sea"),
    ],
)
def test_the_headline_has_the_year_that_is_stated_twice(shared, searched, title, make_page, read):
    page = make_page(head=f"<title>{searched}</title>{meta(og_title=shared)}")
    page = page.replace("<h1>Goat steers tug</h1>", "<h1>Best goats at sea</h1>")
    assert read(page).title == title


def test_a_heading_outside_the_main_part_that_agrees_with_nothing_is_no_title(make_page, read):
    heading = "<h1>All that you need to know</h1>"
    page = make_page().replace("<h1>Goat steers tug</h1>", "").replace("<nav>", f"{heading}<nav>")
    assert read(page).title == "Goat steers tug"


@pytest.mark.parametrize(
    ("stated", "headings", "title"),
    [
        ("Quay | quaydiary.com - Goats at sea", "<h1>Diary</h1><h2>Goats at sea</h2>", None),
        ("quaydiary.com Goats at sea", "<h1>quaydiary.com</h1><h3>Goats at sea</h3>", None),
        ("Goats at sea", "<h1>Diary</h1><h2>Goats</h2>", None),
        ("Goats at sea and ashore", "<h1>Diary</h1><h2>ashore</h2>", "Goats at sea and ashore"),
        # Lines of a heading that touch.
        ("Goats at sea | Quay", "<h1><span>GOATS</span><span>AT SEA</span></h1>", None),
        # A paragraph set as a heading.
        ("Goats at sea", f"<h1>{'Read about goats at sea, and more. ' * 8}</h1>", None),
        # `The` names no section.
        (
            "Best Goats of Port Ness",
            "<h1>The Best Goats of Port Ness</h1>",
            "The Best Goats of Port Ness",
        ),
    ],
)
def test_the_headline_is_told_from_other_headings(stated, headings, title, make_page, read):
    page = make_page(head=f"<title>{stated}</title>")
    page = page.replace("<h1>Goat steers tug</h1>", headings)
    assert read(page).title == (title or "Goats at sea")


def test_a_section_after_the_heading_is_cut(make_page, read):
    head = "<title>A goat steers a tug | Opinion - The Orle Post</title>"
    page = make_page(head=head + meta(og_site_name="The Orle Post")).replace(
        "Goat steers tug</h1>", "A goat steers a tug | Opinion</h1>"
    )
    assert read(page).title == "A goat steers a tug"


def test_a_section_before_the_heading_is_cut(make_page, read):
    head = "<title>Goat steers the old tug</title>"
    page = make_page(head=head).replace(
        "Goat steers tug</h1>", "Harbour | Goat steers the old tug</h1>"
    )
    assert read(page).title == "Goat steers the old tug"


@pytest.mark.parametrize(
    ("head", "byline"),
    [
        (linked(author={"@type": "Person", "name": "Una Stroom"}), "Una Stroom"),
        (linked(author=[{"name": "Una Stroom"}, {"name": "Bo Larch"}]), "Una Stroom, Bo Larch"),
        (linked(author="By Una Stroom"), "Una Stroom"),
        (linked(author={"name": "admin"}) + meta(author="Bo Larch"), "Bo Larch"),
        (meta(author="https://orle.example/una"), ""),
        (meta(author="Una Stroom | 18 November 2026"), "Una Stroom"),
        (meta(article_author="Una Stroom"), "Una Stroom"),
        ("", ""),
    ],
)
def test_the_author_is_stated(head, byline, make_page, read):
    assert read(make_page(head=head)).byline == byline


@pytest.mark.parametrize(
    ("name", "byline"),
    [
        ("Una Stroom, The Orle Post", "Una Stroom"),
        ("Una Stroom, orlepost.example", "Una Stroom"),
        ("Una Stroom, Chief Harbour Officer and Head of Piers", "Una Stroom"),
        ("Una Stroom MS, RDN, Ph.D.", "Una Stroom"),
        ("Una Stroom, Bo van der Larch", "Una Stroom, Bo van der Larch"),
        ("Una Stroom and Bo Larch, Orle Times", "Una Stroom and Bo Larch"),
        ("Una Stroom on Tuesday", "Una Stroom"),
        ("By Una Stroom ⋅ Goat Editor ⋅ Updated November 18, 2026", "Una Stroom"),
        ("This post was written by Una Stroom", "Una Stroom"),
        (", The Orle Post", ""),
        ("Una Stroom, Bleak Report", "Una Stroom"),
        ("Una Stroom, Head of Piers, Orle Lines", "Una Stroom"),
        ("Una M. Stroom CPX", "Una M. Stroom"),
        ("Una Stroom III", "Una Stroom III"),
        ("Team ORLE", "Team ORLE"),
        ("7 Piers Goat Club", "7 Piers Goat Club"),
        ("Una Stroom 18 minutes ago", "Una Stroom"),
        ("words: Una Stroom, goats: Bo Larch", ""),
        ("undefined", ""),
        ("page.head.author", ""),
        ("Researched by", ""),
        ("Sat, 19 December 2026", ""),
    ],
)
def test_a_name_is_freed_of_what_stands_beside_it(name, byline, make_page, read):
    assert read(make_page(head=linked(author=name))).byline == byline


@pytest.mark.parametrize(
    ("lines", "byline"),
    [
        ("<p>By Una Stroom</p>", "Una Stroom"),
        ("<div>By<a href='/una'>Una Stroom</a>and<a href='/bo'>Bo Larch</a></div>", None),
        ("<p>Written by: <b>Una Stroom</b> <i>Goat reporter</i></p>", "Una Stroom"),
        ("<p>Posted by Una on 18 November 2026</p>", "Una"),
        ("<p class='post-authors'><b>Una Stroom</b><i>Keeper of goats</i></p>", "Una Stroom"),
        ("<p class='comment-author'>Una Stroom</p>", ""),
        ("<p>By the sea all goats are grey.</p>", ""),
        ("<nav><p>By Company Size</p></nav>", ""),
    ],
)
def test_the_byline_below_the_headline_is_read(lines, byline, make_page, read):
    page = make_page().replace("</h1>", f"</h1>{lines}")
    assert read(page).byline == ("Una Stroom, Bo Larch" if byline is None else byline)


def test_a_person_comes_before_an_organisation(make_page, read):
    outlet = linked(author={"@type": "Organization", "name": "Orle Media"})
    assert read(make_page(head=outlet)).byline == "Orle Media"
    shown = '<span class="author">Una Stroom</span>'
    assert read(make_page(shown, head=outlet)).byline == "Una Stroom"


def test_a_person_comes_before_the_publisher(make_page, read):
    outlet = linked(author={"name": "Orle Post"}) + meta(og_site_name="Orle Post")
    assert read(make_page(head=outlet)).byline == "Orle Post"
    page = make_page(head=outlet).replace("</h1>", "</h1><p>by Una Stroom</p>")
    assert read(page).byline == "Una Stroom"


@pytest.mark.parametrize("group", ["Team Orle", "Orle Post staff", "The Newsroom"])
def test_a_person_comes_before_a_group(group, make_page, read):
    page = make_page("<p>Written by Una Stroom</p>", head=linked(author=group))
    assert read(page).byline == "Una Stroom"
    assert read(make_page(head=linked(author=group))).byline == group


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        # A page states one of several.
        ("<p>By <a>Una Stroom</a> and Bo Larch, Orle News</p>", "Una Stroom, Bo Larch"),
        ("<p>By <a>Una Stroom</a>, <a>Harbour Reporter</a></p>", "Una Stroom"),
        # A page states who put the article in.
        ("<p>By Bo Larch, MD</p>", "Bo Larch"),
        ("<p>Checked</p><p>by</p><p>Bo Larch</p><p>Written by Una Stroom</p>", "Una Stroom"),
        ("<p>By Una Stroom</p><p>By Bo Larch</p>", "Una Stroom"),
        ("<p>By the Sea</p>", "Una Stroom"),
        ("<figure><figcaption>By Bo Larch</figcaption></figure>", "Una Stroom"),
        ("<p>Bo Larch</p><p>18 November 2026</p>", "Una Stroom"),
    ],
)
def test_stated_authors_are_weighed_against_the_line_below_the_headline(
    line, byline, make_page, read
):
    page = make_page(head=linked(author="Una Stroom")).replace("</h1>", f"</h1>{line}")
    assert read(page).byline == byline


@pytest.mark.parametrize(
    ("lines", "byline"),
    [
        ("<p>Una Stroom</p><p>18 November 2026</p>", "Una Stroom"),
        ("<p>18 November 2026</p><p>·</p><p>Dr. Una van der Stroom</p>", "Dr. Una van der Stroom"),
        ("<p>Una Stroom</p><p>#goats</p><p>Published 18 November 2026</p>", "Una Stroom"),
        ("<p>Una Stroom</p>", ""),
        ("<p>Harbour News</p><p>18 November 2026</p>", ""),
        ("<p>LIVE GOATS</p><p>18 November 2026</p>", ""),
        ("<p>Una Stroom steers a tug</p><p>18 November 2026</p>", ""),
        # A marked name that is no full one is of a card.
        ("<p>Una Stroom</p><p>18 November 2026</p><b class='author'><a>bo</a></b>", "Una Stroom"),
        ("<p>18 November 2026</p><p>By 7 Piers</p>", "7 Piers"),
    ],
)
def test_a_name_beside_the_date_is_the_author(lines, byline, make_page, read):
    assert read(make_page().replace("</h1>", f"</h1>{lines}")).byline == byline


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        ("<p>Written by Una Stroom</p>", "Una Stroom"),
        ("<h4>Article written by:</h4><p>Una Stroom, MD</p><p>Goat doctor</p>", "Una Stroom"),
        ("<p><i>Reporting by Una Stroom; editing by Bo Larch</i></p>", "Una Stroom"),
        ("<p>Words by the thousand</p>", ""),
    ],
)
def test_a_line_that_credits_the_writer_is_read_anywhere(line, byline, make_page, read):
    assert read(make_page(line)).byline == byline


def test_each_author_of_a_reference_is_read(make_page, read):
    names = ("Stroom, Una", "Larch, Bo")
    head = "".join(f'<meta name="citation_author" content="{name}">' for name in names)
    assert read(make_page(head=head)).byline == "Una Stroom, Bo Larch"


def test_an_author_that_json_only_points_to_is_found(make_page, read):
    person = {"@type": "Person", "@id": "#una", "name": "Una Stroom"}
    graph = {"@graph": [{"@type": "Article", "author": {"@id": "#una"}}, person]}
    script = f'<script type="application/ld+json">{json.dumps(graph)}</script>'
    assert read(make_page(head=script)).byline == "Una Stroom"


def test_an_author_that_is_only_shown_is_read(make_page, read):
    shown = '<div class="byline">By <a href="/una">Una Stroom</a>, harbour reporter</div>'
    assert read(make_page(shown)).byline == "Una Stroom"


@pytest.mark.parametrize(
    ("head", "published"),
    [
        (linked(datePublished="2026-11-18"), DATE),
        (
            linked(datePublished="2026-11-18T07:40:00+01:00"),
            datetime.datetime.fromisoformat("2026-11-18T07:40:00+01:00"),
        ),
        (meta(article_published_time="2026-11-18T23:30:00"), DATE),
        (linked(datePublished="soon") + meta(date="18 November 2026"), DATE),
        ('<link rel="canonical" href="https://orle.example/2026/11/18/goat">', DATE),
        (meta(article_modified_time="2026-11-18"), DATE),
        ("", None),
    ],
)
def test_the_date_is_stated(head, published, make_page, read):
    assert read(make_page(head=head)).published == published


def test_a_date_that_is_only_shown_is_read(make_page, read):
    assert read(make_page('<time datetime="2026-11-18">on Wednesday</time>')).published == DATE
    assert read(make_page('<p class="pub-date">18 Nov 2026</p>')).published == DATE


@pytest.mark.parametrize(
    ("head", "line", "published"),
    [
        ("", "<p>Nov 18, 2026 · 4 min read</p>", DATE),
        ("", "<div><i>Una Stroom</i><i>Published on 18 November 2026</i></div>", DATE),
        (
            "",
            "<p>In the long and cold year of 2026, before 18 November 2026, all was well</p>",
            None,
        ),
        ("<script>x = {'publishedAt': '2026-11-18'}</script>", "", DATE),
        # What readers see is believed, unless the page calls it a change.
        (linked(datePublished="2026-11-25"), "<p>18 November 2026</p>", DATE),
        (linked(datePublished="2026-11-18"), "<p>Updated</p><p>19 Dec 2026</p>", DATE),
        (linked(datePublished="2020-11-18", dateModified="2026-11-18"), "<p>18 Nov 2026</p>", DATE),
        (linked(datePublished="2026-11-18"), "<p>19 November 2026</p>", DATE),
        (linked(datePublished="2026-11-20T09:00Z"), "<p>9:05 am ET, Wed 18 Nov 2026</p>", DATE),
        (
            linked(datePublished="2026-11-25"),
            "<p>Updated 19 Dec 2026</p><p>Published</p><p>18 Nov 2026</p>",
            DATE,
        ),
    ],
)
def test_the_date_beside_the_headline_is_read(head, line, published, make_page, read):
    assert read(make_page(head=head).replace("</h1>", f"</h1>{line}")).published == published


@pytest.mark.parametrize(
    ("lines", "published"),
    [
        ("<p>18 November 2026</p>", DATE),
        ("<p>Updated</p><p>25 November 2026</p>", datetime.date(2026, 11, 20)),
    ],
)
def test_the_date_above_the_headline_is_read(lines, published, make_page, read):
    page = make_page(head=linked(datePublished="2026-11-20"))
    assert read(page.replace("<h1>", f"{lines}<h1>")).published == published


EVENING = datetime.datetime.fromisoformat("2026-11-18T20:30:00-05:00")


@pytest.mark.parametrize(
    ("line", "published"),
    [
        # The moment that the element states, in the zone of the page.
        ('<time datetime="2026-11-18T20:30:00-05:00">Nov. 18, 2026</time>', EVENING),
        ('<time datetime="2026-11-18T20:30:00-05:00">Wednesday</time>', EVENING),
        ('<time datetime="2026-11-19T01:30:00Z">Nov. 18, 2026</time>', DATE),
        ('<time datetime="2026-11-18">03/04/2026</time>', DATE),
        ("<p>Published 8:30 PM EST, Wed November 18, 2026</p>", DATE),
        ("<p>no date</p>", datetime.datetime(2026, 11, 19, 1, 30, tzinfo=datetime.UTC)),
    ],
)
def test_a_moment_in_utc_is_of_the_day_that_readers_see(line, published, make_page, read):
    page = make_page(head=linked(datePublished="2026-11-19T01:30:00Z"))
    assert read(page.replace("</h1>", f"</h1>{line}")).published == published


FAR = "<p>The goat was quite far away from the headline by then, and still at sea.</p>" * 16


def test_a_line_that_tells_the_day_of_publication_is_read_anywhere(make_page, read):
    head = linked(datePublished="2026-11-25", dateModified="2026-11-25")
    line = f"{FAR}<p>Published <b>18 November 2026</b></p>"
    assert read(make_page(line, head=head)).published == DATE
    other = "<p>Published 2 May 2025</p>"
    assert read(make_page(line + other, head=head)).published == datetime.date(2026, 11, 25)


def test_the_only_day_on_the_page_is_its_date(make_page, read):
    day = f"{FAR}<b>18 November 2026</b>"
    assert read(make_page(day)).published == DATE
    assert read(make_page(f"{day}<b>2 May 2025</b>")).published is None
    assert read(make_page(f"{FAR}<b>Last checked 18 November 2026</b>")).published is None
    assert read(make_page(f"{FAR}<b>Last updated: 18 November 2026</b>")).published == DATE
    assert read(make_page(f"{day}<b>Last updated: 20 November 2026</b>")).published == DATE
    assert read(make_page(f"{FAR}<p>On 18 November 2026 a goat came to sea.</p>")).published is None


def test_a_line_above_the_headline_in_its_heading_is_not_of_the_title(make_page, read):
    heading = "<h1><div>Ask the harbour</div> <span>Orle Rope Works</span></h1>"
    page = make_page(head="<title>Orle Rope Works | The Tug Shop</title>")
    page = page[: page.index("<h1>")] + heading + page[page.index("</h1>") + len("</h1>") :]
    assert read(page).title == "Orle Rope Works"


CHANGED = datetime.date(2026, 11, 21)


@pytest.mark.parametrize(
    ("head", "line", "modified"),
    [
        (linked(datePublished="2026-11-18", dateModified="2026-11-21"), "", CHANGED),
        (
            linked(datePublished="2026-11-18") + meta(article_modified_time="2026-11-21"),
            "",
            CHANGED,
        ),
        (linked(datePublished="2026-11-18"), "<p>Updated: 21 November 2026</p>", CHANGED),
        (linked(datePublished="2026-11-18"), "<p>Fact checked 21 November 2026</p>", None),
        # A change before the publication is none, and a page that has no other date is not new.
        (linked(datePublished="2026-11-18", dateModified="2026-11-17"), "", None),
        (linked(dateModified="2026-11-21"), "", None),
        (
            linked(datePublished="2026-11-18T07:00Z", dateModified="2026-11-18T08:00Z"),
            "",
            datetime.datetime(2026, 11, 18, 8, tzinfo=datetime.UTC),
        ),
        ("", "", None),
    ],
)
def test_the_date_of_the_last_change_is_read(head, line, modified, make_page, read):
    assert read(make_page(head=head).replace("</h1>", f"</h1>{line}")).modified == modified


@pytest.mark.parametrize(
    ("head", "source"),
    [
        (linked(publisher={"name": "The Orle Post"}), "The Orle Post"),
        (meta(og_site_name="The Orle Post"), "The Orle Post"),
        ('<link rel="canonical" href="https://www.orle.example/goat">', "orle.example"),
        ("", ""),
    ],
)
def test_the_outlet_is_stated_or_the_host(head, source, make_page, read):
    assert read(make_page(head=head)).source == source


@pytest.mark.parametrize(
    ("head", "url"),
    [
        (
            '<link rel="canonical" href="https://orle.example/goat?utm_source=a&id=7&fbclid=b#top">',
            "https://orle.example/goat?id=7",
        ),
        (meta(og_url="https://orle.example/goat"), "https://orle.example/goat"),
        (
            linked(mainEntityOfPage={"@id": "https://orle.example/goat"}),
            "https://orle.example/goat",
        ),
        ('<link rel="canonical" href="/goat">', ""),
        ('<link rel="canonical" href="javascript:alert(1)">', ""),
        ("", ""),
    ],
)
def test_the_address_is_canonical_and_tracks_nobody(head, url, make_page, read):
    assert read(make_page(head=head)).url == url


def test_the_address_of_a_saved_page_is_known(make_page, read):
    note = "<!-- saved from url=(0025)https://orle.example/goat -->"
    page = make_page().replace("<html", note + "<html")
    assert read(page).url == "https://orle.example/goat"


@pytest.mark.parametrize(
    ("attributes", "head", "language"),
    [
        (' lang="de-AT"', "", "de"),
        ("", meta(og_locale="fr_FR"), "fr"),
        ("", linked(inLanguage="it"), "it"),
        (' lang=""', "", "en"),
        ("", "", "en"),
    ],
)
def test_the_language_is_stated(attributes, head, language, make_page, read):
    assert read(make_page(head=head, attributes=attributes)).language == language


def test_json_in_comments_or_a_graph_is_read(make_page, read):
    graph = {"@graph": [{"@type": "WebSite", "name": "x"}, {"@type": "Article", "author": "Una"}]}
    script = f'<script type="application/ld+json">\n<![CDATA[{json.dumps(graph)}]]>\n</script>'
    assert read(make_page(head=script)).byline == "Una"


def test_a_sentence_that_begins_with_a_name_is_no_byline(make_page, read):
    shown = "<p><em>Salt</em> by Una Stroom is out now. Orle Books</p>"
    assert read(make_page(shown)).byline == ""

"""What `briefing theme check` finds in a site's own templates, and what it lets be."""

import pytest

OURS = '{% extends "!default/article.html" %}\n'
WRONG = [
    (
        "article.html",
        "\n{{ }}",
        "templates/article.html:2: expected an expression, got 'end of print statement'",
    ),
    (
        "article.html",
        "{{ reprint }}",
        "templates/article.html:1: 'reprint' is undefined, did you mean 'reprint_of'?",
    ),
    (
        "article.html",
        "\n{% if entry.updated %}\n{{ entri.day }}{% endif %}",
        "templates/article.html:3: 'entri' is undefined, did you mean 'entry'?",
    ),
    (
        "base.html",
        "{% if entry is defined %}{{ entry.address }}{% endif %}\n{% if 0 %}{{ days }}{% endif %}",
        "templates/base.html:2: 'days' is undefined (in ",
    ),
    (
        "article.html",
        "{% if false %}{{ title | qoted }}{% endif %}",
        "templates/article.html:1: no filter named 'qoted' (did you mean 'quoted'?)",
    ),
    (
        "artcle.html",
        "x",
        "templates/artcle.html: takes the place of none of ours, and no other template includes it "
        "(did you mean 'article.html'?)",
    ),
    (
        "article.html",
        OURS + "{% block fot %}x{% endblock %}",
        "templates/article.html:2: the block 'fot' is in no template that this one builds on "
        "(did you mean 'foot'?)",
    ),
    (
        "static/style.css",
        "p { color: red }",
        "templates/static/style.css: is not published from here "
        "(move it to static/style.css, beside templates/)",
    ),
    (
        "mail/digest.txt",
        "{{ digst }}",
        "templates/mail/digest.txt:1: 'digst' is undefined, did you mean 'digest'?",
    ),
    (
        "sitemap.xml",
        "{% for entry in entries %}{{ entry.adress }}{% endfor %}",
        "templates/sitemap.xml:1: 'adress' is undefined, did you mean 'address'? "
        "(while making sitemap.xml from the sitemap)",
    ),
    (
        "article.html",
        "{% include 'gone.html' %}",
        "templates/article.html:1: there is no template 'gone.html' (while making "
        "articles/2026-11-18-bridge/index.html from content/articles/2026-11-18-bridge.md)",
    ),
]


@pytest.mark.parametrize(("name", "text", "message"), WRONG, ids=[case[2] for case in WRONG])
def test_what_is_wrong_is_told_once_and_in_one_line(put, check, name, text, message):
    put(name, text)
    (found,) = check()
    assert found.startswith(message)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("article.html", OURS),
        ("article.html", OURS + "{% block foot %}{% block inner %}{% endblock %}{% endblock %}"),
        ("article.html", "{% if photo is defined %}{{ photo }}{% endif %}{{ link('') }}{{ here }}"),
        ("article.html", "{% for x in range(2) %}{{ x }}{% endfor %}{{ site.title }}"),
        ("nojekyll.txt", "{{ stylesheets | length }}"),
        (".article.html.swp", "{{"),
    ],
)
def test_what_is_right_is_let_be(put, check, name, text):
    put(name, text)
    assert check() == []


def test_a_part_that_another_template_includes_has_its_use_and_its_names(put, check):
    put("article.html", '{% set words = title %}{% include "parts/line.html" %}')
    put("parts/line.html", "{{ words }} {{ entry.day }}")
    assert check() == []
    put("parts/line.html", "{{ wrds }}")
    assert check() == ["templates/parts/line.html:1: 'wrds' is undefined"]


def test_a_part_that_a_value_may_name_is_let_be(put, check):
    put(
        "article.html",
        '{% include ["parts/" ~ entry.article.language ~ ".html", "parts/en.html"] %}',
    )
    put("parts/en.html", "English")
    put("parts/fr.html", "French")
    assert check() == []


def test_what_a_site_has_no_page_of_is_tried_with_a_sample(put, check, site):
    for path in (site / "content" / "articles").iterdir():
        path.unlink()
    put("person.html", "{% for day in days %}{{ day.dey }}{% endfor %}")
    assert check() == [
        "templates/person.html:1: 'dey' is undefined, did you mean 'day'? "
        "(while making people/mara-quill/index.html from Mara Quill)"
    ]


def test_a_site_without_templates_of_its_own_is_in_order(run):
    result = run("theme", "check")
    assert (result.exit_code, result.output) == (0, "0 templates checked: 0 problems\n")


def test_a_template_that_is_no_text_is_told(site, put, check):
    put("404.html", "x")
    (site / "templates" / "404.html").write_bytes(b"\xff")
    assert any("not UTF-8" in line for line in check())


def test_a_problem_makes_the_exit_code(put, run):
    put("article.html", "{{ nobody }}")
    result = run("theme", "check")
    assert result.exit_code == 1
    assert result.stdout == "1 template checked: 1 problem\n"

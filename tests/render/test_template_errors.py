"""What is wrong with a template is told with its file, its line, and the page."""

import os

import pytest

from site_builder.config import Config
from site_builder.errors import SiteError, TemplateError
from site_builder.model import Page
from site_builder.render import make_environment, render

PAGE = Page(
    path="articles/x/index.html",
    template="article.html",
    context={"article": "x"},
    subject="content/articles/x.md",
)
MAKING = " (while making articles/x/index.html from content/articles/x.md)"


@pytest.fixture
def message(tmp_path):
    """What is said when these templates of a site are used for the page."""

    def fill(**texts: str) -> str:
        for name, text in texts.items():
            (tmp_path / f"{name}.html").write_text(text, encoding="utf-8")
        with pytest.raises(TemplateError) as error:
            render(PAGE, make_environment(tmp_path, Config()))
        return str(error.value)

    return fill


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        ("<p>\n{{ nobody }}", "templates/article.html:2: 'nobody' is undefined"),
        (
            "{{ artikle }}",
            "templates/article.html:1: 'artikle' is undefined, did you mean 'article'?",
        ),
        (
            "{{ site.titel }}",
            "templates/article.html:1: 'titel' is undefined, did you mean 'title'?",
        ),
        ("{{ site.nobody }}", "templates/article.html:1: 'nobody' is undefined"),
        ("{{ [][7] }}", "templates/article.html:1: '7' is undefined"),
        ("{{ }}", "templates/article.html:1: expected an expression, got 'end of print statement'"),
        ("\n\n{{ 'open }}", 'templates/article.html:3: unexpected char "\'" at 5'),
        ("{% include 'no.html' %}", "templates/article.html:1: there is no template 'no.html'"),
        ("{% extends 'no.html' %}", "templates/article.html:1: there is no template 'no.html'"),
        ("{{ article | loud }}", "templates/article.html:1: no filter named 'loud'"),
        ("{{ 1 / 0 }}", "templates/article.html:1: division by zero"),
        ("\n{{ [].pop() }}", "templates/article.html:2: pop from empty list"),
        (
            "{{ link(1) }}",
            "templates/article.html:1: a value is of the wrong kind: it has no 'partition'",
        ),
    ],
)
def test_the_message_names_file_line_and_page(message, template, expected):
    assert message(article=template) == expected + MAKING


def test_the_line_is_that_of_the_file_which_is_wrong(message):
    said = message(article="{% include 'part.html' %}", part="\n\n{{ article.titel }}")
    assert said == f"templates/part.html:3: 'titel' is undefined, did you mean 'title'?{MAKING}"


def test_a_mistake_in_an_included_file_is_told_of_that_file(message):
    said = message(article="{% include 'part.html' %}", part="\n{% endfor %}")
    assert said == f"templates/part.html:2: encountered unknown tag 'endfor'{MAKING}"


def test_a_template_that_is_not_there_is_told(tmp_path):
    page = Page(path="x.html", template="no.html", context={})
    with pytest.raises(TemplateError) as error:
        render(page, make_environment(tmp_path, Config()))
    assert str(error.value) == (
        "templates/no.html: there is no template 'no.html' (while making x.html)"
    )


def test_a_template_in_another_encoding_is_told(tmp_path):
    (tmp_path / "article.html").write_bytes("é".encode("latin-1"))
    with pytest.raises(TemplateError) as error:
        render(PAGE, make_environment(tmp_path, Config()))
    assert str(error.value) == f"templates/article.html: a template is not UTF-8{MAKING}"


def test_a_template_that_includes_itself_is_told(message):
    said = message(article="\n{% include 'article.html' %}")
    assert said == (
        "templates/article.html:2: calls itself without end; "
        f"to build on ours extend '!default/article.html'{MAKING}"
    )


def test_a_template_that_extends_itself_is_told_how_to_extend_ours(message):
    said = message(article="{% extends 'base.html' %}", base="{% extends 'base.html' %}")
    assert said.startswith("templates/base.html:1: calls itself without end; ")
    assert "extend '!default/base.html'" in said


def test_a_template_that_leads_out_of_the_folder_is_refused(tmp_path):
    (tmp_path / "secret").write_text("secret")
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "article.html").symlink_to(tmp_path / "secret")
    with pytest.raises(SiteError) as error:
        render(PAGE, make_environment(tmp_path / "templates", Config()))
    assert str(error.value) == (
        "templates/article.html: the link leads out of the folder (copy the file instead)"
    )


def test_a_template_that_can_not_be_read_is_told(tmp_path):
    if os.geteuid() == 0:
        pytest.skip("nothing is closed to the superuser")
    (tmp_path / "article.html").write_text("x")
    (tmp_path / "article.html").chmod(0)
    with pytest.raises(TemplateError) as error:
        render(PAGE, make_environment(tmp_path, Config()))
    assert str(error.value) == "templates/article.html: can not be read: Permission denied"

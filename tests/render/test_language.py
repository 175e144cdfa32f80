import datetime
from pathlib import Path

import pytest

from site_builder.config import Config
from site_builder.errors import SiteError
from site_builder.model import Page
from site_builder.render import make_environment, render
from site_builder.render.language import Language, load_language

DAY = datetime.date(2026, 11, 20)
HEADER = 'msgid ""\nmsgstr ""\n"Language: {}\\n"\n"Content-Type: text/plain; charset=utf-8\\n"\n'


def speak(language: str, templates: Path | None = None) -> Language:
    return load_language(language, [(templates, "templates")] if templates else [])


@pytest.mark.parametrize(
    ("tag", "words"),
    [
        ("en", "Friday 20 November 2026"),
        ("en-GB", "Friday 20 November 2026"),
        ("de", "Freitag, 20. November 2026"),
        ("de-AT", "Freitag, 20. November 2026"),
        ("fr", "Vendredi 20 novembre 2026"),
        ("uk", "Пʼятниця, 20 листопада 2026 р."),
        ("pt-BR", "Sexta-feira 20 novembro 2026"),
        ("tlh", "Friday 20 November 2026"),
        ("no language", "Friday 20 November 2026"),
    ],
)
def test_days_are_written_as_the_language_does(tag, words):
    ours = Path(__file__).parents[2] / "templates"
    assert load_language(tag, [(ours, "!default")]).day_in_words(DAY) == words


def test_months_stand_alone():
    assert speak("uk").month_in_words(11) == "Листопад"


def test_a_site_adds_a_language_and_changes_a_word_of_ours(tmp_path):
    (tmp_path / "languages").mkdir()
    own = tmp_path / "languages" / "de.po"
    own.write_text(HEADER.format("de") + '\nmsgid "Key points"\nmsgstr "Kurz & gut"\n')
    (tmp_path / "page.html").write_text('{{ _("Key points") }}, {{ _("never heard of") }}')
    environment = make_environment(tmp_path, Config(language="de"))
    page = Page(path="index.html", template="page.html", context={})
    assert render(page, environment).body == b"Kurz & gut, never heard of"


def test_values_in_words_are_escaped(tmp_path):
    (tmp_path / "page.html").write_text('{{ _("Edition of %(name)s", name="<b>") }}')
    environment = make_environment(tmp_path, Config())
    page = Page(path="index.html", template="page.html", context={})
    assert render(page, environment).body == b"Edition of &lt;b&gt;"


@pytest.mark.parametrize(
    ("entry", "line", "message"),
    [
        ('msgid "a"\nmsgstr "b"\nnonsense\n', 8, "is not a line of a gettext catalogue"),
        ('#, python-format\nmsgid "%(n)s a"\nmsgstr "%(m)s b"\n', 7, "unknown named placeholder"),
    ],
)
def test_a_faulty_catalogue_is_told_with_its_line(tmp_path, entry, line, message):
    (tmp_path / "languages").mkdir()
    (tmp_path / "languages" / "de.po").write_text(f"{HEADER.format('de')}\n{entry}")
    with pytest.raises(SiteError, match=rf"templates/languages/de.po:{line}.*{message}"):
        speak("de", tmp_path)


@pytest.mark.parametrize(
    ("day", "called"),
    [
        ((2026, 11, 19), "Thursday"),
        ((2026, 11, 14), "Saturday"),
        ((2026, 11, 13), "13 November 2026"),
    ],
)
def test_a_day_of_the_last_week_goes_by_its_name(day, called):
    assert speak("en").seen_from(datetime.date(*day), DAY) == called

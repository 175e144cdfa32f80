import datetime
from pathlib import Path

import pytest

from site_builder.config import Config
from site_builder.errors import SiteError
from site_builder.message import counted, message
from site_builder.model import Page
from site_builder.render import make_environment, render
from site_builder.render.language import Language, load_language
from site_builder.theming import make_sample

DAY = datetime.date(2026, 11, 20)
HEADER = 'msgid ""\nmsgstr ""\n"Language: {}\\n"\n"Content-Type: text/plain; charset=utf-8\\n"\n'


def ours(tag: str) -> Language:
    return load_language(tag, [(Path(__file__).parents[2] / "templates", "!default")])


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
    assert ours(tag).day_in_words(DAY) == words


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


def test_a_site_adds_a_language_and_what_it_leaves_out_is_english(tmp_path):
    (tmp_path / "languages").mkdir()
    own = tmp_path / "languages" / "es.po"
    own.write_text(HEADER.format("es") + '\nmsgid "Archive"\nmsgstr "Archivo"\n')
    environment = make_environment(tmp_path, Config(language="es-MX"))
    (page,) = (page for page in make_sample(Config()) if page.path == "archive/index.html")
    body = render(page, environment).body.decode()
    assert "<h1>Archivo</h1>" in body
    assert ">People</a>" in body
    assert ">Enero</a>" in body


def test_english_words_can_be_changed_too(tmp_path):
    (tmp_path / "languages").mkdir()
    own = tmp_path / "languages" / "en.po"
    own.write_text(HEADER.format("en") + '\nmsgid "Archive"\nmsgstr "Back numbers"\n')
    assert speak("en-GB", tmp_path).said(message("Archive")) == "Back numbers"


@pytest.mark.parametrize(
    ("tag", "number", "said"),
    [
        ("en", 1, "1 article"),
        ("de", 2, "2 Artikel"),
        ("fr", 0, "0 article"),
        ("uk", 1, "1 стаття"),
        ("uk", 3, "3 статті"),
        ("uk", 11, "11 статей"),
        ("uk", 22, "22 статті"),
    ],
)
def test_numbers_have_the_form_of_the_word_that_the_language_wants(tag, number, said):
    words = counted("%(num)s article", "%(num)s articles", number)
    assert ours(tag).said(words) == said


@pytest.mark.parametrize(
    ("tag", "said"),
    [
        ("en", "Edition 3 · 20 November 2026"),
        ("de", "Ausgabe 3 · 20. November 2026"),
        ("uk", "Випуск №\u00a03 · 20 листопада 2026 р."),
    ],
)
def test_words_of_the_plan_are_said_with_their_values(tag, said):
    words = message("Edition %(number)s · %(day)s", number=3, day=DAY)
    assert ours(tag).said(words) == said


@pytest.mark.parametrize(
    ("tag", "near", "far"),
    [
        ("en", "Thursday", "13 November 2026"),
        ("de", "Donnerstag", "dem 13. November 2026"),
        ("fr", "jeudi", "le 13 novembre 2026"),
        ("uk", "четверга", "13 листопада 2026 р."),
        ("es", "jueves", "13 noviembre 2026"),
    ],
)
def test_days_after_the_word_since(tag, near, far):
    language = ours(tag)
    assert language.seen_since(datetime.date(2026, 11, 19), DAY) == near
    assert language.seen_since(datetime.date(2026, 11, 13), DAY) == far


@pytest.mark.parametrize(
    ("tag", "printed"),
    [
        ("en", "“We won’t ‘wait’”"),
        ("de", "„We won’t ‘wait’“"),
        ("fr", "«\u00a0We won’t ‘wait’\u00a0»"),
        ("uk", "«We won’t ‘wait’»"),
    ],
)
def test_only_the_outer_marks_of_a_quotation_are_the_languages(tag, printed, tmp_path):
    (tmp_path / "page.html").write_text("{{ words | quoted }}")
    environment = make_environment(tmp_path, Config(language=tag))
    page = Page(path="index.html", template="page.html", context={"words": 'We won\'t "wait"'})
    assert render(page, environment).body.decode() == printed


def test_numbers_are_grouped_as_the_language_does():
    assert [ours(tag).in_digits(1140) for tag in ("en", "de")] == ["1,140", "1.140"]


def test_a_mail_is_in_the_language_of_the_site():
    config = Config(base_url="https://quill.example/", language="de")
    environment = make_environment(None, config)
    (page,) = (page for page in make_sample(config) if page.template == "mail/digest.txt")
    text = render(page, environment).body.decode()
    assert "\nAusgabe 1 · " in text
    assert "\nIm Web lesen: [" in text


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

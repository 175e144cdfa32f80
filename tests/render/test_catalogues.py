"""Each language says everything, and a page in it says nothing of ours in English."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po

from site_builder.config import Config
from site_builder.plan import plan
from site_builder.planning import load_library
from site_builder.render import make_environment, render
from site_builder.site import open_site
from site_builder.theming import make_sample
from tests.render.catalogue import LANGUAGES, entries

SITE = Path(__file__).parent / "site"
TAGS = sorted(path.stem for path in LANGUAGES.glob("*.po"))
PLACEHOLDER = re.compile(r"%\(\w+\)s")
MARKUP = re.compile(r"</?\w+[^>]*>")
# What would stand alone in a page of every kind, were it not said in the page's language.
ENGLISH = {"Key points", "verbatim", "Archive", "Top stories", "Search", "Full text", "Quotes"}
# What is read out, or shown to who points at it or searches.
ATTRIBUTES = ("aria-label", "title", "content", "data-more", "data-found", "data-copy")


def read(tag: str) -> Catalog:
    with (LANGUAGES / f"{tag}.po").open("rb") as file:
        return read_po(file)


@pytest.fixture(params=TAGS)
def catalogue(request) -> Catalog:
    return read(request.param)


def words_of(catalogue: Catalog) -> list[Message]:
    """The entries without the first, which is about the file."""
    return [entry for entry in catalogue if entry.id]


def texts(words: str | tuple[str, ...]) -> tuple[str, ...]:
    return (words,) if isinstance(words, str) else words


def test_the_languages_are_those_of_the_reference():
    assert TAGS == ["de", "fr", "uk"]


def test_a_language_has_every_word_and_no_other(catalogue):
    known = {(*texts(entry.id), entry.context or "") for entry in words_of(catalogue)}
    needed = {(*filter(None, (entry.text, entry.several)), entry.context) for entry in entries()}
    assert known == needed
    assert not catalogue.obsolete


def test_no_word_is_empty_or_doubtful(catalogue):
    for entry in words_of(catalogue):
        assert not entry.fuzzy, entry.id
        assert all(texts(entry.string)), entry.id
    assert list(catalogue.check()) == []


def test_each_plural_has_all_its_forms(catalogue):
    counted = [entry for entry in words_of(catalogue) if entry.pluralizable]
    assert len(counted) > 10
    assert {len(entry.string) for entry in counted} == {catalogue.num_plurals}


@pytest.mark.parametrize("pattern", [PLACEHOLDER, MARKUP])
def test_values_and_markup_are_those_of_the_english_words(catalogue, pattern):
    for entry in words_of(catalogue):
        wanted = sorted(pattern.findall(texts(entry.id)[0]))
        for said in texts(entry.string):
            assert sorted(pattern.findall(said)) == wanted, entry.id


class Said(HTMLParser):
    """The texts of a page, those of attributes that are read out as well."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: set[str] = set()
        self.language = ""

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        self.texts |= {given[name] or "" for name in ATTRIBUTES if name in given}
        if tag == "html":
            self.language = given.get("lang", "")

    def handle_data(self, data):
        self.texts.add(" ".join(data.split()))


@pytest.fixture(scope="module", params=TAGS)
def spoken(request) -> dict[str, Said]:
    """What the pages of the sample, of its mail and of the small site say in a language."""
    site = open_site(SITE)
    config = Config(language=request.param, base_url="https://quill.example/")
    environment = make_environment(None, config)
    pages = [*make_sample(config), *plan(load_library(site), config)]
    found = {}
    for number, page in enumerate(pages):
        if page.template.endswith((".html", ".xml")):
            said = found[f"{number} {page.path}"] = Said()
            said.feed(render(page, environment).body.decode())
    return found


def test_a_page_says_its_language(spoken, request):
    tag = request.node.callspec.params["spoken"]
    assert {said.language for said in spoken.values()} - {""} == {tag}


def test_a_page_says_nothing_of_ours_in_english(spoken, request):
    tag = request.node.callspec.params["spoken"]
    patterns = (pattern_of(text) for entry in words_of(read(tag)) for text in in_english(entry))
    english = re.compile("|".join(patterns))
    said = {text for page in spoken.values() for text in page.texts}
    assert [text for text in said if english.fullmatch(text)] == []


def in_english(entry: Message) -> tuple[str, ...]:
    """The English words of an entry where the language has others."""
    if entry.context or not re.search("[a-z]", PLACEHOLDER.sub("", texts(entry.id)[0])):
        return ()  # a date, or nothing but values
    return tuple(text for text in texts(entry.id) if text not in texts(entry.string))


def pattern_of(text: str) -> str:
    """The words with any values: numbers where they are counted, else one to four words."""
    words = re.escape(MARKUP.sub("", text)).replace(re.escape("%(num)s"), "[0-9]+")
    return re.sub(r"%\\\(\w+\\\)s", lambda _: r"[^ ]+(?: [^ ]+){0,3}", words)


def test_the_words_by_which_english_is_known_are_found_in_english():
    config = Config(base_url="https://quill.example/")
    environment = make_environment(None, config)
    said = Said()
    for page in make_sample(config):
        if page.template.endswith(".html"):
            said.feed(render(page, environment).body.decode())
    assert said.texts > ENGLISH

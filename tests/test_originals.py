"""The address of a passage leads a browser to these words of the original and to no others."""

import re
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.model import Place
from site_builder.originals import find_passage, make_original

URL = "https://gazette.example/bridge"
LONG = "The council of Orrin voted nine to three for a bridge that nobody had asked for."


def passage(paragraphs, *places, url=URL):
    """What follows the URL of the original."""
    found = find_passage(make_original(url, paragraphs), [Place(**place) for place in places])
    return found.removeprefix(f"{url}#:~:")


def whole(paragraph, number=0):
    return {"paragraph": number, "start": 0, "end": len(paragraph)}


def test_a_short_passage_is_named_by_its_words():
    assert passage(["We walked."], whole("We walked.")) == "text=We%20walked"


def test_a_long_passage_is_named_by_its_first_and_last_words():
    expected = "text=The%20council%20of%20Orrin,nobody%20had%20asked%20for"
    assert passage([LONG], whole(LONG)) == expected


def test_what_has_a_meaning_in_a_directive_is_escaped():
    text = "Well-known, a & b"
    assert passage([text], whole(text)) == "text=Well%2Dknown%2C%20a%20%26%20b"


def test_words_that_stand_twice_get_their_surroundings():
    text = "We walked, said one. Later “we walked” was on a sign."
    start = text.index("we walked")
    place = {"paragraph": 0, "start": start, "end": start + len("we walked")}
    expected = "walked, said one. Later “-|we walked|-” was on a sign".split("|")
    found = passage([text], place).removeprefix("text=").split(",")
    assert [unquote(part) for part in found] == expected


def test_a_quotation_of_two_parts_has_two_directives():
    text = "“We walked,” she said. “It rained.”"
    places = [{"paragraph": 0, "start": 1, "end": 10}, {"paragraph": 0, "start": 24, "end": 33}]
    assert passage([text], *places) == "text=We%20walked&text=It%20rained"


def test_a_fragment_of_the_address_stays():
    found = find_passage(make_original(f"{URL}#part", ["Hi."]), [Place(**whole("Hi."))])
    assert found == f"{URL}#part:~:text=Hi"


def test_a_directive_of_the_address_goes():
    found = find_passage(make_original(f"{URL}#:~:text=x", ["Hi."]), [Place(**whole("Hi."))])
    assert found == f"{URL}#:~:text=Hi"


@pytest.mark.parametrize("url", ["", "javascript:alert(1)"])
def test_without_a_safe_address_there_is_none(url):
    assert find_passage(make_original(url, ["Hi."]), [Place(**whole("Hi."))]) == ""


def test_a_passage_without_a_word_leads_to_the_page():
    assert find_passage(make_original(URL, ["…"]), [Place(**whole("…"))]) == URL


def look_for(directive, text):
    """The place at which a browser finds a directive, by the rules of the specification."""
    parts = directive.removeprefix("text=").split(",")
    head = r"{}\s*" if parts[0].endswith("-") else ""
    tail = r"\s*{}" if parts[-1].startswith("-") else ""
    prefix = re.escape(unquote(parts.pop(0)[:-1])) if head else ""
    suffix = re.escape(unquote(parts.pop()[1:])) if tail else ""
    terms = [rf"\b{re.escape(unquote(part))}\b" for part in parts]
    inside = ".*?".join(terms)
    found = re.search(
        rf"{head.format(prefix)}(?P<passage>{inside}){tail.format(suffix)}",
        text,
        re.IGNORECASE | re.DOTALL,
    )
    return found.span("passage") if found else None


WORDS = st.lists(st.sampled_from(["ash", "Bay", "cob-nut", "dew,", "elm", "fog"]), min_size=1)


@given(words=WORDS, data=st.data())
def test_a_browser_finds_words_that_stand_there(words, data):
    """Always the words themselves; the place of them where four words around settle it."""
    first = data.draw(st.integers(0, len(words) - 1))
    last = data.draw(st.integers(first, len(words) - 1))
    text = " ".join(words)
    start = len(" ".join(words[:first])) + bool(first)
    end = len(" ".join(words[: last + 1]))
    found = look_for(passage([text], {"paragraph": 0, "start": start, "end": end}), text)
    assert found is not None
    shown = text[slice(*found)].lower()
    wanted = text[start:end].lower().rstrip(",")
    assert (shown[:4], shown[-4:]) == (wanted[:4], wanted[-4:])


def test_of_two_alike_sentences_the_right_one_is_found():
    text = "One said it rained all day. Nobody said it rained all day. Then it stopped."
    start = text.index("it rained", 20)
    place = {"paragraph": 0, "start": start, "end": start + len("it rained all day")}
    assert look_for(passage([text], place), text) == (start, start + len("it rained all day"))

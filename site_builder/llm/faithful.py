"""Whether a sentence in a model's words is faithful to those it cites, as far as words tell. Pure.

A wrong refusal costs nothing, for then the article's own sentence is shown. So the rules are
strict: a sentence may leave words out, join sentences, and inflect; it brings in no word of its
own, and changes no order. Sense that hangs on what was left out is beyond them.
"""

import re
from collections.abc import Callable, Iterator, Sequence

from site_builder.model import ChosenPoint

FEWEST_WORDS, MOST_WORDS = 4, 50
WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*|[£$€]?\d+(?:[.,:/-]\d+)*%?")
SENTENCE = re.compile(r"(?:\"?\w|[£$€]\d).*[.!?]\"?")
STRANGE = re.compile(r"[^\w\s.,;:!?'\"()%&/$€£-]|_|://|www\.")
QUOTATION = re.compile(r'"([^"]*)"')
INNER_MARK = re.compile(r"(?<!\w)'")
FOLDED = str.maketrans(
    {**dict.fromkeys("“”„‟«»", '"'), **dict.fromkeys("‘’‚‛`´", "'"), **dict.fromkeys("‐‑‒–—−", "-")}
)
# Words that carry nothing of their own, so that a sentence may bring them in.
FREE = frozenset("a an the and".split())
# Words that say how the next one belongs to what stands before: they stay with it. Else “the
# brother of Ada was tried” could become “Ada was tried”.
LINKS = frozenset(
    """of in on at to for from by with as than over under into about after before since through
    is are was were be been being has have had do does did get gets got""".split()
)
# Words that turn a statement around, weaken it, limit it, or tell that it is somebody else's: all
# of those of the cited sentences have to stay, and none may come in.
KEPT = frozenset(
    """not no never none nobody nothing neither nor without cannot hardly barely against
    may might could would should can will shall must if unless until only nearly almost some most
    few least former except instead
    said says say saying told tells according claimed claims claim alleged allegedly accused denied
    denies reportedly reported apparently probably perhaps possibly likely unlikely expected
    planned plans proposed wants wanted hopes hoped called""".split()
)
# What stands between a figure and what it counts.
SCALES = frozenset("hundred thousand million billion trillion dozen percent per cent".split())


def find_fault(text: str, sources: Sequence[str]) -> str:
    """Why a sentence can not be shown beside the sentences that it cites; empty where it can."""
    told = text.translate(FOLDED)
    cited = " ".join(sources).translate(FOLDED)
    return next((fault for fault, is_sound in CHECKS if not is_sound(told, cited)), "")


def are_faithful(points: Sequence[ChosenPoint], texts: Sequence[str]) -> bool:
    """Whether none of these points says what its sentences, of these texts, do not say."""
    return not any(_fault(point, texts) for point in points)


def settle(points: Sequence[ChosenPoint], texts: Sequence[str]) -> tuple[ChosenPoint, ...]:
    """The points, the first sentence itself for each that is not faithful; no sentence twice."""
    settled = (
        ChosenPoint(places=point.places[:1]) if _fault(point, texts) else point for point in points
    )
    return tuple(dict.fromkeys(settled))


def _fault(point: ChosenPoint, texts: Sequence[str]) -> str:
    sources = [texts[place] for place in point.places]
    return find_fault(point.text, sources) if point.text else ""


def _is_a_sentence(told: str, _cited: str) -> bool:
    few, many = FEWEST_WORDS, MOST_WORDS
    words = told.split()
    is_plain = told.isprintable() and told == " ".join(words)
    is_begun = not told.removeprefix('"')[:1].islower()
    is_whole = is_begun and SENTENCE.fullmatch(told) is not None
    return few <= len(words) <= many and is_plain and is_whole


def _has_usual_characters(told: str, _cited: str) -> bool:
    return STRANGE.search(told) is None


def _quotes_word_for_word(told: str, cited: str) -> bool:
    """Whatever stands between marks stands between marks in the cited sentences too."""
    if told.count('"') % 2 or INNER_MARK.search(told):
        return False
    spoken = [f" {_plain(words)} " for words in QUOTATION.findall(cited)]
    quoted = [f" {_plain(words)} " for words in QUOTATION.findall(told)]
    return all(any(words in whole for whole in spoken) for words in quoted)


def _plain(words: str) -> str:
    return " ".join(words.strip(" .,;").split())


def _joins_names_as_cited(told: str, cited: str) -> bool:
    """Names of several words stand in one piece in the cited sentences."""
    plain = f" {' '.join(WORD.findall(cited))} "
    return all(f" {name} " in plain for name in _names(told, cited))


def _names(text: str, cited: str) -> Iterator[str]:
    """Runs of words with capitals; the first word only if it is no common one at its beginning."""
    first, *others = WORD.findall(text) or [""]
    run = [] if first.lower() in {*FREE, *LINKS, *WORD.findall(cited)} else [first]
    for word in [*others, ""]:
        if word[:1].isupper():
            run.append(word)
        elif run:
            yield " ".join(run)
            run = []


def _keeps_the_sense(told: str, cited: str) -> bool:
    return _kept(told) == _kept(cited)


def _kept(text: str) -> set[str]:
    return {word for word in _lower(text) if word in KEPT or word.endswith("n't")}


def _lower(text: str) -> list[str]:
    return [word.lower() for word in WORD.findall(text)]


def _tells_it_in_order(told: str, cited: str) -> bool:
    """All that it tells is told in the cited sentences, in the same order.

    In another order, the two sides of a match or the two figures of a vote would change places.
    """
    left = iter(tuple(_units(cited)))
    return all(any(unit == other for other in left) for unit in _units(told))


def _units(text: str) -> Iterator[str]:
    """The words, those that belong together as one, but for such as are free."""
    held: list[str] = []
    for word in _lower(text):
        if word in FREE:
            continue
        if held and word in LINKS and held[-1] not in LINKS:
            yield " ".join(held)  # a figure that counts nothing
            held = []
        held.append(word if word in LINKS else _stem(word))
        if word not in {*LINKS, *SCALES} and word[0].isalpha():
            yield " ".join(held)
            held = []
    if held:
        yield " ".join(held)


def _stem(word: str) -> str:
    """A word without the ending that inflects it, as far as spelling tells."""
    for ending in ("ing", "ies", "ied", "es", "ed", "s", "e", "y"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word


# What has to hold, under the words that say what is wrong where it does not.
CHECKS: tuple[tuple[str, Callable[[str, str], bool]], ...] = (
    ("is not one sentence", _is_a_sentence),
    ("has characters that no sentence needs", _has_usual_characters),
    ("quotes what is not quoted there", _quotes_word_for_word),
    ("has names that are not there", _joins_names_as_cited),
    ("loses or adds a word that turns or weakens what is said there", _keeps_the_sense),
    ("has words that are not there, or in another order", _tells_it_in_order),
)

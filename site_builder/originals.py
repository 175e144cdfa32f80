"""The address of a passage in the original: its page, and a fragment that names the words.

Browsers that know text fragments scroll to the words and mark them; others open the page. Where
the original says it in other words by now, the page opens at its top.
https://wicg.github.io/scroll-to-text-fragment/
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from urllib.parse import quote

from site_builder.model import Place
from site_builder.web_address import web_address

DIRECTIVE = ":~:"
WORD = re.compile(r"\S+")
INSIDE = re.compile(r"\w(?:.*\w)?", re.DOTALL)
# A longer passage is named by its first and its last words.
LONGEST_WHOLE = 8
FEWEST_NAMED = 4
# Four words around a passage tell it from another of the same words. They are matched right up to
# it, so what stands between stays.
BEFORE = re.compile(r"(?:\S+\s+){0,4}\S*$")
AFTER = re.compile(r"\S*(?:\s+\S+){0,4}")
INSIDE_BEFORE = re.compile(r"\w.*\S", re.DOTALL)
INSIDE_AFTER = re.compile(r"\S.*\w", re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Original:
    """The original of an article: its safe address, the paragraphs, and all text in small letters.

    The address is empty where there is none.
    """

    url: str
    paragraphs: tuple[str, ...]
    text: str


def make_original(url: str, paragraphs: Sequence[str]) -> Original:
    """The original at a URL, as far as the paragraphs of the article tell of it."""
    safe = web_address(url).partition(DIRECTIVE)[0]
    return Original(url=safe, paragraphs=tuple(paragraphs), text="\n".join(paragraphs).lower())


def find_passage(original: Original, places: Sequence[Place]) -> str:
    """The address of the words at these places; empty where there is no original."""
    directives = [text for text in (_directive(original, place) for place in places) if text]
    if not original.url or not directives:
        return original.url if places else ""
    hash_sign = "" if "#" in original.url else "#"
    return f"{original.url}{hash_sign}{DIRECTIVE}{'&'.join(directives)}"


def _directive(original: Original, place: Place) -> str:
    """`text=prefix-,start,end,-suffix`, each part where it is needed."""
    paragraph = original.paragraphs[place.paragraph]
    # A mark at either end may be set otherwise there, and words are matched as a whole.
    inside = INSIDE.search(paragraph, place.start, place.end)
    if inside is None:
        return ""
    words = WORD.findall(inside[0])
    terms = [inside[0]] if len(words) <= LONGEST_WHOLE else _ends(original, inside[0])
    parts = [*map(_encoded, terms)]
    if _is_ambiguous(original, terms[0]):
        before = INSIDE_BEFORE.search(BEFORE.search(paragraph[: inside.start()])[0])  # type: ignore[index]
        after = INSIDE_AFTER.search(AFTER.search(paragraph[inside.end() :])[0])  # type: ignore[index]
        parts = [f"{_encoded(before[0])}-", *parts] if before else parts
        parts = [*parts, f"-{_encoded(after[0])}"] if after else parts
    return f"text={','.join(parts)}"


def _ends(original: Original, passage: str) -> list[str]:
    """The first and the last words of a long passage, as many as tell them from others."""
    spans = [found.span() for found in WORD.finditer(passage)]
    half = len(spans) // 2
    first = (passage[: spans[number - 1][1]] for number in range(FEWEST_NAMED, half + 1))
    last = (passage[spans[-number][0] :] for number in range(FEWEST_NAMED, half + 1))
    return [_clearest(original, first), _clearest(original, last)]


def _clearest(original: Original, terms: Iterable[str]) -> str:
    """The first of the terms that stands once in the text, else the longest."""
    term = ""
    for trimmed in (INSIDE.search(found) for found in terms):
        term = trimmed[0] if trimmed else term
        if not _is_ambiguous(original, term):
            break
    return term


def _is_ambiguous(original: Original, term: str) -> bool:
    return original.text.count(term.lower()) > 1


def _encoded(term: str) -> str:
    """The term as a part of a directive, in which `-` has a meaning of its own."""
    return quote(term, safe="").replace("-", "%2D")

"""The title of an article: its headline, without the publisher's name."""

import re
from collections.abc import Iterable, Sequence

from site_builder.extract.page import Page, names_of
from site_builder.extract.structure import text_of
from site_builder.text import one_line

WORD = re.compile(r"\w+")
SEPARATOR = re.compile(r"\s+(?:[|–—·•»«:/]|-{1,2}|::)\s+")
LONGEST = 300
# How much of a headline has to be in what the page states elsewhere (measured, see the notes).
AGREEMENT = 0.6
MOST_WORDS_OF_A_NAME = 4
LONGEST_LEAD = 120
SENTENCE_END = re.compile(r"[.!?…][”’\"')]*(?= )")


def find_title(page: Page, site: str) -> str:
    """The headline that the page shows and states, empty where there is none.

    1. the first-level heading that agrees with what is stated, 2. JSON-LD, 3. OpenGraph,
    4. the page's title; the last three without ` - Publisher`.
    """
    stated = [
        cut_publisher(title, site)
        for title in (
            *names_of(page.stated("headline")),
            page.meta("og:title", "twitter:title"),
            one_line(page.tree.findtext(".//title") or ""),
        )
        if title
    ]
    headings = [one_line(text_of(heading)) for heading in page.tree.iter("h1")]
    headings = [heading for heading in headings if 3 < len(heading) < LONGEST]
    best = max(headings, key=lambda heading: _rank(heading, stated), default="")
    if best and (_agreement(best, stated) >= AGREEMENT or (len(headings) == 1 and not stated)):
        return _without_section(best, stated)
    return next(iter(stated), "")


def cut_publisher(title: str, site: str) -> str:
    """A title without the publisher's name at its end or beginning."""
    separators = list(SEPARATOR.finditer(title))
    if not separators:
        return title
    first, last = separators[0], separators[-1]
    before, after = title[: last.start()], title[last.end() :]
    if _names(after, site):
        return cut_publisher(before, site)
    if _names(title[: first.start()], site):
        return cut_publisher(title[first.end() :], site)
    is_short = len(_words(after)) <= MOST_WORDS_OF_A_NAME <= len(_words(before))
    return before if is_short else title


def title_from(paragraph: str) -> str:
    """A title for a text that has none: its first sentence, cut between words if it is long."""
    end = SENTENCE_END.search(paragraph)
    lead = paragraph[: end.start()] if end else paragraph.rstrip(".")
    if len(lead) <= LONGEST_LEAD:
        return lead
    return lead[:LONGEST_LEAD].rpartition(" ")[0].rstrip(",;:–— ") + "…"


def _without_section(heading: str, stated: Iterable[str]) -> str:
    """A heading without the name of a section before it: `Politics | …`, `Opinion …`."""
    section, bar, rest = heading.partition(" | ")
    if bar and len(_words(section)) < MOST_WORDS_OF_A_NAME <= len(_words(rest)):
        return rest
    for title in stated:
        before = heading.removesuffix(title)
        if before != heading and len(_words(title)) >= MOST_WORDS_OF_A_NAME > len(_words(before)):
            return title
    return heading


def _words(text: str) -> list[str]:
    return WORD.findall(text.casefold())


def _names(part: str, site: str) -> bool:
    """Whether words are the site's name, or its host's (`The Daily Post`, thedailypost.com)."""
    name, known = "".join(_words(part)), "".join(_words(site))
    return bool(name and known) and (name == known or (len(name) > 3 and name in known))


def _rank(heading: str, stated: Sequence[str]) -> tuple[float, int]:
    return round(_agreement(heading, stated), 1), len(_words(heading))


def _agreement(heading: str, stated: Iterable[str]) -> float:
    """The share of common words in the shorter of the heading and a stated title, at best."""
    words = set(_words(heading))
    shares = [
        len(words & other) / min(len(words), len(other))
        for other in (set(_words(title)) for title in stated)
        if words and other
    ]
    return max(shares, default=0.0)

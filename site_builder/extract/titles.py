"""The title of an article: its headline, without the publisher's name."""

import re
from collections.abc import Iterable, Sequence

from lxml.etree import _Element

from site_builder.extract.page import Page, names_of
from site_builder.extract.structure import text_of
from site_builder.text import one_line

WORD = re.compile(r"\w+")
SEPARATOR = re.compile(r"\s+(?:[|–—·•»«:/]|-{1,2}|::)\s+")
HOST = re.compile(r"^[\w-]+(?:\.[\w-]+)*\.(?:com|net|org|co\.\w\w)$", re.IGNORECASE)
LONGEST = 200
# How much of a headline has to be in what the page states elsewhere (measured, see the notes).
AGREEMENT = 0.6
LEAST_AGREEMENT = 0.2
MOST_WORDS_OF_A_NAME = 4
# Words before a stated title that belong to a headline, and do not name a section.
NO_SECTION = re.compile(
    r"^(?:\W|\d|(?:an?|her|his|how|inside|its?|my|our|the|their|these|this|those|what|why|your)\b)",
    re.IGNORECASE,
)
LONGEST_LEAD = 120
# What tells one year's list from the next: `Best ferries in 2026`.
YEAR = re.compile(r"\W+(?:(?:for|in|of) )?(?:19|20)\d\d\W?$")
SENTENCE_END = re.compile(r"[.!?…][”’\"')]*(?= )")


def find_title(page: Page, site: str) -> str:
    """The headline that the page shows and states, empty where there is none.

    1. the first-level heading that agrees with what is stated, 2. the only long one, 3. a lower
    heading that is stated word for word, 4. JSON-LD, 5. OpenGraph, 6. the page's title; the last
    three without ` - Publisher`.
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
    lines = (_stated_line(heading, stated) for heading in page.tree.iter("h1"))
    headings = [_respelled(heading, stated) for heading in _fit(lines)]
    best = max(headings, key=lambda heading: _rank(heading, stated), default="")
    if best and (_agreement(best, stated) >= AGREEMENT or (len(headings) == 1 and not stated)):
        return _with_year(_without_section(best, stated), stated)
    # An editor may state another title for searching and sharing than the one readers see.
    long = [heading for heading in headings if _is_long(heading)]
    if len(long) == 1:
        inner = _headings(page.tree.iterfind(".//main//h1"))
        if _agreement(long[0], stated) >= LEAST_AGREEMENT or long[0] in inner:
            return long[0]
    return _stated_heading(page.tree, stated) or next(iter(stated), "")


def _headings(elements: Iterable[_Element]) -> list[str]:
    """The texts of headings that may be headlines."""
    return _fit(one_line(text_of(heading)) for heading in elements)


def _fit(texts: Iterable[str]) -> list[str]:
    """Those of some texts that may be headlines."""
    return [text for text in texts if 3 < len(text) < LONGEST and not HOST.match(text)]


def _stated_line(heading: _Element, stated: Sequence[str]) -> str:
    """The last part of a heading if a stated title is or begins with it, else all of the heading.

    What is before it is then a line that stands above the headline.
    """
    words = one_line(text_of(heading))
    last = one_line(text_of(heading[-1])) if len(heading) else ""
    is_stated = any(last in (title, SEPARATOR.split(title)[0]) for title in stated)
    return last if last and is_stated and words.endswith(last) else words


def _respelled(heading: str, stated: Sequence[str]) -> str:
    """A heading as it is stated if nothing but blanks differ: lines of it touch in the tree."""
    letters = "".join(_words(heading))
    for title in stated:
        for word in WORD.finditer(title):
            part = title[: word.end()]
            if "".join(_words(part)) == letters and _words(part) != _words(heading):
                return part
    return heading


def _stated_heading(tree: _Element, stated: Sequence[str]) -> str:
    """A lower heading with which what is stated begins or ends, and which is most of it."""
    for heading in _headings(tree.iter("h2", "h3")):
        words = _words(heading)
        for title in map(_words, stated):
            is_part = words in (title[: len(words)], title[-len(words) :])
            if len(words) > 1 and is_part and 2 * len(words) >= len(title):
                return heading
    return ""


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
    is_short = len(_words(after)) <= MOST_WORDS_OF_A_NAME and _is_long(before)
    return before if is_short else title


def without_year(title: str) -> str:
    """A title without the year at its end, with which a headline may stand on the page."""
    return YEAR.sub("", title)


def title_from(paragraph: str) -> str:
    """A title for a text that has none: its first sentence, cut between words if it is long."""
    end = SENTENCE_END.search(paragraph)
    lead = paragraph[: end.start()] if end else paragraph.rstrip(".")
    if len(lead) <= LONGEST_LEAD:
        return lead
    return lead[:LONGEST_LEAD].rpartition(" ")[0].rstrip(",;:–— ") + "…"


def _without_section(heading: str, stated: Sequence[str]) -> str:
    """A heading without a section's name: `Politics | …`, `Opinion …`, `… | Editorial`."""
    section, bar, rest = heading.partition(" | ")
    if bar and not _is_long(section) and _is_long(rest):
        return _without_section(rest, stated)
    before, bar, section = heading.rpartition(" | ")
    if bar and before in stated:
        return before
    for title in stated:
        before = heading.removesuffix(title)
        is_section = before != heading and not NO_SECTION.match(before) and not _is_long(before)
        if is_section and _is_long(title):
            return title
    return heading


def _with_year(heading: str, stated: Sequence[str]) -> str:
    """A heading with its year if two stated titles are this heading with a year."""
    titles = [title for title in stated if YEAR.search(title)]
    dated = [title for title in titles if _words(without_year(title)) == _words(heading)]
    return dated[0] if len(dated) > 1 else heading


def _is_long(text: str) -> bool:
    """Whether a text has more words than most names of sections and sites."""
    return len(_words(text)) >= MOST_WORDS_OF_A_NAME


def _words(text: str) -> list[str]:
    return WORD.findall(text.casefold())


def _names(part: str, site: str) -> bool:
    """Whether words are the site's name, or a host's (`The Daily Post`, thedailypost.com)."""
    if HOST.match(part):
        return True
    name, known = "".join(_words(part)), "".join(_words(site))
    return bool(name and known) and (name == known or (len(name) > 3 and name in known))


def _rank(heading: str, stated: Sequence[str]) -> tuple[float, int]:
    return round(_agreement(heading, stated), 1), len(_words(heading))


def _agreement(heading: str, stated: Iterable[str]) -> float:
    """The share of common words in the shorter of the heading and a stated title.

    The best share; for a short heading the least, for it may be the site's name.
    """
    words = set(_words(heading))
    shares = [
        len(words & other) / min(len(words), len(other))
        for other in (set(_words(title)) for title in stated)
        if words and other
    ]
    return (max if _is_long(heading) else min)(shares, default=0.0)

"""Who is quoted: the same person under one name, whatever the spelling.

Not for finding speakers in a text: that is `summarize`'s.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from itertools import chain, count

from site_builder.model import Attribution, Library, Person
from site_builder.text import one_line, slugify

# Small words with which names begin; any other begins a description, "a ministry official".
PARTICLES = {
    *("abu", "af", "al", "ap", "av", "bin", "bint", "d", "da", "dal", "de", "del", "della", "den"),
    *("der", "di", "dos", "du", "el", "ibn", "la", "le", "of", "ten", "ter", "van", "von", "zu"),
}
# The slug of a name that has neither a letter nor a digit.
NAMELESS = "speaker"


def find_people(library: Library) -> tuple[Person, ...]:
    """Everyone to whom words found in an article are attributed, in the order of their names.

    Spellings that differ in case, accents or blanks are one person, who goes by the commonest of
    them and has the role that was given last. A quotation that is not in the article's text says
    nothing about anyone, and "a ministry official" may be another one in each article.
    """
    by_name: dict[str, list[Attribution]] = {}
    for article in sorted(
        library.articles, key=lambda item: (-item.day.toordinal(), item.article.slug)
    ):
        for quote in article.quotes:
            if quote.verbatim and _is_name(quote.speaker):
                key = fold_name(quote.speaker)
                by_name.setdefault(key, []).append(Attribution(quote=quote, article=article))
    taken: set[str] = set()
    return tuple(_person(by_name[key], taken) for key in sorted(by_name))


def fold_name(name: str) -> str:
    """The name without what spellings of it differ in: case, accents, blanks."""
    decomposed = unicodedata.normalize("NFKD", one_line(name).casefold())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def _is_name(speaker: str) -> bool:
    """Whether it names someone: a capital, or a script that has none, or a name's small word."""
    words = re.split(r"[\s’'-]", one_line(speaker), maxsplit=1)
    return bool(words[0]) and (not words[0][0].islower() or words[0] in PARTICLES)


def _person(attributions: list[Attribution], taken: set[str]) -> Person:
    name = _commonest(attribution.quote.speaker for attribution in attributions)
    roles = (attribution.quote.role for attribution in attributions)
    return Person(
        slug=_free_slug(name, taken),
        name=name,
        role=next(filter(None, roles), ""),
        attributions=tuple(attributions),
    )


def _commonest(names: Iterable[str]) -> str:
    """The spelling used most; of those used alike rather `Ana Díaz` than `ANA DIAZ`."""
    counts = Counter(one_line(name) for name in names)
    return max(counts, key=lambda name: (counts[name], not name.isupper(), name))


def _free_slug(name: str, taken: set[str]) -> str:
    """A slug that nobody has yet: the name's, or with the first number that makes it one."""
    slug = slugify(name) or NAMELESS
    numbered = (f"{slug}-{number}" for number in count(2))
    free = next(found for found in chain((slug,), numbered) if found not in taken)
    taken.add(free)
    return free

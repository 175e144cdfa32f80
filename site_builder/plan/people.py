"""Who is quoted: each person once, with every quote, whatever the articles call them.

Not for finding speakers in a text: that is `summarize`'s; nor for telling who is who: `grouping`.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, count

from site_builder.errors import Problem, Severity
from site_builder.model import Attribution, KnownPerson, Library, Person
from site_builder.plan.completion import complete
from site_builder.plan.grouping import group_speakers
from site_builder.plan.known import settle
from site_builder.plan.namings import Naming, make_naming
from site_builder.plan.speaker_names import SpeakerName
from site_builder.plan.spellings import fold_name
from site_builder.text import one_line, slugify

# The slug of a name that has neither a letter nor a digit.
NAMELESS = "speaker"


@dataclass(frozen=True, slots=True)
class _Voice:
    """A person before the address: who an editor says it is, and every quote, newest first."""

    names: Sequence[Naming]
    attributions: Sequence[Attribution]
    known: KnownPerson | None


def find_people(library: Library) -> tuple[Person, ...]:
    """Everyone to whom words found in an article are attributed, in the order of their names.

    A person goes by the name that an editor gave, else by the full name that is used most, and has
    the editor's role, else the one that was given last. A quotation that is not in the article's
    text says nothing about anyone, and "a ministry official" may be another one in each article.
    """
    voices = _find_voices(library)
    names = {key: _name(voice) for key, voice in voices.items()}
    in_order = sorted(voices, key=lambda key: (fold_name(names[key]), names[key], key))
    taken: set[str] = set()
    return tuple(_person(names[key], voices[key], taken) for key in in_order)


def check_people(library: Library) -> tuple[Problem, ...]:
    """A warning for everyone whom an editor settled and no article quotes."""
    if not library.people:
        return ()
    quoted = {voice.known for voice in _find_voices(library).values()}
    return tuple(
        Problem(
            location=known.location,
            message=f"nobody who is quoted is called '{known.name}'",
            hint="write the name as an article does, add it to aliases, or take the entry away",
            severity=Severity.WARNING,
        )
        for known in library.people
        if known not in quoted
    )


def _find_voices(library: Library) -> Mapping[str, _Voice]:
    """Every person by the key of their group."""
    said = list(_attributions(library))
    roles: dict[tuple[str, str], set[str]] = defaultdict(set)
    for one in said:
        roles[_place(one)].add(one.quote.role)
    book = settle(library.people)
    texts = {item.article.location: "\n".join(item.paragraphs) for item in library.articles}
    written = {place: make_naming(*place, frozenset(found)) for place, found in roles.items()}
    quoted: dict[str, set[SpeakerName]] = defaultdict(set)
    for naming in written.values():
        quoted[naming.article].add(naming.name)
    namings = {
        place: complete(naming, texts[naming.article], quoted[naming.article], book)
        for place, naming in written.items()
    }
    keys = group_speakers(frozenset(namings.values()), book, texts)
    groups: dict[str, list[Attribution]] = defaultdict(list)
    for one in said:
        if namings[_place(one)] in keys:
            groups[keys[namings[_place(one)]]].append(one)
    return {
        key: _Voice(
            [namings[_place(one)] for one in found],
            found,
            book[key].person if key in book else None,
        )
        for key, found in groups.items()
    }


def _attributions(library: Library) -> Iterable[Attribution]:
    """All words that were found in their article, the newest first."""
    newest_first = sorted(
        library.articles, key=lambda item: (-item.day.toordinal(), item.article.slug)
    )
    for article in newest_first:
        for quote in article.quotes:
            if quote.verbatim:
                yield Attribution(quote=quote, article=article)


def _place(said: Attribution) -> tuple[str, str]:
    return said.article.article.location, one_line(said.quote.speaker)


def _person(name: str, voice: _Voice, taken: set[str]) -> Person:
    roles = (attribution.quote.role for attribution in voice.attributions)
    role = voice.known.role if voice.known else ""
    return Person(
        slug=_free_slug(name, taken),
        name=name,
        role=role or next(filter(None, roles), ""),
        attributions=tuple(voice.attributions),
        link=voice.known.link if voice.known else "",
    )


def _name(voice: _Voice) -> str:
    """The name by which a person goes: an editor's, else the commonest of the fullest names."""
    if voice.known:
        return one_line(voice.known.name)
    fullest = max(map(_fullness, voice.names))
    return _commonest(naming.name.shown for naming in voice.names if _fullness(naming) == fullest)


def _fullness(naming: Naming) -> int:
    """A given name before an initial, and that before a last name alone."""
    return min(2, len(naming.name.given[0])) if naming.name.given else 0


def _commonest(names: Iterable[str]) -> str:
    """The spelling used most; of those used alike rather `Ana Díaz` than `ANA DIAZ`, and longer."""
    counts = Counter(one_line(name) for name in names)
    return min(counts, key=lambda name: (-counts[name], name.isupper(), -len(name), name))


def _free_slug(name: str, taken: set[str]) -> str:
    """A slug that nobody has yet: the name's, or with the first number that makes it one."""
    slug = slugify(name) or NAMELESS
    numbered = (f"{slug}-{number}" for number in count(2))
    free = next(found for found in chain((slug,), numbered) if found not in taken)
    taken.add(free)
    return free

"""Names of people: which capitalised words are one. Not for who is who in an article: `people`."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from site_builder.given_names import FEMALE, MALE, find_gender, is_given_name
from site_builder.summarize.lexicon import (
    FEMALE_TITLES,
    MALE_TITLES,
    NATIONALITIES,
    NO_NAMES,
    ORGANISATIONS,
    PARTICLES,
    SUFFIXES,
    TITLES,
)
from site_builder.summarize.tokens import Token, bare

INITIALS = re.compile(r"(?:[A-Z]\.)+|[RDI]-[A-Z].*")
INITIAL = re.compile(r"(?:[A-Z]\.?){1,2}")
# “Mum-of-two”, “Ex-husband”: no name begins like that.
COMPOUND_ROLE = re.compile(r"[A-Z][a-z]+-of-[\w]+|(?:Ex|Co|Vice)-[a-z]+")
LONGEST_NAME = 5
NO_PERSON_WORDS = NO_NAMES | NATIONALITIES


@dataclass(frozen=True, slots=True)
class Run:
    """Capitalised words in a row: `tokens[first:last]`."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Name:
    """A name with what its words tell: the title before it, the gender of title or given name.

    `certain` is true where a title, a given name or an initial shows that it is a person's.
    """

    text: str
    title: str
    gender: str
    certain: bool

    @property
    def words(self) -> tuple[str, ...]:
        """The words of the name."""
        return tuple(self.text.split())


def find_runs(tokens: Sequence[Token], first: int = 0, last: int | None = None) -> tuple[Run, ...]:
    """The runs of capitalised words, without words that only begin a sentence."""
    last = len(tokens) if last is None else last
    runs = []
    place = first
    while place < last:
        if not tokens[place].is_name_like:
            place += 1
            continue
        end = _run_end(tokens, place, last)
        start = place
        while start < end and tokens[start].text in NO_NAMES and tokens[start].text != "New":
            start += 1
        if start < end:
            runs.append(Run(start, end))
        place = max(end, place + 1)
    return tuple(runs)


def find_run_ending(tokens: Sequence[Token], place: int, first: int) -> Run | None:
    """The run whose last word stands at this place, or which goes on behind it."""
    return next((run for run in find_runs(tokens, first, place + 1) if run.last > place), None)


def _run_end(tokens: Sequence[Token], start: int, last: int) -> int:
    """Where the run that begins here ends; `start` itself where none does."""
    end = start
    while end < last and (tokens[end].is_name_like or _is_particle(tokens, start, end, last)):
        if end > start and tokens[end].start - tokens[end - 1].end > 1:
            break
        end += 1
        if tokens[end - 1].is_possessive:
            break
    return end


def _is_particle(tokens: Sequence[Token], start: int, place: int, last: int) -> bool:
    """Whether a small word stands inside a name: de, von, al."""
    inside = start < place < last - 1
    return inside and tokens[place].lower in PARTICLES and tokens[place + 1].is_name_like


def read_name(tokens: Sequence[Token], run: Run) -> Name | None:
    """The person's name that a run may be; nothing where its words name something else."""
    first, title = _after_title(tokens, run)
    words = [bare(token.text) for token in tokens[first : run.last]]
    while words and words[-1].lower().rstrip(".") in SUFFIXES:
        words.pop()
    if not words or len(words) > LONGEST_NAME or _names_no_person(words, title):
        return None
    given = words[0].lower()
    full = len(words) > 1
    gender = _title_gender(title) or (find_gender(given) if full else "")
    known = full and (is_given_name(given) or INITIAL.fullmatch(words[1]) is not None)
    return Name(" ".join(words), title, gender, certain=bool(title) or known)


def _after_title(tokens: Sequence[Token], run: Run) -> tuple[int, str]:  # place and title
    """Where the name itself begins, and the last title before it."""
    titles = [place for place in range(run.first, run.last - 1) if tokens[place].lower in TITLES]
    if titles:
        return titles[-1] + 1, tokens[titles[-1]].lower
    if run.last - run.first > 2 and COMPOUND_ROLE.fullmatch(tokens[run.first].text):
        return run.first + 1, ""
    after_organisation = _after_organisation(tokens, run)
    if after_organisation > run.first:
        return after_organisation, ""
    before = tokens[run.first - 1] if run.first else None
    if before and not before.is_quote and before.lower in TITLES:
        return run.first, before.lower
    return run.first, ""


def _after_organisation(tokens: Sequence[Token], run: Run) -> int:
    """Where a given name begins after what is no name: “(Secretary of) State Ann Orr”."""
    for place in range(run.first + 1, run.last - 1):
        if tokens[place - 1].text in ORGANISATIONS and is_given_name(tokens[place].text):
            return place
    return run.first


def _names_no_person(words: Sequence[str], title: str) -> bool:
    if words[-1] in ORGANISATIONS or words[0] in NO_PERSON_WORDS:
        return True
    if not title and not ORGANISATIONS.isdisjoint(words):
        return True
    shouted = any(word.isupper() and len(word) > 2 and "." not in word for word in words)
    return shouted or all(INITIALS.fullmatch(word) for word in words)


def _title_gender(title: str) -> str:
    return MALE if title in MALE_TITLES else FEMALE if title in FEMALE_TITLES else ""

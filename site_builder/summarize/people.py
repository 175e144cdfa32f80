"""Who is who in one article: its people, their full names, and everywhere they are named.

Places count characters of the whole article, so that near and far can be told across paragraphs.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from site_builder.given_names import find_gender
from site_builder.summarize.lexicon import ADVERBS, ORGANISATIONS, SAYING
from site_builder.summarize.names import Name, Run, find_runs, read_name
from site_builder.summarize.roles import find_role, is_kinship
from site_builder.summarize.tokens import Paragraph, Token, bare, find_tokens
from site_builder.summarize.verbs import is_finite

AGE = re.compile(r"\d\d")
APPOSITIVE = frozenset("the a an who whose chief head his her its former then".split())
ASIDES = APPOSITIVE | SAYING
DASHES = frozenset("—–-")
SIGNING = DASHES | {"("}
# What nobody but a person does.
HUMAN = frozenset(
    """smiled smiles nodded nods shrugged shrugs laughed sighed wept grinned frowned blushed knelt
    resigned resigns retired married lives slept woke grew studied studies teaches testified
    apologised apologized farms paused hesitated winced stood sat shook""".split()
)
STATED_AGE = re.compile(r"(?:, who is)?,? \(?(\d{1,3})(?=[,.;)])")
PARTY = re.compile(r"[RDI](?:-\w+)?")
# How far before and after a name its bearer's role is looked for, in characters.
ROLE_BEFORE, ROLE_AFTER = 60, 120
CLAUSE_BORDER = re.compile(r"[.,;:()“”\"\n–—]")
LOWER_WORD = re.compile(r"[A-Za-z][\w-]+")
DESCRIBED = re.compile(
    r",\s+((?:a|an|the|his|her|its|who is|who was|\w+’s|\w+'s|former|chief|head|\w+ \w*or|\w+er)"
    r"\b[^,.;“”\n]{2,90})[,.;]"
)
SPEECH = re.compile(r"\b(?:said|says|told|added|asked)\b")


@dataclass(eq=False, slots=True)
class Person:
    """Someone in the article: the fullest name, and what is known of them from its text."""

    name: str
    gender: str = ""
    title: str = ""
    role: str = ""
    age: str = ""
    roles: set[str] = field(default_factory=set)
    mentions: list[int] = field(default_factory=list)

    @property
    def words(self) -> tuple[str, ...]:
        """The words of the name."""
        return tuple(self.name.split())

    @property
    def last(self) -> str:
        """The last name."""
        return self.words[-1]


@dataclass(frozen=True, slots=True)
class Mention:
    """Where a person is named, in characters of the article, and whether inside a quotation."""

    start: int
    end: int
    person: Person
    quoted: bool


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A run of capitalised words that may name a person."""

    start: int
    end: int
    words: tuple[str, ...]
    name: Name | None
    acts: bool
    begins: bool
    quoted: bool


class People:
    """The people of an article; made once, then only asked."""

    def __init__(self, paragraphs: Sequence[Paragraph]) -> None:
        self._by_last: dict[str, list[Person]] = {}
        self._by_given: dict[str, Person] = {}
        self._organisations: dict[str, str] = {}
        candidates: list[_Candidate] = []
        start = 0
        for paragraph in paragraphs:
            runs = find_runs(paragraph.tokens)
            candidates += _candidates(paragraph, runs, start)
            self._note_organisations(paragraph.tokens, runs)
            start += len(paragraph.text) + 1
        self._add_all(candidates)
        self.mentions = tuple(sorted(self._mentions(candidates), key=lambda m: m.start))
        self._note_roles("\n".join(paragraph.text for paragraph in paragraphs))

    def find(self, words: Sequence[str], title: str = "", gender: str = "") -> Person | None:
        """The person of that name: of the last name alone, the first alone, or in full."""
        same = self._by_last.get(words[-1], [])
        if len(words) > 1:
            full = next((person for person in same if _agree(person.words, words)), None)
            return full or next((person for person in same if len(person.words) == 1), None)
        if not same:
            return self._by_given_name(words[0])
        right = [p for p in same if not gender or p.gender in ("", gender)] or same
        titled = [p for p in right if title and (title in p.roles or title == p.title)] or right
        return max(titled, key=lambda p: (len(p.words) > 1, len(p.mentions)))

    def find_organisation(self, words: Sequence[str]) -> str:
        """The full name of an organisation that these words begin, or nothing."""
        return self._organisations.get(words[0], "") if len(words) == 1 else ""

    def _by_given_name(self, name: str) -> Person | None:
        return self._by_given.get(name)

    def _add_all(self, candidates: Sequence[_Candidate]) -> None:
        """Full names first, so that last names alone find them; then single names that act."""
        alone = [c for c in candidates if c.name and len(c.name.words) == 1]
        surnames = _surnames(candidates)
        acting = {c.words[-1] for c in alone if c.acts or c.words[-1] in surnames}
        for candidate in candidates:
            name = candidate.name
            certain = name and (name.certain or candidate.acts or name.words[-1] in acting)
            if name and certain and len(name.words) > 1:
                self._add(name)
        for candidate in candidates:
            name = candidate.name
            known = name and (name.text in self._by_last or self._by_given_name(name.text))
            acts = candidate.acts or (candidate.begins and name and find_gender(name.text))
            if name and len(name.words) == 1 and not known and (name.certain or acts):
                self._add(replace(name, gender=name.gender or find_gender(name.text)))

    def _add(self, name: Name) -> None:
        if len(name.words) == 1 and name.text in self._organisations and not name.title:
            return
        same = self._by_last.setdefault(name.words[-1], [])
        person = next((person for person in same if _agree(person.words, name.words)), None)
        if person is None:
            person = Person(name.text)
            same.append(person)
            if len(person.words) > 1:
                self._by_given.setdefault(person.words[0], person)
        person.gender = person.gender or name.gender
        person.title = person.title or name.title

    def _mentions(self, candidates: Iterable[_Candidate]) -> Iterator[Mention]:
        for found in candidates:
            name = found.name
            person = None
            if name and (name.certain or found.acts or name.words[-1] in self._by_last):
                person = self.find(name.words, name.title, name.gender)
            elif found.words[-1] in self._by_last and len(found.words) < 3:
                person = self.find(found.words)
            elif len(found.words) == 1:
                person = self._by_given_name(found.words[0])
            if person is not None:
                person.mentions.append(found.start)
                if name:
                    person.gender = person.gender or name.gender
                    person.roles |= {name.title} - {""}
                yield Mention(found.start, found.end, person, found.quoted)

    def _note_organisations(self, tokens: Sequence[Token], runs: Sequence[Run]) -> None:
        for run in runs:
            if run.last - run.first < 2:
                continue
            words = [bare(token.text) for token in tokens[run.first : run.last]]
            if words[-1] in ORGANISATIONS:
                self._organisations.setdefault(words[0], " ".join(words))

    def _note_roles(self, text: str) -> None:
        """The words just before a name, and those that describe its bearer after it."""
        for mention in self.mentions:
            if mention.quoted:
                continue
            before = CLAUSE_BORDER.split(text[max(0, mention.start - ROLE_BEFORE) : mention.start])
            words = LOWER_WORD.findall(before[-1])[-4:]
            words += LOWER_WORD.findall(text[mention.start : mention.end])
            described = DESCRIBED.match(text, mention.end, mention.end + ROLE_AFTER)
            if described and not SPEECH.search(described[1]):
                words += LOWER_WORD.findall(described[1])
            person = mention.person
            stated = STATED_AGE.match(text, mention.end)
            person.age = person.age or (stated[1] if stated else "")
            role = find_role(text, mention.start, mention.end, person.name)
            person.role = person.role or ("" if is_kinship(role) else role)
            words += LOWER_WORD.findall(role)
            mention.person.roles |= {word.lower() for word in words}


def _candidates(paragraph: Paragraph, runs: Sequence[Run], offset: int) -> Iterator[_Candidate]:
    """Every run of capitalised words in a paragraph, also inside its quotations."""
    inside = [
        tuple(find_tokens(paragraph.text, segment.start, segment.end))
        for segment in paragraph.segments
    ]
    stretches = [(paragraph.tokens, runs, False)]
    stretches += [(tokens, find_runs(tokens), True) for tokens in inside]
    for tokens, found, quoted in stretches:
        for run in found:
            words = tuple(bare(token.text) for token in tokens[run.first : run.last])
            yield _Candidate(
                start=offset + tokens[run.first].start,
                end=offset + tokens[run.last - 1].end,
                words=words,
                name=read_name(tokens, run),
                acts=not quoted and _acts(tokens, run),
                begins=not quoted and run.last < len(tokens) and is_finite(tokens, run.last),
                quoted=quoted,
            )


def _surnames(candidates: Iterable[_Candidate]) -> set[str]:
    """Last words of two-word names that do something: “Mara Quist opened it. … Quist’s boat”.

    Who is named by that word alone as well is a person.
    """
    return {c.words[-1] for c in candidates if c.begins and c.name and len(c.name.words) == 2}


def _acts(tokens: Sequence[Token], run: Run) -> bool:
    """Whether what stands around a name shows that it is a person's: a verb, an age, a role."""
    after = run.last
    while after < len(tokens) and tokens[after].lower in ADVERBS:
        after += 1
    if after < len(tokens) and tokens[after].lower in SAYING:
        return not tokens[after].lower.endswith("ing")
    if run.last - run.first > 1 and after < len(tokens) and tokens[after].text in HUMAN:
        return True
    before = tokens[run.first - 1] if run.first else None
    if run.last - run.first > 1 and _is_layout(tokens, run):
        return True
    if before and before.lower in SAYING and run.first > 1 and tokens[run.first - 2].is_quote:
        return True
    following = [token.text for token in tokens[run.last : run.last + 3]]
    is_full = run.last - run.first > 1
    if following[:1] == [","] and len(following) > 1:
        aside = before and before.text == "," and not tokens[run.first - 2].is_name_like
        is_described = following[1] in ASIDES or bool(aside)
        return AGE.fullmatch(following[1]) is not None or (is_full and is_described)
    return following[:1] == ["("] and len(following) > 1 and bool(PARTY.fullmatch(following[1]))


def _is_layout(tokens: Sequence[Token], run: Run) -> bool:
    """“Ann Orr: ‘…’” and “‘…’ – Ann Orr, baker”, where no verb tells that somebody speaks."""
    following = tokens[run.last : run.last + 2]
    if len(following) > 1 and following[0].text == ":" and following[1].is_quote:
        return run.first == 0 or tokens[run.first - 1].text in DASHES
    is_behind = run.first > 1 and tokens[run.first - 2].is_quote
    ends = not following or following[0].text == ","
    return is_behind and ends and tokens[run.first - 1].text in SIGNING


def _agree(first: Sequence[str], second: Sequence[str]) -> bool:
    """Whether two names with the same last name can be one person's."""
    one, other = first[0], second[0]
    if one == other or len(first) == 1 or len(second) == 1:
        return one == other
    short = min(len(one), len(other)) <= 2
    return one[0] == other[0] and (short or one.startswith(other) or other.startswith(one))

"""What can be counted of each block of a page, for choosing those that are the article.

Numbers only, in the order of `FEATURES`; what they are worth is learned: see `forest`.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from lxml.etree import _Element

from site_builder.extract.elements import NAMES, TAGS, Places
from site_builder.extract.structure import Located
from site_builder.extract.told import OWN, Kept, Told, own_features, tell, words_of

SURE = 12  # words of a block that is surely a sentence
# A block of fewer words, or almost all links, is of the article only beside what is kept.
FEWEST_OWN, MOST_LINKED, LEAST_KEPT = 4, 0.8, 0.1
LEVELS = 3  # how many containers above a block are looked at
REACH = 3  # how many blocks on each side make its neighbourhood
BESIDE, BROTHERS = (-2, -1, 1, 2), (1, 2)
NOTHING_BESIDE = (-1,) * 3
# What a paragraph counts for the elements above, the nearest after its own (Readability's shares).
SHARES = (1 / 3, 1, 1 / 2, 1 / 3, 1 / 4, 0, 0, 0)

FEATURES = (
    *OWN,
    *("depth", "alike", *TAGS, *(f"name {n}" for n in range(len(NAMES)))),
    *(f"{what} {n}" for n in range(LEVELS) for what in ("linked", "long", "kept", "score")),
    *("alike kept", "alike long", "alike count", "alike words"),
    *("place", "blocks from headline", "words from headline", "like title", "like description"),
    *("kept", "from first", "to last", "words after last"),
    *("near kept", "near linked", "near words"),
    *("from heading", "heading linked"),
    *(f"{what} beside {n}" for n in BESIDE for what in ("words", "kept", "linked")),
    *(f"brother beside {n}" for n in BROTHERS),
    *("blocks", "all long", "all kept"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What is known of a page beside its blocks: title, description, what another way keeps."""

    title: str
    description: str
    kept: str


def count_features(
    blocks: Sequence[Located], known: Known
) -> Iterator[tuple[int, tuple[float, ...]]]:
    """The number of each block of a page that may be of the article, and what is counted of it."""
    page = _Page(blocks, known)
    for number, told in enumerate(page.told):
        if page.is_candidate(told):
            yield number, page.features(number)


@dataclass(slots=True)
class _Sum:
    """What the blocks inside an element, or of one template, have together."""

    blocks: int = 0
    words: int = 0
    linked: float = 0.0
    long: int = 0
    kept: float = 0.0
    score: float = 0.0

    def add(self, other: "_Sum", share: float) -> None:
        """Add what another has, of its score so much."""
        self.blocks += other.blocks
        self.words += other.words
        self.linked += other.linked
        self.long += other.long
        self.kept += other.kept
        self.score += other.score * share

    @classmethod
    def of(cls, told: Told) -> "_Sum":
        """What one block has."""
        many, is_long = len(told.words), told.is_long
        score = min(many, 80) / 10 + 0.5 * told.located.text.count(",")
        return cls(
            blocks=1,
            words=many,
            linked=many * told.linked,
            long=many if is_long else 0,
            kept=many * told.kept,
            score=score if is_long else 0.0,
        )


class _Page:
    """All blocks of a page, and the sums that more than one block needs."""

    def __init__(self, blocks: Sequence[Located], known: Known) -> None:
        kept, places = Kept(known.kept), Places()
        self.told = tuple([tell(located, kept, places) for located in blocks])
        self.title = frozenset(words_of(known.title))
        self.description = frozenset(words_of(known.description))
        sums = [_Sum.of(told) for told in self.told]
        self.all_long = sum([item.long for item in sums]) or 1
        self.all_kept = len(kept.words) / self.all_long
        self.inside = _inside(self.told, sums)
        self.made: dict[tuple[str, ...], _Sum] = {}
        for told, item in zip(self.told, sums, strict=True):
            self.made.setdefault(told.place.template, _Sum()).add(item, 0.0)
        self.best = max((item.score for item in self.inside.values()), default=0) or 1.0
        self.headings = tuple(_last_headings(self.told))
        self.before = (0, *accumulate([item.words for item in sums]))
        self.kept = (0.0, *accumulate([item.kept for item in sums]))
        self.linked = (0.0, *accumulate([item.linked for item in sums]))
        self.brief = tuple([_brief(told) for told in self.told])

    def features(self, number: int) -> tuple[float, ...]:
        """What is counted of a block, in the order of `FEATURES`."""
        told, surrounds = self.told[number], self.told[number].place.surrounds
        return (
            *own_features(told),
            *(surrounds.depth, told.place.alike),
            *surrounds.rows,
            *self.containers(told),
            *self.template(told),
            *self.position(number),
            *self.neighbourhood(number),
            *self.beside(number),
            *(len(self.told), self.all_long, self.all_kept),
        )

    def is_candidate(self, told: Told) -> bool:
        """Whether a block has words of its own, or stands among those that are kept."""
        if told.kept or (len(told.words) >= FEWEST_OWN and told.linked < MOST_LINKED):
            return True
        near = (self.inside[element] for element in told.place.chain[1:3])
        return any(total.kept > LEAST_KEPT * total.words for total in near)

    def containers(self, told: Told) -> Sequence[float]:
        """What stands in the containers above a block, the nearest first."""
        chain = told.place.chain
        counted: list[float] = []
        for level in range(1, LEVELS + 1):
            total = self.inside[chain[min(level, len(chain) - 1)]]
            many = total.words or 1
            counted += (
                total.linked / many,
                total.long / self.all_long,
                total.kept / many,
                total.score / self.best,
            )
        return counted

    def template(self, told: Told) -> Sequence[float]:
        """What all blocks have that are built and called like this one."""
        alike = self.made[told.place.template]
        return (
            alike.kept / (alike.words or 1),
            alike.long / self.all_long,
            min(alike.blocks, 50),
            alike.words / alike.blocks,
        )

    @cached_property
    def headline(self) -> int | None:
        """The number of the block that repeats the title."""
        for number, told in enumerate(self.told):
            if told.is_heading and _likeness(told.vocabulary, self.title) >= 0.7:
                return number
        return None

    @cached_property
    def ends(self) -> tuple[int, int]:
        """The numbers of the first and the last block that are surely kept."""
        sure = [n for n, told in enumerate(self.told) if told.kept >= 0.5 and told.is_long]
        sure = [n for n in sure if len(self.told[n].words) >= SURE] or sure
        return (sure[0], sure[-1]) if sure else (0, len(self.told) - 1)

    def position(self, number: int) -> Sequence[float]:
        """Where a block stands between the others, and what it repeats."""
        told, headline, (first, last) = self.told[number], self.headline, self.ends
        words = self.before[number]
        return (
            number / len(self.told),
            -99 if headline is None else _within(number - headline, -50, 200),
            -999 if headline is None else _within(words - self.before[headline], -500, 3000),
            _likeness(told.vocabulary, self.title),
            _likeness(told.vocabulary, self.description),
            told.kept,
            _within(number - first, -40, 200),
            _within(last - number, -40, 200),
            _within(words - self.before[last + 1], -500, 500),
        )

    def neighbourhood(self, number: int) -> Sequence[float]:
        """What a few blocks around have, and the heading above."""
        first, end = max(0, number - REACH), min(len(self.told), number + REACH + 1)
        many = self.before[end] - self.before[first]
        above = self.headings[number]
        heading = self.told[above]
        return (
            (self.kept[end] - self.kept[first]) / (many or 1),
            (self.linked[end] - self.linked[first]) / (many or 1),
            many / (end - first),
            *((-1, -1) if above < 0 else (number - above, heading.linked)),
        )

    def beside(self, number: int) -> Sequence[float]:
        """What the blocks right before and after are."""
        own, last = self.told[number].place.chain[1:2], len(self.told) - 1
        counted: list[float] = []
        for step in BESIDE:
            is_there = 0 <= number + step <= last
            counted += self.brief[number + step] if is_there else NOTHING_BESIDE
        for step in BROTHERS:
            is_there = number + step <= last
            counted.append(is_there and self.told[number + step].place.chain[1:2] == own)
        return counted


def _inside(told: Sequence[Told], sums: Sequence[_Sum]) -> Mapping[_Element, _Sum]:
    """What the blocks in an element have together; those too far below it do not count.

    Level by level, so that brothers are added up once for all that is above them.
    """
    inside: dict[_Element, _Sum] = {}
    level: dict[_Element, _Sum] = {}
    for item, own in zip(told, sums, strict=True):
        level.setdefault(item.place.chain[0], _Sum()).add(own, 1.0)
    for share in SHARES:
        above: dict[_Element, _Sum] = {}
        for element, total in level.items():
            inside.setdefault(element, _Sum()).add(total, share)
            parent = element.getparent()
            if parent is not None:
                above.setdefault(parent, _Sum()).add(total, 1.0)
        level = above
    return inside


def _brief(told: Told) -> tuple[float, ...]:
    """What the blocks beside are told of a block."""
    return len(told.words), told.kept, told.linked


def _last_headings(told: Iterable[Told]) -> Iterator[int]:
    """For each block the number of the last heading so far, itself included; -1 for none."""
    last = -1
    for number, item in enumerate(told):
        last = number if item.is_heading else last
        yield last


def _likeness(words: frozenset[str], others: frozenset[str]) -> float:
    """The share of words that two texts have in common."""
    common = len(words & others)
    return common / (len(words) + len(others) - common or 1)


def _within(number: float, least: float, most: float) -> float:
    return max(least, min(most, number))

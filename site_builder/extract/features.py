"""What can be counted of each block of a page, for choosing those that are the article.

Numbers only, in the order of `FEATURES`; what they are worth is learned: see `forest`.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from lxml.etree import _Element

from site_builder.extract.elements import NAMES, TAGS, Places, upwards
from site_builder.extract.structure import Located
from site_builder.extract.told import OWN, SENTENCE_END, Kept, Told, own_features, tell, words_of
from site_builder.model import BlockKind

SURE = 12  # words of a block that is surely a sentence
# A block of fewer words, or almost all links, is of the article only beside what is kept.
FEWEST_OWN, MOST_LINKED, LEAST_KEPT = 4, 0.8, 0.1
LEVELS = 3  # how many containers above a block are looked at
REACH = 3  # how many blocks on each side make its neighbourhood
BESIDE = (-2, -1, 1, 2)

FEATURES = (
    *OWN,
    *("depth", "body", "hidden", "alike", *TAGS, *(f"name {n}" for n in range(len(NAMES)))),
    *(f"{what} {n}" for n in range(LEVELS) for what in ("linked", "long", "kept", "score")),
    *("steps to main", "alike kept", "alike long", "alike count", "alike words"),
    *("place", "blocks from headline", "words from headline", "like title", "like description"),
    *("kept", "from first", "to last", "words after last"),
    *("near kept", "near linked", "near words"),
    *("from heading", "heading linked", "heading kept"),
    *(
        f"{what} beside {n}"
        for n in BESIDE
        for what in ("brother", "words", "kept", "linked", "heading", "ends")
    ),
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
        if not page.is_candidate(told):
            continue
        features = (
            *own_features(told, page.again[number]),
            *_place(told, page.places),
            *page.containers(told),
            *page.template(told),
            *page.position(number),
            *page.neighbourhood(number),
            *page.beside(number),
            *(len(page.told), page.all_long, page.all_kept),
        )
        yield number, features


def _place(told: Told, places: Places) -> Iterator[float]:
    """What the place of a block in the page's tree tells."""
    surrounds = places.of(told.located.element)
    yield from (surrounds.depth, surrounds.body, surrounds.hidden, surrounds.alike)
    yield from surrounds.tags
    yield from surrounds.names


@dataclass(slots=True)
class _Sum:
    """What the blocks inside an element, or of one template, have together."""

    blocks: int = 0
    words: int = 0
    linked: float = 0.0
    long: int = 0
    kept: float = 0.0
    score: float = 0.0

    def add(self, told: Told, score: float) -> None:
        many = len(told.words)
        self.blocks += 1
        self.words += many
        self.linked += many * told.linked
        self.long += many if told.is_long else 0
        self.kept += many * told.kept
        self.score += score


class _Page:
    """All blocks of a page, and the sums that more than one block needs."""

    def __init__(self, blocks: Sequence[Located], known: Known) -> None:
        self.places = Places()
        kept = Kept(known.kept)
        self.told = tuple(tell(located, kept) for located in blocks)
        self.title, self.description = (
            frozenset(words_of(known.title)),
            frozenset(words_of(known.description)),
        )
        self.again = tuple(_again(told.located.text for told in self.told))
        self.all_long = sum(len(told.words) for told in self.told if told.is_long) or 1
        self.all_kept = len(kept.words) / self.all_long
        self.inside: dict[_Element, _Sum] = {}
        self.made: dict[str, _Sum] = {}
        for told in self.told:
            self._add(told)
        self.best = max((item.score for item in self.inside.values()), default=0) or 1.0
        main = max(self.inside, key=lambda item: self.inside[item].score, default=None)
        self.main = set(upwards(main))
        self.headings = tuple(_last_headings(self.told))
        self.before = (0, *accumulate(len(told.words) for told in self.told))
        self.kept = (0.0, *accumulate(len(told.words) * told.kept for told in self.told))
        self.linked = (0.0, *accumulate(len(told.words) * told.linked for told in self.told))
        self.brief = tuple(_brief(told) for told in self.told)

    def _add(self, told: Told) -> None:
        """Count a block for all that it stands in; for a score only the nearest count."""
        score = min(len(told.words), 80) / 10 + 0.5 * told.located.text.count(",")
        score = score if told.is_long else 0.0
        for level, element in enumerate(told.chain):
            share = score / (level or 3) if level < 5 else 0.0
            self.inside.setdefault(element, _Sum()).add(told, share)
        self.made.setdefault(told.signature, _Sum()).add(told, 0.0)

    def is_candidate(self, told: Told) -> bool:
        """Whether a block has words of its own, or stands among those that are kept."""
        if told.kept or (len(told.words) >= FEWEST_OWN and told.linked < MOST_LINKED):
            return True
        near = (self.inside[element] for element in told.chain[1:3])
        return any(total.kept > LEAST_KEPT * total.words for total in near)

    def containers(self, told: Told) -> Iterator[float]:
        """What stands in the containers above a block, the nearest first."""
        for level in range(1, LEVELS + 1):
            total = self.inside[told.chain[min(level, len(told.chain) - 1)]]
            many = total.words or 1
            yield total.linked / many
            yield total.long / self.all_long
            yield total.kept / many
            yield total.score / self.best
        yield next((n for n, item in enumerate(told.chain) if item in self.main), len(told.chain))

    def template(self, told: Told) -> Iterator[float]:
        """What all blocks have that are built and called like this one."""
        alike = self.made[told.signature]
        yield alike.kept / (alike.words or 1)
        yield alike.long / self.all_long
        yield min(alike.blocks, 50)
        yield alike.words / alike.blocks

    @cached_property
    def headline(self) -> int | None:
        """The number of the block that repeats the title."""
        for number, told in enumerate(self.told):
            is_heading = told.located.kind is BlockKind.HEADING
            if is_heading and _likeness(told.vocabulary, self.title) >= 0.7:
                return number
        return None

    @cached_property
    def ends(self) -> tuple[int, int]:
        """The numbers of the first and the last block that are surely kept."""
        sure = [n for n, told in enumerate(self.told) if told.kept >= 0.5 and told.is_long]
        sure = [n for n in sure if len(self.told[n].words) >= SURE] or sure
        return (sure[0], sure[-1]) if sure else (0, len(self.told) - 1)

    def position(self, number: int) -> Iterator[float]:
        """Where a block stands between the others, and what it repeats."""
        told, (first, last) = self.told[number], self.ends
        yield number / len(self.told)
        if self.headline is None:
            yield from (-99, -999)
        else:
            yield _within(number - self.headline, -50, 200)
            yield _within(self.before[number] - self.before[self.headline], -500, 3000)
        yield _likeness(told.vocabulary, self.title)
        yield _likeness(told.vocabulary, self.description)
        yield told.kept
        yield _within(number - first, -40, 200)
        yield _within(last - number, -40, 200)
        yield _within(self.before[number] - self.before[last + 1], -500, 500)

    def neighbourhood(self, number: int) -> Iterator[float]:
        """What a few blocks around have, and the heading above."""
        first, end = max(0, number - REACH), min(len(self.told), number + REACH + 1)
        many = self.before[end] - self.before[first]
        yield (self.kept[end] - self.kept[first]) / (many or 1)
        yield (self.linked[end] - self.linked[first]) / (many or 1)
        yield many / (end - first)
        above = self.headings[number]
        if above < 0:
            yield from (-1, -1, -1)
        else:
            yield from (number - above, self.told[above].linked, self.told[above].kept)

    def beside(self, number: int) -> Iterator[float]:
        """What the blocks right before and after are."""
        own = self.told[number].chain[1:2]
        for step in BESIDE:
            if not 0 <= number + step < len(self.told):
                yield from (-1, -1, -1, -1, -1, -1)
                continue
            yield self.told[number + step].chain[1:2] == own
            yield from self.brief[number + step]


def _brief(told: Told) -> tuple[float, ...]:
    """What the blocks beside are told of a block."""
    is_heading = told.located.kind is BlockKind.HEADING
    ends = bool(SENTENCE_END.search(told.located.text))
    return len(told.words), told.kept, told.linked, is_heading, ends


def _last_headings(told: Iterable[Told]) -> Iterator[int]:
    """For each block the number of the last heading so far, itself included; -1 for none."""
    last = -1
    for number, item in enumerate(told):
        last = number if item.located.kind is BlockKind.HEADING else last
        yield last


def _again(texts: Iterator[str]) -> Iterator[int]:
    """For each text, how often it came before."""
    seen: Counter[str] = Counter()
    for text in texts:
        yield seen[text]
        seen[text] += 1


def _likeness(words: frozenset[str], others: frozenset[str]) -> float:
    """The share of words that two texts have in common."""
    return len(words & others) / (len(words | others) or 1)


def _within(number: float, least: float, most: float) -> float:
    return max(least, min(most, number))

"""Articles by what they have in common, their source or a tag: an index, and a page for each."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import count

from site_builder.message import Message, message
from site_builder.model import Article, Page
from site_builder.permalinks import SOURCES, TAGS, address_of, source_path, tag_path
from site_builder.plan.entries import ArticleEntry
from site_builder.text import one_line, slugify

NAMELESS = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class SubjectEntry:
    """A source or a tag: its name, the address of its page, its articles, newest first.

    `quotes` counts those that are verbatim.
    """

    name: str
    address: str
    articles: tuple[ArticleEntry, ...]
    quotes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """What subjects there are of one kind, and where their pages stand.

    `one` is the template of a page, and the name under which it is given its subject; `many` the
    same of the index. `title` and `by_name` say what the index is, `described`
    says it of the page of a name.
    """

    names: Callable[[Article], Iterable[str]]
    index: str
    path: Callable[[str], str]
    one: str
    many: str
    title: Message
    by_name: Message
    described: Callable[[str], Message]


SOURCE = Kind(
    names=lambda article: (article.source,),
    index=SOURCES,
    path=source_path,
    one="source",
    many="sources",
    title=message("Sources"),
    by_name=message("Sources by name"),
    described=lambda name: message("Articles of %(source)s, newest first", source=name),
)
TAG = Kind(
    names=lambda article: article.tags,
    index=TAGS,
    path=tag_path,
    one="tag",
    many="tags",
    title=message("Tags"),
    by_name=message("Tags by name"),
    described=lambda name: message("Articles about %(tag)s, newest first", tag=name),
)


def find_subjects(articles: Iterable[ArticleEntry], kind: Kind) -> tuple[SubjectEntry, ...]:
    """The subjects by name, each written as it is most often; case tells none from another."""
    found: dict[str, list[ArticleEntry]] = defaultdict(list)
    spellings: dict[str, Counter[str]] = defaultdict(Counter)
    for item in articles:
        names = {one_line(name).casefold(): one_line(name) for name in kind.names(item.article)}
        for key, name in names.items():
            if key:
                found[key].append(item)
                spellings[key][name] += 1
    taken: set[str] = set()
    return tuple(
        SubjectEntry(
            name=min(spellings[key], key=lambda name: (-spellings[key][name], name)),
            address=address_of(kind.path(_free_slug(key, taken))),
            articles=tuple(found[key]),
            quotes=sum(quote.quote.verbatim for item in found[key] for quote in item.quotes),
        )
        for key in sorted(found)
    )


def by_article(
    subjects: Iterable[SubjectEntry],
) -> Mapping[str, tuple[SubjectEntry, ...]]:
    """The subjects of each article, by the address of its page."""
    found: dict[str, list[SubjectEntry]] = defaultdict(list)
    for subject in subjects:
        for item in subject.articles:
            found[item.address].append(subject)
    return {address: tuple(subjects) for address, subjects in found.items()}


def subject_pages(sources: Sequence[SubjectEntry], tags: Sequence[SubjectEntry]) -> Iterable[Page]:
    """The pages of all sources and tags."""
    yield from _subject_pages(sources, SOURCE)
    yield from _subject_pages(tags, TAG)


def _subject_pages(subjects: Sequence[SubjectEntry], kind: Kind) -> Iterable[Page]:
    """The index and the page of each subject; nothing where there is no subject."""
    if not subjects:
        return
    yield Page(
        path=kind.index,
        template=f"{kind.many}.html",
        subject=f"the {kind.many}",
        context={
            "title": kind.title,
            "description": kind.by_name,
            kind.many: subjects,
        },
    )
    for subject in subjects:
        yield Page(
            path=f"{subject.address}index.html",
            template=f"{kind.one}.html",
            subject=f"the {kind.one} {subject.name}",
            context={
                "title": subject.name,
                "description": kind.described(subject.name),
                kind.one: subject,
            },
        )


def _free_slug(name: str, taken: set[str]) -> str:
    """A slug that nobody has yet: the name's, or with the first number that makes it one."""
    slug = slugify(name) or NAMELESS
    free = slug if slug not in taken else ""
    numbers = count(2)
    while not free:
        numbered = f"{slug}-{next(numbers)}"
        free = numbered if numbered not in taken else ""
    taken.add(free)
    return free

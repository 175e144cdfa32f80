"""Which articles are another's text printed again, as their front matter says.

Not for finding out: see `content.doubles`.
"""

from collections.abc import Iterable, Mapping, Sequence
from difflib import get_close_matches

from site_builder.errors import Problem, Severity
from site_builder.model import Article, VerifiedArticle


def file_name(article: Article) -> str:
    """The name by which `reprint_of` calls an article: that of its file, without `.md`."""
    return article.location.rpartition("/")[2].removesuffix(".md")


def find_originals(articles: Iterable[VerifiedArticle]) -> tuple[VerifiedArticle, ...]:
    """The articles but for those of which the original is there as well.

    What is counted is counted in these: a text that three outlets print is one source.
    """
    by_name = {file_name(item.article): item for item in articles}
    names = dict.fromkeys(_original(name, by_name) for name in by_name)
    return tuple(by_name[name] for name in names)


def find_new_originals(
    new: Sequence[VerifiedArticle], earlier: Iterable[VerifiedArticle]
) -> tuple[VerifiedArticle, ...]:
    """Those of the new articles that are no reprint of another new one or of an earlier one."""
    originals = {item.article.location for item in find_originals((*new, *earlier))}
    return tuple(item for item in new if item.article.location in originals)


def _original(name: str, by_name: Mapping[str, VerifiedArticle]) -> str:
    """The name at the end of the chain of reprints; one that bites its tail ends anywhere."""
    seen = {name}
    while (named := by_name[name].article.reprint_of) in by_name and named not in seen:
        name = named
        seen.add(name)
    return name


def find_families(articles: Iterable[VerifiedArticle]) -> tuple[tuple[VerifiedArticle, ...], ...]:
    """Each original with its reprints, the original first; the others by the names of their files.

    Of reprints that name one another in a circle, the first by name stands for the original.
    """
    by_name = {file_name(item.article): item for item in articles}
    families: dict[str, list[VerifiedArticle]] = {}
    for name in sorted(by_name, key=lambda name: (_head(name, by_name) != name, name)):
        families.setdefault(_head(name, by_name), []).append(by_name[name])
    return tuple(map(tuple, families.values()))


def _head(name: str, by_name: Mapping[str, VerifiedArticle]) -> str:
    """The article that stands for all reprints of its text, whichever of them is asked for."""
    chain = [name]
    while (named := by_name[chain[-1]].article.reprint_of) in by_name and named not in chain:
        chain.append(named)
    return min(chain[chain.index(named) :]) if named in chain else chain[-1]


def check_reprints(articles: Iterable[VerifiedArticle]) -> tuple[Problem, ...]:
    """A warning for every article that names itself as its original, or none that is published."""
    by_name = {file_name(item.article): item.article for item in articles}
    return tuple(
        _problem(article, by_name.keys() - {name})
        for name, article in by_name.items()
        if article.reprint_of and (article.reprint_of == name or article.reprint_of not in by_name)
    )


def _problem(article: Article, names: set[str]) -> Problem:
    near = get_close_matches(article.reprint_of, sorted(names), 1)
    return Problem(
        location=article.place_of("reprint_of"),
        message=f"reprint_of: no other published article is called '{article.reprint_of}'",
        hint=f"did you mean '{near[0]}'?" if near else "name an article file, without .md",
        severity=Severity.WARNING,
    )

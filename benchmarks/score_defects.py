"""Key points by what a machine can see to be wrong with them. Not for how well they tell it.

Takes a corpus of articles (JSON Lines with `text`) or a folder of article files. The checks are
written apart from those that choose the points, and are coarser: what they count is worth reading.
"""

import argparse
import datetime
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from score_key_points import read_articles

from site_builder.content.front_matter import parse_article
from site_builder.english.words import find_terms
from site_builder.summarize.key_points import find_key_points

SUMMARY = "defects of key points that a machine can see"
MOST = 5
POINTS_BACK = frozenset(
    """he she it they we his her its their our him them this that these those but and or so yet
    however meanwhile also then thus therefore instead otherwise moreover furthermore""".split()
)
# “This week”, “instead of the ramp”, “it is unclear whether” point to nothing that is not there.
EXPLAINED = re.compile(
    r"This (?:past |last )?(?:week|weekend|month|year|season|morning|afternoon|evening)\b"
    r"|(?:Instead|Rather|Other) (?:of|than)\b"
    r"|It(?:’s|'s| is| was| has)\b.*\b(?:to|that|whether|why|how|since)\b"
)
FIRST_WORD = re.compile(r"[A-Za-z]+")
QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")
FURNITURE = re.compile(
    r"\b(?:contributed to this|click here|sign up|all rights reserved|read more|getty images)\b",
    re.IGNORECASE,
)
OPEN, CLOSE = "“([", "”)]"
MOST_SHARED = 0.75


def _opening(point: str) -> str:
    found = FIRST_WORD.search(point)
    is_plain = point.startswith("[") or EXPLAINED.match(point)
    return found[0].lower() if found and not is_plain else ""


CHECKS: dict[str, Callable[[str], bool]] = {
    "opens with a word that points back": lambda point: _opening(point) in POINTS_BACK,
    "is a question": lambda point: point.rstrip("”\"’')").endswith("?"),
    "is mostly quotation": lambda point: 2 * len("".join(QUOTED.findall(point))) > len(point),
    "is page furniture": lambda point: FURNITURE.search(point) is not None,
    "is no whole sentence": lambda point: not point.rstrip("”\"’')]").endswith((".", "!", "…")),
    "begins small": lambda point: point[:1].islower() and not re.match(r"[a-z]{1,3}[A-Z]", point),
    "has an open bracket or mark": lambda point: any(
        point.count(first) != point.count(second) for first, second in zip(OPEN, CLOSE, strict=True)
    ),
    "has a blank too many": lambda point: re.search(r"\s[,;]|\s\.(?!\.)", point) is not None,
    "speaks in the first person": lambda point: (
        re.search(r"\b(?:I|my|me)\b", QUOTED.sub("", point)) is not None
    ),
    "is longer than 50 words": lambda point: len(point.split()) > 50,
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what to look through, and that the points found wanting are to be shown."""
    parser.add_argument("corpus", type=Path, metavar="FILE.jsonl.gz|FOLDER")
    parser.add_argument("--show", action="store_true", help="print each point with its defect")


def measure(arguments: argparse.Namespace) -> dict[str, float]:
    """How many points have each defect, and the share of points that have any, in per cent."""
    counts: Counter[str] = Counter()
    total = bad = articles = 0
    for points in _points(arguments.corpus):
        articles += 1
        for number, point in enumerate(points):
            found = [*_defects(point), *_repeats(point, points[:number])]
            counts.update(found)
            total += 1
            bad += bool(found)
            if arguments.show and found:
                print(f"{', '.join(found)}: {point}")
    return {
        "articles": float(articles),
        "points": float(total),
        **{name: float(counts[name]) for name in (*CHECKS, "says the same again")},
        "defective, per cent": 100 * bad / (total or 1),
    }


def _points(corpus: Path) -> Iterator[list[str]]:
    """The key points of each article: those of its file, or made of its text."""
    if corpus.is_dir():
        for path in sorted(corpus.glob("*.md")):
            yield list(_read(path))
        return
    for article in read_articles(corpus):
        yield [point.text for point in find_key_points(article.document, MOST)]


def _read(path: Path) -> Sequence[str]:
    return parse_article(path.read_text(encoding="utf-8"), path.name, datetime.UTC).key_points


def _defects(point: str) -> list[str]:
    return [name for name, is_bad in CHECKS.items() if is_bad(point)]


def _repeats(point: str, before: Sequence[str]) -> list[str]:
    terms = set(find_terms(point))
    shared = (len(terms & set(find_terms(other))) / (len(terms) or 1) for other in before)
    return ["says the same again"] if any(share > MOST_SHARED for share in shared) else []

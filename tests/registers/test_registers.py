"""Quotes and speakers in ten kinds of journalism, against what the writer of the articles meant.

Each text file beside this one is an invented article, a line `.`, and what is between its marks:
a line for each, `kind | speaker | first words … last words`. The kind is `direct`, `fragment`, or
`none` for what is no speech; ` / ` stands between speakers that are equally right; `nobody` is
one whom the text does not settle. Misses are printed; the floors are just below what was measured.
"""

import datetime
import re
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import pytest

from site_builder.clean import clean
from site_builder.extract import extract
from site_builder.model import Document, Quote, QuoteKind, RawDocument
from site_builder.summarize import summarize

FOLDER = Path(__file__).parent
NOW = datetime.datetime(2026, 11, 20, tzinfo=datetime.UTC)
FLOORS = {
    "precision": 97.0,
    "F1": 98.4,
    "kind right": 98.0,
    "names right": 95.0,
    "names shown right": 97.6,
    "coverage": 86.9,
}
ARTICLES_OF_A_REGISTER = 4
FEWEST = 4
OUTER = " ,.;:!?…"
ARTICLE_WORD = re.compile(r"^(?:the|an?|one|another|his|her|its|our|their) ")


@dataclass(frozen=True, slots=True)
class Meant:
    """What the writer put between marks: its text, of which kind, and who may be named for it."""

    text: str
    kind: str
    speakers: tuple[str, ...]


def read(path: Path) -> tuple[str, list[Meant]]:
    """The article, and what its writer meant; a line that is not in the article is a mistake."""
    article, _, lines = path.read_text(encoding="utf-8").partition("\n.\n")
    body = article.partition("\n")[2]
    return article, [_meant(line, body) for line in lines.splitlines() if line]


def _meant(line: str, body: str) -> Meant:
    kind, speakers, words = (part.strip() for part in line.split("|"))
    first, _, last = words.partition(" … ")
    pattern = rf"{re.escape(first)}(?:[^\n]*?{re.escape(last)})?" if last else re.escape(first)
    found = re.findall(rf"[“\"‘']({pattern})[”\"’'\n]", body + "\n")
    assert found, line
    return Meant(found[0], kind, () if speakers in {"", "nobody"} else tuple(speakers.split(" / ")))


def quotes_of(article: str, name: str) -> list[Quote]:
    """What the program finds, from the raw source on; what is said in headlines is left out."""
    raw = RawDocument(
        location=name, media_type="text/plain", body=article.encode("utf-8"), fetched_at=NOW
    )
    (document,) = extract(raw)
    assert isinstance(document, Document)
    return [q for q in summarize(clean(document)).quotes if q.kind is not QuoteKind.HEADLINE]


def is_right(speaker: str, meant: tuple[str, ...]) -> bool:
    """A name has to be the same in full; a description may have more words, or fewer."""
    found = plain(speaker)
    wanted = [plain(each) for each in meant]
    described = [plain(each) for each in meant if not each.split()[-1][0].isupper()]
    return found in wanted or (bool(found) and any(w in found or found in w for w in described))


def plain(speaker: str) -> str:
    return ARTICLE_WORD.sub("", speaker.casefold())


def compare(name: str, meant: list[Meant], found: list[Quote]) -> tuple[Counter[str], list[str]]:
    """The counts of one article, and its misses in words."""
    speech = {each.text.strip(OUTER): each for each in meant if each.kind != "none"}
    offered = {each.text.strip(OUTER): each for each in found}
    counts = Counter(speech=len(speech), offered=len(found))
    misses = [f"{name}: not found “{text}”" for text in speech if text not in offered]
    for text, quote in offered.items():
        if text in speech:
            counts.update(_count(speech[text], quote))
            misses += [f"{name}: {miss}" for miss in _misses(speech[text], quote)]
        else:
            misses.append(f"{name}: no speech “{text}” — {quote.speaker}")
    return counts, misses


def _count(meant: Meant, quote: Quote) -> Counter[str]:
    named, right = bool(meant.speakers), is_right(quote.speaker, meant.speakers)
    shown = quote.is_sure and bool(quote.speaker)
    return Counter(
        {
            "found": 1,
            "kind": quote.kind == meant.kind,
            "named": named,
            "right": named and right,
            "shown": shown,
            "shown right": shown and right,
            "covered": shown and named,
        }
    )


def _misses(meant: Meant, quote: Quote) -> list[str]:
    told = f"“{quote.text}” — {quote.speaker or 'nobody'} ({quote.rule} {quote.confidence:.3f})"
    misses = []
    if quote.kind != meant.kind:
        misses.append(f"kind {quote.kind.value}, not {meant.kind}: {told}")
    if meant.speakers and not is_right(quote.speaker, meant.speakers):
        misses.append(f"{'SHOWN' if quote.is_sure else 'unsure'}, not {meant.speakers[0]}: {told}")
    if not meant.speakers and quote.speaker and quote.is_sure:
        misses.append(f"SHOWN, not nobody: {told}")
    return misses


def figures(counts: Counter[str]) -> dict[str, float]:
    """The figures in per cent."""

    def share(part: str, whole: str) -> float:
        return round(100 * counts[part] / max(counts[whole], 1), 1)

    return {
        "precision": share("found", "offered"),
        "F1": round(200 * counts["found"] / (counts["speech"] + counts["offered"]), 1),
        "kind right": share("kind", "found"),
        "names right": share("right", "named"),
        "names shown right": share("shown right", "shown"),
        "coverage": share("covered", "named"),
    }


def articles() -> list[Path]:
    return sorted(FOLDER.glob("*.txt"))


def test_quotes_are_found_and_named_in_every_register():
    total: Counter[str] = Counter()
    registers: dict[str, Counter[str]] = {}
    misses = []
    for path in articles():
        article, meant = read(path)
        counts, missed = compare(path.stem, meant, quotes_of(article, path.name))
        registers.setdefault(path.stem.rpartition("_")[0], Counter()).update(counts)
        total.update(counts)
        misses += missed
    shares = [f"{name}: {figures(counts)}" for name, counts in {**registers, "all": total}.items()]
    sys.stdout.write("\n".join([*misses, *shares]))
    measured = figures(total)
    assert {name: measured[name] for name, floor in FLOORS.items() if measured[name] < floor} == {}


@pytest.mark.parametrize("path", articles(), ids=lambda path: path.stem)
def test_what_stands_between_marks_is_all_accounted_for(path):
    """The labels are complete: four quotations at least, and nothing between marks is forgotten."""
    article, meant = read(path)
    assert len([each for each in meant if each.kind != "none"]) >= FEWEST
    texts = [each.text.strip(OUTER) for each in meant]
    assert len(set(texts)) == len(texts)
    body = article.partition("\n")[2]
    for text in re.findall(r"“([^”\n]+)”", body) if "‘" not in body else []:
        assert text.strip(OUTER) in texts


def test_each_register_has_its_articles():
    counted = Counter(path.stem.rpartition("_")[0] for path in articles())
    assert set(counted.values()) == {ARTICLES_OF_A_REGISTER}

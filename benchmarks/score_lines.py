"""Lines that recur on a site: how many go from labelled pages, and how many are the article's.

Takes the sets of `score_extract`, all pages of one host together. A line is the article's if most
of its runs of four words are in the labelled text. `--fewest 2` asks more of the rule than the
program does, for sets that hold few pages of any host. `--texts` takes articles without furniture,
`{"id": "set/outlet_…", "text": …}` a line: of these every line that goes has to be looked at.
"""

import argparse
import gzip
import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from score_extract import NEVER, Page, predict, read_pages, score, word_runs

from site_builder.clean import clean
from site_builder.content import (
    Shelf,
    Shelved,
    find_recurring,
    find_site,
    make_article,
)
from site_builder.extract import extract
from site_builder.model import Document, RawDocument, Summary

SUMMARY = "lines that recur on a site, against labelled pages"


@dataclass(frozen=True, slots=True)
class Found:
    """A cleaned page and the same without the lines that recur on its site."""

    page: Page
    before: Document
    after: Document

    @property
    def gone(self) -> Sequence[str]:
        """The lines that went."""
        kept = set(self.after.paragraphs)
        return [text for text in self.before.paragraphs if text not in kept]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the folder of sets, and how many articles make a line their site's."""
    parser.add_argument("folder", type=Path, metavar="DIR", help="a set, or a folder of sets")
    parser.add_argument("--fewest", type=int, default=3, metavar="N", help="articles with a line")
    parser.add_argument("--texts", type=Path, metavar="FILE", help="articles as JSON Lines")
    parser.add_argument("--show", action="store_true", help="print the lines that go")


def measure(arguments: argparse.Namespace) -> dict[str, float]:
    """Counts of pages and lines, and the scores of the pages with and without the rule."""
    pages = [p for truth in sorted(arguments.folder.rglob("truth.json")) for p in read_pages(truth)]
    documents = [
        (page, replace(document, url=page.truth["url"]))
        for page in pages
        if (document := predict(page))
    ]
    figures = _figures("pages", _without_lines(documents, arguments.fewest), arguments)
    if arguments.texts:
        texts = list(_texts(arguments.texts))
        figures |= _figures("texts", _without_lines(texts, arguments.fewest), arguments)
    return figures


def _figures(name: str, found: Sequence[Found], arguments: argparse.Namespace) -> dict[str, float]:
    lines = [(it.page, line) for it in found for line in it.gone]
    true = [line for page, line in lines if _is_in(line, page.truth["articleBody"])]
    if arguments.show:
        for page, line in lines:
            mark = "article" if line in true else "furniture"
            print(f"{name} {page.identifier} {mark}: {line}")
    figures: dict[str, float] = {
        f"{name} of sites with enough": len(found),
        f"{name} lines gone": len(lines),
        f"{name} lines gone, labelled": len(true),
    }
    if found:
        shown = [it.page for it in found]
        for when, documents in (
            ("without", [it.before for it in found]),
            ("with", [it.after for it in found]),
        ):
            figures[f"{name} F1 {when} the rule"] = score(shown, documents)["F1"]
    return figures


def _without_lines(documents: Sequence[tuple[Page, Document]], fewest: int) -> list[Found]:
    """The documents of sites with enough of them, cleaned with the others of their site known."""
    sites: Mapping[str, list[tuple[Page, Document]]] = defaultdict(list)
    for page, document in documents:
        sites[find_site(document.url, document.source)].append((page, document))
    return [
        found
        for site, members in sites.items()
        if site and len(members) >= fewest
        for found in _of_site(members, fewest)
    ]


def _of_site(members: Sequence[tuple[Page, Document]], fewest: int) -> Iterator[Found]:
    shelf = Shelf(files=tuple(_shelved(page, document) for page, document in members))
    for page, document in members:
        lines = find_recurring(shelf, document, page.identifier, fewest)
        yield Found(page=page, before=document, after=clean(document, lines.keys()))


def _shelved(page: Page, document: Document) -> Shelved:
    raw = RawDocument(location="", media_type="", body=b"", fetched_at=NEVER)
    article = make_article(document, Summary(), raw, NEVER)
    article = replace(article, location=page.identifier)
    return Shelved(location=page.identifier, origin=None, article=article, edited=False)


def _texts(path: Path) -> Iterator[tuple[Page, Document]]:
    """Articles of plain text, by the outlets that their identifiers name."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for item in map(json.loads, lines):
            raw = RawDocument(
                location=item["id"],
                media_type="text/plain",
                body=item["text"].encode(),
                fetched_at=NEVER,
            )
            outlet = item["id"].rpartition("/")[2].partition("_")[0]
            document = clean(replace(extract(raw)[0], source=outlet, url=""))
            yield (
                Page(identifier=item["id"], html=b"", truth={"articleBody": item["text"]}),
                document,
            )


def _is_in(line: str, truth: str) -> bool:
    runs = word_runs(line)
    return (runs & word_runs(truth)).total() * 2 > runs.total()

"""How one source becomes article files: fetch -> extract -> clean -> summarize -> save.

What is known is not made again, and what a person changed is never replaced.
"""

import datetime
import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields, replace
from pathlib import Path, PurePosixPath

from site_builder.choice import choose_points
from site_builder.clean import clean
from site_builder.content import (
    Change,
    Double,
    Shelf,
    Shelved,
    find_change,
    find_double,
    find_earlier,
    find_original,
    follow_origin,
    make_article,
    put_on,
    save_article,
)
from site_builder.errors import ItemError, Problem, Severity
from site_builder.extract import extract, find_date
from site_builder.fetch import Web, fetch, is_address
from site_builder.model import Article, Document, Item, Published, RawDocument, Summary
from site_builder.reports import AddReport, Inspection, SameArticle, Taken
from site_builder.site import Site
from site_builder.summarize import summarize
from site_builder.tidy import tidy, tidy_earlier


def find_fresh(
    site: Site,
    shelf: Shelf,
    found: Iterable[RawDocument | Problem],
    settled: list[AddReport],
) -> Iterator[RawDocument]:
    """The sources of which something is to be made; what became of the others is noted."""
    for source in found:
        if isinstance(source, Problem):
            settled.append(AddReport(problems=(source,)))
        elif find_change(shelf, source) in (Change.NEW, Change.UPDATED):
            yield source
        else:
            settled.append(take_in(site, shelf, source, ()).report)


def make(raw: RawDocument, most: int) -> tuple[Inspection | Problem, ...]:
    """What is made of a source, or why nothing is: extract -> clean -> summarize. Pure."""
    try:
        return tuple(convert(raw, most))
    except ItemError as error:
        return error.problems


def lost(raw: RawDocument) -> tuple[Problem, ...]:
    """What is said of a source that ended the process which read it."""
    message = "reading it ended the program that read it"
    return (Problem(location=raw.location, message=message, hint="paste its text instead"),)


def take_in(
    site: Site, shelf: Shelf, raw: RawDocument, made: Sequence[Inspection | Problem]
) -> Taken:
    """Save what was made of a source as article files, as far as it is new."""
    change = find_change(shelf, raw)
    if change is Change.KNOWN:
        return Taken(shelf=shelf, report=AddReport(known=(raw.location,)))
    if change is Change.EDITED:
        return Taken(shelf=shelf, report=AddReport(problems=_kept(find_earlier(shelf, raw), raw)))
    report = AddReport()
    for found in made:
        if isinstance(found, Problem):
            report = joined(report, AddReport(problems=(found,)))
            continue
        taken = _take_in(site, shelf, raw, found)
        shelf, report = taken.shelf, joined(report, taken.report)
    nothing_new = report.known and not (report.added or report.updated)
    known = (raw.location,) if nothing_new else ()
    return Taken(shelf=shelf, report=replace(report, known=known))


def take_in_document(
    site: Site, shelf: Shelf, raw: RawDocument, document: Document, tags: tuple[str, ...] = ()
) -> Taken:
    """Turn one document of a source into an article file, unless it is known or edited."""
    item = as_item(raw, document)
    if find_change(shelf, raw, item.item) in (Change.KNOWN, Change.EDITED):
        return _take_in(site, shelf, raw, Inspection(document=item, summary=Summary()))
    return _take_in(site, shelf, raw, _inspected(raw, item, site.config.key_points), tags)


def _take_in(
    site: Site, shelf: Shelf, raw: RawDocument, made: Inspection, tags: tuple[str, ...] = ()
) -> Taken:
    """Save one article, unless it is known or edited."""
    item = made.document.item
    change = find_change(shelf, raw, item)
    if change is Change.KNOWN:
        return Taken(shelf=shelf, report=AddReport(known=(raw.location,)))
    if change is Change.EDITED:
        return Taken(
            shelf=shelf, report=AddReport(problems=_kept(find_earlier(shelf, raw, item), raw))
        )
    earlier = next(iter(find_earlier(shelf, raw, item)), None)
    tidied = tidy(site, shelf, made, earlier.location if earlier else "")
    made = tidied.made
    if site.strict and made.document.problems:
        return Taken(shelf=shelf, report=AddReport(problems=made.document.problems))
    article = replace(_article(site, raw, made, earlier), tags=tags)
    double = None if earlier else find_double(shelf, article)
    if double and double.change is not Change.UPDATED:
        return Taken(shelf=shelf, report=_left(double, raw))
    if double:
        earlier = double.file
        article = replace(_article(site, raw, made, earlier), tags=tags)
    chosen = choose_points(site, article, made)
    if site.strict and chosen.problems:
        return Taken(shelf=shelf, report=AddReport(problems=chosen.problems))
    taken = tidy_earlier(site, _save(site, shelf, chosen.article, earlier), tidied)
    problems = AddReport(problems=(*made.document.problems, *chosen.problems))
    return replace(taken, report=joined(taken.report, problems))


def _left(double: Double, raw: RawDocument) -> AddReport:
    """What is said of another source of an article that stays as it is."""
    if double.change is Change.EDITED:
        return AddReport(problems=_kept((double.file,), raw))
    same = SameArticle(source=raw.location, article=double.file.location)
    return AddReport(known=(raw.location,), same=(same,))


def _save(site: Site, shelf: Shelf, article: Article, earlier: Shelved | None) -> Taken:
    """Save a new article, or the new text of an earlier one; a reprint names its original."""
    own = earlier.location if earlier else ""
    article = replace(article, reprint_of=find_original(shelf, article, own))
    saved = save_article(article, site.folder, own)
    place = (saved.location,)
    report = AddReport(updated=place) if earlier else AddReport(added=place)
    return Taken(shelf=put_on(shelf, saved), report=report)


def as_item(raw: RawDocument, document: Document) -> Document:
    """The document; that of an address is known by the address, and is new if its text is.

    The bytes of a page are others at each visit: they hold advertisements, counters, tokens.
    """
    if document.item is not None or not is_address(raw.location):
        return document
    text = f"{document.title}\n\n{document.text}".encode(errors="replace")
    return replace(document, item=Item(key=raw.location, sha256=hashlib.sha256(text).hexdigest()))


def _kept(files: Iterable[Shelved], raw: RawDocument) -> tuple[Problem, ...]:
    """A warning for every file whose source changed after a person had edited it."""
    return tuple(
        Problem(
            location=file.location,
            message=f"edited by hand, so the new text of {raw.location} was not taken over",
            hint="" if is_address(raw.location) else "delete this file to have it made anew",
            severity=Severity.WARNING,
        )
        for file in files
    )


def joined(first: AddReport, second: AddReport) -> AddReport:
    """Both reports as one."""
    names = (item.name for item in fields(AddReport))
    return AddReport(**{name: getattr(first, name) + getattr(second, name) for name in names})


def fetch_all(
    site: Site | None, sources: Sequence[str], now: datetime.datetime, web: Web | None = None
) -> Iterator[RawDocument | Problem]:
    """What the sources hold, under the names by which people know them."""
    for source in sources:
        try:
            for found in fetch(source, now, web):
                yield replace(found, location=_known_as(site, found.location))
        except ItemError as error:
            yield from error.problems


def _known_as(site: Site | None, location: str) -> str:
    """A path inside the site's folder as seen from there; anything else as it was given."""
    path = Path(location)
    if site is None or is_address(location) or not path.exists():
        return location
    inside = path.resolve()
    home = site.folder.resolve()
    return inside.relative_to(home).as_posix() if inside.is_relative_to(home) else location


def convert(raw: RawDocument, most: int) -> Iterator[Inspection | Problem]:
    """The pure way of a source: extract -> clean -> summarize."""
    for found in extract(raw):
        yield found if isinstance(found, Problem) else _inspected(raw, as_item(raw, found), most)


def _inspected(raw: RawDocument, extracted: Document, most: int) -> Inspection:
    """What is made of a document; one without a date takes that of its source's name."""
    document = clean(extracted)
    if document.published is None:
        document = replace(document, published=find_date(PurePosixPath(raw.location).stem))
    return Inspection(document=document, summary=summarize(document, most))


def _article(site: Site, raw: RawDocument, found: Inspection, earlier: Shelved | None) -> Article:
    """The article of a document; without a date of its own it keeps the one it had."""
    had = earlier.article.published if earlier and earlier.article else None
    today = raw.fetched_at.astimezone(site.zone).date()
    published: Published = found.document.published or had or today
    lasts = raw.location.startswith("content/") or is_address(raw.location)
    origin = raw if lasts else replace(raw, location=Path(raw.location).name)
    article = make_article(found.document, found.summary, origin, published)
    return follow_origin(article, earlier.origin) if earlier and earlier.origin else article

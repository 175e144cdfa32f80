"""How one standing source fares: asked for what is new, taken apart, and taken in.

A feed is looked at item by item. What a person deleted does not come back as long as its item is
remembered, and what could not be had is asked for again.
"""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, replace

from site_builder.config import SourceConfig, SourceKind
from site_builder.content import Change, Shelf, find_change
from site_builder.errors import ItemError, Problem, Severity, SourceError
from site_builder.extract import FEED_TYPES, OPML_TYPE, extract, read_entries, read_opml
from site_builder.fetch import NOTHING_KNOWN, Outcome, Remembered, Web, make_raw
from site_builder.intake import as_item, joined, take_in_document
from site_builder.model import Document, RawDocument
from site_builder.reports import AddReport, Taken
from site_builder.site import Site


@dataclass(frozen=True, slots=True, kw_only=True)
class Errand:
    """What is the same for all sources of a run."""

    site: Site
    web: Web
    now: datetime.datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Followed:
    """What a source did: to the shelf, in the report, and in the memory of it.

    `feeds` are the further sources that it names.
    """

    shelf: Shelf
    report: AddReport
    remembered: Remembered
    feeds: tuple[SourceConfig, ...] = ()


def follow(
    errand: Errand, shelf: Shelf, source: SourceConfig, before: Remembered | None
) -> Followed:
    """Take in what is new of a source; that it can not be had is an outcome, not an exception."""
    asked = f"{source.kind} {source.url} {source.max_items} {source.full_text}"
    known = before or Remembered(asked=asked, outcome=Outcome.OK, checked=errand.now)
    if known.asked != asked:
        known = replace(known, asked=asked, validators=NOTHING_KNOWN)
    try:
        return _follow(errand, shelf, source, known)
    except ItemError as error:
        failed = replace(
            known, outcome=Outcome.FAILED, checked=errand.now, reason=error.problems[0].message
        )
        return Followed(shelf=shelf, report=AddReport(problems=error.problems), remembered=failed)


def _follow(errand: Errand, shelf: Shelf, source: SourceConfig, known: Remembered) -> Followed:
    fetched = errand.web.get(source.url, known.validators)
    now = replace(known, outcome=Outcome.OK, reason="", checked=errand.now, succeeded=errand.now)
    if fetched.unchanged:
        same = replace(now, outcome=Outcome.UNCHANGED)
        return Followed(shelf=shelf, report=AddReport(), remembered=same)
    raw = make_raw(fetched, errand.now)
    _check_kind(source, raw)
    if raw.media_type == OPML_TYPE:
        feeds = tuple(_feeds(source, raw))
        return Followed(shelf=shelf, report=AddReport(), remembered=now, feeds=feeds)
    return _take_items(errand, shelf, source, raw, replace(now, validators=fetched.validators))


def _check_kind(source: SourceConfig, raw: RawDocument) -> None:
    """Raise SourceError where another kind of thing came than the settings say."""
    came = SourceKind.FEED if raw.media_type in FEED_TYPES else SourceKind.PAGE
    came = SourceKind.OPML if raw.media_type == OPML_TYPE else came
    if source.kind not in {SourceKind.AUTO, came}:
        message = f"is no {source.kind}: {raw.media_type} came"
        hint = f'give another address, or say kind = "{came}" in briefing.toml'
        raise SourceError.at(raw.location, message, hint)


def _feeds(source: SourceConfig, raw: RawDocument) -> Iterator[SourceConfig]:
    """The feeds of a list, each as a source with a name of its own."""
    taken: set[str] = set()
    for feed in read_opml(raw):
        title = feed.title if feed.title and feed.title not in taken else feed.url
        taken.add(title)
        yield replace(source, name=f"{source.name}: {title}", url=feed.url, kind=SourceKind.FEED)


def _take_items(
    errand: Errand, shelf: Shelf, source: SourceConfig, raw: RawDocument, known: Remembered
) -> Followed:
    """Take in the items that are new, and remember those that need not be looked at again."""
    by_page = source.full_text and raw.media_type in FEED_TYPES
    found = read_entries(raw) if by_page else extract(raw)
    report = AddReport(problems=tuple(item for item in found if isinstance(item, Problem)))
    documents = [as_item(raw, item) for item in found if isinstance(item, Document)]
    keys, missed = [], []
    for document in documents[: source.max_items]:
        key = document.item.key if document.item else ""
        change = find_change(shelf, raw, document.item)
        is_deleted = change is Change.NEW and key in known.items
        if change is not Change.KNOWN and not is_deleted:
            page = _page(errand, document) if by_page and change is not Change.EDITED else raw
            if isinstance(page, Problem):
                missed.append(page)
                continue
            taken = _take_item(errand, shelf, source, page, document)
            shelf, report = taken.shelf, joined(report, taken.report)
        keys.append(key)
    report = joined(report, AddReport(problems=tuple(missed)))
    remembered = replace(
        known,
        items=tuple(keys) if documents else known.items,
        validators=NOTHING_KNOWN if missed else known.validators,
    )
    return Followed(shelf=shelf, report=report, remembered=remembered)


def _page(errand: Errand, entry: Document) -> RawDocument | Problem:
    """The page of a feed's entry, or why it can not be had."""
    try:
        return make_raw(errand.web.get(entry.url), errand.now)
    except ItemError as error:
        return _warnings(error)[0]


def _take_item(
    errand: Errand, shelf: Shelf, source: SourceConfig, page: RawDocument, document: Document
) -> Taken:
    """Take in an item, with the text of its page where that is not what it came in."""
    try:
        if page.location != document.location:
            document = _whole(document, page)
        return take_in_document(errand.site, shelf, page, document, source.tags)
    except ItemError as error:
        return Taken(shelf=shelf, report=AddReport(problems=_warnings(error)))


def _whole(entry: Document, page: RawDocument) -> Document:
    """The article on an entry's page; what the page does not tell of it, the feed does."""
    found = [item for item in extract(page) if isinstance(item, Document)]
    if not found:
        raise SourceError.at(page.location, "the page holds no article")
    return replace(
        found[0],
        title=found[0].title or entry.title,
        byline=found[0].byline or entry.byline,
        source=entry.source or found[0].source,
        published=found[0].published or entry.published,
        item=entry.item,
    )


def _warnings(error: ItemError) -> tuple[Problem, ...]:
    """What is wrong with one item of many: no reason to call the source a failure."""
    return tuple(replace(problem, severity=Severity.WARNING) for problem in error.problems)

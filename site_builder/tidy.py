"""How lines that recur on a site leave its articles: the new one, and those that had them before.

What a person edited is not touched: where such a line stands in it is reported.
"""

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from site_builder.clean import clean
from site_builder.content import (
    Shelf,
    Shelved,
    find_line,
    find_recurring,
    find_site,
    make_article,
    put_on,
    read_lines,
    remember,
    save_article,
    save_lines,
)
from site_builder.errors import Problem, Severity
from site_builder.extract import extract
from site_builder.model import Article, Document, RawDocument
from site_builder.prose import join_blocks
from site_builder.reports import Inspection, Taken
from site_builder.site import Site
from site_builder.summarize import summarize
from site_builder.wording import key_line

EXCERPT = 40  # characters
NEVER = datetime.datetime.min.replace(tzinfo=datetime.UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tidied:
    """What was made of a source without the lines that recur, and these lines by their keys."""

    made: Inspection
    lines: Mapping[str, str]


def tidy(site: Site, shelf: Shelf, made: Inspection, own: str = "") -> Tidied:
    """What was made of a source, without the lines that recur on its site.

    `own` is the location of the article's file, if it has one.
    """
    found = find_recurring(shelf, made.document, own)
    document = clean(made.document, found.keys()) if found else made.document
    if document == made.document:
        return Tidied(made=made, lines={})
    summary = summarize(document, site.config.key_points)
    kept = {key_line(block.markdown) for block in document.blocks}
    lines = {key: line for key, line in found.items() if key not in kept}
    return Tidied(made=Inspection(document=document, summary=summary), lines=lines)


def tidy_earlier(site: Site, taken: Taken, tidied: Tidied) -> Taken:
    """Take lines that recur from the other articles of the site, and remember these lines.

    Articles are looked through for all lines that are known, so that what an interrupted run left
    is made up for. Lines that were not known before are reported where a person edited the file.
    """
    shelf, report = taken.shelf, taken.report
    document = tidied.made.document
    place = find_site(document.url, document.source)
    known = shelf.recurring.get(place, {})
    fresh = {key: line for key, line in tidied.lines.items() if key not in known}
    if fresh:
        shelf = replace(shelf, recurring=remember(shelf.recurring, place, fresh))
        save_lines(shelf.recurring, site.folder)
    for file in _holding(shelf, place, {**known, **fresh}):
        anew = None if file.edited else _anew(site, file, {**known, **fresh})
        if anew:
            shelf = put_on(shelf, save_article(anew, site.folder, file.location))
            report = replace(report, tidied=(*report.tidied, file.location))
        elif file.edited:
            warnings = tuple(_warnings(site, place, file, fresh))
            report = replace(report, problems=(*report.problems, *warnings))
    return Taken(shelf=shelf, report=report)


def _holding(shelf: Shelf, place: str, lines: Mapping[str, str]) -> list[Shelved]:
    """The articles of a site in which one of these lines stands, in the order of their names."""
    places = shelf.lines.find_places(place, (file.article for file in shelf.files if file.article))
    found = {location for key in lines for location in places.get(key, ())}
    return sorted(
        (file for file in shelf.files if file.location in found), key=lambda file: file.location
    )


def _anew(site: Site, file: Shelved, lines: Mapping[str, str]) -> Article | None:
    """A generated article without these lines; none where they stand among its own sentences.

    It is made from its file, because its source may be gone; if the file does not read back as it
    is, it stays as it is.
    """
    document = _read_back(file.article) if file.article else None
    if document is None or file.article is None:
        return None
    left = clean(document, lines.keys())
    if left.blocks == clean(document).blocks:
        return None
    summary = summarize(left, site.config.key_points)
    raw = RawDocument(location="", media_type="", body=b"", fetched_at=NEVER)
    made = make_article(left, summary, raw, file.article.published)
    anew = replace(
        file.article,
        body=made.body,
        top_line=made.top_line,
        figures=made.figures,
        dates_ahead=made.dates_ahead,
        quotes=made.quotes,
    )
    sources = {rewording.text: rewording.source for rewording in anew.rewordings}
    told = (it for point in anew.key_points for it in sources.get(point, (point,)))
    if anew.method and all(sentence in left.text for sentence in told):
        return anew  # what was chosen is still there
    return replace(anew, key_points=made.key_points, method="", rewordings=())


def _read_back(article: Article) -> Document | None:
    """The document of which an article was made; none where its body says more than that."""
    raw = RawDocument(
        location=article.location,
        media_type="text/markdown",
        body=f"---\ntitle: {article.slug}\n---\n\n{article.body}".encode(),
        fetched_at=NEVER,
    )
    found = next(iter(extract(raw)), None)
    if not isinstance(found, Document) or join_blocks(found.blocks) != article.body:
        return None
    return replace(
        found,
        title=article.title,
        byline=article.byline,
        source=article.source,
        url=article.url,
        published=article.published,
        language=article.language,
    )


def _warnings(site: Site, place: str, file: Shelved, lines: Mapping[str, str]) -> Iterator[Problem]:
    """What is said of the lines that stand in an edited file."""
    inside = read_lines(file.article.body) if file.article else {}
    for key in (key for key in inside if key in lines):
        number = find_line(key, file.location, site.folder)
        yield Problem(
            location=f"{file.location}:{number}",
            message=f"recurs in articles of {place}: “{_begin(inside[key])}”",
            hint="delete the line if it is no part of the article",
            severity=Severity.WARNING,
        )


def _begin(line: str) -> str:
    """The first words of a line."""
    return line if len(line) <= EXCERPT else f"{line[:EXCERPT].rpartition(' ')[0]} …"

"""READ FIRST: the whole story on one screen.

1. `ingest` (and `add`) turns raw sources into `content/articles/*.md`:
   fetch -> extract -> clean -> summarize -> an article file that a person may edit.
2. `build` turns `content/` into `output/`: every claim of every article is looked up in its text
   (verify), then plan -> render -> write.
3. `digest` turns an edition into a mail.

Stages know nothing of one another; this module alone puts them together. A bad item becomes a
`Problem` and the run goes on; a `SiteError` ends the run before the output is touched.
"""

import datetime
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, fields, replace
from itertools import zip_longest
from pathlib import Path, PurePosixPath
from zoneinfo import ZoneInfo

from site_builder.clean import clean
from site_builder.config import FILE_NAME, Config, load_config, parse_base_url
from site_builder.content import (
    Change,
    Shelf,
    find_change,
    find_earlier,
    load_shelf,
    make_article,
    put_on,
    save_article,
)
from site_builder.errors import ConfigError, ItemError, MailError, Problem, Severity
from site_builder.extract import extract, find_date
from site_builder.fetch import fetch
from site_builder.mail import Digest, compose, make_digest
from site_builder.model import (
    Article,
    Library,
    Page,
    Published,
    RawDocument,
)
from site_builder.plan import make_editions, plan
from site_builder.render import make_environment, read_static, render
from site_builder.reports import AddReport, BuildReport, EditionMail, Inspection, RenderedSite
from site_builder.summarize import summarize, verify
from site_builder.write import write

# Is told how many items of how many are done, and the name of the last one.
Progress = Callable[[int, int, str], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """A folder with a `briefing.toml`, and its settings."""

    folder: Path
    config: Config

    @property
    def inbox(self) -> Path:
        """Where a person drops raw sources."""
        return self.folder / "content" / "inbox"

    @property
    def output(self) -> Path:
        """Where the built site goes."""
        return self.folder / self.config.output

    @property
    def zone(self) -> ZoneInfo:
        """The time zone in which this site's days begin and end."""
        return ZoneInfo(self.config.timezone)


def open_site(folder: Path, base_url: str = "") -> Site:
    """The site in a folder; raises ConfigError with every mistake of its `briefing.toml`.

    A `base_url` that is not empty takes the place of the setting.
    """
    config = load_config(folder / FILE_NAME)
    try:
        address = parse_base_url(base_url) or config.base_url
    except ValueError as error:
        raise ConfigError.at("base URL", f"{error}, got '{base_url}'") from error
    return Site(folder=folder, config=replace(config, base_url=address))


def ingest(site: Site, now: datetime.datetime, progress: Progress) -> AddReport:
    """Turn what is new in `content/inbox/` into article files."""
    return add(site, (str(site.inbox),) if site.inbox.is_dir() else (), now, progress)


def add(
    site: Site, sources: Sequence[str], now: datetime.datetime, progress: Progress
) -> AddReport:
    """Turn sources into article files; what is known, or changed by a person, stays as it is."""
    shelf = load_shelf(site.folder, site.zone)
    report = AddReport(edited=shelf.edited)
    found = tuple(_fetch(site, sources, now))
    for done, raw in enumerate(found, start=1):
        if isinstance(raw, Problem):
            report = replace(report, problems=(*report.problems, raw))
        else:
            taken = _take(site, shelf, raw)
            shelf, report = taken.shelf, _joined(report, taken.report)
            progress(done, len(found), raw.location)
    return report


def inspect(
    site: Site | None, sources: Sequence[str], now: datetime.datetime
) -> Iterator[Inspection | Problem]:
    """What would be made of sources; saves nothing."""
    most = (site.config if site else Config()).key_points
    for raw in _fetch(site, sources, now):
        try:
            yield from (raw,) if isinstance(raw, Problem) else _convert(raw, most)
        except ItemError as error:
            yield from error.problems


def build(site: Site, now: datetime.datetime, progress: Progress) -> BuildReport:
    """Take in what is new in the inbox, and make the output folder equal to the site."""
    return write_site(site, render_site(site, now, progress))


def render_site(site: Site, now: datetime.datetime, progress: Progress) -> RenderedSite:
    """Take in what is new in the inbox, and render every file of the site; writes no output."""
    added = ingest(site, now, progress)
    library = load_library(site)
    environment = make_environment(site.folder / "templates", site.config)
    pages = plan(library, site.config)
    outputs = list(read_static(site.folder / "static"))
    for done, page in enumerate(pages, start=1):
        outputs.append(render(page, environment))
        progress(done, len(pages), page.path)
    return RenderedSite(added=added, library=library, outputs=tuple(outputs))


def write_site(site: Site, rendered: RenderedSite) -> BuildReport:
    """Make the output folder equal to what was rendered."""
    return BuildReport(site=rendered, write=write(rendered.outputs, site.output))


def load_library(site: Site) -> Library:
    """All articles that are to be published, each claim looked up in the article's own text."""
    shelf = load_shelf(site.folder, site.zone)
    articles = [verify(article, site.zone) for article in shelf.articles]
    unfounded = (problem for article in articles for problem in article.problems)
    newest_first = sorted(articles, key=lambda a: (-a.day.toordinal(), a.article.location))
    return Library(articles=tuple(newest_first), problems=(*shelf.problems, *unfounded))


def digest(site: Site, day: datetime.date | None = None) -> EditionMail:
    """The newest edition, or that of a day, as a mail to nobody yet. Raises MailError."""
    library = load_library(site)
    editions = make_editions(library)
    edition = next((e for e in editions if day in (None, e.day)), None)
    if edition is None:
        what = f"no edition of {day.isoformat()}" if day else "no edition yet"
        days = ", ".join(e.day.isoformat() for e in editions[:5])
        raise MailError.at(site.folder.name, what, f"the newest are {days}" if days else "")
    environment = make_environment(site.folder / "templates", site.config)

    def fill(template: str, digest: Digest) -> str:
        page = Page(path=template, template=template, context={"digest": digest})
        return render(page, environment).body.decode()

    message = compose(make_digest(edition, site.config), fill, site.config)
    return EditionMail(day=edition.day, message=message, problems=library.problems)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Taken:
    """What one source did: to the shelf, and in the report."""

    shelf: Shelf
    report: AddReport


def _take(site: Site, shelf: Shelf, raw: RawDocument) -> _Taken:
    """Turn a source into article files, as far as it is new."""
    change = find_change(shelf, raw)
    if change is Change.KNOWN:
        return _Taken(shelf=shelf, report=AddReport(known=(raw.location,)))
    if change is Change.EDITED:
        return _Taken(shelf=shelf, report=AddReport(problems=_kept(shelf, raw)))
    try:
        found = tuple(_convert(raw, site.config.key_points))
    except ItemError as error:
        return _Taken(shelf=shelf, report=AddReport(problems=error.problems))
    report = AddReport()
    for item, earlier in zip_longest(found, find_earlier(shelf, raw)[: len(found)]):
        article = _article(site, raw, item, earlier.article if earlier else None)
        saved = save_article(article, site.folder, earlier.location if earlier else "")
        shelf = put_on(shelf, saved)
        place = (saved.location,)
        done = AddReport(updated=place) if earlier else AddReport(added=place)
        report = _joined(_joined(report, done), AddReport(problems=item.document.problems))
    return _Taken(shelf=shelf, report=report)


def _kept(shelf: Shelf, raw: RawDocument) -> tuple[Problem, ...]:
    """A warning for every article whose source changed after a person had edited it."""
    return tuple(
        Problem(
            location=file.location,
            message=f"edited by hand, so the new text of {raw.location} was not taken over",
            hint="delete this file to have it made anew",
            severity=Severity.WARNING,
        )
        for file in find_earlier(shelf, raw)
    )


def _joined(first: AddReport, second: AddReport) -> AddReport:
    """Both reports as one."""
    names = (item.name for item in fields(AddReport))
    return AddReport(**{name: getattr(first, name) + getattr(second, name) for name in names})


def _fetch(
    site: Site | None, sources: Sequence[str], now: datetime.datetime
) -> Iterator[RawDocument | Problem]:
    """What the sources hold, under the names by which people know them."""
    for source in sources:
        try:
            for found in fetch(source, now):
                yield replace(found, location=_known_as(site, found.location))
        except ItemError as error:
            yield from error.problems


def _known_as(site: Site | None, location: str) -> str:
    """A path inside the site's folder as seen from there; any other as it was given."""
    path = Path(location)
    if site is None or not path.exists():
        return location
    inside = path.resolve()
    home = site.folder.resolve()
    return inside.relative_to(home).as_posix() if inside.is_relative_to(home) else location


def _convert(raw: RawDocument, most: int) -> Iterator[Inspection]:
    """The pure way of a source: extract -> clean -> summarize."""
    for extracted in extract(raw):
        document = clean(extracted)
        yield Inspection(document=document, summary=summarize(document, most))


def _article(site: Site, raw: RawDocument, found: Inspection, earlier: Article | None) -> Article:
    """The article of a document; without a date of its own it keeps the one it had."""
    named = find_date(PurePosixPath(raw.location).stem)
    had = earlier.published if earlier else None
    today = raw.fetched_at.astimezone(site.zone).date()
    published: Published = found.document.published or named or had or today
    origin = (
        raw
        if raw.location.startswith("content/")
        else replace(raw, location=Path(raw.location).name)
    )
    return make_article(found.document, found.summary, origin, published)

"""READ FIRST: the whole story on one screen.

1. `ingest` (and `add`) turns raw sources into `content/articles/*.md`, files that a person may
   edit: fetch -> extract -> clean -> summarize (`intake` tells how one source fares). `follow_all`
   does so with what is new of the standing sources (`follow` tells how one of these fares).
2. `build` turns `content/` into `output/`: every claim of every article is looked up in its text
   (verify), articles about one event become a story (stories), then plan -> render -> write
   (`planning` tells how a folder becomes pages, `keeping` what is kept of editions).
3. `digest` turns an edition into a mail, `check` tells what is wrong and makes nothing.

Stages know nothing of one another; this module alone puts them together. A bad item becomes a
`Problem` and the run goes on; a `SiteError` ends the run before the output is touched.
"""

import datetime
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial, reduce

from jinja2 import Environment

from site_builder import search, share_images
from site_builder.config import Config, Every, SourceConfig
from site_builder.content import (
    load_shelf,
    make_new_note,
    save_note,
)
from site_builder.dead_links import find_dead_links
from site_builder.errors import ItemError, MailError, Problem, in_file_order
from site_builder.fetch import Memory, Web, count_documents, load_memory, save_memory
from site_builder.follow import Errand, follow
from site_builder.intake import convert, fetch_all, find_fresh, joined, lost, make, take_in
from site_builder.keeping import keep_ids, keep_sent, note_corrections
from site_builder.mail import Digest, compose, make_digest
from site_builder.model import Edition, Library, Output, Page
from site_builder.parallel import map_in_order
from site_builder.plan import make_editions, plan, print_edition
from site_builder.planning import load_library, with_installed
from site_builder.render import (
    find_stylesheets,
    make_colours,
    make_environment,
    read_static,
    render,
    spoken,
)
from site_builder.reports import (
    AddReport,
    BuildReport,
    EditionMail,
    FetchReport,
    Inspection,
    RenderedSite,
    ShownEdition,
    SourceReport,
)
from site_builder.site import Site
from site_builder.unfounded import check_points
from site_builder.write import write

# Is told how many items of how many are done, and the name of the last one.
Progress = Callable[[int, int, str], None]


def ingest(site: Site, now: datetime.datetime, progress: Progress) -> AddReport:
    """Turn what is new in `content/inbox/` into article files."""
    return add(site, (str(site.inbox),) if site.inbox.is_dir() else (), now, progress)


def add(
    site: Site,
    sources: Sequence[str],
    now: datetime.datetime,
    progress: Progress,
    web: Web | None = None,
) -> AddReport:
    """Turn sources into article files; what is known, or changed by a person, stays as it is.

    With several jobs, articles are made side by side and saved in order, each as soon as it is
    made: a run that is ended goes on where it was.
    """
    shelf = load_shelf(site.folder, site.zone)
    report = AddReport(edited=shelf.edited)
    if shelf.unreadable:
        return replace(report, problems=tuple(map(_not_now, shelf.unreadable)))
    total = sum(map(count_documents, sources))
    settled: list[AddReport] = []
    fresh = find_fresh(site, shelf, fetch_all(site, sources, now, web), settled)
    make_one = partial(make, most=site.config.key_points)
    for made, (raw, found) in enumerate(map_in_order(make_one, fresh, site.jobs, lost), start=1):
        taken = take_in(site, shelf, raw, found)
        shelf, report = taken.shelf, joined(report, taken.report)
        done = made + len(settled)
        progress(done, max(done, total), raw.location)
    return reduce(joined, settled, report)


def _not_now(location: str) -> Problem:
    message = "can not be read, so it is not known which sources are new, and none was taken in"
    return Problem(location=location, message=message, hint="make the file readable, or delete it")


def follow_all(errand: Errand, sources: Sequence[SourceConfig], progress: Progress) -> FetchReport:
    """Take in what is new of standing sources; one that fails does not stop the others.

    What is remembered of a source is saved before the next one is asked.
    """
    folder = errand.site.folder
    shelf, memory = load_shelf(folder, errand.site.zone), _memory(errand.site)
    if shelf.unreadable:
        return FetchReport(problems=tuple(map(_not_now, shelf.unreadable)))
    waiting, done = deque(sources), list[SourceReport]()
    while waiting:
        source = waiting.popleft()
        followed = follow(errand, shelf, source, memory.sources.get(source.name))
        shelf, remembered = followed.shelf, followed.remembered
        memory = replace(memory, sources={**memory.sources, source.name: remembered})
        save_memory(memory, folder)
        waiting.extendleft(reversed(followed.feeds))
        done.append(SourceReport(name=source.name, remembered=remembered, added=followed.report))
        progress(len(done), len(done) + len(waiting), source.name)
    return FetchReport(sources=tuple(done), problems=memory.problems)


def recall(site: Site) -> FetchReport:
    """How the standing sources fared when they were last asked; asks nobody."""
    memory = _memory(site)
    names = dict.fromkeys([*(source.name for source in site.config.sources), *memory.sources])
    found = (SourceReport(name=name, remembered=memory.sources.get(name)) for name in names)
    return FetchReport(sources=tuple(found), problems=memory.problems)


def _memory(site: Site) -> Memory:
    """What is remembered of the sources that the settings name, and of the feeds these name."""
    memory = load_memory(site.folder)
    names = {source.name for source in site.config.sources}
    lists = tuple(f"{name}: " for name in names)
    kept = {
        name: it for name, it in memory.sources.items() if name in names or name.startswith(lists)
    }
    return replace(memory, sources=kept)


def inspect(
    site: Site | None, sources: Sequence[str], now: datetime.datetime, web: Web | None = None
) -> Iterator[Inspection | Problem]:
    """What would be made of sources; saves nothing."""
    most = (site.config if site else Config()).key_points
    for raw in fetch_all(site, sources, now, web):
        try:
            yield from (raw,) if isinstance(raw, Problem) else convert(raw, most)
        except ItemError as error:
            yield from error.problems


def build(site: Site, now: datetime.datetime, progress: Progress) -> BuildReport:
    """Take in what is new in the inbox, and make the output folder equal to the site."""
    return write_site(site, render_site(site, now, progress))


def render_site(site: Site, now: datetime.datetime, progress: Progress) -> RenderedSite:
    """Take in what is new in the inbox, and render every file of the site; writes no output."""
    added = ingest(site, now, progress)
    library = keep_sent(site, keep_ids(site, load_library(site)))
    library = note_corrections(site, library, now)
    config = with_installed(site.config)
    pages, outputs = plan(library, config), list(static_files(site))
    environment = open_templates(replace(site, config=config), outputs)
    if config.share_images:
        say = spoken(environment)
        pages, pictures = share_images.draw_share_images(pages, config.title, say)
        outputs += pictures
    for done, page in enumerate(pages, start=1):
        outputs.append(render(page, environment))
        progress(done, len(pages), page.path)
    if config.search:
        outputs += search.make_index(outputs)
    return RenderedSite(added=added, library=library, outputs=tuple(outputs))


def static_files(site: Site) -> tuple[Output, ...]:
    """The files that no page is made of: ours, the site's own, and its colours."""
    return (*read_static(site.folder / "static"), *make_colours(site.config.theme))


def open_templates(site: Site, static: Iterable[Output]) -> Environment:
    """The site's templates and ours; pages load the style sheets that are among the files."""
    return make_environment(site.folder / "templates", site.config, find_stylesheets(static))


def write_site(site: Site, rendered: RenderedSite) -> BuildReport:
    """Make the output folder equal to what was rendered."""
    return BuildReport(site=rendered, write=write(rendered.outputs, site.output))


def check(site: Site) -> Library:
    """All articles, with all that is wrong or worth a look, in the pages too; writes nothing."""
    library = load_library(site)
    links = find_dead_links(site.output, site.folder)
    problems = (*library.problems, *check_points(library.articles), *links)
    return replace(library, problems=tuple(sorted(problems, key=in_file_order)))


def show_edition(site: Site, day: datetime.date | None = None) -> ShownEdition:
    """The newest edition, or that of a day, with what was corrected in it. Raises MailError."""
    library = load_library(site)
    edition = _find_edition(site, library, day)
    own = (one for one in library.desk.corrections if one.edition == edition.day)
    return ShownEdition(edition=edition, corrections=tuple(own), problems=library.problems)


def begin_note(site: Site, day: datetime.date | None = None) -> str:
    """Make the file in which an editor edits an edition, the newest or that of a day; its place.

    Where editions are made by hand, the file makes one. Raises OutputError, MailError.
    """
    library = load_library(site)
    if site.config.editions.every is Every.HAND and day:
        return save_note(make_new_note(()), day, site.folder)
    edition = _find_edition(site, library, day)
    return save_note(make_new_note(edition.stories), edition.day, site.folder)


def digest(site: Site, day: datetime.date | None = None) -> EditionMail:
    """The newest edition, or that of a day, as a mail to nobody yet. Raises MailError."""
    library = load_library(site)
    edition = _find_edition(site, library, day)
    environment = make_environment(site.folder / "templates", site.config)

    def fill(template: str, digest: Digest) -> str:
        page = Page(path=template, template=template, context={"digest": digest})
        return render(page, environment).body.decode()

    printed = print_edition(edition, library, site.config)
    made = make_digest(printed, edition.corrections, site.config, spoken(environment))
    message = compose(made, fill, site.config)
    return EditionMail(
        edition=edition,
        printed=printed,
        message=message,
        story_ids=library.story_ids,
        problems=library.problems,
    )


def _find_edition(site: Site, library: Library, day: datetime.date | None) -> Edition:
    editions = make_editions(library, site.config)
    edition = next((e for e in editions if day in (None, e.day)), None)
    if edition is None:
        what = f"no edition of {day.isoformat()}" if day else "no edition yet"
        days = ", ".join(e.day.isoformat() for e in editions[:5])
        raise MailError.at(site.folder.name, what, f"the newest are {days}" if days else "")
    return edition

"""What the preview shows, as a value: all pages as data, and what is needed to render one of them.

Nothing is rendered before a browser asks for it.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from urllib.parse import unquote, urlsplit

import jinja2

from site_builder import pipeline, planning
from site_builder.errors import Problem
from site_builder.model import Output, Page
from site_builder.render import hash_templates
from site_builder.reports import PlannedSite
from site_builder.site import Site


@dataclass(frozen=True, slots=True, kw_only=True)
class Showing:
    """A site as it is shown, and what is wrong with its files as they are now, if anything is.

    `base` is the path of the site's address, decoded, from slash to slash. `static_hash` and
    `templates_hash` change with any byte of these files.
    """

    base: str = "/"
    planned: PlannedSite | None = None
    environment: jinja2.Environment | None = None
    pages: Mapping[str, Page] = field(default_factory=dict)
    static: Mapping[str, Output] = field(default_factory=dict)
    static_hash: str = ""
    templates_hash: str = ""
    problems: tuple[Problem, ...] = ()


def show(site: Site, earlier: Showing) -> Showing:
    """The site as its files are now; what did not change is taken from an earlier showing."""
    planned = planning.plan_site(site, earlier.planned)
    templates_hash = hash_templates(site.folder / "templates")
    environment = earlier.environment
    is_same = earlier.planned is not None and earlier.planned.config == site.config
    static = pipeline.static_files(site)
    is_same &= {output.path for output in static} == earlier.static.keys()
    if environment is None or not is_same or templates_hash != earlier.templates_hash:
        environment = pipeline.open_templates(site, static)
    return Showing(
        base=unquote(urlsplit(site.config.base_url).path) or "/",
        planned=planned,
        environment=environment,
        pages={page.path: page for page in planned.pages},
        static={output.path: output for output in static},
        static_hash=_hash(static),
        templates_hash=templates_hash,
    )


def samples(showing: Showing) -> Iterator[Page]:
    """The first page of each template."""
    first: dict[str, Page] = {}
    for page in showing.pages.values():
        first.setdefault(page.template, page)
    yield from first.values()


def _hash(outputs: Iterable[Output]) -> str:
    digest = hashlib.sha256()
    for output in outputs:
        digest.update(f"{output.path}\0{len(output.body)}\0".encode())
        digest.update(output.body)
    return digest.hexdigest()

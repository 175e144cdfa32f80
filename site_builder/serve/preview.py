"""The preview: one thread makes it anew, while others answer from it and wait for a change."""

import hashlib
import threading
from collections.abc import Callable, Iterable
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path

import jinja2

from site_builder.config import FILE_NAME
from site_builder.errors import BriefingError, Problem, SiteError, TemplateError
from site_builder.lock import locked
from site_builder.model import Page
from site_builder.render import render
from site_builder.serve.showing import Showing, samples, show
from site_builder.site import Site


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a preview is from: how the site is opened, how its inbox is taken in, who is told.

    `open` raises ConfigError, `take_in` gives what is wrong with the sources in the inbox.
    """

    folder: Path
    open: Callable[[], Site]
    take_in: Callable[[Site], tuple[Problem, ...]]
    tell: Callable[[Iterable[Problem]], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A file of the preview; where it has problems, its body is an older one, or empty."""

    path: str
    body: bytes
    mark: str
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Rendered:
    """A page as it was rendered last, by which templates, and what was wrong."""

    page: Page
    environment: jinja2.Environment
    body: bytes
    problems: tuple[Problem, ...] = ()


class Preview:
    """What a site looks like now; whatever is wrong with it is shown as well."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._showing = Showing()
        self._rendered: dict[str, _Rendered] = {}
        self._told: set[Problem] = set()
        self._changed = threading.Condition()
        self.inbox_waits = True
        self.is_open = True

    @property
    def base(self) -> str:
        """The path of the site's address, decoded, from slash to slash."""
        return self._showing.base

    def refresh(self, changed: Iterable[Path] = ()) -> tuple[Problem, ...]:
        """Make the preview anew after these files changed; what is newly wrong is told.

        What is wrong with the site as a whole, and stands on its pages, is given back.

        The inbox is taken in at first, and then when something in it changed; while another run
        is at work on the site, it waits.
        """
        inbox = self._source.folder.resolve() / "content" / "inbox"
        self.inbox_waits |= any(
            inbox in (path, *path.parents) or path in inbox.parents for path in changed
        )
        found: list[Problem] = []
        try:
            site = self._source.open()
            if self.inbox_waits:
                found += self._take_in(site)
            showing = show(site, self._showing)
            showing = replace(showing, problems=self._try(showing))
            found += showing.planned.library.problems if showing.planned else ()
        except BriefingError as error:
            showing = replace(self._showing, problems=error.problems)
        now = dict.fromkeys([*found, *showing.problems])
        with self._changed:
            new = [problem for problem in now if problem not in self._told]
            self._told = set(now)
            self._showing = showing
            # A list first: other threads may add to the pages at this moment.
            rendered = list(self._rendered.items())
            self._rendered = {path: it for path, it in rendered if path in showing.pages}
            self._changed.notify_all()
        self._source.tell(new)  # only now, so that whoever reads it finds it on the page
        return showing.problems

    def find(self, path: str) -> Shown | None:
        """The file of the site at a path, rendered now if it was not yet."""
        showing = self._showing
        problems: tuple[Problem, ...] = ()
        if path in showing.static:
            body = showing.static[path].body
        elif path in showing.pages and showing.environment:
            rendered = self._render(showing.pages[path], showing.environment)
            body, problems = rendered.body, rendered.problems
        else:
            return None
        problems = tuple(dict.fromkeys((*showing.problems, *problems)))
        self._tell_more(problems)
        return Shown(path=path, body=body, mark=_mark(body, problems, showing), problems=problems)

    def find_nothing(self) -> Shown:
        """What stands where the site has no file and no page for that: what is wrong, if known."""
        showing = self._showing
        mark = _mark(b"", showing.problems, showing)
        return Shown(path="", body=b"", mark=mark, problems=showing.problems)

    def wait(self, path: str, mark: str, seconds: float) -> bool:
        """Whether the file at a path has another mark, at the latest after so many seconds."""
        showing = self._showing
        if self._mark_of(path) != mark:
            return True
        with self._changed:
            self._changed.wait_for(
                lambda: self._showing is not showing or not self.is_open, seconds
            )
        return self._mark_of(path) != mark

    def close(self) -> None:
        """Let nobody wait any more."""
        with self._changed:
            self.is_open = False
            self._changed.notify_all()

    def _take_in(self, site: Site) -> tuple[Problem, ...]:
        with ExitStack() as stack:
            try:
                stack.enter_context(locked(site.folder / FILE_NAME))
            except SiteError:  # another run; what it makes is seen when it makes it
                return ()
            found = self._source.take_in(site)
        self.inbox_waits = False
        return found

    def _try(self, showing: Showing) -> tuple[Problem, ...]:
        """What is wrong with the templates, as far as one page of each tells."""
        if showing.environment is None:
            return ()
        tried = [self._render(page, showing.environment) for page in samples(showing)]
        return tuple(dict.fromkeys(problem for it in tried for problem in it.problems))

    def _render(self, page: Page, environment: jinja2.Environment) -> _Rendered:
        last = self._rendered.get(page.path)
        if last and last.environment is environment and last.page is page:
            return last
        try:
            body = render(page, environment).body
            rendered = _Rendered(page=page, environment=environment, body=body)
        except TemplateError as error:
            rendered = _Rendered(
                page=page,
                environment=environment,
                body=last.body if last else b"",
                problems=error.problems,
            )
        self._rendered[page.path] = rendered
        return rendered

    def _mark_of(self, path: str) -> str:
        return (self.find(path) or self.find_nothing()).mark

    def _tell_more(self, problems: Iterable[Problem]) -> None:
        """Tell what was not told yet of what is shown."""
        with self._changed:
            new = [problem for problem in problems if problem not in self._told]
            self._told.update(new)
        self._source.tell(new)


def _mark(body: bytes, problems: Iterable[Problem], showing: Showing) -> str:
    """Another text for every other look of a page: its bytes, the static files, what is wrong."""
    digest = hashlib.sha256(body)
    digest.update("\0".join((showing.static_hash, showing.base, *map(str, problems))).encode())
    return digest.hexdigest()[:16]

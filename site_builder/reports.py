"""What a run did, as values: the pipeline makes them, the command line shows them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from email.message import EmailMessage

from site_builder.config import Config
from site_builder.content import Shelf
from site_builder.errors import Problem
from site_builder.fetch import Remembered
from site_builder.model import (
    Correction,
    Document,
    Edition,
    Library,
    Output,
    Page,
    PrintedEdition,
    Summary,
)
from site_builder.write import WriteReport


@dataclass(frozen=True, slots=True, kw_only=True)
class SameArticle:
    """A source that holds what an article says already: nothing was made of it."""

    source: str
    article: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AddReport:
    """What became of the sources: the article files that were added or made anew, by location.

    `known` are the sources that were taken before, and those that are the `same` article as another
    source that was; `edited` are the files that a person changed,
    which stay as they are.
    """

    added: tuple[str, ...] = ()
    updated: tuple[str, ...] = ()
    known: tuple[str, ...] = ()
    same: tuple[SameArticle, ...] = ()
    edited: tuple[str, ...] = ()
    tidied: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What one source did: to the shelf, and in the report."""

    shelf: Shelf
    report: AddReport


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceReport:
    """What became of a standing source: of its articles, and what is remembered of it.

    Nothing is remembered of a source that was never asked.
    """

    name: str
    remembered: Remembered | None
    added: AddReport = AddReport()


@dataclass(frozen=True, slots=True, kw_only=True)
class FetchReport:
    """What became of the standing sources, and what was wrong before the first was asked."""

    sources: tuple[SourceReport, ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Inspection:
    """What would be made of one source."""

    document: Document
    summary: Summary


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedSite:
    """A site before it is rendered: its articles as they were read, and every page as data."""

    config: Config
    shelf: Shelf
    library: Library
    pages: tuple[Page, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RenderedSite:
    """A site before it is written: what was taken in, every file, and all that is wrong."""

    added: AddReport
    library: Library
    outputs: tuple[Output, ...]

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Everything that is wrong, in the order of the work."""
        return (*self.added.problems, *self.library.problems)


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildReport:
    """What a build did: the site that was rendered, and what changed in the output folder."""

    site: RenderedSite
    write: WriteReport = field(default_factory=WriteReport)


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownEdition:
    """An edition, what was corrected in it, and all that is wrong with the site's articles."""

    edition: Edition
    corrections: tuple[Correction, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EditionMail:
    """An edition as a mail to nobody yet, and all that is wrong with the site's articles.

    `story_ids` are those by which it calls its stories, by the names of the articles' files.
    """

    edition: Edition
    printed: PrintedEdition
    message: EmailMessage
    story_ids: Mapping[str, str]
    problems: tuple[Problem, ...]

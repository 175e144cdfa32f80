"""Article files on disk: all of them read, one of them saved whole."""

import datetime
import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import count
from pathlib import Path

from site_builder.content.dump import dump_article
from site_builder.content.edits import checksum, find_origin, is_edited
from site_builder.content.front_matter import parse_article, slug_of
from site_builder.content.line_memory import load_lines
from site_builder.content.misspelled import find_misspelled
from site_builder.content.replace_file import replace_file
from site_builder.content.shelf import Reading, Shelf, Shelved
from site_builder.errors import ArticleError, OutputError, Problem
from site_builder.model import Article
from site_builder.wording import key_line

ARTICLES = "content/articles"
LARGEST = 10_000_000  # bytes


def load_shelf(folder: Path, zone: datetime.tzinfo, earlier: Shelf | None = None) -> Shelf:
    """All article files of the site in this folder; one that can not be read is a problem.

    A file whose bytes are those of an `earlier` shelf is not parsed again: its article is the same
    object. That shelf has to be of the same zone.
    """
    known = earlier.readings if earlier else {}
    readings: dict[str, Reading] = {}
    for path in _article_files(folder / ARTICLES):
        location = path.relative_to(folder).as_posix()
        readings[location] = _read(path, location, zone, known.get(location))
    unique, doubles = _without_doubles([reading.file for reading in readings.values()])
    memory = load_lines(folder)
    found = (problem for reading in readings.values() for problem in reading.problems)
    return Shelf(
        files=unique,
        problems=(*found, *doubles, *memory.problems),
        recurring=memory.recurring,
        readings=readings,
    )


def save_article(article: Article, folder: Path, replacing: str = "") -> Article:
    """Write the article's file, whole or not at all; the article as it was saved.

    `replacing` is the location of the file whose article this is anew. Without it no file is ever
    replaced: where the name is taken, the slug gets a number. Raises OutputError.
    """
    root = folder / ARTICLES
    try:
        root.mkdir(parents=True, exist_ok=True)
        saved = _at(article, replacing) if replacing else _at_free_place(article, folder)
        replace_file(folder / saved.location, _with_checksum(saved).encode())
    except OSError as error:
        reason = error.strerror or str(error)
        raise OutputError.at(article.location, f"can not be written: {reason}") from error
    return saved


def find_line(key: str, location: str, folder: Path) -> int:
    """On which line of an article's file the last line with this key stands, 1 if on none."""
    text = (folder / location).read_text(encoding="utf-8", errors="replace")
    numbers = (n for n, line in enumerate(text.splitlines(), start=1) if key_line(line) == key)
    return max(numbers, default=1)


def _article_files(root: Path) -> Iterator[Path]:
    """The article files in the order of their names: no hidden ones, none from elsewhere."""
    home = root.resolve()
    for path in sorted(root.rglob("*.md")):
        hidden = any(part.startswith(".") for part in path.relative_to(root).parts)
        if not hidden and path.is_file() and path.resolve().is_relative_to(home):
            yield path


def _read(
    path: Path, location: str, zone: datetime.tzinfo, known: Reading | None
) -> Reading:
    """An article file as far as it can be read, and what is wrong with it; as known if the same."""
    nothing = Shelved(location=location, origin=None, article=None, edited=True)
    closed = replace(nothing, readable=False)
    try:
        body = path.read_bytes() if path.stat().st_size <= LARGEST else None
    except OSError as error:
        unread = Problem(location=location, message=f"can not be read: {error.strerror}")
        return Reading(sha256="", file=closed, problems=(unread,))
    if body is None:
        large = Problem(location=location, message=f"is larger than {LARGEST:,} bytes")
        return Reading(sha256="", file=closed, problems=(large,))
    sha256 = hashlib.sha256(body).hexdigest()
    if known and known.sha256 == sha256:
        return known
    text = body.decode("utf-8", errors="replace")
    file = replace(nothing, origin=find_origin(text), edited=is_edited(text))
    try:
        article = parse_article(_decode(body, location), location, zone)
    except ArticleError as error:
        return Reading(sha256=sha256, file=file, problems=error.problems)
    whole = replace(file, article=article, origin=article.origin or file.origin)
    return Reading(sha256=sha256, file=whole, problems=tuple(find_misspelled(article, text)))


def _decode(body: bytes, location: str) -> str:
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError as error:
        line = body.count(b"\n", 0, error.start) + 1
        column = error.start - body.rfind(b"\n", 0, error.start)
        message = f"not UTF-8: byte 0x{body[error.start]:02x} at column {column}"
        hint = "save the file with the encoding UTF-8"
        raise ArticleError.at(f"{location}:{line}", message, hint) from error


def _without_doubles(files: Sequence[Shelved]) -> tuple[tuple[Shelved, ...], list[Problem]]:
    """Of several articles with one address the first stays, and the others are problems."""
    first: dict[str, str] = {}
    kept: list[Shelved] = []
    problems: list[Problem] = []
    for file in files:
        other = first.setdefault(file.article.slug, file.location) if file.article else ""
        double = file.article is not None and other != file.location
        kept.append(replace(file, article=None) if double else file)
        if double:
            message = f"has the same address as {other}"
            problems.append(
                Problem(location=file.location, message=message, hint="rename one of the two files")
            )
    return tuple(kept), problems


def _at(article: Article, location: str) -> Article:
    return replace(article, location=location, slug=slug_of(location))


def _at_free_place(article: Article, folder: Path) -> Article:
    """The article at the first place that no file has: `name.md`, `name-2.md` and so on."""
    names = (f"{article.slug}-{number}" if number > 1 else article.slug for number in count(1))
    places = (f"{ARTICLES}/{name}.md" for name in names)
    return _at(article, next(place for place in places if not (folder / place).exists()))


def _with_checksum(article: Article) -> str:
    """The text of the article's file with the checksum of itself."""
    if article.origin is None:
        return dump_article(article)
    unsigned = dump_article(article)
    origin = replace(article.origin, checksum=checksum(unsigned))
    return dump_article(replace(article, origin=origin))

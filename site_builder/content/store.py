"""Article files on disk: all of them read, one of them saved whole."""

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import count
from pathlib import Path

from site_builder.content.dump import dump_article
from site_builder.content.edits import checksum, find_origin, is_edited
from site_builder.content.front_matter import parse_article, slug_of
from site_builder.content.misspelled import find_misspelled
from site_builder.content.line_memory import load_lines
from site_builder.content.replace_file import replace_file
from site_builder.content.shelf import Shelf, Shelved
from site_builder.errors import ArticleError, OutputError, Problem
from site_builder.model import Article
from site_builder.wording import key_line

ARTICLES = "content/articles"
LARGEST = 10_000_000  # bytes


def load_shelf(folder: Path, zone: datetime.tzinfo) -> Shelf:
    """All article files of the site in this folder; one that can not be read is a problem."""
    files: list[Shelved] = []
    problems: list[Problem] = []
    for path in _article_files(folder / ARTICLES):
        file, found = _load(path, path.relative_to(folder).as_posix(), zone)
        files.append(file)
        problems += found
    unique, doubles = _without_doubles(files)
    memory = load_lines(folder)
    return Shelf(
        files=unique,
        problems=(*problems, *doubles, *memory.problems),
        recurring=memory.recurring,
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


def _load(path: Path, location: str, zone: datetime.tzinfo) -> tuple[Shelved, Sequence[Problem]]:
    """An article file as far as it can be read, and what is wrong with it."""
    nothing = Shelved(location=location, origin=None, article=None, edited=True)
    try:
        body = path.read_bytes() if path.stat().st_size <= LARGEST else None
    except OSError as error:
        closed = replace(nothing, readable=False)
        return closed, [Problem(location=location, message=f"can not be read: {error.strerror}")]
    if body is None:
        large = Problem(location=location, message=f"is larger than {LARGEST:,} bytes")
        return replace(nothing, readable=False), [large]
    text = body.decode("utf-8", errors="replace")
    file = replace(nothing, origin=find_origin(text), edited=is_edited(text))
    try:
        article = parse_article(_decode(body, location), location, zone)
    except ArticleError as error:
        return file, error.problems
    origin = article.origin or file.origin
    return replace(file, article=article, origin=origin), find_misspelled(article, text)


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

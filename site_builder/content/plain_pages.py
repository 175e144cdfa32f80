"""`content/pages/*.md`: pages of the site's own words, such as who makes it. Only ever read."""

import re
from pathlib import Path

from site_builder.content.front_matter import slug_of
from site_builder.content.yaml_block import Entry, read_block, split_file
from site_builder.errors import ArticleError, ItemError, Problem
from site_builder.model import PlainPage
from site_builder.prose import read_prose
from site_builder.text import one_line

FOLDER = "content/pages"
KNOWN = ("title", "description", "navigation")
PLACE = re.compile(r"[0-9]{1,4}")


def load_plain_pages(folder: Path) -> tuple[tuple[PlainPage, ...], tuple[Problem, ...]]:
    """The pages in the order of their names, and what is wrong with those that are left out."""
    pages: list[PlainPage] = []
    problems: list[Problem] = []
    for path in sorted((folder / FOLDER).glob("*.md")):
        location = path.relative_to(folder).as_posix()
        try:
            pages.append(parse_plain_page(_read(path, location), location))
        except ItemError as error:
            problems += error.problems
    return tuple(pages), tuple(problems)


def parse_plain_page(text: str, location: str) -> PlainPage:
    """The page of a file's text; raises ArticleError with every mistake in its front matter."""
    file = split_file(text, location)
    entries = read_block(file, location)
    texts = {e.key: one_line(e.value) for e in entries if isinstance(e.value, str)}
    problems = [problem for entry in entries if (problem := _mistake(entry, location))]
    if not texts.get("title"):
        hint = "add title: and the headline"
        problems.append(Problem(location=f"{location}:1", message="no title", hint=hint))
    if problems:
        raise ArticleError(problems)
    place = texts.get("navigation", "")
    return PlainPage(
        location=location,
        slug=slug_of(location),
        title=texts["title"],
        description=texts.get("description", ""),
        place=int(place) if place else None,
        html=read_prose(file.body).html,
    )


def _mistake(entry: Entry, location: str) -> Problem | None:
    """What is wrong with an entry: a key that nobody knows, or a value that is not expected."""
    value = entry.value or ""
    if entry.key not in KNOWN:
        message, hint = f"unknown key '{entry.key}'", f"known are {', '.join(KNOWN)}"
    elif not isinstance(value, str):
        message, hint = f"{entry.key}: expected a text", ""
    elif entry.key == "navigation" and value and not PLACE.fullmatch(value):
        message, hint = "navigation: expected a number", "1 stands first, 2 after it"
    else:
        return None
    return Problem(location=f"{location}:{entry.line}", message=message, hint=hint)


def _read(path: Path, location: str) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        hint = "save the file with the encoding UTF-8"
        raise ArticleError.at(location, "not UTF-8", hint) from error
    except OSError as error:
        raise ArticleError.at(location, f"can not be read: {error.strerror}") from error

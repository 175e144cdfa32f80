"""Files, folders and standard input as sources. Follows no link out of the folder it was given."""

import datetime
import os
import sys
from collections.abc import Iterator
from pathlib import Path, PurePath
from typing import BinaryIO

from site_builder.errors import Problem, Severity, SourceError
from site_builder.fetch.media_types import SUFFIXES, find_media_type, is_readable_name
from site_builder.model import RawDocument

STANDARD_INPUT = "-"
MEGABYTE = 1_000_000
LARGEST = 50 * MEGABYTE
# Left behind by editors, browsers and office programs while, or after, a file is written.
TEMPORARY = ("~", ".bak", ".crdownload", ".part", ".swp", ".temp", ".tmp")
TEMPORARY_START = (".", "~$", "#")
# Where a browser puts the images and scripts of a saved page.
SAVED_PARTS = "_files"


def fetch_files(source: str, now: datetime.datetime) -> Iterator[RawDocument | Problem]:
    """The raw documents of a file, a folder or standard input.

    Of a folder, in the order of their paths, those whose name ends as a text or a page does; files
    that are hidden or temporary are passed over in silence, others with a warning.
    """
    if source == STANDARD_INPUT:
        yield _read(sys.stdin.buffer, source, now)
        return
    path = Path(source)
    if path.is_dir():
        for found in _found(path):
            yield found if isinstance(found, Problem) else _open(found, now)
    elif path.exists():
        yield _open(path, now)
    else:
        raise SourceError.at(
            path.as_posix(), "there is no such file or folder", "check the spelling of the path"
        )


def count_files(source: str) -> int:
    """How many documents `fetch_files` will give; reads none of them."""
    path = Path(source)
    return sum(1 for _ in _found(path)) if path.is_dir() else 1


def _found(folder: Path) -> Iterator[Path | Problem]:
    """The files below a folder that are to be read, and what is wrong with the others."""
    root = folder.resolve()
    for path in sorted(_files_below(folder), key=PurePath.as_posix):
        if not _is_sayable(path):
            shown = path.as_posix().encode(errors="backslashreplace").decode()
            hint = "rename the file"
            yield Problem(location=shown, message="the file's name is not UTF-8", hint=hint)
        elif path.exists() and not path.is_file():
            yield _warning(path, "is no file that can be read", "put the text into a plain file")
        elif not is_readable_name(path.name):
            yield _warning(path, "files of this type are not read", f"known are: {_known()}")
        elif not path.resolve().is_relative_to(root):
            yield _warning(path, "the link leads out of the folder", "copy the file instead")
        else:
            yield path


def _is_sayable(path: Path) -> bool:
    """Whether the path can be written down; on some systems a name is any bytes."""
    try:
        path.as_posix().encode()
    except UnicodeEncodeError:
        return False
    return True


def _files_below(folder: Path) -> Iterator[Path]:
    """Every file below a folder but hidden and temporary ones, and the parts of saved pages."""
    for place, folders, files in os.walk(folder):
        pages = {PurePath(name).stem for name in files}
        folders[:] = [
            name
            for name in folders
            if not name.startswith(".") and name.removesuffix(SAVED_PARTS) not in pages
        ]
        for name in files:
            if not name.startswith(TEMPORARY_START) and not name.endswith(TEMPORARY):
                yield Path(place, name)


def _open(path: Path, now: datetime.datetime) -> RawDocument | Problem:
    try:
        with path.open("rb") as stream:
            return _read(stream, path.as_posix(), now)
    except OSError as error:
        return Problem(
            location=path.as_posix(), message=f"the file can not be read: {error.strerror}"
        )


def _read(stream: BinaryIO, location: str, now: datetime.datetime) -> RawDocument | Problem:
    """What a stream holds, unless that is too much or nothing."""
    body = stream.read(LARGEST + 1)
    if len(body) > LARGEST:
        limit = f"the limit is {LARGEST // MEGABYTE} MB"
        return Problem(location=location, message="the source is too large", hint=limit)
    if not body.strip():
        return Problem(location=location, message="the source is empty")
    media_type = find_media_type(location, body)
    return RawDocument(location=location, media_type=media_type, body=body, fetched_at=now)


def _warning(path: Path, message: str, hint: str) -> Problem:
    return Problem(location=path.as_posix(), message=message, hint=hint, severity=Severity.WARNING)


def _known() -> str:
    return ", ".join(sorted(SUFFIXES))

"""Make the output folder equal to the outputs. Knows nothing of pages or templates.

The manifest lists what builds wrote. Only those files are ever replaced or removed: a `CNAME`, a
`.git` or anything else that a person put into the folder stays as it is.
"""

import json
import re
import shutil
import tempfile
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from site_builder.errors import OutputError, Problem
from site_builder.model import Output

MANIFEST = ".briefing.json"
STAGING_PREFIX = ".briefing-staging-"
# Separators and drives of other systems, control characters, halves of characters.
UNSOUND = re.compile(r"[\\:\x00-\x1f\x7f-\x9f\ud800-\udfff]")
LONGEST_NAME = 255  # bytes; more is too long for common file systems


@dataclass(frozen=True, slots=True, kw_only=True)
class WriteReport:
    """What making the output folder equal to the outputs took: paths, sorted."""

    written: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()


def write(outputs: Iterable[Output], folder: Path) -> WriteReport:
    """Make the folder equal to the outputs; a file whose bytes are the same is not touched.

    1. All outputs are there and every path is checked before anything changes.
    2. New bytes are first written aside, so that a full disk changes nothing.
    3. The manifest names old and new files before the first of them changes: what a killed run
       leaves is whole, and the next run knows it.
    4. What is no longer wanted goes, the new files are moved in, the manifest names only these.

    Raises OutputError, with every problem that can be known beforehand.
    """
    wanted = _by_path(outputs, folder)
    try:
        owned = _load_manifest(folder)
        _check_places(wanted, owned, folder)
        return _make_equal(wanted, owned, folder)
    except OSError as error:
        location = Path(error.filename2 or error.filename or folder).as_posix()
        raise OutputError.at(location, f"can not be written: {error.strerror}") from error


def _by_path(outputs: Iterable[Output], folder: Path) -> dict[str, bytes]:
    """The bodies by path, sorted; every path is sound, and none stands in another's way."""
    wanted: dict[str, bytes] = {}
    taken: dict[str, str] = {}
    sources: dict[str, str] = {}
    faults: list[tuple[str, str]] = []
    for output in outputs:
        fault = _path_fault(output.path)
        if not fault and _fold(output.path) in taken:
            fault = f"is the address of two pages (the other is {taken[_fold(output.path)]!r})"
        if fault:
            faults.append((output.path, fault))
        taken[_fold(output.path)] = output.path
        wanted[output.path] = output.body
        sources[output.path] = output.source
    faults += [
        (taken[_fold(parent)], f"is needed as a page and as the folder of {path!r}")
        for path in wanted
        for parent in _parents(path)
        if _fold(parent) in taken
    ]
    _raise_for(faults, folder, sources=sources)
    return dict(sorted(wanted.items()))


def _path_fault(path: str) -> str:
    """What is wrong with a path, or nothing: it stays inside the folder on every system."""
    parts = path.split("/")
    if any(part in {"", ".", ".."} for part in parts):
        return "is no path relative to the output folder"
    if UNSOUND.search(path):
        return f"has a character that no address can have: {path!r}"
    if any(len(part.encode()) > LONGEST_NAME for part in parts):
        return f"has a name of more than {LONGEST_NAME} bytes"
    if parts[0] in {".git", MANIFEST} or parts[0].startswith(STAGING_PREFIX):
        return "is a name that pages must not have"
    return ""


def _fold(path: str) -> str:
    """The same string for two paths that some file systems take for one."""
    return unicodedata.normalize("NFC", path).casefold()


def _parents(path: str) -> Iterator[str]:
    """The folders in which a path lies, the outermost first."""
    parts = path.split("/")
    return ("/".join(parts[:end]) for end in range(1, len(parts)))


def _raise_for(
    faults: Iterable[tuple[str, str]],
    folder: Path,
    hint: str = "",
    sources: Mapping[str, str] = MappingProxyType({}),
) -> None:
    """Raise for these faults of paths, told of the path's source where it has one."""
    problems = [
        Problem(
            location=sources.get(path) or f"{folder.as_posix()}/{path}", message=message, hint=hint
        )
        for path, message in dict.fromkeys(faults)
    ]
    if problems:
        raise OutputError(problems)


def _load_manifest(folder: Path) -> frozenset[str]:
    """The paths that builds wrote into this folder."""
    try:
        text = (folder / MANIFEST).read_bytes()
    except FileNotFoundError:
        return frozenset()
    try:
        files = json.loads(text)["files"]
        sound = all(isinstance(path, str) and not _path_fault(path) for path in files)
    except (ValueError, KeyError, TypeError):
        sound = False
    if not sound:
        fault = (MANIFEST, "is not the list of files that a build makes")
        _raise_for([fault], folder, "empty the output folder and build again")
    return frozenset(files)


def _save_manifest(paths: Collection[str], folder: Path, staging: Path) -> None:
    text = json.dumps({"files": sorted(paths)}, ensure_ascii=False, indent=1) + "\n"
    staged = staging / MANIFEST
    staged.write_bytes(text.encode())
    staged.replace(folder / MANIFEST)


def _check_places(wanted: Mapping[str, bytes], owned: Collection[str], folder: Path) -> None:
    """Nothing that a build did not write is in the way of a page, and no link leads elsewhere."""
    paths = {*wanted, *owned}
    parents = sorted({parent for path in paths for parent in _parents(path)})
    links = [path for path in (*parents, *wanted) if (folder / path).is_symlink()]
    files = [path for path in parents if (folder / path).is_file() and path not in owned]
    foreign = [
        path
        for path, body in wanted.items()
        if path not in owned and (folder / path).is_file() and not _holds(folder / path, body)
    ]
    folders = [path for path in wanted if _has_foreign_files(path, owned, folder)]
    _raise_for(
        [
            *((path, "is a symbolic link in the way of a page") for path in links),
            *((path, "is in the way of a page, and no build wrote it") for path in foreign),
            *((path, "is in the way of a page, and no build wrote it") for path in files),
            *((path, "is a folder of other files in the way of a page") for path in folders),
        ],
        folder,
        "move it away, or empty the output folder, and build again",
    )


def _holds(file: Path, body: bytes) -> bool:
    return file.is_file() and file.stat().st_size == len(body) and file.read_bytes() == body


def _has_foreign_files(path: str, owned: Collection[str], folder: Path) -> bool:
    """Whether the path is a folder that will not go when the files of earlier builds do."""
    return (folder / path).is_dir() and any(
        not file.is_dir() and file.relative_to(folder).as_posix() not in owned
        for file in (folder / path).rglob("*")
    )


def _make_equal(wanted: Mapping[str, bytes], owned: frozenset[str], folder: Path) -> WriteReport:
    """Write, remove and move; every path is known to be free."""
    folder.mkdir(parents=True, exist_ok=True)
    for leftover in folder.glob(f"{STAGING_PREFIX}*/"):
        shutil.rmtree(leftover)
    unchanged = {path for path, body in wanted.items() if _holds(folder / path, body)}
    if len(unchanged) == len(wanted) and owned == wanted.keys():
        return WriteReport(unchanged=tuple(sorted(unchanged)))
    changed = sorted(wanted.keys() - unchanged)
    with tempfile.TemporaryDirectory(prefix=STAGING_PREFIX, dir=folder) as name:
        staging = Path(name)
        for number, path in enumerate(changed):
            (staging / str(number)).write_bytes(wanted[path])
        _save_manifest({*owned, *wanted}, folder, staging)
        removed = [path for path in sorted(owned - wanted.keys()) if _remove(path, folder)]
        for number, path in enumerate(changed):
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (staging / str(number)).replace(folder / path)
        _save_manifest(wanted, folder, staging)
    return WriteReport(
        written=tuple(changed), unchanged=tuple(sorted(unchanged)), removed=tuple(removed)
    )


def _remove(path: str, folder: Path) -> bool:
    """Remove a file of an earlier build and the folders it leaves empty; tell whether it was."""
    file = folder / path
    found = file.is_file() or file.is_symlink()
    if found:
        file.unlink()
    for parent in reversed(tuple(_parents(path))):
        if (folder / parent).is_dir() and not any((folder / parent).iterdir()):
            (folder / parent).rmdir()
    return found

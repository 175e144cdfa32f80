"""The index of the search page, made by Pagefind. Needs the extra `[search]`.

Pagefind reads pages from a folder and writes an index that a browser reads in small pieces, so
there is no server. It runs on a copy of the pages, and its files come back as output like any
other. The same pages give the same bytes: see `order`.
"""

import importlib.util
import subprocess
import tempfile
from collections.abc import Iterable
from pathlib import Path

from site_builder.errors import OutputError
from site_builder.model import Output
from site_builder.search.order import in_order

FOLDER = "pagefind"
# Only what has this attribute is searched, and a page without it need not be copied.
SEARCHED = b"data-pagefind-body"
# The program's own page asks the index; Pagefind's ready-made ones are left out.
NEEDED = ("pagefind.js", "pagefind-worker.js", "pagefind-entry.json", "wasm.", "pagefind.")
FOLDERS = {"fragment", "index", "filter"}
SECONDS = 600


def is_installed() -> bool:
    """Whether there is a Pagefind to make an index with."""
    return all(map(importlib.util.find_spec, ("pagefind_bin", "cbor2")))


def make_index(outputs: Iterable[Output]) -> tuple[Output, ...]:
    """The files of the index of these pages, in the order of their names. Raises OutputError."""
    import pagefind_bin  # noqa: PLC0415 - an extra

    pages = [output for output in outputs if SEARCHED in output.body]
    if not pages:
        return ()
    with tempfile.TemporaryDirectory(prefix="briefing-") as folder:
        site = Path(folder) / "site"
        site.mkdir()
        for page in pages:
            path = site / page.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(page.body)
        index = Path(folder) / FOLDER
        _run([str(pagefind_bin.get_executable()), "--site", str(site), "--output-path", str(index)])
        paths = (path for path in index.rglob("*") if path.is_file())
        files = {path.relative_to(index).as_posix(): path.read_bytes() for path in paths}
    ordered = in_order({name: body for name, body in files.items() if _is_needed(name)})
    return tuple(Output(path=f"{FOLDER}/{name}", body=ordered[name]) for name in sorted(ordered))


def _run(command: list[str]) -> None:
    hint = "reinstall the extra: pip install 'briefing[search]', or set search = false"
    try:
        done = subprocess.run(  # noqa: S603 - the program that the extra brings
            [*command, "--silent", "--keep-index-url"],
            capture_output=True,
            text=True,
            timeout=SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise OutputError.at(FOLDER, f"the index can not be made: {error}", hint) from error
    if done.returncode:
        said = " ".join(done.stderr.split()) or f"exit code {done.returncode}"
        raise OutputError.at(FOLDER, f"the index can not be made: {said}", hint)


def _is_needed(name: str) -> bool:
    folder, _, inside = name.rpartition("/")
    return folder in FOLDERS if inside and folder else name.startswith(NEEDED)

"""Files that go into the site as they are: our style sheet and icon, and the site's own."""

from collections.abc import Iterable
from pathlib import Path

from site_builder.errors import SiteError
from site_builder.model import Output
from site_builder.render.colours import PATH as COLOURS
from site_builder.render.environment import check_inside, packaged_templates

FOLDER = "static"
OWN_SHEET = "site.css"


def read_static(site_static: Path) -> tuple[Output, ...]:
    """Our static files and the site's; a file of the site takes the place of ours of that name.

    Hidden files stay out: they are an editor's or a system's.
    """
    own = _files(site_static)
    for name in own:
        check_inside(site_static, name, FOLDER)
    files = _files(packaged_templates() / FOLDER) | own
    return tuple(_output(f"{FOLDER}/{name}", files[name]) for name in sorted(files))


def find_stylesheets(static: Iterable[Output]) -> tuple[str, ...]:
    """The style sheets that a page loads after ours: the settings' colours, then the site's."""
    paths = {output.path for output in static}
    return tuple(path for path in (COLOURS, f"{FOLDER}/{OWN_SHEET}") if path in paths)


def _files(folder: Path) -> dict[str, Path]:
    """The files of a folder by path inside it; nothing where there is no such folder."""
    paths = {path.relative_to(folder).as_posix(): path for path in sorted(folder.rglob("*"))}
    return {name: path for name, path in paths.items() if path.is_file() and _shown(name)}


def _shown(name: str) -> bool:
    return not any(part.startswith(".") for part in name.split("/"))


def _output(path: str, file: Path) -> Output:
    try:
        return Output(path=path, body=file.read_bytes(), source=path)
    except OSError as error:
        raise SiteError.at(path, f"can not be read: {error.strerror}") from error

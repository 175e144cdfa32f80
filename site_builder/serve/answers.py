"""What the preview answers to a request: pure but for the page that it asks the preview for."""

import mimetypes
from dataclasses import dataclass
from functools import cache
from http import HTTPStatus
from pathlib import Path
from urllib.parse import parse_qs, quote, unquote

import jinja2

from site_builder.permalinks import HOME, NOT_FOUND
from site_builder.serve.preview import Preview, Shown

FILES = Path(__file__).parent / "files"
# Below the site's base path; no page begins with a dot but `.nojekyll`.
OWN = ".briefing"
OWN_FILES = ("live.js", "overlay.css")
# Not the system's table: a type must not depend on the machine.
TYPES = mimetypes.MimeTypes()


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """An answer to a request, without its headers but for what a browser has to know of it."""

    status: HTTPStatus
    content_type: str = "text/plain; charset=utf-8"
    body: bytes = b""
    location: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stream:
    """A request to be told when the page at a path has another mark."""

    page: str
    mark: str


def answer(target: str, preview: Preview) -> Answer | Stream:
    """What is at the target of a request, a path with or without a query."""
    raw, _, query = target.partition("?")
    path, base = unquote(raw), preview.base
    if not path.startswith(base):
        if path == "/" or f"{path}/" == base:
            return Answer(status=HTTPStatus.FOUND, location=quote(base))
        message = f"there is nothing here: the site's pages begin with {base}\n"
        return Answer(status=HTTPStatus.NOT_FOUND, body=message.encode("utf-8", "replace"))
    inside = path.removeprefix(base)
    if inside.startswith(f"{OWN}/"):
        return _own(inside.removeprefix(f"{OWN}/"), query)
    return _page(inside, preview)


def _own(name: str, query: str) -> Answer | Stream:
    """A file of the preview itself, or the stream of its events."""
    if name == "events":
        asked = parse_qs(query)
        return Stream(page=asked.get("page", [""])[0], mark=asked.get("mark", [""])[0])
    if name in OWN_FILES:
        body = (FILES / name).read_bytes()
        return Answer(status=HTTPStatus.OK, content_type=content_type(name), body=body)
    return Answer(status=HTTPStatus.NOT_FOUND, body=b"there is nothing here\n")


def _page(address: str, preview: Preview) -> Answer:
    """The file at an address; a page of the site that says so where there is none."""
    is_folder = not address or address.endswith("/")
    shown = preview.find(f"{address}{HOME}" if is_folder else address)
    if shown:
        status = HTTPStatus.INTERNAL_SERVER_ERROR if not shown.body and shown.problems else None
        return _file(shown, status or HTTPStatus.OK, preview.base)
    if not is_folder and preview.find(f"{address}/{HOME}"):
        location = quote(f"{preview.base}{address}/", errors="replace")
        return Answer(status=HTTPStatus.FOUND, location=location)
    shown = preview.find(NOT_FOUND) or preview.find_nothing()
    is_failed = not shown.body and shown.problems
    status = HTTPStatus.INTERNAL_SERVER_ERROR if is_failed else HTTPStatus.NOT_FOUND
    return _file(shown, status, preview.base)


def _file(shown: Shown, status: HTTPStatus, base: str) -> Answer:
    if shown.path and not shown.path.endswith(".html"):
        if shown.problems and not shown.body:
            lines = "".join(f"{problem}\n" for problem in shown.problems)
            return Answer(status=status, body=lines.encode())
        return Answer(status=status, content_type=content_type(shown.path), body=shown.body)
    body = with_script(shown, base)
    return Answer(status=status, content_type=content_type(HOME), body=body)


def content_type(path: str) -> str:
    """The media type of a file, by its name."""
    kind = TYPES.guess_type(path, strict=False)[0] or "application/octet-stream"
    is_text = kind.startswith("text/") or kind.endswith(("xml", "javascript", "json"))
    return f"{kind}; charset=utf-8" if is_text else kind


def with_script(shown: Shown, base: str) -> bytes:
    """A page as the preview serves it: with what is wrong, and the script that loads it anew."""
    page = shown.body or (FILES / "empty.html").read_bytes()
    added = _overlay().render(
        problems=shown.problems,
        folder=quote(f"{base}{OWN}"),
        page=shown.path,
        mark=shown.mark,
    )
    end = page.lower().rfind(b"</body>")
    end = len(page) if end < 0 else end
    return page[:end] + added.encode() + page[end:]


@cache
def _overlay() -> jinja2.Template:
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(FILES), autoescape=True, trim_blocks=True, lstrip_blocks=True
    )
    return environment.get_template("overlay.html")

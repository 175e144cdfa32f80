"""Sites to look at: built from a folder of the checkout, and shown on loopback as on the web."""

import contextlib
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path, PurePosixPath
from urllib.parse import quote, urlsplit


@dataclass(frozen=True, slots=True, kw_only=True)
class BuiltSite:
    """A built site, the address that it was built for, and the one at which it is shown."""

    output: Path
    base_url: str
    home: str

    @property
    def pages(self) -> tuple[str, ...]:
        """Every page, by its path in the output."""
        found = (path.relative_to(self.output) for path in self.output.rglob("*.html"))
        return tuple(sorted(path.as_posix() for path in found))

    @property
    def is_at_root(self) -> bool:
        return urlsplit(self.base_url).path == "/"

    @property
    def kinds(self) -> dict[str, str]:
        """For each kind of page the one that holds most: `articles/*`, `people`, `404.html`, …"""
        size = {page: (self.output / page).stat().st_size for page in self.pages}
        return {kind_of(page): page for page in sorted(self.pages, key=lambda page: size[page])}

    @property
    def host(self) -> str:
        return urlsplit(self.home).netloc

    def url(self, page: str) -> str:
        return self.home + quote(page.removesuffix("index.html"))


def kind_of(page: str) -> str:
    """`articles/*` for the page of an article, `articles` for a list of them."""
    parts = PurePosixPath(page.removesuffix("index.html")).parts
    return f"{parts[0]}/*" if len(parts) > 1 else "".join(parts) or "home"


def build(source: Path, folder: Path, base_url: str) -> Path:
    """Build the site of a folder elsewhere, as if for this address; its output."""
    shutil.copy(source / "briefing.toml", folder)
    if (source / "content").is_dir():
        shutil.copytree(source / "content", folder / "content")
    command = [sys.executable, "-m", "site_builder", "build", "--base-url", base_url]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return folder / "output"


class Handler(SimpleHTTPRequestHandler):
    """Shows a folder below a path, with the site's own page for what is not found."""

    def __init__(self, *args, path: str, **options) -> None:
        self.site_path = path
        super().__init__(*args, **options)

    def translate_path(self, path: str) -> str:
        if not path.startswith(self.site_path):
            return os.path.join(self.directory, "outside-of-the-site")  # noqa: PTH118
        return super().translate_path("/" + path.removeprefix(self.site_path))

    def send_error(self, code, message=None, explain=None) -> None:  # noqa: ARG002 - as its parent has it
        page = Path(self.directory, "404.html").read_bytes()
        self.send_response(code, message)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(page)

    def log_message(self, *args) -> None:
        """Say nothing: a test shows what went wrong."""


@contextlib.contextmanager
def shown(output: Path, base_url: str) -> Iterator[BuiltSite]:
    """The site on a server of its own, under the path that it was built for."""
    path = urlsplit(base_url).path
    handler = partial(Handler, path=path, directory=str(output))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    try:
        home = f"http://127.0.0.1:{server.server_address[1]}{path}"
        yield BuiltSite(output=output, base_url=base_url, home=home)
    finally:
        server.shutdown()
        thread.join()
        server.server_close()

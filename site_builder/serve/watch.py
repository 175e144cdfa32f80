"""Which files of a site change, as they do. Knows nothing of what is in them."""

import queue
import threading
from collections.abc import Callable, Generator
from contextlib import suppress
from pathlib import Path

import watchfiles

from site_builder.config import FILE_NAME
from site_builder.render import packaged_templates

# What a site is made of; not its output, nor what else lies there, such as a virtual environment.
FOLDERS = ("content", "templates", "static")
PAUSE = 1.0  # seconds after which nothing has changed


def watch(folder: Path) -> Generator[frozenset[Path], None, None]:
    """The files of a site that changed, again and again; after each pause without one, none.

    The first of all is none too: from then on no change is missed.
    """
    watching = _Watching(folder.resolve())
    try:
        watching.begin()
        yield frozenset()
        while True:
            yield watching.next_changes()
    finally:
        watching.end()


class _Watching:
    """Threads that wait for changes: one for the site's folder, one for each folder in it.

    They are several because only what is inside these folders is to be watched in depth.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._changes: queue.SimpleQueue[frozenset[Path]] = queue.SimpleQueue()
        self._stop = threading.Event()

    def begin(self) -> None:
        """Begin to watch; our own templates too, for those who work on them."""
        self._start(self._watch_top, self._folder)
        for folder in (*(self._folder / name for name in FOLDERS), packaged_templates()):
            if folder.is_dir():
                self._start(self._watch_inside, folder)

    def next_changes(self) -> frozenset[Path]:
        """All that changed since the last time, none if nothing did for a pause."""
        found: set[Path] = set()
        with suppress(queue.Empty):
            found |= self._changes.get(timeout=PAUSE)
            while True:
                found |= self._changes.get_nowait()
        return frozenset(found)

    def end(self) -> None:
        """Let all threads end; they see it within a fraction of a second."""
        self._stop.set()

    def _start(self, target: Callable[[Path], None], folder: Path) -> None:
        threading.Thread(target=target, args=(folder,), daemon=True).start()

    def _watch_inside(self, folder: Path) -> None:
        for changes in watchfiles.watch(folder, stop_event=self._stop):
            self._changes.put(frozenset(Path(path) for _, path in changes))

    def _watch_top(self, folder: Path) -> None:
        """The settings, and folders that come into being: from then on they are watched too."""
        for changes in watchfiles.watch(folder, stop_event=self._stop, recursive=False):
            found = {Path(path) for _, path in changes}
            added = {Path(path) for change, path in changes if change is watchfiles.Change.added}
            for path in added:
                if path.name in FOLDERS and path.is_dir():
                    self._start(self._watch_inside, path)
            self._changes.put(frozenset(it for it in found if it.name in (FILE_NAME, *FOLDERS)))

"""Faults of HTML, CSS and SVG files by the Nu HTML Checker, all of them in one run."""

import subprocess
from pathlib import Path

from site_checks.tools import NU_CHECKER, find_java, require_module

SUFFIXES = {".html", ".css", ".svg"}


def markup_faults(*folders: Path) -> list[str]:
    """Every error and warning about the files of folders, with file and line."""
    files = [path for folder in folders for path in sorted(folder.rglob("*"))]
    options = ["--format", "gnu", "--also-check-css", "--also-check-svg", "--exit-zero-always"]
    command = [find_java(), "-Xss4m", "-jar", str(require_module(NU_CHECKER)), *options]
    command += [str(path) for path in files if path.suffix in SUFFIXES]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return [line for line in done.stderr.splitlines() if line and ": info: " not in line]

"""The programs that the checks run besides Python, and where they are."""

import os
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import NoReturn

import pytest

MODULES = Path(__file__).parents[1] / "node_modules"
AXE = MODULES / "axe-core" / "axe.min.js"
NU_CHECKER = MODULES / "vnu-jar" / "build" / "dist" / "vnu.jar"
BROWSERS = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
)


class ToolMissingError(Exception):
    """A program is not on this machine; says which, and how to get it."""


def skip_or_fail(error: ToolMissingError, environment: Mapping[str, str]) -> NoReturn:
    """Skip the check that needs the program; where all have to be there, let it fail."""
    if environment.get("CI"):
        pytest.fail(str(error))
    pytest.skip(f"NOT checked: {error}")


def find_browser() -> str:
    """The path of a Chromium, or of what the environment variable CHROMIUM names."""
    found = filter(None, map(shutil.which, (os.environ.get("CHROMIUM", ""), *BROWSERS)))
    browser = next(found, None)
    if browser is None:
        raise ToolMissingError("no Chromium: install the package chromium, or set CHROMIUM")
    return browser


def find_java() -> str:
    java = shutil.which("java")
    if java is None:
        raise ToolMissingError("no Java: install the package default-jre-headless")
    return java


def require_module(file: Path) -> Path:
    """The file of an npm package, if it is installed."""
    if not file.is_file():
        raise ToolMissingError(f"no {file.name}: install npm and run `make browser-tools`")
    return file

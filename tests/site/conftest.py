"""The sites that are looked at, each built once a worker, and one browser for all of them."""

import contextlib
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from site_checks.built import BuiltSite, build, shown
from site_checks.chromium import running_browser
from site_checks.tools import ToolMissingError, skip_or_fail

HERE = Path(__file__).parent
SAMPLE = HERE.parents[1]


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call() -> Iterator[None]:
    """Without a program that it needs, a check is skipped; where all have to be there, it fails."""
    try:
        return (yield)
    except ToolMissingError as error:
        skip_or_fail(error, os.environ)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    try:
        with running_browser() as running:
            yield running
    except ToolMissingError as error:
        skip_or_fail(error, os.environ)


@pytest.fixture(scope="session")
def make_site(tmp_path_factory) -> Iterator[Callable[[Path, str], BuiltSite]]:
    """Builds the site of a folder for an address, and shows it until all is looked at."""
    with contextlib.ExitStack() as stack:

        def make(source: Path, base_url: str) -> BuiltSite:
            output = build(source, tmp_path_factory.mktemp("site"), base_url)
            return stack.enter_context(shown(output, base_url))

        yield make


@pytest.fixture(scope="session")
def sample(make_site) -> BuiltSite:
    """The sample site at the root of its host."""
    return make_site(SAMPLE, "https://briefing.example/")


@pytest.fixture(scope="session")
def below_a_path(make_site) -> BuiltSite:
    """The sample site as one of several on its host."""
    return make_site(SAMPLE, "https://briefing.example/repo/")


@pytest.fixture(scope="session")
def every_part(make_site) -> BuiltSite:
    """Few articles with all that a page can have."""
    return make_site(HERE / "every_part", "https://register.example/")


@pytest.fixture(scope="session")
def empty(make_site) -> BuiltSite:
    """A site without an article."""
    return make_site(HERE / "empty", "https://empty.example/")


@pytest.fixture(scope="session", params=["sample", "below_a_path", "every_part", "empty"])
def site(request) -> BuiltSite:
    """Each of the sites in turn."""
    return request.getfixturevalue(request.param)

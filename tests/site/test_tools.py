"""A program that is not there is missed aloud: as a skipped test, and in CI as one that fails."""

import pytest
from site_checks.markup import markup_faults
from site_checks.tools import (
    NU_CHECKER,
    ToolMissingError,
    find_browser,
    find_java,
    require_module,
    skip_or_fail,
)

MISSING = ToolMissingError("no Chromium")


def test_without_a_program_a_check_is_skipped():
    with pytest.raises(pytest.skip.Exception, match="NOT checked: no Chromium"):
        skip_or_fail(MISSING, {})


def test_in_ci_it_fails():
    with pytest.raises(pytest.fail.Exception, match="no Chromium"):
        skip_or_fail(MISSING, {"CI": "true"})


@pytest.mark.parametrize(
    ("find", "how"),
    [
        (find_browser, "install the package chromium"),
        (find_java, "install the package default-jre-headless"),
        (lambda: require_module(NU_CHECKER.with_name("gone.jar")), "run `make browser-tools`"),
    ],
)
def test_the_message_says_how_to_get_it(monkeypatch, find, how):
    monkeypatch.setenv("PATH", "")
    monkeypatch.delenv("CHROMIUM", raising=False)
    with pytest.raises(ToolMissingError, match=how):
        find()


def test_the_checker_of_markup_is_not_taken_for_content_when_it_is_missing(monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", "")
    with pytest.raises(ToolMissingError):
        markup_faults(tmp_path)

"""The mail of an edition can be read on a phone and in a wide window, light and dark."""

import email
import email.policy
import subprocess
import sys

import pytest
from site_checks.access import access_faults_of_mail, load_axe, pale_texts
from site_checks.chromium import Reader, window
from site_checks.layout import sideways_scroll, small_targets
from site_checks.visit import watched

pytestmark = pytest.mark.browser

READERS = [
    Reader(width=width, colours=colours) for width in (360, 600) for colours in ("light", "dark")
]


@pytest.fixture(scope="module", params=["sample", "every_part"])
def mail(request) -> str:
    """The HTML of the newest edition's mail."""
    folder = request.getfixturevalue(request.param).output.parent
    command = [sys.executable, "-m", "site_builder", "digest", "--output", "-"]
    done = subprocess.run(command, cwd=folder, capture_output=True, check=True)
    message = email.message_from_bytes(done.stdout, policy=email.policy.default)
    return message.get_body(("html",)).get_content()


@pytest.mark.parametrize("reader", READERS, ids=str)
def test_the_mail_can_be_read(browser, mail, reader):
    with window(browser, reader) as page, watched(page) as visit:
        load_axe(page).set_content(mail)
        assert visit.faults(page, host="") == []
        assert sideways_scroll(page) == []
        assert access_faults_of_mail(page) == []
        assert pale_texts(page) == []
        if reader.width == 360:
            assert small_targets(page) == []

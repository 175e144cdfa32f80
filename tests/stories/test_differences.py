"""What articles tell differently, and what only looks so: text in, text out."""

import pytest

from site_builder.model import Difference
from site_builder.stories.tell import tell
from tests.stories.conftest import load_cases, parse_group


def shown(difference: Difference) -> str:
    accounts = (
        f"{account.value} ({account.citation.article.article.source},"
        f" {account.citation.article.day.day})"
        for account in difference.accounts
    )
    return f"{difference.kind}: {difference.about}: {' / '.join(accounts)}"


@pytest.mark.parametrize(("given", "expected"), load_cases("differences.txt"))
def test_differences_are_found_and_nothing_that_only_looks_like_one(given, expected):
    found = "\n".join(map(shown, tell(parse_group(given)).differences))
    assert found == expected.replace("(none)", "")

"""Keys of the front matter that look like slips of those that the program knows. Corrects none."""

import re
from difflib import get_close_matches

from site_builder.content.front_matter import ALIASES, READERS
from site_builder.errors import Problem, Severity
from site_builder.model import Article


def find_misspelled(article: Article, text: str) -> tuple[Problem, ...]:
    """A warning for every key that the program does not know and that looks like one it does.

    `text` is the article's file, in which the key has a line.
    """
    near = ((key, get_close_matches(key, (*READERS, *ALIASES), 1, 0.8)) for key in article.extra)
    return tuple(
        Problem(
            location=f"{article.location}:{_line_of(key, text)}",
            message=f"unknown key '{key}'",
            hint=f"did you mean '{match[0]}'?",
            severity=Severity.WARNING,
        )
        for key, match in near
        if match
    )


def _line_of(key: str, text: str) -> int:
    found = re.search(rf"^{re.escape(key)}\s*:", text, re.MULTILINE)
    return text.count("\n", 0, found.start()) + 1 if found else 1

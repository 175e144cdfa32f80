"""Key points that are no sentence of their article: allowed, and yet worth a look.

What may not be is told at every build: see `summarize.verify`.
"""

from collections.abc import Iterable

from site_builder.errors import Problem, Severity
from site_builder.model import VerifiedArticle

SHOWN = 60


def check_points(articles: Iterable[VerifiedArticle]) -> tuple[Problem, ...]:
    """A warning for every key point whose words are not found in its article."""
    return tuple(
        Problem(
            location=item.article.place_of(f"key point {number}"),
            message=f"key point {number} is no sentence of the article: “{_shown(point.text)}”",
            hint="copy a sentence of the text, or keep it as words of your own",
            severity=Severity.WARNING,
        )
        for item in articles
        for number, point in enumerate(item.key_points, start=1)
        if point.place is None
    )


def _shown(text: str) -> str:
    return text if len(text) <= SHOWN else f"{text[:SHOWN].rstrip()}…"

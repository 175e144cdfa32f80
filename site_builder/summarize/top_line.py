"""An article in one breath: a key point that is short enough. Writes no sentence itself."""

from collections.abc import Sequence

MOST_WORDS = 35


def find_top_line(points: Sequence[str], most: int = MOST_WORDS) -> str:
    """The first of the key points that has at most so many words; empty where none has."""
    return next((point for point in points if len(point.split()) <= most), "")

"""An article in one breath: its first key point, if that is short enough."""

from collections.abc import Sequence

MOST_WORDS = 35


def find_top_line(points: Sequence[str], most: int = MOST_WORDS) -> str:
    """The first key point if it has at most so many words, else nothing.

    What a later point tells beside the story is no top line.
    """
    return points[0] if points and len(points[0].split()) <= most else ""

"""An article in one breath: a key point that is short enough. Writes no sentence itself."""

from collections.abc import Sequence

from site_builder.english.words import find_terms

MOST_WORDS = 35
# A point that shares fewer words with the headline and the first point tells something else.
FEWEST_SHARED = 2


def find_top_line(points: Sequence[str], title: str = "", most: int = MOST_WORDS) -> str:
    """The first key point if it has at most so many words, else one that tells the same story.

    Empty where none does: what a later point tells beside the story is no top line.
    """
    if not points or len(points[0].split()) <= most:
        return points[0] if points else ""
    story = {*find_terms(title), *find_terms(points[0])}
    short = [point for point in points[1:] if len(point.split()) <= most]
    # `max` keeps the first of equals.
    best = max(short, key=lambda point: len(story.intersection(find_terms(point))), default="")
    return best if len(story.intersection(find_terms(best))) >= FEWEST_SHARED else ""

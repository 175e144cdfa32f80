"""A new file for an edition: all that an editor may write in it, as comments. Pure."""

from collections.abc import Iterable

from site_builder.model import Coverage
from site_builder.text import one_line

HEAD = """---
status: draft     # approved: may be sent
# title:
# The stories in their order now. Take the # away to set it; what is not named follows.
# order:
"""
TAIL = """# drop: []        # ids of stories that are left out
# titles:         # other headlines
#   {id}: Another headline
---

"""


def make_new_note(stories: Iterable[Coverage]) -> str:
    """The text of the file; without a change it alters nothing but the status."""
    stories = tuple(stories)
    order = "".join(f"# - {one.story.id}   # {one_line(one.title)}\n" for one in stories)
    example = stories[0].story.id if stories else "id-of-a-story"
    return HEAD + order + TAIL.format(id=example)

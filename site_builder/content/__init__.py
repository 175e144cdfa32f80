"""Article files: Markdown with front matter that a person may edit."""

from site_builder.content.desk import load_desk, mark_as_sent, save_corrections, save_note, save_sent
from site_builder.content.doubles import Double, find_double, find_original
from site_builder.content.front_matter import parse_article
from site_builder.content.line_memory import remember, save_lines
from site_builder.content.lines import read_lines
from site_builder.content.make import follow_origin, make_article
from site_builder.content.new_note import make_new_note
from site_builder.content.people_file import load_people
from site_builder.content.plain_pages import load_plain_pages
from site_builder.content.recurring import find_recurring
from site_builder.content.shelf import (
    Change,
    Shelf,
    Shelved,
    find_change,
    find_earlier,
    put_on,
)
from site_builder.content.sites import find_site
from site_builder.content.store import find_line, load_shelf, save_article
from site_builder.content.stories_file import load_stories
from site_builder.content.story_ids import load_story_ids, save_story_ids

__all__ = [
    "Change",
    "Double",
    "Shelf",
    "Shelved",
    "find_change",
    "find_double",
    "find_earlier",
    "find_line",
    "find_original",
    "find_recurring",
    "find_site",
    "follow_origin",
    "load_desk",
    "load_people",
    "load_plain_pages",
    "load_shelf",
    "load_stories",
    "load_story_ids",
    "make_article",
    "make_new_note",
    "mark_as_sent",
    "parse_article",
    "put_on",
    "read_lines",
    "remember",
    "save_article",
    "save_corrections",
    "save_lines",
    "save_note",
    "save_sent",
    "save_story_ids",
]

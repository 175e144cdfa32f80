"""Article files: Markdown with front matter that a person may edit."""

from site_builder.content.doubles import Double, find_double, find_original
from site_builder.content.make import follow_origin, make_article
from site_builder.content.shelf import (
    Change,
    Shelf,
    Shelved,
    find_change,
    find_earlier,
    put_on,
)
from site_builder.content.store import load_shelf, save_article

__all__ = [
    "Change",
    "Double",
    "Shelf",
    "Shelved",
    "find_change",
    "find_double",
    "find_earlier",
    "find_original",
    "follow_origin",
    "load_shelf",
    "make_article",
    "put_on",
    "save_article",
]

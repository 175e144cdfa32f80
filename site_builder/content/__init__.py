"""Article files: Markdown with front matter that a person may edit."""

from site_builder.content.make import make_article
from site_builder.content.shelf import Change, Shelf, find_change, find_earlier, put_on
from site_builder.content.store import load_shelf, save_article

__all__ = [
    "Change",
    "Shelf",
    "find_change",
    "find_earlier",
    "load_shelf",
    "make_article",
    "put_on",
    "save_article",
]

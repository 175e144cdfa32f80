"""A page of the plan becomes a file: one template is filled in. Decides nothing about the site."""

from site_builder.render.colours import make_colours
from site_builder.render.environment import (
    DEFAULT,
    hash_templates,
    make_environment,
    name_undefined,
    packaged_templates,
    spoken,
)
from site_builder.render.page import GIVEN, message_of, render
from site_builder.render.static import find_stylesheets, read_static

__all__ = [
    "DEFAULT",
    "GIVEN",
    "find_stylesheets",
    "hash_templates",
    "make_colours",
    "make_environment",
    "message_of",
    "name_undefined",
    "packaged_templates",
    "read_static",
    "render",
    "spoken",
]

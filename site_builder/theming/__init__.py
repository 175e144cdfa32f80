"""A site's own templates: which there are, how one begins, and what is wrong with them."""

from site_builder.theming.check import check_theme
from site_builder.theming.copies import copy_template, extend_template
from site_builder.theming.sample import make_sample
from site_builder.theming.sources import Listed, list_templates, own_names

__all__ = [
    "Listed",
    "check_theme",
    "copy_template",
    "extend_template",
    "list_templates",
    "make_sample",
    "own_names",
]

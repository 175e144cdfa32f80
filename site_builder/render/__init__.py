"""A page of the plan becomes a file: one template is filled in. Decides nothing about the site."""

from site_builder.render.environment import hash_templates, make_environment, packaged_templates
from site_builder.render.page import render
from site_builder.render.static import read_static

__all__ = ["hash_templates", "make_environment", "packaged_templates", "read_static", "render"]

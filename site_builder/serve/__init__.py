"""A preview of a site in the browser, made anew when a file changes. Writes no page to the disk."""

from site_builder.serve.preview import Preview, Source
from site_builder.serve.server import Serving, serving
from site_builder.serve.watch import watch

__all__ = ["Preview", "Serving", "Source", "serving", "watch"]

"""Every page of the site, decided as data. Not for HTML: that is `render`'s."""

from site_builder.plan.editions import make_editions
from site_builder.plan.pages import plan
from site_builder.plan.people import check_people
from site_builder.plan.printed import print_edition

__all__ = ["check_people", "make_editions", "plan", "print_edition"]
